import { engines } from '../../nodes/engines';
import type { PipelineDocument } from '../../nodes/graph/document';
import { specs } from '../../nodes/specs';
import { emptyRunInputs } from '../../nodes/kit';
import type { Item } from '../../nodes/records/kinds';
import type { RunInputs } from '../../nodes/records/run-inputs';
import type { Source } from '../../nodes/records/source';
import type { Template } from '../../nodes/templates/templates';
import { executeRun } from '../../worker/engine/execute';
import { MemoryHost } from '../../worker/engine/memory-host';
import type { MemoryResults } from '../../worker/engine/memory-host';

/** What a run of a template on a brief is about; its own sample facts and copy only with its sample. */
export function inputsOf(template: Template, text = template.sampleBrief): RunInputs {
  const isSample = text === template.sampleBrief;
  const facts = template.sampleFacts.map((fact, i): Source => ({ ...fact, id: `fact-${i + 1}` }));
  const copy: Source = {
    id: 'copy-1',
    kind: 'copy',
    title: 'Sample copy',
    text: template.sampleCopy,
  };
  return {
    ...emptyRunInputs,
    brief: {
      id: 'brf_1',
      title: isSample ? template.sampleTitle : 'A brief',
      sample: isSample,
      sources: [{ id: 'brief', kind: 'brief', title: 'Brief', text }],
    },
    facts: { sources: isSample ? facts : [], asOf: '2026-11-25' },
    copy: { sources: isSample && template.sampleCopy ? [copy] : [] },
  };
}

/** Runs a pipeline in memory with the built-in engines. `results` is the store that runs share. */
export async function runTemplate(
  document: PipelineDocument,
  inputs: RunInputs,
  results: MemoryResults = new Map(),
) {
  const host = new MemoryHost(`run_${results.size}`, results);
  const outcome = await executeRun(
    { runId: host.runId, document, inputs, specs, engines, edits: [] },
    host,
  );
  const items: Item[] = [...outcome.nodes.values()].flatMap((node) =>
    Object.values(node.outputs).flatMap((list) => list.map(({ item }) => item)),
  );
  const sources = [...inputs.brief.sources, ...inputs.facts.sources, ...inputs.copy.sources];
  return { outcome, host, items, sources, state: host.state() };
}

/** Each thing once, however many gates and reviews passed it on. */
export function distinctItems(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [`${item.kind}/${item.body.key}`, item])).values()];
}
