import { introspectWorkflowInstance } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, it } from 'vitest';
import type { ExpectStatic } from 'vitest';
import { emptyRunInputs } from '../nodes/kit';
import type { PipelineDocument } from '../nodes/graph/document';
import { engines } from '../nodes/engines';
import { specs } from '../nodes/specs';
import { brief, pipeline, wholeJob } from '../tests/fixtures/engine-graphs';
import { testEngines, testSpecs } from '../tests/fixtures/engine-nodes';
import { engineSuite } from '../tests/laws/engine-suite';
import type { EngineRun, RunOptions } from '../tests/laws/engine-suite';
import { eventKey } from './engine/host';
import { stretchName } from './engine/step-name';
import { createRun, eventsAfter } from './store/runs';
import { addDecision } from './store/decisions';
import { createPipeline } from './store/pipelines';
import { recordsOfRun } from './store/records';
import { newId, storeOf } from './store/store';

// The run's Workflow looks its nodes up in the registry; here the tests' nodes stand in it too. Both
// are maps underneath, handed out as read-only.
for (const [type, spec] of testSpecs) (specs as Map<string, typeof spec>).set(type, spec);
for (const [type, code] of testEngines) (engines as Map<string, typeof code>).set(type, code);

async function begin(workspaceId: string, document: PipelineDocument, options: RunOptions = {}) {
  const store = storeOf(env, workspaceId);
  const start = {
    projectId: 'prj_local',
    document,
    remarks: [],
    templateId: null,
    lastBriefId: null,
  };
  const pipelineRow = await createPipeline(store, 'you', start);
  const request = { document, inputs: options.given ?? emptyRunInputs, edits: options.edits ?? [] };
  const id = newId('run');
  await createRun(store, 'you', {
    id,
    pipelineId: pipelineRow.id,
    projectId: 'prj_local',
    briefId: null,
    briefVersion: null,
    upTo: options.upTo ?? null,
    idempotencyKey: null,
    request,
  });
  return { store, id, pipelineId: pipelineRow.id };
}

async function leftBehind(store: ReturnType<typeof storeOf>, id: string): Promise<EngineRun> {
  const outputs: EngineRun['outputs'] = {};
  for (const record of (await recordsOfRun(store, id)) ?? []) {
    const ports = (outputs[record.nodeId] ??= {});
    (ports[record.port] ??= []).push(record.body);
  }
  return { events: await eventsAfter(store, id, 0), outputs };
}

engineSuite('Cloudflare Workflows', () => {
  const workspaceId = newId('ws');
  return {
    run: async (document, options) => {
      const { store, id } = await begin(workspaceId, document, options);
      await using instance = await introspectWorkflowInstance(env.RUNS, id);
      await env.RUNS.create({ id, params: { workspaceId, runId: id } });
      await instance.waitForStatus('complete');
      return leftBehind(store, id);
    },
  };
});

describe('a run on Cloudflare', () => {
  const order = ['cast', 'plain', 'greet', 'join', 'gate', 'pack'];

  it('goes on after a step was lost, and tells nothing twice', async ({ expect }) => {
    const workspaceId = newId('ws');
    const { store, id } = await begin(workspaceId, wholeJob, { given: brief('Anna met Bert.') });
    await using instance = await introspectWorkflowInstance(env.RUNS, id);
    await instance.modify(async (m) => {
      await m.disableRetryDelays();
      await m.mockStepError({ name: stretchName(order) }, new Error('The machine died'), 2);
    });
    await env.RUNS.create({ id, params: { workspaceId, runId: id } });
    // That the step has a result proves that it bears the name that was made to fail.
    expect(await instance.waitForStepResult({ name: stretchName(order) })).toContain('"pack"');
    await instance.waitForStatus('complete');
    expectToldOnce(await leftBehind(store, id), expect);
  });

  it('that lives twice at once tells and keeps everything once', async ({ expect }) => {
    const workspaceId = newId('ws');
    const { store, id } = await begin(workspaceId, wholeJob, { given: brief('Anna met Bert.') });
    const lives = [id, `${id}-again`];
    await using one = await introspectWorkflowInstance(env.RUNS, lives[0] ?? '');
    await using other = await introspectWorkflowInstance(env.RUNS, lives[1] ?? '');
    await Promise.all(
      lives.map((life) => env.RUNS.create({ id: life, params: { workspaceId, runId: id } })),
    );
    await one.waitForStatus('complete');
    await other.waitForStatus('complete');
    const left = await leftBehind(store, id);
    expectToldOnce(left, expect);
    expect(left.outputs['greet']?.['text']).toHaveLength(2);
    for (const record of (await recordsOfRun(store, id)) ?? []) expect(record.version).toBe(1);
  });

  it('waits for a person, and goes on when somebody decided', async ({ expect }) => {
    const workspaceId = newId('ws');
    const document = pipeline(
      'plain test.source',
      'review test.review',
      'plain.text > review.texts',
    );
    const { store, id, pipelineId } = await begin(workspaceId, document, {
      given: brief('Anna came.'),
    });
    await using instance = await introspectWorkflowInstance(env.RUNS, id);
    await env.RUNS.create({ id, params: { workspaceId, runId: id } });
    for (;;) {
      const told = await eventsAfter(store, id, 0);
      if (told.some(({ type }) => type === 'run.waiting')) break;
      await scheduler.wait(20);
    }
    const decision = {
      kind: 'text',
      key: 'text',
      contentHash: 'x',
      decision: 'approve' as const,
      by: 'you',
      at: new Date().toISOString(),
      byItsMaker: true,
    };
    await addDecision(
      store,
      'you',
      { pipelineId, runId: id, recordId: 'txt_1', version: 1 },
      decision,
    );
    await (await env.RUNS.get(id)).sendEvent({ type: 'decision', payload: null });
    await instance.waitForStatus('complete');
    const { outputs } = await leftBehind(store, id);
    expect(outputs['review']?.['text']).toMatchObject([{ text: '1 decisions' }]);
  });
});

function expectToldOnce({ events }: EngineRun, expect: ExpectStatic): void {
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  const keys = events.map(({ seq: _seq, ...event }) => eventKey(event));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => key.startsWith('node.finished'))).toHaveLength(6);
  expect(events.at(-1)).toMatchObject({ type: 'run.finished', status: 'completed' });
}
