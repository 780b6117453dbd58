/** One list each, used in code, API and interface alike (words for people: design 4.3). */
export const runStates = [
  'queued',
  'running',
  'waiting',
  'completed',
  'failed',
  'cancelled',
] as const;
export type RunStatus = (typeof runStates)[number];
export const finalRunStates: readonly RunStatus[] = ['completed', 'failed', 'cancelled'];

export const nodeStates = [
  'idle',
  'queued',
  'running',
  'done',
  'cached',
  'partly',
  'stale',
  'failed',
  'waiting',
  'skipped',
] as const;
export type NodeState = (typeof nodeStates)[number];

export const recordStates = [
  'draft',
  'inReview',
  'approved',
  'rejected',
  'superseded',
  'withdrawn',
] as const;
export type RecordStatus = (typeof recordStates)[number];
