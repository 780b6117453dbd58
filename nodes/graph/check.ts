import { portLabel, portTakes } from '../kit';
import type { AnySpec, Port } from '../kit';
import type { RecordKind } from '../records/kinds';
import { nodeOf } from './document';
import type { GraphNode, PipelineDocument, Wire, WireEnd } from './document';
import { mappedInputs, pairsByPersona } from './mapping';
import { downstreamOf, orderOf } from './order';

type Specs = ReadonlyMap<string, AnySpec>;

export type WireProblem =
  | 'node-missing'
  | 'node-unknown'
  | 'port-missing'
  | 'wrong-way'
  | 'same-node'
  | 'wire-exists'
  | 'kind-does-not-fit'
  | 'input-taken'
  | 'would-loop'
  | 'lists-do-not-pair';

/** A way out that the catalogue has: a node whose ports fit on both sides. */
export interface Fix {
  action: 'insert-node' | 'replace-wire';
  label: string;
  nodeType?: string;
  inputPort?: string;
  outputPort?: string;
}

export type WireCheck =
  | { ok: true; mapped: boolean; remark?: string }
  | { ok: false; code: WireProblem; reason: string; fix?: Fix };

/** The name that a person knows a node by. */
export function nodeName(node: GraphNode, specs: Specs): string {
  return node.title ?? specs.get(node.type)?.label ?? node.type;
}

/**
 * May a wire run from this output to that input? Pure, and the same function in the browser, on the
 * server and in import. `ignore` is a wire that is about to be replaced, as if it were gone already.
 */
export function checkWire(
  document: PipelineDocument,
  specs: Specs,
  from: WireEnd,
  to: WireEnd,
  ignore?: string,
): WireCheck {
  const wires = document.wires.filter((wire) => wire.id !== ignore);
  const ends = endsOf(document, specs, from, to);
  if (!ends.ok) return ends.problem;
  const { input, sourceName, targetName } = ends;
  if (wires.some((wire) => sameEnd(wire.from, from) && sameEnd(wire.to, to))) {
    return no('wire-exists', `${sourceName} and ${targetName} are joined there already.`);
  }
  if (downstreamOf({ ...document, wires }, to.node).has(from.node)) {
    return no(
      'would-loop',
      `${targetName} already comes before ${sourceName}, so this wire would close a loop.`,
    );
  }
  const taken = wires.find((wire) => sameEnd(wire.to, to));
  if (taken && input.cardinality !== 'many') {
    const holder = nodeOf(document, taken.from.node);
    return no(
      'input-taken',
      `${portLabel(input)} of ${targetName} has its wire already, from ${holder ? nodeName(holder, specs) : 'a node that is gone'}.`,
      { action: 'replace-wire', label: 'Replace that wire' },
    );
  }
  const candidate: Wire = { id: 'candidate', from, to };
  const mapped = mappedInputs({ ...document, wires: [...wires, candidate] }, specs);
  const lists = mapped.get(to.node) ?? [];
  if (!lists.includes(to.port)) return { ok: true, mapped: false };
  const target = nodeOf(document, to.node);
  const unpaired = target && listsDoNotPair(lists, specs.get(target.type), targetName);
  if (unpaired) return unpaired;
  return {
    ok: true,
    mapped: true,
    remark:
      lists.length > 1
        ? `Pairs up by persona: ${targetName} runs once for each.`
        : `This port takes ${portTakes(input)} and gets several: it runs once for each.`,
  };
}

type Ends =
  | { ok: true; output: Port; input: Port; sourceName: string; targetName: string }
  | { ok: false; problem: WireCheck & { ok: false } };

