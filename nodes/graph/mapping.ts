import type { AnySpec, Port } from '../kit';
import { personaKeyOf } from '../records/kinds';
import type { Item, RecordKind } from '../records/kinds';
import type { PipelineDocument } from './document';
import { orderOf } from './order';

/** Kinds that belong to a persona, by which two lists pair up. */
const personaKinds: readonly RecordKind[] = ['persona', 'scenario', 'picture'];

export function pairsByPersona(kinds: readonly RecordKind[]): boolean {
  return kinds.every((kind) => personaKinds.includes(kind));
}

/**
 * Which nodes run once per item, and through which inputs: a list into a one-port maps the node by
 * itself, and what a mapped node gives is a list again. Pure reading of the wires, no run needed.
 */
export function mappedInputs(
  document: PipelineDocument,
  specs: ReadonlyMap<string, AnySpec>,
): Map<string, string[]> {
  const mapped = new Map<string, string[]>();
  const order = orderOf(document);
  if (!order.ok) return mapped;
  const types = new Map(document.nodes.map((node) => [node.id, node.type]));
  const into = Map.groupBy(document.wires, (wire) => wire.to.node);
  for (const id of order.levels.flat()) {
    const spec = specs.get(types.get(id) ?? '');
    if (!spec) continue;
    const lists = new Set<string>();
    for (const wire of into.get(id) ?? []) {
      const input = spec.inputs[wire.to.port];
      const source = specs.get(types.get(wire.from.node) ?? '')?.outputs[wire.from.port];
      if (!input || !source || input.cardinality === 'many') continue;
      if (carriesList(source, mapped.has(wire.from.node))) lists.add(wire.to.port);
    }
    if (lists.size > 0) mapped.set(id, [...lists].sort());
  }
  return mapped;
}

/** True when a wire from this output carries a list: the port gives many, or its node is mapped. */
export function carriesList(output: Port, nodeIsMapped: boolean): boolean {
  return output.cardinality === 'many' || nodeIsMapped;
}

/** One run of a mapped node: its things by input, and the key of the item it is about. */
export interface Lane {
  key: string;
  title: string;
  inputs: Record<string, Item[]>;
}

export type Lanes = { ok: true; lanes: Lane[] } | { ok: false; reason: string };

/**
 * Splits the inputs of a mapped node into lanes. One list: a lane per item. Two or more: paired by
 * persona; a persona that is missing in one of them has no lane there and is named in the reason.
 */
export function lanesOf(
  inputs: Readonly<Record<string, readonly Item[]>>,
  lists: readonly string[],
): Lanes {
  const [first, ...others] = lists;
  if (first === undefined) return { ok: true, lanes: [] };
  const lanes: Lane[] = [];
  for (const item of inputs[first] ?? []) {
    const key = personaKeyOf(item) ?? item.body.key;
    const lane: Record<string, Item[]> = {};
    for (const [name, items] of Object.entries(inputs)) {
      if (name === first) lane[name] = [item];
      else if (others.includes(name))
        lane[name] = items.filter((other) => personaKeyOf(other) === key);
      else lane[name] = [...items];
    }
    const empty = others.find((name) => lane[name]?.length !== 1);
    if (empty !== undefined) {
      return { ok: false, reason: `The lists do not pair up: ${key} has no single partner.` };
    }
    // Several things of one persona in one list (two scripts) get lanes of their own.
    lanes.push({
      key: others.length > 0 ? key : item.body.key,
      title: laneTitle(item),
      inputs: lane,
    });
  }
  return { ok: true, lanes };
}

function laneTitle(item: Item): string {
  if (item.kind === 'persona') return item.body.displayName.value;
  return 'personaName' in item.body ? item.body.personaName : item.body.key;
}
