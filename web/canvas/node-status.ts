import { portTakes, type AnySpec } from '../../nodes/kit';
import type { GraphNode } from '../../nodes/graph/document';
import type { RunPlan } from '../../worker/contract/resources';
import type { ItemState, NodeRun } from '../../worker/contract/run-state';
import type { NodeState } from '../../worker/contract/states';

/** What the canvas says about a node: its state, its words, its one line. */
export interface NodeStatus {
  state: NodeState;
  /** The state in words, with the node's own verb: “Writing, 2 of 3”. */
  word: string;
  /** What came out; out of date: why; stopped: what is missing; not run: when it will. */
  line: string;
  items: readonly ItemState[];
  /** How many things each output gave in the last run. */
  counts: Readonly<Record<string, number>>;
  /** 0–1 while running. */
  progress: number;
  /** Why an old result is out of date, in full. */
  reason: string | null;
  ms: number | null;
}

export type PlannedNode = RunPlan['nodes'][number];

export interface StatusParts {
  node: GraphNode;
  spec: AnySpec | undefined;
  /** What the last or current run says of it. */
  run: NodeRun | undefined;
  /** What the run before a live one said of it. */
  before?: NodeRun | undefined;
  isLive: boolean;
  planned: PlannedNode | undefined;
  /** The first thing that keeps it from running. */
  stop: string | undefined;
}

const words: Record<NodeState, string> = {
  idle: 'Not run',
  queued: 'Waiting its turn',
  running: 'Running',
  done: 'Done',
  cached: 'From cache',
  partly: 'Partly done',
  stale: 'Out of date',
  failed: 'Stopped',
  waiting: 'Waits for a person',
  skipped: 'Turned off',
};

/** Puts together what is known: the live run first, then the plan against the last result. */
export function statusOf(parts: StatusParts): NodeStatus {
  const { node, spec, run, before, isLive, planned, stop } = parts;
  const items = run?.items ?? [];
  const counts = Object.fromEntries(
    // While a node runs, its wires carry what they carried.
    Object.entries(isOver(run) || !isLive ? (run?.outputs ?? {}) : (before?.outputs ?? {})).map(
      ([port, hashes]) => [port, hashes.length],
    ),
  );
  // A node whose turn has not come has no time of its own yet.
  const timed = run?.state === 'queued' ? before : (run ?? before);
  const base = { items, counts, progress: 0, reason: null, ms: timed?.ms ?? null };
  const say = (state: NodeState, line: string, word = words[state]): NodeStatus => ({
    ...base,
    state,
    word,
    line,
  });
  if (!spec) return say('idle', 'Not known to this version', 'Unknown');
  if (node.off) return say('skipped', 'Turned off');
  if (isLive && run) return live(run, before, node, spec, base);
  // A run up to another node leaves this one as it was.
  if (isLive && before) return say(before.state, before.summary, wordOf(before, spec));
  if (isLive) return say('idle', 'Not in this run');
  const made = run && run.state !== 'queued' && run.state !== 'skipped' ? run : undefined;
  if (planned?.will === 'run' && planned.reason !== null) {
    return { ...say('stale', planned.reason), reason: planned.reason };
  }
  if (made?.state === 'failed') return say('failed', whyOf(made, node, spec));
  if (made && planned?.will !== 'run') {
    return say(made.state === 'running' ? 'idle' : made.state, made.summary, wordOf(made, spec));
  }
  if (stop !== undefined) return say('idle', stopLine(spec, stop));
  if (planned?.will === 'cache') return say('cached', 'Kept from an earlier run');
  if (planned?.will === 'skip') return say('idle', 'Waits for what comes before');
  if (made && planned?.maybe) return say(made.state, made.summary, wordOf(made, spec));
  return say('idle', 'Runs with the next run');
}

/** True once a run has said its last word on a node. */
function isOver(run: NodeRun | undefined): boolean {
  return run !== undefined && run.state !== 'queued' && run.state !== 'running';
}

function live(
  run: NodeRun,
  before: NodeRun | undefined,
  node: GraphNode,
  spec: AnySpec,
  base: Omit<NodeStatus, 'state' | 'word' | 'line'>,
) {
  const done = run.items.filter(({ state }) => state !== 'queued' && state !== 'running').length;
  const ofAll =
    run.items.length > 0 ? `${Math.min(done + 1, run.items.length)} of ${run.items.length}` : '';
  const verb = spec.verb;
  switch (run.state) {
    case 'running': {
      const at = run.items.find(({ state }) => state === 'queued' || state === 'running');
      const line = at ? `${verb} for ${at.title}, ${ofAll}` : verb;
      const progress = run.items.length > 0 ? done / run.items.length : 0;
      return {
        ...base,
        state: run.state,
        word: ofAll ? `${verb}, ${ofAll}` : verb,
        line,
        progress,
      };
    }
    case 'queued':
      return {
        ...base,
        state: run.state,
        word: words.queued,
        // What it says stays what it was until it is its turn.
        line: before?.summary || words.queued,
      };
    case 'failed':
      return {
        ...base,
        state: run.state,
        word: words.failed,
        line: whyOf(run, node, spec),
      };
    default:
      return { ...base, state: run.state, word: wordOf(run, spec), line: run.summary };
  }
}

/** Why a node stopped; its name is left out, for it stands above. */
function whyOf(run: NodeRun, node: GraphNode, spec: AnySpec): string {
  const why = run.problem?.detail ?? run.summary;
  const name = `${node.title ?? spec.label}: `;
  return why.startsWith(name) ? why.slice(name.length) : why;
}

function wordOf(run: NodeRun, _spec: AnySpec): string {
  if (run.state === 'partly') {
    const good = run.items.filter(({ state }) => state === 'done' || state === 'cached').length;
    return `${good} of ${run.items.length}`;
  }
  if (run.state === 'waiting' && run.summary !== '') return run.summary;
  return words[run.state];
}

/** “Waits for a persona”, short enough for the node; the remarks say the rest. */
function stopLine(spec: AnySpec, stop: string): string {
  const open = Object.values(spec.inputs).filter((input) => input.atLeast > 0);
  const [first] = open;
  if (stop.includes('waits for') && first) {
    const named =
      Object.values(spec.inputs).find((input) => stop.includes(portTakes(input))) ?? first;
    return `Waits for ${portTakes(named)}`;
  }
  return stop;
}

/** Two statuses that look the same on the canvas. */
export function isSameStatus(a: NodeStatus | undefined, b: NodeStatus): boolean {
  return (
    a !== undefined &&
    a.state === b.state &&
    a.word === b.word &&
    a.line === b.line &&
    a.items === b.items &&
    a.progress === b.progress &&
    a.reason === b.reason &&
    a.ms === b.ms &&
    Object.entries(b.counts).every(([port, count]) => a.counts[port] === count) &&
    Object.keys(a.counts).length === Object.keys(b.counts).length
  );
}

/** The state colours that need a person, shown also from afar. */
export function needsYou(state: NodeState): boolean {
  return state === 'stale' || state === 'failed' || state === 'waiting' || state === 'partly';
}
