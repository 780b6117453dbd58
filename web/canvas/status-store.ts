import { create } from 'zustand';
import type { PipelineDocument } from '../../nodes/graph/document';
import { specs } from '../../nodes/specs';
import type { GraphIssue } from '../../nodes/graph/check';
import type { RecordResource, RunPlan } from '../../worker/contract/resources';
import type { NodeRun, RunState } from '../../worker/contract/run-state';
import { pieceOf, type Piece } from '../results/piece';
import { isSameStatus, statusOf, type NodeStatus } from './node-status';

interface StatusStore {
  /** By node id; a node's entry keeps its identity while it looks the same. */
  statuses: ReadonlyMap<string, NodeStatus>;
  /** Results of the last or current run by node id. */
  pieces: ReadonlyMap<string, readonly Piece[]>;
  runId: string | null;
  isLive: boolean;
  /** What the run before the live one said of each node: it stands until the new one says more. */
  before: Readonly<Record<string, NodeRun>>;
}

/** What the canvas knows from runs: read by each node for itself. */
export const useStatuses = create<StatusStore>(() => ({
  statuses: new Map(),
  pieces: new Map(),
  runId: null,
  isLive: false,
  before: {},
}));

export interface StatusSources {
  document: PipelineDocument;
  run: RunState | null;
  isLive: boolean;
  plan: RunPlan | null;
  issues: readonly GraphIssue[];
}

/** Works out every node's status again and keeps the objects of those that look the same. */
export function updateStatuses({ document, run, isLive, plan, issues }: StatusSources): void {
  const store = useStatuses.getState();
  const before = store.statuses;
  const earlier = run !== null && !isLive ? { ...store.before, ...run.nodes } : store.before;
  const planned = new Map(plan?.nodes.map((node) => [node.nodeId, node]));
  const stops = new Map<string, string>();
  for (const issue of issues) {
    if (issue.severity === 'stops' && issue.nodeId && !stops.has(issue.nodeId)) {
      stops.set(issue.nodeId, issue.message);
    }
  }
  let isChanged = before.size !== document.nodes.length;
  const after = new Map<string, NodeStatus>();
  for (const node of document.nodes) {
    const status = statusOf({
      node,
      spec: specs.get(node.type),
      run: run?.nodes[node.id],
      before: earlier[node.id],
      isLive,
      planned: planned.get(node.id),
      stop: stops.get(node.id),
    });
    const old = before.get(node.id);
    const kept = old && isSameStatus(old, status) ? old : status;
    if (kept !== old) isChanged = true;
    after.set(node.id, kept);
  }
  if (isChanged || store.isLive !== isLive) {
    useStatuses.setState({ statuses: after, isLive, before: earlier });
  } else if (earlier !== store.before) useStatuses.setState({ before: earlier });
}

/**
 * Takes over the results of a run, grouped by node in the order of their ports and keys. What an
 * earlier run made stays on its node until this run has made it anew.
 */
export function updateRecords(runId: string | null, records: readonly RecordResource[]): void {
  const before = useStatuses.getState().pieces;
  const groups = new Map<string, Piece[]>();
  for (const record of records) {
    const old = before.get(record.nodeId)?.find(({ id }) => id === record.id);
    const piece = old?.contentHash === record.contentHash ? old : pieceOf(record);
    if (!piece) continue;
    const group = groups.get(record.nodeId);
    if (group) group.push(piece);
    else groups.set(record.nodeId, [piece]);
  }
  const after = new Map(before);
  for (const [id, group] of groups) {
    const old = before.get(id);
    const isSame = old?.length === group.length && group.every((piece, i) => old[i] === piece);
    after.set(id, isSame ? old : group);
  }
  useStatuses.setState({ pieces: after, runId });
}

/** Forgets all runs: another pipeline is opened. */
export function resetStatuses(): void {
  useStatuses.setState(useStatuses.getInitialState(), true);
}

const none: readonly Piece[] = [];
/** The results of one node in the last or current run. */
export function usePiecesOf(nodeId: string): readonly Piece[] {
  return useStatuses((state) => state.pieces.get(nodeId) ?? none);
}
