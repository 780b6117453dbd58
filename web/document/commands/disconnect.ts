import { nodeName } from '../../../nodes/graph/check';
import { nodeOf } from '../../../nodes/graph/document';
import { refused, type Command } from '../change';
import { counted } from '../words';

/** Removes wires; the nodes stay. */
export const disconnect: Command<{ wires: string[] }> = (document, { wires }, { specs }) => {
  const cut = document.wires.filter((wire) => wires.includes(wire.id));
  const [first] = cut;
  if (!first) return refused('This wire is gone already.');
  const nameOf = (id: string) => {
    const node = nodeOf(document, id);
    return node ? nodeName(node, specs) : 'a node that is gone';
  };
  const label =
    cut.length === 1
      ? `removed the wire from ${nameOf(first.from.node)} to ${nameOf(first.to.node)}`
      : `removed ${counted(cut.length, 'wire')}`;
  return { ok: true, label, changes: cut.map((wire) => ({ type: 'remove-wire', id: wire.id })) };
};
