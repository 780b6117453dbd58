import { checkWire, nodeName } from '../../../nodes/graph/check';
import { nodeOf, type WireEnd } from '../../../nodes/graph/document';
import { refused, type Change, type Command } from '../change';

export interface Connect {
  from: WireEnd;
  to: WireEnd;
  /** Take the place of the wire that ends there already. */
  replace?: boolean;
  /** The wire that is being moved to another port. */
  moving?: string;
}

/** Draws a wire where it may exist; else says why not, with a way out where there is one. */
export const connect: Command<Connect> = (document, { from, to, replace, moving }, context) => {
  const { specs, newId } = context;
  const held = document.wires.find((wire) => wire.to.node === to.node && wire.to.port === to.port);
  const gone = [moving, replace ? held?.id : undefined].filter((id) => id !== undefined);
  const rest = { ...document, wires: document.wires.filter((wire) => !gone.includes(wire.id)) };
  const check = checkWire(rest, specs, from, to);
  if (!check.ok) return refused(check.reason, check.fix);
  const nameOf = (id: string) => {
    const node = nodeOf(document, id);
    return node ? nodeName(node, specs) : id;
  };
  const changes: Change[] = [
    ...gone.map((id) => ({ type: 'remove-wire' as const, id })),
    { type: 'put-wire', wire: { id: moving ?? newId('w'), from, to } },
  ];
  return { ok: true, label: `wired ${nameOf(from.node)} to ${nameOf(to.node)}`, changes };
};
