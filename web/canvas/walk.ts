import { downstreamOf, neighboursOf, upstreamOf } from '../../nodes/graph/order';
import type { GraphNode, PipelineDocument } from '../../nodes/graph/document';
import type { Specs } from '../../nodes/specs';
import { boxOf } from '../document/node-box';

export type Direction = 'up' | 'down' | 'left' | 'right';

interface Middle {
  x: number;
  y: number;
}

/**
 * Where an arrow key leads: down and up follow a wire where there is one and else go to the nearest
 * node below or above; left and right go to the nearest node beside. Null at the edge.
 */
export function walkFrom(
  document: PipelineDocument,
  specs: Specs,
  id: string,
  direction: Direction,
): string | null {
  const from = document.nodes.find((node) => node.id === id);
  if (!from) return document.nodes.toSorted(byReading)[0]?.id ?? null;
  const at = middleOf(from, specs);
  const others = document.nodes.filter((node) => node.id !== id);
  if (direction === 'up' || direction === 'down') {
    const { before, after } = neighboursOf(document);
    const wired = (direction === 'down' ? after : before).get(id) ?? new Set<string>();
    const next = others.filter((node) => wired.has(node.id));
    const beyond = others.filter((node) => {
      const y = middleOf(node, specs).y;
      return direction === 'down' ? y > at.y + 20 : y < at.y - 20;
    });
    return nearest(next.length > 0 ? next : beyond, specs, at, 1, 2);
  }
  const beside = others.filter((node) => {
    const middle = middleOf(node, specs);
    const isThatWay = direction === 'right' ? middle.x > at.x + 10 : middle.x < at.x - 10;
    return isThatWay && Math.abs(middle.y - at.y) < Math.abs(middle.x - at.x);
  });
  return nearest(beside, specs, at, 1, 3);
}

function nearest(
  nodes: readonly GraphNode[],
  specs: Specs,
  at: Middle,
  weightX: number,
  weightY: number,
): string | null {
  const distance = (node: GraphNode) => {
    const middle = middleOf(node, specs);
    return weightX * Math.abs(middle.x - at.x) + weightY * Math.abs(middle.y - at.y);
  };
  return nodes.toSorted((a, b) => distance(a) - distance(b) || byReading(a, b))[0]?.id ?? null;
}

/** Everything after a node, or before it, and the node itself. */
export function reachFrom(
  document: PipelineDocument,
  id: string,
  way: 'after' | 'before',
): string[] {
  return [id, ...(way === 'after' ? downstreamOf(document, id) : upstreamOf(document, id))];
}

export function middleOf(node: GraphNode, specs: Specs): Middle {
  const box = boxOf(node, specs.get(node.type));
  return { x: node.position.x + box.width / 2, y: node.position.y + box.height / 2 };
}

/** Top to bottom, then left to right. */
export function byReading(a: GraphNode, b: GraphNode): number {
  return a.position.y - b.position.y || a.position.x - b.position.x || (a.id < b.id ? -1 : 1);
}
