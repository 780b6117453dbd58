import { nodeName } from '../../../nodes/graph/check';
import { refused, type Change, type Command } from '../change';
import { boxOf, isOpen } from '../node-box';
import { namesOf } from '../words';

/** Opens nodes to show their result, or folds them; the middle of a node stays where it was. */
export const setOpen: Command<{ ids: string[]; open: boolean }> = (
  document,
  { ids, open },
  { specs },
) => {
  const turning = document.nodes.filter(
    (node) => ids.includes(node.id) && isOpen(node, specs.get(node.type)) !== open,
  );
  if (turning.length === 0) return refused(open ? 'It is open already.' : 'It is folded already.');
  const changes = turning.flatMap((node): Change[] => {
    const spec = specs.get(node.type);
    const dx = (boxOf(node, spec).width - boxOf({ ...node, open }, spec).width) / 2;
    const position = { x: Math.round(node.position.x + dx), y: node.position.y };
    return [
      { type: 'set-key', id: node.id, key: 'open', value: open === spec?.opens ? undefined : open },
      { type: 'set-key', id: node.id, key: 'position', value: position },
    ];
  });
  const names = namesOf(turning.map((node) => nodeName(node, specs)));
  return { ok: true, label: `${open ? 'opened' : 'folded'} ${names}`, changes };
};
