import type { FingerprintParts } from '../../nodes/graph/fingerprint';
import type { Capabilities } from '../../nodes/kit';
import type { Edit, RunInputs } from '../../nodes/records/run-inputs';
import type { Source } from '../../nodes/records/source';
import { addressOf, partsOf } from './address';
import type { GivenHashes } from './address';
import type { LaneCall } from './arrivals';
import { prepare } from './carry';
import { RunEnded } from './failure';
import type { Host, StepOptions, StoredResult, Wave } from './host';
import type { LaneOutcome, NodeOutcome, NodeRecord } from './outcome';
import type { ExecutionPlan, PlannedNode } from './plan';

/** A run while it runs. */
export interface RunContext {
  runId: string;
  plan: ExecutionPlan;
  inputs: RunInputs;
  given: GivenHashes;
  /** Every text that statements may rest on. */
  sources: readonly Source[];
  edits: readonly Edit[];
  capabilities: Capabilities | undefined;
  host: Host;
  outcomes: Map<string, NodeOutcome>;
  /** Reviews that turned out to have to wait for a person: from then on they are effects. */
  waiting: Set<string>;
}

export function sourcesOf(inputs: RunInputs): Source[] {
  return [...inputs.brief.sources, ...inputs.facts.sources, ...inputs.copy.sources];
}

/** A call with its address. */
export interface AddressedLane extends LaneCall {
  address: string;
  parts: FingerprintParts;
}

export function addressed(
  run: RunContext,
  planned: PlannedNode,
  lanes: readonly LaneCall[],
): AddressedLane[] {
  return lanes.map((lane) => {
    const parts = partsOf(planned, lane, run.given);
    return { ...lane, parts, address: addressOf(planned, parts, run.runId) };
  });
}

export function emptyWave(): Wave {
  return { events: [], results: [], outputs: [], nodes: [] };
}

export async function emit(run: RunContext, wave: Wave): Promise<void> {
  if (!(await run.host.emit(wave))) throw new RunEnded();
}

/**
 * A step of the host. That the run was ended from outside is an answer of the step, not a throw: a
 * throw would ask for another try, and another.
 */
export async function step<T>(
  run: RunContext,
  name: string,
  options: StepOptions,
  work: (attempt: number) => Promise<T>,
): Promise<T> {
  const answer = await run.host.step(name, options, async (attempt) => {
    try {
      return { value: await work(attempt) };
    } catch (error) {
      if (error instanceof RunEnded) return { hasEnded: true as const };
      throw error;
    }
  });
  if ('hasEnded' in answer) throw new RunEnded();
  return answer.value;
}

/** A lane that ended: what happened, and its result when there is one. */
export interface EndedLane {
  lane: AddressedLane;
  outcome: LaneOutcome;
  result?: StoredResult;
}

interface Ended {
  planned: PlannedNode;
  isMapped: boolean;
  lanes: readonly EndedLane[];
  warnings: readonly string[];
  startedMs: number;
}

/** Puts the lanes of a node together: its state, its line, its things, and what the wave tells. */
export function endNode(run: RunContext, ended: Ended, wave: Wave): NodeOutcome {
  const { planned, lanes } = ended;
  const done = lanes.flatMap(({ lane, result }) =>
    result ? [{ address: lane.address, result, from: thingsOf(lane) }] : [],
  );
  const prepared = prepare(planned, done, run.sources, run.edits);
  const failed = lanes.filter(({ outcome }) => outcome.state === 'failed');
  const firstProblem = failed[0]?.outcome.problem;
  const state =
    failed.length === lanes.length
      ? 'failed'
      : failed.length > 0
        ? 'partly'
        : lanes.every(({ outcome }) => outcome.state === 'cached')
          ? 'cached'
          : 'done';
  const notes = [
    ...planned.warnings,
    ...ended.warnings,
    ...done.flatMap(({ result }) => result.warnings),
    ...prepared.warnings,
  ];
  const record: NodeRecord = {
    nodeId: planned.id,
    state,
    summary: summaryOf(
      state,
      done.map(({ result }) => result.summary),
      lanes,
      firstProblem?.detail,
    ),
    warnings: [...new Set(notes)],
    ms: Math.max(0, run.host.now() - ended.startedMs),
    lanes: lanes.map(({ outcome }) => outcome),
    ...(state === 'failed' && firstProblem ? { problem: firstProblem } : {}),
    isBlocked: state === 'failed',
  };
  if (ended.isMapped) {
    for (const { outcome } of lanes) {
      wave.events.push({
        type: 'item.finished',
        at: timeOf(run),
        nodeId: planned.id,
        key: outcome.key,
        state: outcome.state,
        ...(outcome.problem ? { problem: outcome.problem } : {}),
      });
    }
  }
  const outcome = { ...record, outputs: prepared.outputs };
  wave.outputs.push(...prepared.rows);
  wave.nodes.push({
    nodeId: planned.id,
    state,
    ms: record.ms,
    parts: JSON.stringify(lanes[0]?.lane.parts ?? null),
  });
  wave.events.push(finishedEvent(run, outcome));
  return outcome;
}

/** A node that is not worked on, or whose lanes could not be made. */
export function endWithout(
  run: RunContext,
  nodeId: string,
  how: Pick<NodeRecord, 'state' | 'summary' | 'isBlocked'> & Partial<Pick<NodeRecord, 'problem'>>,
  wave: Wave,
): NodeOutcome {
  const outcome: NodeOutcome = { nodeId, warnings: [], ms: 0, lanes: [], outputs: {}, ...how };
  wave.nodes.push({ nodeId, state: how.state, ms: 0, parts: 'null' });
  wave.events.push(finishedEvent(run, outcome));
  return outcome;
}

function finishedEvent(run: RunContext, outcome: NodeOutcome): Wave['events'][number] {
  const { nodeId, state, summary, warnings, ms, problem, outputs } = outcome;
  return {
    type: 'node.finished',
    at: timeOf(run),
    nodeId,
    state,
    summary,
    warnings,
    ms,
    outputs: Object.fromEntries(
      Object.entries(outputs).map(([port, list]) => [port, list.map(({ hash }) => hash)]),
    ),
    ...(problem ? { problem } : {}),
  };
}

/** What an event carries as its time. */
export function timeOf(run: RunContext): string {
  // oxlint-disable-next-line eslint/no-restricted-globals -- writes the host's time, asks no clock
  return new Date(run.host.now()).toISOString();
}

function thingsOf(lane: LaneCall): string[] {
  return [...new Set(Object.values(lane.inputs).flatMap((list) => list.map(({ thing }) => thing)))];
}

function summaryOf(
  state: NodeRecord['state'],
  summaries: readonly string[],
  lanes: readonly EndedLane[],
  detail: string | undefined,
): string {
  if (state === 'failed') return detail ?? 'Stopped';
  if (state === 'partly') return `${summaries.length} of ${lanes.length}`;
  return summaries.length === 1 ? (summaries[0] ?? '') : `${summaries.length} done`;
}
