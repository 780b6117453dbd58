import type { Specs } from '../../nodes/specs';
import type { Fix } from '../../nodes/graph/check';
import type { GraphNode, PipelineDocument, Wire } from '../../nodes/graph/document';

/** Keys of a node that commands may set; `undefined` removes the key. */
export type NodeKey = Exclude<keyof NodeKeys, 'id' | 'config'>;
type NodeKeys = Required<
  Pick<
    GraphNode,
    'id' | 'type' | 'version' | 'position' | 'title' | 'note' | 'off' | 'open' | 'seed' | 'config'
  >
>;

/** The smallest steps by which a pipeline changes. Every command is made of these. */
export type Change =
  | { type: 'set-name'; name: string }
  | { type: 'put-node'; node: GraphNode }
  | { type: 'remove-node'; id: string }
  | {
      [K in NodeKey]: { type: 'set-key'; id: string; key: K; value: NodeKeys[K] | undefined };
    }[NodeKey]
  | { type: 'set-config'; id: string; name: string; value: unknown }
  | { type: 'put-wire'; wire: Wire }
  | { type: 'remove-wire'; id: string };

/** Why a command did nothing, in words, with a way out where there is one. */
export interface CommandProblem {
  reason: string;
  fix?: Fix;
}

export type CommandResult =
  | {
      ok: true;
      /** What was done, in the past tense: “deleted Voice guide and 3 wires”. */
      label: string;
      changes: Change[];
      /** Nodes that should be selected afterwards. */
      select?: string[];
      /** Steps with the same key in quick succession undo as one (typing in a field). */
      mergeKey?: string;
    }
  | { ok: false; problem: CommandProblem };

/** What a command may know besides the document and its input. */
export interface CommandContext {
  specs: Specs;
  /** A new id that no node or wire has. */
  newId: (prefix: 'n' | 'w') => string;
}

/** A command: pure, one file each in `commands/`. */
export type Command<Input> = (
  document: PipelineDocument,
  input: Input,
  context: CommandContext,
) => CommandResult;

/** A refusal in words. */
export function refused(reason: string, fix?: Fix): CommandResult {
  return { ok: false, problem: { reason, ...(fix ? { fix } : {}) } };
}
