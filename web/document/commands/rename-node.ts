import { nodeName } from '../../../nodes/graph/check';
import { nodeOf } from '../../../nodes/graph/document';
import { refused, type Command } from '../change';

/** Gives a node a name of its own; an empty one or the usual one goes back to the usual one. */
export const renameNode: Command<{ id: string; title: string }> = (
  document,
  { id, title },
  { specs },
) => {
  const node = nodeOf(document, id);
  if (!node) return refused('This node is gone.');
  const usual = specs.get(node.type)?.label;
  const words = title.trim().replace(/\s+/g, ' ').slice(0, 80);
  const next = words === '' || words === usual ? undefined : words;
  if (next === node.title) return refused('That is its name already.');
  return {
    ok: true,
    label: `renamed ${nodeName(node, specs)} to ${next ?? usual ?? node.type}`,
    changes: [{ type: 'set-key', id, key: 'title', value: next }],
  };
};
