import * as fc from 'fast-check';
import { beforeEach, describe, it } from 'vitest';
import type { ExpectStatic } from 'vitest';
import { downstreamOf } from '../../nodes/graph/order';
import { fakeCapabilities } from '../../nodes/kit/fakes';
import type { Capabilities } from '../../nodes/kit';
import type { PipelineDocument } from '../../nodes/graph/document';
import type { Edit, RunInputs } from '../../nodes/records/run-inputs';
import { executeRun } from '../../worker/engine/execute';
import type { RunOutcome } from '../../worker/engine/execute';
import { Crash, MemoryHost } from '../../worker/engine/memory-host';
import type { MemoryResults } from '../../worker/engine/memory-host';
import { planRun } from '../../worker/engine/plan';
import { brief, pipeline, wholeJob } from '../fixtures/engine-graphs';
import { engineSuite } from './engine-suite';
import { computed, testEngines, testSpecs } from '../fixtures/engine-nodes';

const inputs = brief('Anna met Bert and Cleo at noon.');

interface Options {
  given?: RunInputs;
  results?: MemoryResults;
  edits?: Edit[];
  upTo?: string;
  capabilities?: Capabilities;
  host?: MemoryHost;
}

async function run(document: PipelineDocument, options: Options = {}) {
  const host = options.host ?? new MemoryHost('run_1', options.results);
  const outcome = await executeRun(
    {
      runId: host.runId,
      document,
      inputs: options.given ?? inputs,
      specs: testSpecs,
      engines: testEngines,
      edits: options.edits ?? [],
      ...(options.upTo === undefined ? {} : { upTo: options.upTo }),
      ...(options.capabilities ? { capabilities: options.capabilities } : {}),
    },
    host,
  );
  return { outcome, host, state: host.state() };
}

/** Hashes by node and port, and states: what two equal runs have in common. */
function contents(outcome: RunOutcome) {
  return Object.fromEntries(
    [...outcome.nodes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, node]) => [
        id,
        Object.entries(node.outputs).map(([port, list]) => [port, list.map(({ item }) => item)]),
      ]),
  );
}

const statesOf = (host: MemoryHost) =>
  Object.fromEntries(Object.entries(host.state().nodes).map(([id, node]) => [id, node.state]));

const shuffled = fc
  .tuple(
    fc.shuffledSubarray(wholeJob.nodes, { minLength: wholeJob.nodes.length }),
    fc.shuffledSubarray(wholeJob.wires, { minLength: wholeJob.wires.length }),
  )
  .map(([nodes, wires]) => ({
    ...wholeJob,
    nodes,
    // Ids of wires are chance too: another hand would have drawn them in another order.
    wires: wires.map((wire, index) => ({ ...wire, id: `x${index}` })),
  }));

function expectSound(host: MemoryHost, expect: ExpectStatic) {
  expect(host.events.map(({ seq }) => seq)).toEqual(host.events.map((_, index) => index + 1));
  expect(host.events.filter(({ type }) => type === 'run.finished')).toHaveLength(1);
  expect(new Set(host.recorded).size).toBe(host.recorded.length);
}

beforeEach(() => {
  computed.length = 0;
});

engineSuite('memory', () => {
  const results: MemoryResults = new Map();
  let count = 0;
  return {
    run: async (document, options = {}) => {
      count += 1;
      const { outcome, host } = await run(document, {
        ...options,
        host: new MemoryHost(`run_${count}`, results),
      });
      const outputs = [...outcome.nodes].map(([id, node]) => [
        id,
        Object.fromEntries(
          Object.entries(node.outputs).map(([port, list]) => [
            port,
            list.map(({ item }) => item.body),
          ]),
        ),
      ]);
      return { events: host.events, outputs: withoutEmpty(Object.fromEntries(outputs)) };
    },
  };
});

/** Ports that gave nothing are not told apart from ports that are not there. */
function withoutEmpty(outputs: Record<string, Record<string, unknown[]>>) {
  return Object.fromEntries(
    Object.entries(outputs).flatMap(([id, ports]) => {
      const kept = Object.entries(ports).filter(([, list]) => list.length > 0);
      return kept.length > 0 ? [[id, Object.fromEntries(kept)]] : [];
    }),
  );
}

