import { nodeName } from '../../../nodes/graph/check';
import { refused, type Change, type Command } from '../change';
import { namesOf } from '../words';

/** Turns nodes off (skipped in runs, with what follows them), or on again if all are off. */
export const toggleOff: Command<{ ids: string[] }> = (document, { ids }, { specs }) => {
  const nodes = document.nodes.filter((node) => ids.includes(node.id));
  if (nodes.length === 0) return refused('Choose a node first.');
  const isTurningOff = nodes.some((node) => !node.off);
  const changes = nodes.map((node): Change => ({
    type: 'set-key',
    id: node.id,
    key: 'off',
    value: isTurningOff ? true : undefined,
  }));
  const names = namesOf(nodes.map((node) => nodeName(node, specs)));
  return { ok: true, label: `turned ${isTurningOff ? 'off' : 'on'} ${names}`, changes };
};
