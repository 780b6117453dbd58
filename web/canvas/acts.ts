import { acts, families, familyOf } from '../../nodes/kit';
import type { PipelineDocument } from '../../nodes/graph/document';
import type { Specs } from '../../nodes/specs';
import { boxOf } from '../document/node-box';

export interface Act {
  numeral: string;
  name: string;
  /** Canvas px: top of its first node. */
  top: number;
  /** Canvas px: the dotted line above it, where there is room for one. */
  line: number | null;
}

interface Lying {
  act: number;
  top: number;
  bottom: number;
}

const numerals = ['I', 'II', 'III', 'IV'];
/** So many nodes may lie in another act before two acts count as mixed. Share of both together. */
const strays = 0.2;

/**
 * The acts of a pipeline, read from where its nodes lie. For display only: a node may lie anywhere;
 * a playbook at the end does not hide the line between writing and checking, but acts that are truly
 * mixed have none.
 */
export function actsOf(document: PipelineDocument, specs: Specs): Act[] {
  const nodes = document.nodes.flatMap((node): Lying[] => {
    const family = familyOf(node.type);
    if (!family) return [];
    const top = node.position.y;
    return [
      { act: families[family].act, top, bottom: top + boxOf(node, specs.get(node.type)).height },
    ];
  });
  const present = [...new Set(nodes.map(({ act }) => act))].toSorted((a, b) => a - b);
  const rooms = roomsBetween(nodes);
  let above = Number.NEGATIVE_INFINITY;
  return present.flatMap((act, index) => {
    const own = nodes.filter((node) => node.act === act);
    const line =
      index === 0
        ? null
        : bestLine(
            nodes,
            act,
            rooms.filter((y) => y > above),
          );
    // An act that is mixed with an earlier one has no place of its own to be named at.
    if (index > 0 && line === null) return [];
    if (line !== null) above = line;
    const below = own.filter(({ top }) => line === null || top > line);
    return {
      numeral: numerals[act - 1] ?? '',
      name: acts[act - 1] ?? '',
      top: Math.min(...(below.length > 0 ? below : own).map(({ top }) => top)),
      line,
    };
  });
}

/** Heights at which a line across the whole paper meets no node. */
function roomsBetween(nodes: readonly Lying[]): number[] {
  const sorted = nodes.toSorted((a, b) => a.top - b.top);
  const rooms: number[] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const node of sorted) {
    if (bottom < node.top && bottom > Number.NEGATIVE_INFINITY) {
      rooms.push(Math.round((bottom + node.top) / 2));
    }
    bottom = Math.max(bottom, node.bottom);
  }
  return rooms;
}

function bestLine(nodes: readonly Lying[], act: number, rooms: readonly number[]): number | null {
  const astray = (y: number) =>
    nodes.filter((node) => (node.act < act ? node.top > y : node.top < y)).length;
  const [best] = rooms.toSorted((a, b) => astray(a) - astray(b) || a - b);
  if (best === undefined || astray(best) > Math.floor(nodes.length * strays)) return null;
  return best;
}
