import { evictDurableObject, runDurableObjectAlarm } from 'cloudflare:test';
import { env, exports } from 'cloudflare:workers';
import { getServerByName } from 'partyserver';
import { describe, it } from 'vitest';
import * as Y from 'yjs';
import { z } from 'zod';
import { mapSpans } from '../nodes/records/statements';
import type { Source } from '../nodes/records/source';
import { openMaps, readOpenDocument } from './contract/open-document';
import { Problem } from './contract/problem';
import * as resources from './contract/resources';
import { RunEvent } from './contract/run-events';
import { finalRunStates } from './contract/states';
import { auditHash } from './store/audit';
import { createRun } from './store/runs';
import { newId, storeOf } from './store/store';

const text = `We run night buses. Launch our late line for nurses who work shifts.
They want to get home without a taxi. They worry about waiting alone in the dark.
Reach them by email and posters. Tone: calm, plain. Budget: 40,000 euro. Live by 12 March.`;

async function ask<T>(
  schema: z.ZodType<T>,
  method: string,
  path: string,
  body?: unknown,
  headers = {},
): Promise<T> {
  const init = { method, headers: { 'content-type': 'application/json', ...headers } };
  const request = new Request(`http://localhost/api/v1${path}`, {
    ...init,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const response = await exports.default.fetch(request);
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
  return schema.parse(answer);
}

async function refused(method: string, path: string, body: unknown) {
  const headers = { 'content-type': 'application/json' };
  const request = new Request(`http://localhost/api/v1${path}`, {
    method,
    headers,
    body: JSON.stringify(body),
  });
  const response = await exports.default.fetch(request);
  return Problem.parse(await response.json());
}

async function begin(templateId = 'brief-to-personas') {
  const brief = await ask(resources.BriefResource, 'POST', '/briefs', { text });
  const pipeline = await ask(resources.PipelineResource, 'POST', '/pipelines', {
    templateId,
    briefId: brief.id,
  });
  return { brief, pipeline };
}

const start = (pipelineId: string, body = {}, headers = {}) =>
  ask(resources.RunSummary, 'POST', `/pipelines/${pipelineId}/runs`, body, headers);

async function ended(runId: string) {
  for (;;) {
    const page = await ask(resources.EventPage, 'GET', `/runs/${runId}/events`);
    if (finalRunStates.includes(page.status))
      return ask(resources.EventPage, 'GET', `/runs/${runId}/events`);
    await scheduler.wait(20);
  }
}

const recordsOf = (runId: string) =>
  ask(z.array(resources.RecordResource), 'GET', `/runs/${runId}/records`);
const states = (events: z.infer<typeof RunEvent>[]) =>
  Object.fromEntries(
    events.flatMap((event) =>
      event.type === 'node.finished' ? [[event.nodeId, event.state]] : [],
    ),
  );

function brokenSpans(body: unknown, sources: readonly Source[]): string[] {
  const broken: string[] = [];
  mapSpans(body, (span) => {
    const source = sources.find(({ id }) => id === span.sourceId);
    const isRight = source?.text.slice(span.start, span.end) === span.quote;
    if (span.alignment === 'exact' && !isRight) broken.push(span.quote);
    return span;
  });
  return broken;
}

describe('a brief', () => {
  it('becomes personas whose every exact span stands in it, and costs nothing the second time', async ({
    expect,
  }) => {
    const { pipeline } = await begin();
    const before = await ask(resources.RunPlan, 'POST', `/pipelines/${pipeline.id}/plan`, {});
    expect(before).toMatchObject({ cached: 0, cost: 'free', estimatedMs: null });
    const run = await start(pipeline.id);
    const { events, status } = await ended(run.id);
    expect([status, events.at(-1)?.type]).toEqual(['completed', 'run.finished']);
    const { sources } = await ask(resources.RunResource, 'GET', `/runs/${run.id}`);
    const records = await recordsOf(run.id);
    expect(records.filter(({ kind }) => kind === 'persona').length).toBeGreaterThan(0);
    for (const record of records) {
      expect(record).toMatchObject({ version: 1, status: 'draft', runId: run.id });
      expect(brokenSpans(record.body, sources)).toEqual([]);
    }
    const after = await ask(resources.RunPlan, 'POST', `/pipelines/${pipeline.id}/plan`, {});
    expect(after).toMatchObject({ run: 0, cached: after.total });
    const again = await start(pipeline.id);
    expect(new Set(Object.values(states((await ended(again.id)).events)))).toEqual(
      new Set(['cached']),
    );
    expect((await recordsOf(again.id)).map(({ id, version }) => [id, version])).toEqual(
      records.map(({ id, version }) => [id, version]),
    );
  });

  it('with an answer or an edit becomes a next version of what depends on it', async ({
    expect,
  }) => {
    const { brief, pipeline } = await begin();
    const first = await start(pipeline.id);
    await ended(first.id);
    const persona = (await recordsOf(first.id)).find(({ kind }) => kind === 'persona');
    const { displayName } = z
      .object({ displayName: z.object({ value: z.string() }) })
      .parse(persona?.body);
    const edit = {
      nodeId: persona?.nodeId,
      port: persona?.port,
      key: persona?.key,
      path: 'displayName',
      was: displayName.value,
      value: 'Nora Night',
    };
    await ask(z.unknown(), 'POST', `/runs/${first.id}/edits`, edit);
    expect(
      await refused('POST', `/runs/${first.id}/edits`, { ...edit, was: 'Somebody else' }),
    ).toMatchObject({ code: 'wrong-state' });
    const answered = await ask(resources.BriefResource, 'POST', `/briefs/${brief.id}/answers`, {
      questionId: 'sheet-1.location',
      question: 'Where do they live?',
      field: 'location',
      text: 'In Bradwick.',
    });
    expect(answered).toMatchObject({
      version: 2,
      sources: [{ kind: 'brief' }, { id: 'answer-sheet-1.location', author: 'you' }],
    });
    const second = await start(pipeline.id);
    await ended(second.id);
    const edited = (await recordsOf(second.id)).find(({ id }) => id === persona?.id);
    expect(edited).toMatchObject({
      version: 2,
      edited: true,
      body: { displayName: { value: 'Nora Night', origin: 'human' } },
    });
    const versions = await ask(
      z.array(resources.RecordResource),
      'GET',
      `/records/${persona?.id}/versions`,
    );
    expect(versions.map(({ version, status }) => [version, status])).toEqual([
      [2, 'draft'],
      [1, 'superseded'],
    ]);
    const decision = {
      kind: 'persona',
      key: edited?.key,
      contentHash: edited?.contentHash,
      decision: 'approve',
    };
    await ask(z.unknown(), 'POST', `/runs/${second.id}/decisions`, decision);
    const approved = await ask(resources.RecordResource, 'GET', `/records/${persona?.id}`);
    expect(approved).toMatchObject({ status: 'approved', approvedBy: 'you' });
    expect(
      await refused('POST', `/runs/${second.id}/decisions`, {
        ...decision,
        contentHash: 'f'.repeat(64),
      }),
    ).toMatchObject({ code: 'wrong-state' });
  });
});

describe('a run', () => {
  it('is made once however often the same request comes, and its row is never left behind', async ({
    expect,
  }) => {
    const { pipeline } = await begin();
    const key = { 'idempotency-key': newId('key') };
    const runs = await Promise.all(Array.from({ length: 20 }, () => start(pipeline.id, {}, key)));
    expect(new Set(runs.map(({ id }) => id)).size).toBe(1);
    await ended(runs[0]?.id ?? '');
    expect(
      await ask(z.array(resources.RunSummary), 'GET', `/pipelines/${pipeline.id}/runs`),
    ).toHaveLength(1);
  });

  it('whose Workflow was never made is found by the sweeper', async ({ expect }) => {
    const { brief, pipeline } = await begin();
    const store = storeOf(env, 'ws_local');
    const id = newId('run');
    const source = { id: 'brief', kind: 'brief' as const, title: 'Brief', text };
    const inputs = {
      brief: {
        id: brief.id,
        title: 'Brief',
        sources: [source],
        sample: false,
      },
      facts: {
        sources: [],
        asOf: '2026-11-25',
      },
      copy: { sources: [] },
      decisions: [],
    };
    await createRun(store, 'you', {
      id,
      pipelineId: pipeline.id,
      projectId: 'prj_local',
      briefId: brief.id,
      briefVersion: 1,
      upTo: null,
      idempotencyKey: null,
      request: {
        document: pipeline.document,
        inputs,
        edits: [],
      },
    });
    await env.DB.prepare('UPDATE runs SET heartbeat_at = ? WHERE id = ?')
      .bind('2026-01-01T00:00:00Z', id)
      .run();
    const sweeper = env.SWEEPER.getByName('sweeper');
    await sweeper.arm(true);
    await runDurableObjectAlarm(sweeper);
    expect((await ended(id)).status).toBe('completed');
  });

  it('that was cancelled stays cancelled', async ({ expect }) => {
    const { pipeline } = await begin();
    const run = await start(pipeline.id);
    const cancelled = await ask(resources.RunSummary, 'POST', `/runs/${run.id}/cancel`, {});
    expect(cancelled.status).toBe('cancelled');
    await scheduler.wait(400);
    const { status, events } = await ended(run.id);
    expect(status).toBe('cancelled');
    expect(events.filter(({ type }) => type === 'run.finished')).toHaveLength(1);
    const finished = await start(pipeline.id);
    await ended(finished.id);
    expect(await refused('POST', `/runs/${finished.id}/cancel`, {})).toMatchObject({
      code: 'wrong-state',
    });
  });

  it('is told live, from any point, without gap or repeat', async ({ expect }) => {
    const { pipeline } = await begin();
    const run = await start(pipeline.id);
    const listen = async (after: number) => {
      const headers = { upgrade: 'websocket' };
      const response = await exports.default.fetch(
        new Request(`http://localhost/api/v1/runs/${run.id}/feed?after=${after}`, { headers }),
      );
      const socket = response.webSocket;
      if (!socket) throw new Error(`No socket: ${await response.text()}`);
      const heard: number[] = [];
      await new Promise<void>((done) => {
        socket.addEventListener('message', ({ data }) => {
          const event = RunEvent.parse(JSON.parse(String(data)));
          heard.push(event.seq);
          if (event.type === 'run.finished') done();
        });
        socket.accept();
      });
      socket.close();
      return heard;
    };
    const live = await listen(0);
    expect(live).toEqual(live.map((_, index) => index + 1));
    expect(await listen(5)).toEqual(live.slice(5));
  });

  it('hands out its pack, safely, and every transaction is in the sealed log', async ({
    expect,
  }) => {
    const { pipeline } = await begin();
    const run = await start(pipeline.id);
    await ended(run.id);
    const response = await exports.default.fetch(
      new Request(`http://localhost/api/v1/runs/${run.id}/pack.zip`),
    );
    expect(response.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(response.headers.get('content-security-policy')).toMatch(/^sandbox/);
    expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 2)]).toEqual([0x50, 0x4b]);
    const pages = await exports.default.fetch(
      new Request(`http://localhost/api/v1/runs/${run.id}/files/cast.html`),
    );
    expect([pages.status, pages.headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
    await pages.text();
    const log = await ask(z.array(resources.AuditEvent), 'GET', '/audit');
    expect(log.slice(0, 2).map(({ action }) => action)).toEqual(['export', 'export']);
    const oldestFirst = [...log].reverse();
    let previous = oldestFirst[0]?.previousHash ?? '';
    for (const event of oldestFirst) {
      expect(event).toMatchObject({ previousHash: previous, hash: auditHash(event, previous) });
      previous = event.hash;
    }
  });
});

describe('an open pipeline', () => {
  async function join(id: string) {
    const headers = { upgrade: 'websocket' };
    const response = await exports.default.fetch(
      new Request(`http://localhost/parties/room/${id}`, { headers }),
    );
    const socket = response.webSocket;
    if (!socket) throw new Error(`No socket: ${await response.text()}`);
    socket.accept();
    return socket;
  }

  /** A Yjs update as the provider sends it: message 0 (sync), kind 2 (update), length, bytes. */
  function updateMessage(update: Uint8Array): Uint8Array {
    const length: number[] = [];
    for (let rest = update.length; ; rest >>>= 7) {
      length.push(rest > 127 ? (rest & 127) | 128 : rest);
      if (rest <= 127) break;
    }
    return new Uint8Array([0, 2, ...length, ...update]);
  }

  it('keeps an edit through an eviction that comes at once, and runs with it', async ({
    expect,
  }) => {
    const { pipeline } = await begin();
    const socket = await join(pipeline.id);
    const room = await getServerByName(env.ROOM, pipeline.id);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, new Uint8Array(await room.state()));
    expect(readOpenDocument(doc)).toEqual({
      ...pipeline.document,
      nodes: readOpenDocument(doc).nodes,
      wires: readOpenDocument(doc).wires,
    });
    const before = Y.encodeStateVector(doc);
    openMaps(doc).nodes.get('pictures')?.set('off', true);
    socket.send(updateMessage(Y.encodeStateAsUpdate(doc, before)));
    for (let tries = 0; tries < 100; tries += 1) {
      const open = new Y.Doc();
      Y.applyUpdate(open, new Uint8Array(await room.state()));
      if (openMaps(open).nodes.get('pictures')?.get('off') === true) break;
      await scheduler.wait(10);
    }
    await evictDurableObject(room, { webSockets: 'close' });
    const kept = await ask(resources.PipelineResource, 'GET', `/pipelines/${pipeline.id}`);
    expect(kept.document.nodes.find(({ id }) => id === 'pictures')?.off).toBe(true);
    expect(kept.document.nodes).toHaveLength(pipeline.document.nodes.length);
    const run = await start(pipeline.id);
    expect(states((await ended(run.id)).events)['pictures']).toBe('skipped');
  });

  it('never saves from a room that was not loaded', async ({ expect }) => {
    const { pipeline } = await begin();
    // A plain stub, against the rule: nothing was loaded, so nothing may be written.
    const plain = env.ROOM.get(env.ROOM.idFromName(pipeline.id));
    expect(await plain.flush()).toBeNull();
    const kept = await ask(resources.PipelineResource, 'GET', `/pipelines/${pipeline.id}`);
    expect(kept.document.nodes).toHaveLength(pipeline.document.nodes.length);
  });

  it('is renamed, duplicated and deleted', async ({ expect }) => {
    const { pipeline } = await begin();
    const renamed = await ask(resources.PipelineResource, 'PATCH', `/pipelines/${pipeline.id}`, {
      name: 'Night line',
    });
    expect(renamed).toMatchObject({ name: 'Night line', document: { name: 'Night line' } });
    const copy = await ask(
      resources.PipelineResource,
      'POST',
      `/pipelines/${pipeline.id}/duplicate`,
    );
    expect(copy).toMatchObject({ name: 'Night line (copy)', revision: 1 });
    const gone = await exports.default.fetch(
      new Request(`http://localhost/api/v1/pipelines/${pipeline.id}`, { method: 'DELETE' }),
    );
    expect(gone.status).toBe(204);
    expect(await refused('POST', `/pipelines/${pipeline.id}/runs`, {})).toMatchObject({
      code: 'not-found',
    });
  });
});
