import { nodeName } from '../../../nodes/graph/check';
import { refused, type Change, type Command } from '../change';
import { namesOf } from '../words';

export interface Move {
  id: string;
  position: { x: number; y: number };
}

/** Puts nodes at new places (px, top left corner), rounded to whole px. */
export const moveNodes: Command<{ moves: Move[]; mergeKey?: string }> = (
  document,
  { moves, mergeKey },
  { specs },
) => {
  const moved = moves.flatMap(({ id, position }) => {
    const node = document.nodes.find((other) => other.id === id);
    const place = { x: Math.round(position.x), y: Math.round(position.y) };
    if (!node || (node.position.x === place.x && node.position.y === place.y)) return [];
    return [{ node, place }];
  });
  if (moved.length === 0) return refused('Nothing to move.');
  const changes = moved.map(({ node, place }): Change => ({
    type: 'set-key',
    id: node.id,
    key: 'position',
    value: place,
  }));
  const label = `moved ${namesOf(moved.map(({ node }) => nodeName(node, specs)))}`;
  return { ok: true, label, changes, ...(mergeKey === undefined ? {} : { mergeKey }) };
};
