import { lanesOf } from '../../nodes/graph/mapping';
import { portLabel, portTakes } from '../../nodes/kit';
import { personaKeyOf } from '../../nodes/records/kinds';
import type { Item } from '../../nodes/records/kinds';
import { problem } from '../contract/problem';
import type { Problem } from '../contract/problem';
import type { Carried, NodeOutcome } from './outcome';
import type { ExecutionPlan, PlannedNode } from './plan';

/** One call of a node's engine: what it gets by input, and the item it is about. */
export interface LaneCall {
  key: string;
  title: string;
  inputs: Record<string, Carried[]>;
}

export type Arrival =
  | { kind: 'run'; isMapped: boolean; lanes: LaneCall[]; warnings: string[] }
  | { kind: 'skip'; reason: string; isBlocked: boolean }
  | { kind: 'fail'; problem: Problem };

/**
 * What arrives at a node once everything before it has ended. A failure before it blocks it; where
 * nothing went its way (a gate that held back, a node turned off) it is skipped with the reason.
 */
export function arrivalOf(
  planned: PlannedNode,
  plan: ExecutionPlan,
  outcomes: ReadonlyMap<string, NodeOutcome>,
): Arrival {
  const sources = [...new Set(planned.wires.map((wire) => wire.from.node))];
  const blocked = sources.find((id) => outcomes.get(id)?.isBlocked);
  if (blocked !== undefined) {
    return { kind: 'skip', reason: `${nameOf(blocked, plan)} did not finish.`, isBlocked: true };
  }
  const skipped = sources.filter((id) => outcomes.get(id)?.state === 'skipped');
  if (sources.length > 0 && skipped.length === sources.length) {
    const names = skipped.map((id) => nameOf(id, plan));
    const reason = `${names.join(' and ')} ${names.length === 1 ? 'was' : 'were'} skipped.`;
    return { kind: 'skip', reason, isBlocked: false };
  }
  const inputs: Record<string, Carried[]> = {};
  for (const [name, port] of Object.entries(planned.spec.inputs)) {
    const wires = planned.wires.filter((wire) => wire.to.port === name);
    const all = wires.flatMap(
      (wire) => outcomes.get(wire.from.node)?.outputs[wire.from.port] ?? [],
    );
    const fitting = all.filter(({ item }) => port.kinds.includes(item.kind));
    if (fitting.length < port.atLeast) {
      const froms = [...new Set(wires.map((wire) => nameOf(wire.from.node, plan)))].join(' and ');
      const reason =
        fitting.length === 0
          ? `${froms || 'Nothing'} gave nothing this way, and ${planned.name} needs ${portTakes(port)}.`
          : `${portLabel(port)} needs at least ${port.atLeast} and got ${fitting.length}.`;
      return { kind: 'skip', reason, isBlocked: false };
    }
    inputs[name] = fitting;
  }
  return split(planned, inputs);
}

/** Splits what arrived into lanes when a list maps the node. */
function split(planned: PlannedNode, inputs: Record<string, Carried[]>): Arrival {
  // An optional input whose list came out empty maps nothing: the node runs without it.
  const lists = planned.lists.filter((name) => (inputs[name] ?? []).length > 0);
  if (lists.length === 0) {
    return { kind: 'run', isMapped: false, lanes: [{ key: '', title: '', inputs }], warnings: [] };
  }
  const { kept, warnings } = withPartners(inputs, lists);
  const byItem = new Map(
    Object.values(kept)
      .flat()
      .map((carried) => [carried.item, carried]),
  );
  const bare = Object.entries(kept).map(([name, list]) => [name, list.map(({ item }) => item)]);
  const result = lanesOf(Object.fromEntries(bare) as Record<string, Item[]>, lists);
  if (!result.ok || result.lanes.length === 0) {
    const detail = result.ok ? 'The lists have no persona in common.' : result.reason;
    return { kind: 'fail', problem: problem('node-refused', `${planned.name}: ${detail}`) };
  }
  const seen = new Map<string, number>();
  const lanes = result.lanes.map(({ key, title, inputs: items }) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    const carried = Object.entries(items).map(([name, list]) => [
      name,
      list.flatMap((item) => byItem.get(item) ?? []),
    ]);
    return {
      key: times === 1 ? key : `${key}-${times}`,
      title,
      inputs: Object.fromEntries(carried) as Record<string, Carried[]>,
    };
  });
  return { kind: 'run', isMapped: true, lanes, warnings };
}

/** Of two lists, only the personas that are in both: one may have failed further up. */
function withPartners(inputs: Record<string, Carried[]>, lists: readonly string[]) {
  const kept = { ...inputs };
  const warnings: string[] = [];
  if (lists.length < 2) return { kept, warnings };
  const keysOf = (name: string) =>
    new Set((inputs[name] ?? []).map(({ item }) => personaKeyOf(item) ?? item.body.key));
  const sets = lists.map(keysOf);
  const isCommon = (key: string) => sets.every((set) => set.has(key));
  for (const name of lists) {
    const all = inputs[name] ?? [];
    kept[name] = all.filter(({ item }) => isCommon(personaKeyOf(item) ?? item.body.key));
  }
  const keys = new Set(sets.flatMap((set) => [...set]));
  for (const key of keys)
    if (!isCommon(key)) warnings.push(`${key} has no partner in the other list.`);
  return { kept, warnings };
}

function nameOf(id: string, plan: ExecutionPlan): string {
  return plan.nodes.get(id)?.name ?? id;
}
