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
  /** Where its name is written: names of one edge lie in rows, so that none lies on another. */
  name: { left: number; row: number; width: number };
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
  const labels = ids.map((id) => (known[id] ? portLabel(known[id]) : id));
  const xs = ids.map((_, index) => Math.round((places[index] ?? 0.5) * width));
  const names = namePlaces(
    labels.map((label, index) => {
      const input = way === 'in' ? known[ids[index] ?? ''] : undefined;
      const isOptional = input?.atLeast === 0 && !wired.has(ids[index] ?? '');
      return isOptional ? `${label}, optional` : label;
    }),
    xs,
    width,
  );
  return ids.map((id, index) => {
    const port = known[id];
    return {
      id,
      side: way,
      label: labels[index] ?? id,
      cardinality: port?.cardinality ?? 'one',
      isMissing: port === undefined,
      isWired: wired.has(id),
      isOptional: way === 'in' && port !== undefined && port.atLeast === 0,
      x: xs[index] ?? 0,
      y,
      name: names[index] ?? { left: 0, row: 0, width },
    };
  });
}

const letterPx = 6.3;
const namePaddingPx = 10;
const nameGapPx = 4;
/** More rows would cover what lies above: a name that finds no room is cut short. */
const nameRows = 3;

/**
 * Rows for the names of one edge. A name begins at its port and stays within the node's width; from
 * the right, each takes the row nearest to the edge in which it meets no other.
 */
export function namePlaces(
  labels: readonly string[],
  xs: readonly number[],
  width: number,
): { left: number; row: number; width: number }[] {
  const rows = Array.from({ length: nameRows }, () => Number.POSITIVE_INFINITY);
  return labels
    .map((label, index) => ({ label, x: xs[index] ?? 0 }))
    .reverse()
    .map(({ label, x }) => {
      const wide = Math.min(width, Math.ceil(label.length * letterPx) + namePaddingPx);
      const left = Math.max(0, Math.min(x - 5, width - wide));
      const free = rows.findIndex((begin) => left + wide + nameGapPx <= begin);
      const row = free >= 0 ? free : rows.indexOf(Math.max(...rows));
      const room = (rows[row] ?? width) - nameGapPx - left;
      const place =
        free >= 0
          ? { left, row, width: wide }
          : { left: Math.min(left, x - 5), row, width: Math.max(24, Math.min(wide, room)) };
      rows[row] = place.left;
      return place;
    })
    .reverse();
}
