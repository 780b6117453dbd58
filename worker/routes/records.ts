import { createRoute, z } from '@hono/zod-openapi';
import type { PieceDecision } from '../../nodes/records/decision';
import { Edit } from '../../nodes/records/run-inputs';
import { PieceDecision as PieceDecisionSchema } from '../../nodes/records/decision';
import { applyEdits } from '../../nodes/records/statements';
import { problem } from '../contract/problem';
import { NewDecision, NewEdit, RecordResource } from '../contract/resources';
import { ProblemError, notFound } from '../failures';
import type { Env } from '../env';
import { addDecision } from '../store/decisions';
import { rewordingInserts } from '../store/corrections';
import { addEdit } from '../store/edits';
import { getRecord, outputOf, recordsOfRun, versionsOf } from '../store/records';
import { getRunRow } from '../store/runs';
import { newId, storeOf, timeNow } from '../store/store';
import type { Store } from '../store/store';
import { rewordingOf } from './rewording-of';
import { body, conflict, idParam, json, newRouter, problems } from './route';

const moved = (sentence: string) => new ProblemError(problem('wrong-state', sentence));

/** The run that a piece was seen in. */
async function runHere(
  store: Store,
  id: string,
): Promise<{ runId: string; pipelineId: string; briefId: string | null }> {
  const row = await getRunRow(store, id);
  if (!row) throw notFound('run');
  return { runId: id, pipelineId: row.pipelineId, briefId: row.briefId };
}

/** Keeps an edit, after making sure that what it edits reads as the person saw it. */
async function edit(
  store: Store,
  actor: string,
  id: string,
  wanted: z.infer<typeof NewEdit>,
): Promise<Edit> {
  const here = await runHere(store, id);
  const output = await outputOf(store, here.runId, wanted);
  const record = output && (await getRecord(store, output.recordId, output.version));
  if (!output || !record)
    throw moved('This piece is not part of the run any more. Look at the newest run.');
  const made: Edit = { id: newId('edt'), ...wanted, by: actor, at: timeNow() };
  if (applyEdits(record.body, [made]).lost.length > 0) {
    throw moved('This text has changed in the meantime. Look at it again, then edit.');
  }
  const rewording = here.briefId === null ? null : rewordingOf(record, made);
  await addEdit(
    store,
    actor,
    { ...here, recordId: output.recordId, version: output.version },
    made,
    here.briefId === null || rewording === null
      ? []
      : rewordingInserts(store, actor, here.briefId, rewording),
  );
  return made;
}

/** Keeps a decision about exactly this content. Its maker may approve alone, except on high stakes. */
async function decide(
  env: Env,
  store: Store,
  actor: string,
  id: string,
  wanted: z.infer<typeof NewDecision>,
): Promise<PieceDecision> {
  const here = await runHere(store, id);
  const output = await outputOf(store, here.runId, wanted);
  const record = output && (await getRecord(store, output.recordId, output.version));
  if (!output || !record)
    throw moved('This piece has changed since. Read the newest version, then decide.');
  if (wanted.decision === 'approve' && record.labels.includes('highStakes')) {
    throw moved(
      'This touches health, money, law, children, politics or prices: a second person has to approve it.',
    );
  }
  const { kind, key, contentHash, decision, note } = wanted;
  const made: PieceDecision = {
    kind,
    key,
    contentHash,
    decision,
    by: actor,
    at: timeNow(),
    byItsMaker: true,
    ...(note === undefined ? {} : { note }),
  };
  await addDecision(
    store,
    actor,
    { ...here, recordId: output.recordId, version: output.version },
    made,
  );
  await wakeWaiting(env, store, here.runId);
  return made;
}

/** The row is written; the event only wakes a run that waits for it. */
async function wakeWaiting(env: Env, store: Store, runId: string): Promise<void> {
  const row = await getRunRow(store, runId);
  if (row?.status !== 'waiting') return;
  await (await env.RUNS.get(runId)).sendEvent({ type: 'decision', payload: null });
}

export const recordRoutes = newRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/runs/{id}/records',
      summary: 'Everything that a run has made so far',
      request: { params: idParam },
      responses: { 200: json(z.array(RecordResource), 'By node, port and place'), ...problems },
    }),
    async (c) => {
      const records = await recordsOfRun(
        storeOf(c.env, c.var.workspaceId),
        c.req.valid('param').id,
      );
      if (!records) throw notFound('run');
      return c.json(records, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/records/{id}',
      summary: 'The newest version of one thing',
      request: { params: idParam },
      responses: { 200: json(RecordResource, 'The record'), ...problems },
    }),
    async (c) => {
      const record = await getRecord(storeOf(c.env, c.var.workspaceId), c.req.valid('param').id);
      if (!record) throw notFound('record');
      return c.json(record, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/records/{id}/versions',
      summary: 'Every version of one thing',
      request: { params: idParam },
      responses: { 200: json(z.array(RecordResource), 'Newest first'), ...problems },
    }),
    async (c) => {
      const versions = await versionsOf(storeOf(c.env, c.var.workspaceId), c.req.valid('param').id);
      if (versions.length === 0) throw notFound('record');
      return c.json(versions, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/runs/{id}/edits',
      summary: 'Edit one field of a piece; the next run of the pipeline takes it up',
      request: { params: idParam, body: body(NewEdit) },
      responses: { 201: json(Edit, 'The edit'), ...problems, ...conflict },
    }),
    async (c) => {
      const store = storeOf(c.env, c.var.workspaceId);
      return c.json(
        await edit(store, c.var.actor, c.req.valid('param').id, c.req.valid('json')),
        201,
      );
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/runs/{id}/decisions',
      summary: 'Approve, return or reject one piece; a run that waits for it goes on',
      request: { params: idParam, body: body(NewDecision) },
      responses: { 201: json(PieceDecisionSchema, 'The decision'), ...problems, ...conflict },
    }),
    async (c) => {
      const store = storeOf(c.env, c.var.workspaceId);
      const { id } = c.req.valid('param');
      return c.json(await decide(c.env, store, c.var.actor, id, c.req.valid('json')), 201);
    },
  );