describe('a run', () => {
  it('gives the same plan and results however nodes and wires are shuffled in the file', async ({
    expect,
  }) => {
    const first = await run(wholeJob);
    const request = { specs: testSpecs, engines: testEngines, hasModel: false };
    const plan = planRun({ ...request, document: wholeJob });
    await fc.assert(
      fc.asyncProperty(shuffled, async (document) => {
        const again = planRun({ ...request, document });
        expect(again.ok && again.plan.order).toEqual(plan.ok && plan.plan.order);
        const { outcome, host } = await run(document);
        expect(contents(outcome)).toEqual(contents(first.outcome));
        expect(host.events.map(({ type }) => type)).toEqual(
          first.host.events.map(({ type }) => type),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('costs one step however many pure nodes there are', async ({ expect }) => {
    const { host } = await run(wholeJob);
    expect(host.recorded).toHaveLength(1);
  });

  it('says who refused and why, in the node’s own sentence', async ({ expect }) => {
    const document = pipeline(
      'cast test.cast',
      'greet test.greet mark=A',
      'cast.personas > greet.persona',
    );
    const { state } = await run(document, { given: brief('Anna came.') });
    expect(state.status).toBe('failed');
    expect(state.nodes['greet']?.problem?.detail).toBe('Greet: This one is not welcome. (Anna)');
  });

  it('refuses a pipeline of which nothing can run', async ({ expect }) => {
    const { state, outcome } = await run(pipeline('lone test.pack'));
    expect(outcome.status).toBe('failed');
    expect(state.problem).toMatchObject({ code: 'graph-cannot-run', status: 422 });
  });
});

describe('results are reused', () => {
  it('computes only what depends on a changed setting', async ({ expect }) => {
    const results: MemoryResults = new Map();
    await run(wholeJob, { results });
    for (const { id } of wholeJob.nodes.filter((node) => node.id !== 'gate')) {
      computed.length = 0;
      const document = {
        ...wholeJob,
        nodes: wholeJob.nodes.map((node) =>
          node.id === id ? { ...node, config: { mark: `${id}!` } } : node,
        ),
      };
      const { host } = await run(document, { host: new MemoryHost(`run_${id}`, results) });
      const behind = downstreamOf(document, id).add(id);
      const worked = Object.entries(statesOf(host)).filter(([, state]) => state === 'done');
      expect(worked.map(([node]) => node).every((node) => behind.has(node))).toBe(true);
      expect(worked.map(([node]) => node)).toContain(id);
    }
  });

  it('anchors a stored persona again in today’s brief', async ({ expect }) => {
    const document = pipeline(
      'cast test.cast',
      'alter test.alter',
      'cast.personas > alter.persona',
    );
    const results: MemoryResults = new Map();
    await run(document, { results });
    const today = brief('Yesterday: anna is out. But Anna met Bert and Cleo. No.');
    const given = { ...today, brief: { ...today.brief } };
    const { outcome, host } = await run(document, {
      host: new MemoryHost('run_2', results),
      given,
    });
    const text = given.brief.sources[0]?.text ?? '';
    const personas = outcome.nodes.get('alter')?.outputs['persona'] ?? [];
    expect(personas.length).toBeGreaterThan(0);
    for (const { item } of personas) {
      if (item.kind !== 'persona') throw new TypeError('Not a persona');
      for (const span of item.body.displayName.evidence)
        expect(text.slice(span.start, span.end)).toBe(span.quote);
    }
    expect(host.state().status).toBe('completed');
  });

  it('misses when anything upstream has another content', async ({ expect }) => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[A-Z][a-z]{1,6}$/), async (name) => {
        fc.pre(!['Anna', 'Bert', 'Cleo'].includes(name));
        const results: MemoryResults = new Map();
        await run(wholeJob, { results });
        const given = brief(`${name} met Bert and Cleo at noon.`);
        const { host } = await run(wholeJob, { host: new MemoryHost('run_2', results), given });
        expect(statesOf(host)).toMatchObject({ join: 'done', gate: 'done', pack: 'done' });
        expect(host.state().nodes['greet']?.items.map((item) => item.state)).toEqual([
          'done',
          'cached',
          'cached',
        ]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a person’s edit', () => {
  const edit: Edit = {
    id: 'edt_1',
    nodeId: 'cast',
    port: 'personas',
    key: 'persona-2',
    path: 'displayName',
    was: 'Bert',
    value: 'Berta',
    by: 'you',
    at: '2026-11-25T10:00:00Z',
  };

  it('changes what stands behind it and nothing else', async ({ expect }) => {
    const results: MemoryResults = new Map();
    await run(wholeJob, { results });
    computed.length = 0;
    const { host, outcome } = await run(wholeJob, {
      host: new MemoryHost('run_2', results),
      edits: [edit],
    });
    expect(computed).toEqual(['test.greet Berta', 'test.join', 'test.gate', 'test.pack']);
    expect(outcome.nodes.get('cast')?.outputs['personas']?.[1]?.item.body).toMatchObject({
      displayName: { value: 'Berta', origin: 'human' },
    });
    expect([...host.outputs.values()].filter((row) => row.isEdited).map((row) => row.key)).toEqual([
      'persona-2',
    ]);
  });

  it('that found no place is said, not dropped', async ({ expect }) => {
    const { state } = await run(wholeJob, {
      edits: [
        { ...edit, was: 'Bernd' },
        { ...edit, id: 'edt_2', key: 'persona-9' },
      ],
    });
    expect(state.nodes['cast']?.warnings).toHaveLength(2);
  });
});

describe('effects', () => {
  const asking = pipeline(
    'cast test.cast',
    'ask test.ask engine=model',
    'join test.join',
    'cast.personas > ask.persona',
    'ask.text > join.texts',
  );

  it('are steps of their own, one per item, and reused like anything else', async ({ expect }) => {
    const results: MemoryResults = new Map();
    const { host, outcome } = await run(asking, {
      results,
      capabilities: fakeCapabilities('1', '2', '3'),
    });
    expect(outcome.status).toBe('completed');
    expect(host.recorded.filter((name) => name.startsWith('node--ask'))).toHaveLength(3);
    const again = await run(asking, {
      host: new MemoryHost('run_2', results),
      capabilities: fakeCapabilities(),
    });
    expect(statesOf(again.host)['ask']).toBe('cached');
    expectSound(again.host, expect);
  });

  it('fall back to the built-in engine without a model, and say so', async ({ expect }) => {
    const { state } = await run(asking);
    expect(state.status).toBe('completed');
    expect(state.nodes['ask']?.warnings).toEqual([
      'No model is set up: the built-in engine did this.',
    ]);
  });

  it('that get no answer fail as somebody else’s fault after a few tries', async ({ expect }) => {
    const { state, host } = await run(asking, { capabilities: fakeCapabilities('only one') });
    expect(state.nodes['ask']?.state).toBe('partly');
    expect(
      state.nodes['ask']?.items.filter((item) => item.problem?.fault === 'upstream'),
    ).toHaveLength(2);
    expectSound(host, expect);
  });

  it('wait for a person, and go on when somebody decided', async ({ expect }) => {
    const document = pipeline(
      'plain test.source',
      'review test.review',
      'plain.text > review.texts',
    );
    const host = new MemoryHost('run_1');
    const decision = {
      kind: 'text',
      key: 'text',
      contentHash: 'x',
      decision: 'approve' as const,
      by: 'you',
      at: '',
      byItsMaker: true,
    };
    host.pending = [[], [decision]];
    const { state } = await run(document, { host });
    expect(host.waits).toHaveLength(2);
    expect(host.events.filter(({ type }) => type === 'run.waiting')).toHaveLength(1);
    expect(state.status).toBe('completed');
    expect(state.nodes['review']?.state).toBe('done');
  });
});

describe('after a crash anywhere', () => {
  const asking = pipeline(
    'cast test.cast',
    'ask test.ask engine=model',
    'greet test.greet',
    'join test.join',
    'pack test.pack',
    'cast.personas > ask.persona',
    'cast.personas > greet.persona',
    'ask.text > join.texts',
    'greet.text > join.texts',
    'join.text > pack.texts',
  );
  /** Answers by what was asked, however often. */
  const capabilities: Capabilities = {
    language: {
      complete: ({ prompt }) => Promise.resolve({ text: `re ${prompt}`, model: 'fake' }),
    },
  };

  it('the run ends the same, no step is recorded twice and nothing is told twice', async ({
    expect,
  }) => {
    const calm = await run(asking, { capabilities });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 4 }),
        async (crashes) => {
          const host = new MemoryHost('run_1');
          let lives = 0;
          let outcome: RunOutcome | undefined;
          while (!outcome) {
            host.crashIn = crashes[lives] ?? 0;
            lives += 1;
            try {
              ({ outcome } = await run(asking, { host, capabilities }));
            } catch (error) {
              if (!(error instanceof Crash)) throw error;
            }
          }
          host.crashIn = 0;
          expect(outcome.status).toBe('completed');
          expect(contents(outcome)).toEqual(contents(calm.outcome));
          expect(statesOf(host)).toEqual(statesOf(calm.host));
          expectSound(host, expect);
          expect([...host.recorded].sort()).toEqual([...calm.host.recorded].sort());
        },
      ),
      { numRuns: 200 },
    );
  });
});
