import { nodeName } from '../../../nodes/graph/check';
import { refused, type Command } from '../change';
import { counted, namesOf } from '../words';

/** Deletes nodes with every wire that touches them, and wires that were chosen by themselves. */
export const deleteNodes: Command<{ nodes: string[]; wires?: string[] }> = (
  document,
  { nodes, wires = [] },
  { specs },
) => {
  const going = new Set(nodes);
  const leaving = document.nodes.filter((node) => going.has(node.id));
  const chosen = new Set(wires);
  const cut = document.wires.filter(
    (wire) => chosen.has(wire.id) || going.has(wire.from.node) || going.has(wire.to.node),
  );
  if (leaving.length === 0 && cut.length === 0) return refused('Choose a node or a wire first.');
  const names = leaving.map((node) => nodeName(node, specs));
  const parts = [
    ...(names.length > 0 ? [namesOf(names)] : []),
    ...(cut.length > 0 ? [counted(cut.length, 'wire')] : []),
  ];
  return {
    ok: true,
    label: `deleted ${parts.join(' and ')}`,
    changes: [
      ...cut.map((wire) => ({ type: 'remove-wire' as const, id: wire.id })),
      ...leaving.map((node) => ({ type: 'remove-node' as const, id: node.id })),
    ],
    select: [],
  };
};
