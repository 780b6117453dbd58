import { createRoute, z } from '@hono/zod-openapi';
import { agesOf } from '../../nodes/language/answers';
import { goldOf } from '../../nodes/extraction/gold-of';
import { sha256Hex } from '../../nodes/records/content-hash';
import type { Source } from '../../nodes/records/source';
import { BriefCorrections, NewCorrections, correctionLimit } from '../contract/corrections';
import type { NewCorrection } from '../contract/corrections';
import { problem } from '../contract/problem';
import type { BriefResource } from '../contract/resources';
import { ProblemError, notFound } from '../failures';
import { auditInsert } from '../store/audit';
import { getBrief } from '../store/briefs';
import {
  addCorrections,
  briefCorrections,
  checkedAt,
  correctedBriefs,
  correctionsFrom,
  correctionsQuery,
  removeCorrection,
  rewordingsFrom,
} from '../store/corrections';
import { storeOf } from '../store/store';
import type { Store } from '../store/store';
import { attachment } from './packs';
import { body, conflict, idParam, json, newRouter, problems, unprocessable } from './route';

const textOf = (sources: readonly Source[]) =>
  sources.find(({ kind }) => kind === 'brief')?.text ?? '';
const textHashOf = (brief: BriefResource) => sha256Hex(textOf(brief.sources));

async function briefHere(store: Store, id: string): Promise<BriefResource> {
  const brief = await getBrief(store, id);
  if (!brief) throw notFound('brief');
  return brief;
}

/** Added words must stand where they were selected; a confirmed or rejected value may have moved. */
function checkWords(wanted: NewCorrection, sources: readonly Source[]): void {
  if (wanted.kind !== 'add') return;
  const { sourceId, start, end, quote } = wanted.span;
  const source = sources.find(({ id, kind }) => id === sourceId && kind !== 'answer');
  if (source?.text.slice(start, end) !== quote) {
    throw new ProblemError(
      problem(
        'wrong-state',
        'These words do not stand there any more: the brief has changed. Select them again.',
      ),
    );
  }
  if (wanted.field === 'ageRange' && agesOf(quote) === undefined) {
    throw new ProblemError(
      problem('input-invalid', 'No age can be read from these words. Select the years.', [
        { at: 'span', message: 'Select the words that name the age.' },
      ]),
    );
  }
}

async function standing(store: Store, brief: BriefResource): Promise<BriefCorrections> {
  return briefCorrections(await correctionsQuery(store, brief.id), textHashOf(brief));
}

/** One line of labelled data; null where the brief is gone or was changed since it was checked. */
async function labelLine(store: Store, id: string, isChecked: boolean): Promise<string | null> {
  const brief = await getBrief(store, id);
  if (!brief) return null;
  const rows = await correctionsQuery(store, id);
  const checked = checkedAt(rows, textHashOf(brief)) !== null;
  if (isChecked && !checked) return null;
  const gold = goldOf(
    {
      key: 'brief',
      labels: [],
      title: brief.title,
      sources: brief.sources,
      corrections: correctionsFrom(rows),
      domain: 'other',
      channels: [],
      language: 'en',
    },
    rewordingsFrom(rows),
  );
  return JSON.stringify({ id, text: textOf(brief.sources), gold, checked });
}

/** The lines one by one, so that a large workspace is never in memory as a whole. */
function labelStream(store: Store, ids: readonly string[], isChecked: boolean) {
  const left = [...ids];
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      for (let id = left.shift(); id !== undefined; id = left.shift()) {
        const line = await labelLine(store, id, isChecked);
        if (line === null) continue;
        controller.enqueue(encoder.encode(`${line}\n`));
        return;
      }
      controller.close();
    },
  });
}

export const correctionRoutes = newRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/briefs/{id}/corrections',
      summary: 'What people said about the reading of a brief',
      request: { params: idParam },
      responses: { 200: json(BriefCorrections, 'Oldest first'), ...problems },
    }),
    async (c) => {
      const store = storeOf(c.env, c.var.workspaceId);
      return c.json(await standing(store, await briefHere(store, c.req.valid('param').id)), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/briefs/{id}/corrections',
      summary:
        'Add values from the words of a brief, reject or confirm values; the next run takes it up',
      request: { params: idParam, body: body(NewCorrections) },
      responses: {
        201: json(BriefCorrections, 'All that stands now'),
        ...problems,
        ...conflict,
        ...unprocessable,
      },
    }),
    async (c) => {
      const store = storeOf(c.env, c.var.workspaceId);
      const brief = await briefHere(store, c.req.valid('param').id);
      const { corrections, checked = false } = c.req.valid('json');
      for (const wanted of corrections) checkWords(wanted, brief.sources);
      const left = await addCorrections(
        store,
        c.var.actor,
        brief.id,
        corrections,
        checked ? textHashOf(brief) : null,
      );
      if (left > 0) {
        throw new ProblemError(
          problem(
            'wrong-state',
            `A brief keeps ${correctionLimit} corrections, and ${left} more found no room. Take old ones back first.`,
          ),
        );
      }
      return c.json(await standing(store, brief), 201);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/briefs/{id}/corrections/{correctionId}',
      summary: 'Take a correction back',
      request: { params: idParam.extend({ correctionId: z.string().min(1).max(64) }) },
      responses: { 200: json(BriefCorrections, 'All that stands now'), ...problems },
    }),
    async (c) => {
      const store = storeOf(c.env, c.var.workspaceId);
      const { id, correctionId } = c.req.valid('param');
      const brief = await briefHere(store, id);
      const isGone = await removeCorrection(store, c.var.actor, id, correctionId);
      if (!isGone) throw notFound('correction');
      return c.json(await standing(store, brief), 200);
    },
  );

correctionRoutes.openapi(
  createRoute({
    method: 'get',
    path: '/labelled-briefs',
    summary:
      'Corrected briefs as labelled data, one JSON object a line (id, text, gold, checked); noted in the log',
    request: {
      query: z.object({
        checked: z
          .enum(['true', 'false'])
          .optional()
          .openapi({ description: 'Only briefs whose whole reading somebody went through' }),
      }),
    },
    responses: { 200: { description: 'JSON Lines' }, ...problems },
  }),
  async (c) => {
    const store = storeOf(c.env, c.var.workspaceId);
    const isChecked = c.req.valid('query').checked === 'true';
    const ids = await correctedBriefs(store, isChecked);
    await auditInsert(store, c.var.actor, {
      action: 'export',
      kind: 'labels',
      id: 'labelled-briefs',
    });
    return new Response(labelStream(store, ids, isChecked), {
      headers: {
        'content-type': 'application/x-ndjson; charset=utf-8',
        'content-disposition': attachment('labelled-briefs.jsonl'),
        'cache-control': 'no-store',
      },
    });
  },
);