/** The two ports of a wire, or why they can't be joined whatever else is wired. */
function endsOf(document: PipelineDocument, specs: Specs, from: WireEnd, to: WireEnd): Ends {
  const refuse = (code: WireProblem, reason: string, fix?: Fix): Ends => ({
    ok: false,
    problem: no(code, reason, fix),
  });
  const source = nodeOf(document, from.node);
  const target = nodeOf(document, to.node);
  if (!source || !target) {
    return refuse('node-missing', 'One of the two nodes is not there any more.');
  }
  if (source.id === target.id) return refuse('same-node', 'A node can’t feed itself.');
  const sourceSpec = specs.get(source.type);
  const targetSpec = specs.get(target.type);
  if (!sourceSpec || !targetSpec) {
    const unknown = sourceSpec ? target : source;
    return refuse('node-unknown', `This version does not know the node “${unknown.type}”.`);
  }
  const output = sourceSpec.outputs[from.port];
  const input = targetSpec.inputs[to.port];
  const [sourceName, targetName] = [nodeName(source, specs), nodeName(target, specs)];
  if (!output || !input) {
    if (sourceSpec.inputs[from.port] && targetSpec.outputs[to.port]) {
      return refuse('wrong-way', 'A wire runs from an output to an input.');
    }
    const lacking = output ? targetName : sourceName;
    return refuse('port-missing', `${lacking} has no place of that name any more.`);
  }
  if (!output.kinds.some((kind) => input.kinds.includes(kind))) {
    return refuse(
      'kind-does-not-fit',
      `${targetName} takes ${portTakes(input)} here. ${sourceName} gives ${portTakes(output)}.`,
      converter(specs, output.kinds, input.kinds),
    );
  }
  return { ok: true, output, input, sourceName, targetName };
}

/** Two lists at one node pair up by persona; kinds that belong to no persona can't. */
function listsDoNotPair(
  lists: readonly string[],
  spec: AnySpec | undefined,
  name: string,
): (WireCheck & { ok: false }) | null {
  if (lists.length < 2 || !spec) return null;
  if (lists.every((list) => pairsByPersona(spec.inputs[list]?.kinds ?? []))) return null;
  return no(
    'lists-do-not-pair',
    `${name} would get two lists, and they have no persona in common to pair them by.`,
  );
}

function no(code: WireProblem, reason: string, fix?: Fix): WireCheck & { ok: false } {
  return { ok: false, code, reason, ...(fix ? { fix } : {}) };
}

function sameEnd(a: WireEnd, b: WireEnd): boolean {
  return a.node === b.node && a.port === b.port;
}

/**
 * The first node of the catalogue (by label) that turns the one kind into the other: one of its
 * inputs and one of its outputs are for single kinds, so that a gate or a review is no converter.
 */
function converter(
  specs: Specs,
  given: readonly RecordKind[],
  wanted: readonly RecordKind[],
): Fix | undefined {
  const sorted = [...specs.values()].sort((a, b) => (a.label < b.label ? -1 : 1));
  for (const spec of sorted) {
    const input = Object.entries(spec.inputs).find(
      ([, p]) => p.single && p.kinds.some((kind) => given.includes(kind)),
    );
    const output = Object.entries(spec.outputs).find(
      ([, p]) => p.single && p.kinds.some((kind) => wanted.includes(kind)),
    );
    const needsMore = Object.entries(spec.inputs).some(
      ([name, p]) => name !== input?.[0] && p.atLeast > 0,
    );
    if (input && output && !needsMore) {
      return {
        action: 'insert-node',
        label: `Insert ${spec.label}`,
        nodeType: spec.type,
        inputPort: input[0],
        outputPort: output[0],
      };
    }
  }
  return undefined;
}

export type GraphIssueCode =
  | WireProblem
  | 'graph-empty'
  | 'graph-has-cycle'
  | 'duplicate-id'
  | 'input-missing'
  | 'setting-wrong'
  | 'setting-newer';

/** Something that a person should know about a pipeline, at a node, a field or a wire. */
export interface GraphIssue {
  code: GraphIssueCode;
  /** `stops`: the node can't run. `remark`: kept and explained, the rest runs. */
  severity: 'stops' | 'remark';
  message: string;
  nodeId?: string;
  wireId?: string;
  /** Name of the setting or port. */
  field?: string;
  fix?: Fix;
}

