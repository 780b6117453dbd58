import { brokenWire, checkGraph, nodeName, type GraphIssue } from '../../nodes/graph/check';
import type { PipelineDocument, Wire } from '../../nodes/graph/document';
import { documentFormat } from '../../nodes/graph/document';
import { carriesList, mappedInputs } from '../../nodes/graph/mapping';
import type { Specs } from '../../nodes/specs';
import { fieldError, fieldsOf } from '../form/field-model';

/** What the canvas derives from the wiring, once per change of the document. */
export interface GraphFacts {
  issues: readonly GraphIssue[];
  /** Wires that no longer fit, with the reason and perhaps a fix. */
  broken: ReadonlyMap<string, GraphIssue>;
  /** Wires that carry a list. */
  lists: ReadonlySet<string>;
  /** Inputs by which a node runs once per item. */
  mapped: ReadonlyMap<string, readonly string[]>;
}

export const noFacts: GraphFacts = {
  issues: [],
  broken: new Map(),
  lists: new Set(),
  mapped: new Map(),
};

/** Reads the wiring: what is broken, what is a list, what keeps the pipeline from running. */
export function factsOf(document: PipelineDocument, specs: Specs): GraphFacts {
  const types = new Map(document.nodes.map((node) => [node.id, node.type]));
  const mapped = mappedInputs(document, specs);
  const broken = new Map<string, GraphIssue>();
  const lists = new Set<string>();
  for (const wire of document.wires) {
    const output = specs.get(types.get(wire.from.node) ?? '')?.outputs[wire.from.port];
    if (output && carriesList(output, mapped.has(wire.from.node))) lists.add(wire.id);
    if (mayBeBroken(wire, types, specs, mapped)) {
      const issue = brokenWire(document, specs, wire);
      if (issue) broken.set(wire.id, issue);
    }
  }
  const issues = checkGraph(document, specs)
    // A wire of an unknown node is no news beside the node itself.
    .filter((issue) => !(issue.code === 'node-unknown' && issue.wireId !== undefined))
    .map((issue) => settingWords(issue, document, specs));
  return { issues: [...newerFormat(document), ...issues], broken, lists, mapped };
}

/** The cheap question before the dear one: can anything be wrong with this wire at all? */
function mayBeBroken(
  wire: Wire,
  types: ReadonlyMap<string, string>,
  specs: Specs,
  mapped: ReadonlyMap<string, readonly string[]>,
): boolean {
  const output = specs.get(types.get(wire.from.node) ?? '')?.outputs[wire.from.port];
  const input = specs.get(types.get(wire.to.node) ?? '')?.inputs[wire.to.port];
  if (!output || !input) return true;
  if (!output.kinds.some((kind) => input.kinds.includes(kind))) return true;
  return (mapped.get(wire.to.node)?.length ?? 0) > 1;
}

/** A wrong setting in the words of the form, with its title instead of its name. */
function settingWords(issue: GraphIssue, document: PipelineDocument, specs: Specs): GraphIssue {
  if (issue.code !== 'setting-wrong') return issue;
  const node = document.nodes.find(({ id }) => id === issue.nodeId);
  const spec = specs.get(node?.type ?? '');
  const field = spec && fieldsOf(spec).find(({ name }) => name === issue.field);
  const why = node && spec && field && fieldError(spec, field, node.config[field.name]);
  if (!why) return issue;
  return { ...issue, message: `${nodeName(node, specs)}, ${field.title}: ${why}` };
}

function newerFormat(document: PipelineDocument): GraphIssue[] {
  if (document.format <= documentFormat) return [];
  return [
    {
      code: 'setting-newer',
      severity: 'remark',
      message:
        'This pipeline was saved by a newer version of Dramatis. What this one does not understand is kept as it is.',
    },
  ];
}
