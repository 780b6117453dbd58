import { nodeName } from '../../../nodes/graph/check';
import { nodeOf } from '../../../nodes/graph/document';
import { refused, type Command } from '../change';

export interface SetConfig {
  id: string;
  name: string;
  /** `undefined` goes back to the default. */
  value: unknown;
}

/**
 * Changes one setting. A value that the node would refuse is kept as typed (the form and the
 * remarks say what is wrong with it); a key that the node does not know is not written.
 */
export const setConfig: Command<SetConfig> = (document, { id, name, value }, { specs }) => {
  const node = nodeOf(document, id);
  if (!node) return refused('This node is gone.');
  const field = specs.get(node.type)?.config.shape[name];
  if (!field) return refused('This node has no such setting.');
  const title = field.meta()?.title ?? name;
  return {
    ok: true,
    label: `changed ${title} of ${nodeName(node, specs)}`,
    changes: [{ type: 'set-config', id, name, value }],
    mergeKey: `config:${id}:${name}`,
  };
};
