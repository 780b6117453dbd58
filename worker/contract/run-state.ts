import type { Problem } from './problem';
import type { RunEvent } from './run-events';
import type { NodeState, RunStatus } from './states';

export interface ItemState {
  key: string;
  title: string;
  state: NodeState;
  problem?: Problem;
}

export interface NodeRun {
  state: NodeState;
  summary: string;
  warnings: string[];
  items: ItemState[];
  outputs: Record<string, string[]>;
  ms: number;
  problem?: Problem;
}

/** A run as it stands: what the live view, the history and the tests all see. */
export interface RunState {
  status: RunStatus;
  seq: number;
  nodes: Record<string, NodeRun>;
  waitingFor: string | null;
  startedAt: string | null;
  ms: number | null;
  problem: Problem | null;
}

export const emptyRunState: RunState = {
  status: 'queued',
  seq: 0,
  nodes: {},
  waitingFor: null,
  startedAt: null,
  ms: null,
  problem: null,
};

const freshNode: NodeRun = {
  state: 'queued',
  summary: '',
  warnings: [],
  items: [],
  outputs: {},
  ms: 0,
};

/**
 * Folds one event into the state. Pure. An event that was folded already (same or lower sequence
 * number) changes nothing, so a resumed feed may repeat itself.
 */
export function foldRunEvent(state: RunState, event: RunEvent): RunState {
  if (event.seq <= state.seq) return state;
  const next = { ...state, seq: event.seq };
  switch (event.type) {
    case 'run.started':
      return {
        ...next,
        status: 'running',
        startedAt: event.at,
        nodes: Object.fromEntries(event.nodes.map((id) => [id, freshNode])),
      };
    case 'node.started':
      return withNode(next, event.nodeId, (node) => ({
        ...node,
        state: 'running',
        items: event.items.map((item) => ({ ...item, state: 'queued' })),
      }));
    case 'item.finished':
      return withNode(next, event.nodeId, (node) => ({
        ...node,
        items: node.items.map((item) =>
          item.key === event.key
            ? {
                ...item,
                state: event.state,
                ...(event.problem === undefined ? {} : { problem: event.problem }),
              }
            : item,
        ),
      }));
    case 'node.finished':
      return withNode({ ...next, status: 'running', waitingFor: null }, event.nodeId, (node) => ({
        ...node,
        state: event.state,
        summary: event.summary,
        warnings: event.warnings,
        outputs: event.outputs,
        ms: event.ms,
        ...(event.problem === undefined ? {} : { problem: event.problem }),
      }));
    case 'run.waiting':
      return withNode(
        { ...next, status: 'waiting', waitingFor: event.for },
        event.nodeId,
        (node) => ({
          ...node,
          state: 'waiting',
          summary: `Waits for ${event.for}`,
        }),
      );
    case 'run.finished':
      return { ...next, status: event.status, ms: event.ms, problem: event.problem ?? null };
  }
}

function withNode(state: RunState, id: string, change: (node: NodeRun) => NodeRun): RunState {
  return { ...state, nodes: { ...state.nodes, [id]: change(state.nodes[id] ?? freshNode) } };
}

/** Folds a whole history. */
export function foldRunEvents(
  events: readonly RunEvent[],
  from: RunState = emptyRunState,
): RunState {
  return events.reduce(foldRunEvent, from);
}
