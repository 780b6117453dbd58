import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import type { PipelineDocument } from '../../nodes/graph/document';
import type { RunInputs } from '../../nodes/records/run-inputs';
import { brief, pipeline, wholeJob } from '../../tests/fixtures/engine-graphs';
import { computed, testEngines, testSpecs } from '../../tests/fixtures/engine-nodes';
import { executeRun } from './execute';
import { MemoryHost } from './memory-host';
import type { MemoryResults } from './memory-host';
import { previewRun } from './preview';
import type { NodeHistory } from './preview';

const registry = { specs: testSpecs, engines: testEngines, edits: [] };

async function run(document: PipelineDocument, inputs: RunInputs, results: MemoryResults) {
  const host = new MemoryHost(`run_${results.size}`, results);
  await executeRun({ ...registry, runId: host.runId, document, inputs }, host);
  return host;
}

function historyOf(host: MemoryHost): Map<string, NodeHistory> {
  const entries = [...host.nodes.values()].map(({ nodeId, ms, parts }) => {
    // Written by the engine from the parts themselves.
    const known = JSON.parse(parts) as NodeHistory['parts'];
    return [nodeId, { parts: known, ms: [ms] }] as const;
  });
  return new Map(entries);
}

function marked(id: string, mark: string): PipelineDocument {
  const nodes = wholeJob.nodes.map((node) =>
    node.id === id ? { ...node, config: { mark } } : node,
  );
  return { ...wholeJob, nodes };
}

const preview = (document: PipelineDocument, inputs: RunInputs, host: MemoryHost) =>
  previewRun({ ...registry, document, inputs }, host.cache, historyOf(host));

describe('what pressing Run would do', () => {
  it('is what it then does, as far as it claims to know, and nothing is computed for it', async ({
    expect,
  }) => {
    const where = fc.constantFrom('cast', 'greet', 'plain', 'join', 'pack');
    const text = fc.constantFrom('Anna met Bert.', 'Anna, met Bert.', 'Cleo met Bert at noon.');
    await fc.assert(
      fc.asyncProperty(where, fc.constantFrom('', '!', 'B'), text, async (id, mark, words) => {
        const results: MemoryResults = new Map();
        const before = await run(wholeJob, brief('Anna met Bert.'), results);
        computed.length = 0;
        const plan = await preview(marked(id, mark), brief(words), before);
        expect(computed).toEqual([]);
        const after = await run(marked(id, mark), brief(words), results);
        const { nodes } = after.state();
        for (const { nodeId, will, maybe } of plan.nodes) {
          if (maybe) continue;
          const state = nodes[nodeId]?.state ?? '';
          const expected = {
            run: ['done', 'partly', 'failed'],
            cache: ['cached'],
            skip: ['skipped'],
            stop: ['failed'],
          };
          expect([nodeId, expected[will].includes(state)]).toEqual([nodeId, true]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says why a node is out of date, what it costs and how long it took', async ({ expect }) => {
    const before = await run(wholeJob, brief('Anna met Bert.'), new Map());
    const changedSetting = await preview(marked('join', '!'), brief('Anna met Bert.'), before);
    expect(changedSetting).toMatchObject({ run: 3, cached: 3, total: 6, cost: 'free' });
    expect(changedSetting.estimatedMs).toBeGreaterThan(0);
    expect(changedSetting.nodes.find(({ nodeId }) => nodeId === 'join')).toMatchObject({
      will: 'run',
      maybe: false,
      reason: 'Its settings changed',
    });
    expect(changedSetting.nodes.find(({ nodeId }) => nodeId === 'pack')).toMatchObject({
      will: 'run',
      maybe: true,
    });
    const changedBrief = await preview(wholeJob, brief('Cleo met Bert.'), before);
    expect(changedBrief.nodes.find(({ nodeId }) => nodeId === 'cast')?.reason).toBe(
      'Something before it changed',
    );
  });

  it('measures nothing that never ran, and names what can’t', async ({ expect }) => {
    const host = new MemoryHost('run_1');
    const document = pipeline('plain test.source', 'lone test.pack', 'odd future.node');
    const plan = await preview(document, brief('Anna met Bert.'), host);
    expect(plan.estimatedMs).toBeNull();
    expect(plan.nodes.map(({ nodeId, will }) => [nodeId, will])).toEqual([
      ['lone', 'skip'],
      ['odd', 'skip'],
      ['plain', 'run'],
    ]);
    expect(plan.issues).toHaveLength(2);
    const nothing = await preview(pipeline('lone test.pack'), brief('Anna met Bert.'), host);
    expect(nothing).toMatchObject({ total: 0, nodes: [] });
  });
});
