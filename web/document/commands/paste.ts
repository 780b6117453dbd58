import { z } from 'zod';
import { nodeName } from '../../../nodes/graph/check';
import { GraphNode, Wire, type PipelineDocument } from '../../../nodes/graph/document';
import { refused, type Change, type Command } from '../change';
import { boxOf } from '../node-box';
import { namesOf } from '../words';

/** Nodes on the clipboard: they can be carried to another pipeline, browser or person. */
export const Fragment = z.object({
  dramatis: z.literal('nodes'),
  format: z.int().min(1),
  nodes: z.array(GraphNode).min(1).max(500),
  /** Wires among these nodes, and those that came into them from outside. */
  wires: z.array(Wire).max(4000),
});
export type Fragment = z.infer<typeof Fragment>;

/** What copying these nodes puts on the clipboard; null when none of them is there. */
export function fragmentOf(document: PipelineDocument, ids: readonly string[]): Fragment | null {
  const nodes = document.nodes.filter((node) => ids.includes(node.id));
  if (nodes.length === 0) return null;
  const wires = document.wires.filter((wire) => ids.includes(wire.to.node));
  return { dramatis: 'nodes', format: document.format, nodes, wires };
}

/** Reads the clipboard; null when it holds something else. */
export function readFragment(text: string): Fragment | null {
  try {
    const parsed = Fragment.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export interface Paste {
  fragment: Fragment;
  /** Middle of the pasted nodes; without it they lie a little below and right of the originals. */
  at?: { x: number; y: number };
  /** Also wire them to what the originals were wired from, where that is still there. */
  keepIncoming?: boolean;
  verb?: 'pasted' | 'duplicated';
}

/** Puts copies of nodes into the pipeline. Nodes that this version does not know come along. */
export const paste: Command<Paste> = (document, input, { specs, newId }) => {
  const { fragment, at, keepIncoming = false, verb = 'pasted' } = input;
  if (fragment.nodes.length === 0) return refused('There is nothing to paste.');
  const corners = fragment.nodes.map((node) => {
    const box = boxOf(node, specs.get(node.type));
    return [
      node.position.x,
      node.position.y,
      node.position.x + box.width,
      node.position.y + box.height,
    ];
  });
  const edge = (index: number, pick: (...n: number[]) => number) =>
    pick(...corners.map((corner) => corner[index] ?? 0));
  const dx = at ? at.x - (edge(0, Math.min) + edge(2, Math.max)) / 2 : 32;
  const dy = at ? at.y - (edge(1, Math.min) + edge(3, Math.max)) / 2 : 32;

  const ids = new Map(fragment.nodes.map((node) => [node.id, newId('n')]));
  const changes: Change[] = fragment.nodes.map((node) => ({
    type: 'put-node',
    node: {
      ...node,
      id: ids.get(node.id) ?? newId('n'),
      position: { x: Math.round(node.position.x + dx), y: Math.round(node.position.y + dy) },
    },
  }));
  for (const wire of fragment.wires) {
    const to = ids.get(wire.to.node);
    const inside = ids.get(wire.from.node);
    const outside =
      keepIncoming && document.nodes.some((node) => node.id === wire.from.node)
        ? wire.from.node
        : undefined;
    const from = inside ?? outside;
    if (to === undefined || from === undefined) continue;
    changes.push({
      type: 'put-wire',
      wire: {
        ...wire,
        id: newId('w'),
        from: { ...wire.from, node: from },
        to: { ...wire.to, node: to },
      },
    });
  }
  const names = namesOf(fragment.nodes.map((node) => nodeName(node, specs)));
  return { ok: true, label: `${verb} ${names}`, changes, select: [...ids.values()] };
};