/** Why a wire of the document does not hold, or null. Broken wires are kept and shown. */
export function brokenWire(
  document: PipelineDocument,
  specs: Specs,
  wire: Wire,
): GraphIssue | null {
  const ends = endsOf(document, specs, wire.from, wire.to);
  if (ends.ok) return null;
  const { code, reason, fix } = ends.problem;
  return {
    code,
    severity: 'remark',
    message: reason,
    wireId: wire.id,
    nodeId: wire.to.node,
    ...(fix ? { fix } : {}),
  };
}

/**
 * May this graph run, and if not: why. Names node and field. What can't be understood is a remark,
 * never a reason to drop it.
 */
export function checkGraph(document: PipelineDocument, specs: Specs): GraphIssue[] {
  const issues: GraphIssue[] = [];
  if (document.nodes.length === 0) {
    return [{ code: 'graph-empty', severity: 'stops', message: 'Add a node to begin.' }];
  }
  const seen = new Set<string>();
  for (const node of document.nodes) {
    if (seen.has(node.id)) {
      issues.push({
        code: 'duplicate-id',
        severity: 'stops',
        message: `Two nodes share the id ${node.id}. Delete one of them.`,
        nodeId: node.id,
      });
    }
    seen.add(node.id);
  }
  const order = orderOf(document);
  if (!order.ok) {
    const names = order.cycle.map((id) => {
      const node = nodeOf(document, id);
      return node ? nodeName(node, specs) : id;
    });
    issues.push({
      code: 'graph-has-cycle',
      severity: 'stops',
      message: `${names.join(' → ')} → ${names[0] ?? ''} is a loop. Remove one of its wires.`,
      ...(order.cycle[0] === undefined ? {} : { nodeId: order.cycle[0] }),
    });
  }
  const broken = new Set<string>();
  for (const wire of document.wires) {
    const issue = brokenWire(document, specs, wire);
    if (issue) {
      issues.push(issue);
      broken.add(wire.id);
    }
  }
  const mapped = mappedInputs(document, specs);
  for (const node of document.nodes) {
    issues.push(...checkNode(document, specs, node, broken));
    const spec = specs.get(node.type);
    const unpaired = listsDoNotPair(mapped.get(node.id) ?? [], spec, nodeName(node, specs));
    if (unpaired) {
      issues.push({
        code: unpaired.code,
        severity: 'stops',
        message: unpaired.reason,
        nodeId: node.id,
      });
    }
  }
  return issues;
}

function checkNode(
  document: PipelineDocument,
  specs: Specs,
  node: GraphNode,
  broken: ReadonlySet<string>,
): GraphIssue[] {
  const spec = specs.get(node.type);
  if (!spec) {
    return [
      {
        code: 'node-unknown',
        severity: 'remark',
        message: `This version does not know the node “${node.type}”. It is kept as it is; update Dramatis or replace the node.`,
        nodeId: node.id,
      },
    ];
  }
  if (node.off) return [];
  const name = nodeName(node, specs);
  const issues: GraphIssue[] = [];
  const version = spec.upgrades.length + 1;
  if (node.version > version) {
    issues.push({
      code: 'setting-newer',
      severity: 'stops',
      message: `${name} was saved by a newer version. Update Dramatis, or set its settings again.`,
      nodeId: node.id,
    });
  }
  const parsed = spec.config.safeParse(node.config);
  for (const problem of parsed.success ? [] : parsed.error.issues) {
    issues.push({
      code: 'setting-wrong',
      severity: 'stops',
      message: `${name}: ${problem.path.join('.') || 'settings'}: ${problem.message}`,
      nodeId: node.id,
      field: String(problem.path[0] ?? ''),
    });
  }
  for (const [portName, input] of Object.entries(spec.inputs)) {
    if (input.atLeast === 0) continue;
    const wired = document.wires.some(
      (wire) => wire.to.node === node.id && wire.to.port === portName && !broken.has(wire.id),
    );
    if (!wired) {
      issues.push({
        code: 'input-missing',
        severity: 'stops',
        message: `${name} waits for ${portTakes(input)}. Wire something to ${portLabel(input)}.`,
        nodeId: node.id,
        field: portName,
      });
    }
  }
  return issues;
}
