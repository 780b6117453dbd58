import { portLabel, type AnySpec, type Cardinality, type Port } from '../../nodes/kit';
import type { GraphNode, Wire } from '../../nodes/graph/document';
import { boxOf } from '../document/node-box';

/** A port as it stands on a node's edge. */
export interface PortView {
  id: string;
  side: 'in' | 'out';
  label: string;
  cardinality: Cardinality;
  /** Wires end here although this version of the node has no such place. */
  isMissing: boolean;
  isWired: boolean;
  /** An input that may stay empty. */
  isOptional: boolean;
  /** Middle of the dot, from the node's top left corner. */
  x: number;
  y: number;
}

/** Evenly spread along an edge; few ports keep away from the corners. Shares of the width, 0–1. */
export function spread(count: number): number[] {
  if (count === 1) return [0.5];
  const first = count === 2 ? 0.3 : count === 3 ? 0.2 : 0.12;
  return Array.from({ length: count }, (_, i) => first + (i * (1 - 2 * first)) / (count - 1));
}

/**
 * The ports of a node in the order of its spec: inputs on the top edge, outputs on the bottom edge.
 * Ports that only wires know of (another version, an unknown node) come last and are kept.
 */
export function portsOf(
  node: GraphNode,
  spec: AnySpec | undefined,
  wires: readonly Wire[],
): PortView[] {
  const box = boxOf(node, spec);
  const into = new Set(wires.filter((wire) => wire.to.node === node.id).map((w) => w.to.port));
  const outOf = new Set(wires.filter((w) => w.from.node === node.id).map((w) => w.from.port));
  return [
    ...side('in', spec?.inputs ?? {}, into, box.width, 0),
    ...side('out', spec?.outputs ?? {}, outOf, box.width, box.height),
  ];
}

function side(
  way: 'in' | 'out',
  known: Record<string, Port>,
  wired: ReadonlySet<string>,
  width: number,
  y: number,
): PortView[] {
  const extra = [...wired].filter((id) => !(id in known)).sort();
  const ids = [...Object.keys(known), ...extra];
  const places = spread(ids.length);
  return ids.map((id, index) => {
    const port = known[id];
    return {
      id,
      side: way,
      label: port ? portLabel(port) : id,
      cardinality: port?.cardinality ?? 'one',
      isMissing: port === undefined,
      isWired: wired.has(id),
      isOptional: way === 'in' && port !== undefined && port.atLeast === 0,
      x: Math.round((places[index] ?? 0.5) * width),
      y,
    };
  });
}
