import type { Fix } from '../../../nodes/graph/check';
import { nodeOf, type WireEnd } from '../../../nodes/graph/document';
import { applyChanges } from '../apply-changes';
import { refused, type Change, type Command } from '../change';
import { boxOf, freshNode } from '../node-box';
import { freeSpot } from '../place';
import { connect } from './connect';

export interface InsertBetween {
  from: WireEnd;
  to: WireEnd;
  fix: Fix;
  /** The broken wire that this mends; it is replaced. */
  instead?: string;
}

/** Puts a node that fits on both sides between two ends, with both wires, as one step. */
export const insertBetween: Command<InsertBetween> = (document, input, context) => {
  const { from, to, fix, instead } = input;
  if (fix.action === 'replace-wire') {
    return connect(
      document,
      { from, to, replace: true, ...(instead ? { moving: instead } : {}) },
      context,
    );
  }
  const { specs, newId } = context;
  const spec = fix.nodeType === undefined ? undefined : specs.get(fix.nodeType);
  const [source, target] = [nodeOf(document, from.node), nodeOf(document, to.node)];
  if (!spec || !source || !target || !fix.inputPort || !fix.outputPort) {
    return refused('One of the nodes is gone.');
  }
  const draft = freshNode(newId('n'), spec, { x: 0, y: 0 });
  const wanted = {
    x: Math.round((source.position.x + target.position.x) / 2),
    y: Math.round((source.position.y + target.position.y) / 2),
  };
  const node = { ...draft, position: freeSpot(document, specs, wanted, boxOf(draft, spec)) };
  const changes: Change[] = [
    ...(instead === undefined ? [] : [{ type: 'remove-wire' as const, id: instead }]),
    { type: 'put-node', node },
  ];
  const ends = [
    { from, to: { node: node.id, port: fix.inputPort } },
    { from: { node: node.id, port: fix.outputPort }, to },
  ];
  for (const end of ends) {
    const joined = connect(applyChanges(document, changes), end, context);
    if (!joined.ok) return joined;
    changes.push(...joined.changes);
  }
  return { ok: true, label: `inserted ${spec.label}`, changes, select: [node.id] };
};
