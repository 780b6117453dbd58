import { env, exports } from 'cloudflare:workers';
import { describe, it } from 'vitest';
import { z } from 'zod';
import type { Sheet } from '../../nodes/records/sheet';
import { BriefCorrections } from '../contract/corrections';
import { Problem } from '../contract/problem';
import * as resources from '../contract/resources';
import { finalRunStates } from '../contract/states';
import { Labels } from '../contract/readings';
import { addCorrections, correctedBriefs, correctionsQuery } from '../store/corrections';
import { storeOf } from '../store/store';

const text = `Client: Moonline, night buses. Launch our late line.
Audience: nurses on late shifts
Goals: get home without a taxi
Pains: waiting alone in the dark
Channels: email, posters
Tone: calm, plain
Budget: 40,000 euro
Live by 12 March`;

function send(method: string, path: string, body?: unknown): Promise<Response> {
  return exports.default.fetch(
    new Request(`http://localhost/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
}

async function ask<T>(schema: z.ZodType<T>, method: string, path: string, body?: unknown) {
  const response = await send(method, path, body);
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
  return schema.parse(answer);
}

const refused = async (method: string, path: string, body: unknown) =>
  Problem.parse(await (await send(method, path, body)).json());

async function finishedRun(pipelineId: string) {
  const run = await ask(resources.RunSummary, 'POST', `/pipelines/${pipelineId}/runs`, {});
  for (;;) {
    const page = await ask(resources.EventPage, 'GET', `/runs/${run.id}/events`);
    if (finalRunStates.includes(page.status)) {
      const records = await ask(
        z.array(resources.RecordResource),
        'GET',
        `/runs/${run.id}/records`,
      );
      const sheet = records.find(({ kind }) => kind === 'sheet');
      if (!sheet) throw new Error('The run made no sheet');
      return { run, sheet, body: sheet.body as Sheet };
    }
    await scheduler.wait(20);
  }
}

const begin = async () => {
  const brief = await ask(resources.BriefResource, 'POST', '/briefs', { text });
  const pipeline = await ask(resources.PipelineResource, 'POST', '/pipelines', {
    templateId: 'brief-to-personas',
    briefId: brief.id,
  });
  return { brief, pipeline };
};

const spanOf = (quote: string) => {
  const start = text.indexOf(quote);
  return { sourceId: 'brief', start, end: start + quote.length, quote };
};

describe('corrections of a reading', () => {
  it('flow through the next run, are labels of the workspace, and can be taken back', async ({
    expect,
  }) => {
    const { brief, pipeline } = await begin();
    const first = await finishedRun(pipeline.id);
    const audience = {
      key: first.body.key,
      label: first.body.label.evidence[0]?.quote ?? '',
    };
    const goal = first.body.goals[0];
    const path = `/briefs/${brief.id}/corrections`;
    const kept = await ask(BriefCorrections, 'POST', path, {
      checked: true,
      corrections: [
        { kind: 'add', field: 'triggers', audience, span: spanOf('waiting alone in the dark') },
        {
          kind: 'reject',
          field: 'goals',
          audience,
          span: spanOf(goal?.evidence[0]?.quote ?? ''),
        },
      ],
    });
    expect(kept.corrections.map(({ kind, by }) => [kind, by])).toEqual([
      ['add', 'you'],
      ['reject', 'you'],
    ]);
    expect(kept.checkedAt).not.toBeNull();

    const second = await finishedRun(pipeline.id);
    expect(second.sheet).toMatchObject({ id: first.sheet.id, version: first.sheet.version + 1 });
    expect(second.body.goals.map(({ value }) => value)).not.toContain(goal?.value);
    expect(second.body.triggers).toMatchObject([
      { origin: 'human', evidence: [spanOf('waiting alone in the dark')] },
    ]);

    const edit = {
      nodeId: second.sheet.nodeId,
      port: second.sheet.port,
      key: second.sheet.key,
      path: 'triggers.0',
      was: second.body.triggers[0]?.value,
      value: 'Alone in the dark',
    };
    await ask(z.unknown(), 'POST', `/runs/${second.run.id}/edits`, edit);
    const file = await send('GET', '/labelled-briefs?checked=true');
    expect(file.headers.get('content-disposition')).toContain('labelled-briefs.jsonl');
    const lines = (await file.text()).trimEnd().split('\n');
    const Line = Labels.omit({ sheet: true }).extend({
      text: z.string(),
      checked: z.boolean(),
      gold: Labels.shape.sheet,
    });
    const labelled = lines.map((line) => Line.parse(JSON.parse(line)));
    expect(labelled).toMatchObject([
      {
        id: brief.id,
        text,
        checked: true,
        gold: { audiences: [{ triggers: ['alone in the dark'] }], budget: '40,000 euro' },
      },
    ]);
    expect(labelled[0]?.gold.audiences[0]?.goals).not.toContain(goal?.evidence[0]?.quote);

    const [, rejection] = kept.corrections;
    const after = await ask(BriefCorrections, 'DELETE', `${path}/${rejection?.id}`);
    expect(after.corrections.map(({ kind }) => kind)).toEqual(['add']);
    const third = await finishedRun(pipeline.id);
    expect(third.body.goals.map(({ value }) => value)).toContain(goal?.value);
  });

  it('replace what was said before about the same words', async ({ expect }) => {
    const { brief } = await begin();
    const path = `/briefs/${brief.id}/corrections`;
    const said = { field: 'deadline', span: spanOf('12 March') };
    await ask(BriefCorrections, 'POST', path, { corrections: [{ kind: 'reject', ...said }] });
    const now = await ask(BriefCorrections, 'POST', path, {
      corrections: [{ kind: 'confirm', ...said }],
    });
    expect(now.corrections.map(({ kind }) => kind)).toEqual(['confirm']);
  });

  it('refuse words that do not stand there, and fields that lack what they need', async ({
    expect,
  }) => {
    const { brief } = await begin();
    const path = `/briefs/${brief.id}/corrections`;
    const moved = { ...spanOf('12 March'), start: 0, end: 8 };
    const one = (correction: unknown) => refused('POST', path, { corrections: [correction] });
    expect(await one({ kind: 'add', field: 'deadline', span: moved })).toMatchObject({
      code: 'wrong-state',
    });
    expect(await one({ kind: 'add', field: 'goals', span: spanOf('calm') })).toMatchObject({
      code: 'input-invalid',
      issues: [{ message: 'Say whom this is about.' }],
    });
    const audience = { key: 'sheet-1', label: 'nurses' };
    expect(
      await one({ kind: 'add', field: 'channels', audience, span: spanOf('posters') }),
    ).toMatchObject({ code: 'input-invalid' });
    expect(
      await one({ kind: 'add', field: 'ageRange', audience, span: spanOf('posters') }),
    ).toMatchObject({ code: 'input-invalid' });
    expect(await refused('DELETE', `${path}/nothing`, undefined)).toMatchObject({
      code: 'not-found',
    });
  });

  it('belong to their workspace alone, and a brief keeps only so many', async ({ expect }) => {
    const { brief } = await begin();
    const store = storeOf(env, 'another');
    const wanted = { kind: 'confirm' as const, field: 'tone' as const };
    const many = Array.from({ length: 200 }, (_, start) => ({
      ...wanted,
      span: { sourceId: 'brief', start, end: start + 1, quote: 'x' },
    }));
    const shifted = (by: number) =>
      many.map((one) => ({ ...one, span: { ...one.span, start: one.span.start + by } }));
    expect(await addCorrections(store, 'you', brief.id, many, null)).toBe(0);
    expect(await addCorrections(store, 'you', brief.id, shifted(200), null)).toBe(0);
    expect(await addCorrections(store, 'you', brief.id, shifted(400), null)).toBe(100);
    expect(await correctionsQuery(store, brief.id)).toHaveLength(500);
    const own = await ask(BriefCorrections, 'GET', `/briefs/${brief.id}/corrections`);
    expect(own.corrections).toEqual([]);
    expect(await correctedBriefs(store, false)).toEqual([brief.id]);
    expect(await correctedBriefs(store, true)).toEqual([]);
  });
});
