import { versionOf } from '../../nodes/kit';
import type { AnyEngines, AnySpec } from '../../nodes/kit';
import { brokenWire, checkGraph, nodeName } from '../../nodes/graph/check';
import type { GraphIssue } from '../../nodes/graph/check';
import { defaultSeed } from '../../nodes/graph/document';
import type { GraphNode, PipelineDocument, Wire } from '../../nodes/graph/document';
import { mappedInputs } from '../../nodes/graph/mapping';
import { orderOf, upstreamOf } from '../../nodes/graph/order';
import { problem } from '../contract/problem';
import type { Problem } from '../contract/problem';

/** A node that will be worked on, with everything that the engine reads about it. */
export interface PlannedNode {
  id: string;
  name: string;
  node: GraphNode;
  spec: AnySpec;
  engines: AnyEngines;
  /** Settings with defaults filled in. */
  config: Record<string, unknown>;
  seed: number;
  engine: 'embedded' | 'model';
  /** Wires that hold, in the order in which their things are taken. */
  wires: Wire[];
  /** Inputs through which a list maps the node. */
  lists: string[];
  /** Remarks that are known before it runs. */
  warnings: string[];
}

/** A node that takes part without being worked on, and why. */
export interface AbsentNode {
  id: string;
  state: 'skipped' | 'failed';
  reason: string;
  problem?: Problem;
}

export interface ExecutionPlan {
  /** Ids of every node that takes part, each after what feeds it. */
  order: string[];
  nodes: Map<string, PlannedNode>;
  absent: Map<string, AbsentNode>;
  issues: GraphIssue[];
}

export type PlanResult = { ok: true; plan: ExecutionPlan } | { ok: false; problem: Problem };

export interface PlanRequest {
  document: PipelineDocument;
  specs: ReadonlyMap<string, AnySpec>;
  engines: ReadonlyMap<string, AnyEngines>;
  /** Only this node and what it needs. */
  upTo?: string;
  /** Is there a language model to ask? */
  hasModel: boolean;
}

/**
 * Decides what takes part in a run, before anything is computed. Pure, and blind to the order of
 * nodes and wires in the file. What can't run is named with its reason, and the rest runs; only a
 * pipeline of which nothing can run is refused whole.
 */
export function planRun(request: PlanRequest): PlanResult {
  const { specs, upTo } = request;
  const document = canonical(request.document);
  const issues = checkGraph(document, specs);
  const whole = issues.find(({ code }) => code === 'graph-empty' || code === 'duplicate-id');
  if (whole) return { ok: false, problem: cannotRun(whole.message, issues) };
  if (upTo !== undefined && !document.nodes.some((node) => node.id === upTo)) {
    return { ok: false, problem: cannotRun('The node to run up to is not in this pipeline.', []) };
  }

  const absent = new Map<string, AbsentNode>();
  const sound: PipelineDocument = {
    ...document,
    wires: document.wires.filter((wire) => brokenWire(document, specs, wire) === null),
  };
  const order = untangled(sound, specs, absent);
  for (const node of document.nodes) {
    if (absent.has(node.id)) continue;
    const found = absence(node, specs, issues);
    if (found) absent.set(node.id, found);
  }

  const part = upTo === undefined ? undefined : upstreamOf(sound, upTo).add(upTo);
  const taking = order.filter((id) => part?.has(id) ?? true);
  const lists = mappedInputs(sound, specs);
  const byId = new Map(document.nodes.map((node) => [node.id, node]));
  const into = Map.groupBy(sound.wires, (wire) => wire.to.node);
  const nodes = new Map<string, PlannedNode>();
  for (const id of taking) {
    const node = byId.get(id);
    if (!node || absent.has(id)) continue;
    const planned = planNode(node, request, into.get(id) ?? [], lists.get(id) ?? []);
    if (planned) nodes.set(id, planned);
    else absent.set(id, { id, state: 'skipped', reason: `${node.type} has no engine here.` });
  }
  if (nodes.size === 0) {
    const first = [...absent.values()].find(({ id }) => part?.has(id) ?? true);
    return { ok: false, problem: cannotRun(first?.reason ?? 'Nothing here can run.', issues) };
  }
  const kept = [...absent].filter(([id]) => taking.includes(id));
  return { ok: true, plan: { order: taking, nodes, absent: new Map(kept), issues } };
}

/** Nodes and wires by id: the order in a file carries no meaning. */
function canonical(document: PipelineDocument): PipelineDocument {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  const place = (wire: Wire) =>
    [wire.to.node, wire.to.port, wire.from.node, wire.from.port, wire.id].join('\n');
  return {
    ...document,
    nodes: [...document.nodes].sort(byId),
    wires: [...document.wires].sort((a, b) => (place(a) < place(b) ? -1 : 1)),
  };
}

/** The order of the nodes; those on a loop are set aside, and their wires with them. */
function untangled(
  document: PipelineDocument,
  specs: ReadonlyMap<string, AnySpec>,
  absent: Map<string, AbsentNode>,
): string[] {
  for (;;) {
    const order = orderOf(document);
    if (order.ok) return order.levels.flat();
    for (const id of order.cycle) {
      const node = document.nodes.find((candidate) => candidate.id === id);
      const name = node ? nodeName(node, specs) : id;
      const reason = `${name} is part of a loop. Remove one of its wires.`;
      absent.set(id, { id, state: 'skipped', reason });
    }
    const loop = new Set(order.cycle);
    document.wires = document.wires.filter(({ to }) => !loop.has(to.node));
  }
}

function absence(
  node: GraphNode,
  specs: ReadonlyMap<string, AnySpec>,
  issues: readonly GraphIssue[],
): AbsentNode | undefined {
  const { id } = node;
  if (node.off) return { id, state: 'skipped', reason: 'Turned off' };
  const own = issues.filter((issue) => issue.nodeId === id && issue.wireId === undefined);
  if (!specs.has(node.type)) {
    const reason = own[0]?.message ?? `This version does not know the node “${node.type}”.`;
    return { id, state: 'skipped', reason };
  }
  const setting = own.find(({ code }) => code === 'setting-wrong' || code === 'setting-newer');
  if (setting) {
    return {
      id,
      state: 'failed',
      reason: setting.message,
      problem: cannotRun(setting.message, [setting]),
    };
  }
  const missing = own.find(({ code }) => code === 'input-missing');
  return missing && { id, state: 'skipped', reason: missing.message };
}

function planNode(
  node: GraphNode,
  { specs, engines, hasModel }: PlanRequest,
  wires: Wire[],
  lists: string[],
): PlannedNode | undefined {
  const spec = specs.get(node.type);
  const code = engines.get(node.type);
  if (!spec || !code) return undefined;
  const name = nodeName(node, specs);
  const wantsModel = node.engine === 'model' && code.model !== undefined;
  return {
    id: node.id,
    name,
    node: { ...node, version: versionOf(spec) },
    spec,
    engines: code,
    config: spec.config.parse(node.config),
    seed: node.seed ?? defaultSeed,
    engine: wantsModel && hasModel ? 'model' : 'embedded',
    wires,
    lists,
    warnings: wantsModel && !hasModel ? ['No model is set up: the built-in engine did this.'] : [],
  };
}

function cannotRun(detail: string, issues: readonly GraphIssue[]): Problem {
  return problem(
    'graph-cannot-run',
    detail,
    issues.map((issue) => ({
      at: issue.field ?? issue.wireId ?? '',
      message: issue.message,
      ...(issue.nodeId === undefined ? {} : { nodeId: issue.nodeId }),
    })),
  );
}
