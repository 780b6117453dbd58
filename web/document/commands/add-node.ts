import type { PipelineDocument, WireEnd } from '../../../nodes/graph/document';
import { refused, type Change, type Command } from '../change';
import { applyChanges } from '../apply-changes';
import { candidatesOf, fittingPort, type LooseWire } from '../fitting';
import { boxOf, freshNode } from '../node-box';
import { freeSpot, spotBelow } from '../place';

export interface AddNode {
  type: string;
  /** Where the person dropped it; without one it goes below `after`. */
  position?: { x: number; y: number };
  /** The node it follows: its outputs are wired to the new node where they fit. */
  after?: string;
  /** The loose end of a wire that was dropped on empty paper. */
  loose?: LooseWire;
}

/** Adds a node with every setting at its default, wired to what it follows where that fits. */
export const addNode: Command<AddNode> = (document, input, { specs, newId }) => {
  const spec = specs.get(input.type);
  if (!spec) return refused(`This version does not know the node “${input.type}”.`);
  const draft = freshNode(newId('n'), spec, { x: 0, y: 0 });
  const box = boxOf(draft, spec);
  const position = input.position
    ? freeSpot(document, specs, input.position, box)
    : spotBelow(document, specs, input.after, box);
  const node = { ...draft, position };
  const changes: Change[] = [{ type: 'put-node', node }];
  let grown: PipelineDocument = applyChanges(document, changes);

  const join = (from: WireEnd, to: WireEnd) => {
    const change: Change = { type: 'put-wire', wire: { id: newId('w'), from, to } };
    changes.push(change);
    grown = applyChanges(grown, [change]);
  };
  const { loose } = input;
  if (loose) {
    const port = fittingPort(document, specs, loose, spec)?.[0];
    if (port === undefined) return refused(`${spec.label} has no place where this wire fits.`);
    const end = { node: node.id, port };
    if ('from' in loose) join(loose.from, end);
    else join(end, loose.to);
  } else if (input.after !== undefined) {
    const after = document.nodes.find((other) => other.id === input.after);
    for (const output of Object.keys(specs.get(after?.type ?? '')?.outputs ?? {})) {
      const from = { node: input.after, port: output };
      const fit = candidatesOf(grown, specs, { from }).find(
        (candidate) => candidate.node === node.id && candidate.check.ok,
      );
      if (fit) join(from, { node: node.id, port: fit.port });
    }
  }
  return { ok: true, label: `added ${spec.label}`, changes, select: [node.id] };
};
