import type { AnyEngines, AnySpec, Capabilities } from '../../nodes/kit';
import type { PipelineDocument } from '../../nodes/graph/document';
import type { Edit, RunInputs } from '../../nodes/records/run-inputs';
import { problem } from '../contract/problem';
import type { Problem } from '../contract/problem';
import { givenHashes } from './address';
import { prepare } from './carry';
import { emit, emptyWave, sourcesOf, step, timeOf } from './context';
import type { RunContext } from './context';
import { isEffect, runEffect } from './effect';
import { RunEnded } from './failure';
import type { Host, Wave } from './host';
import type { NodeOutcome, NodeRecord } from './outcome';
import { planRun } from './plan';
import { stretchName } from './step-name';
import { runStretch } from './stretch';

export interface RunRequest {
  runId: string;
  document: PipelineDocument;
  inputs: RunInputs;
  /** A person's edits, applied each time that a node's output is made. */
  edits: readonly Edit[];
  upTo?: string;
  /** When somebody pressed Run, in ms; now when absent. */
  startedMs?: number;
  specs: ReadonlyMap<string, AnySpec>;
  engines: ReadonlyMap<string, AnyEngines>;
  capabilities?: Capabilities;
}

export interface RunOutcome {
  status: 'completed' | 'failed' | 'cancelled';
  problem: Problem | null;
  nodes: ReadonlyMap<string, NodeOutcome>;
}

const stretchOptions = { timeoutMs: 300_000, retries: 8 };

/**
 * Runs a pipeline to its end on any host. May be called again after a crash with the same request:
 * what was remembered is not done again, and nothing is told twice.
 */
export async function executeRun(request: RunRequest, host: Host): Promise<RunOutcome> {
  const startedMs = request.startedMs ?? host.now();
  const planned = planRun({ ...request, hasModel: request.capabilities !== undefined });
  const run: RunContext = {
    runId: request.runId,
    plan: planned.ok
      ? planned.plan
      : { order: [], nodes: new Map(), absent: new Map(), issues: [] },
    inputs: request.inputs,
    given: givenHashes(request.inputs),
    sources: sourcesOf(request.inputs),
    edits: request.edits,
    capabilities: request.capabilities,
    host,
    outcomes: new Map(),
    waiting: new Set(),
  };
  try {
    if (planned.ok) await schedule(run);
    const stopped = planned.ok ? firstFailure(run) : planned.problem;
    const status = stopped === null ? 'completed' : 'failed';
    const ms = Math.max(0, host.now() - startedMs);
    await emit(run, {
      ...emptyWave(),
      events: [
        {
          type: 'run.finished',
          at: timeOf(run),
          status,
          ms,
          ...(stopped ? { problem: stopped } : {}),
        },
      ],
      status,
    });
    return { status, problem: stopped, nodes: run.outcomes };
  } catch (error) {
    if (error instanceof RunEnded)
      return { status: 'cancelled', problem: null, nodes: run.outcomes };
    throw error;
  }
}

/** Starts whatever is ready, as soon as it is; ends when every node has ended. */
async function schedule(run: RunContext): Promise<void> {
  let begin: Wave['events'] = [{ type: 'run.started', at: timeOf(run), nodes: run.plan.order }];
  const launched = new Set<string>();
  const flying = new Map<string, Promise<string>>();
  for (;;) {
    const pure = pureReady(run, launched);
    if (pure.length > 0) {
      for (const id of pure) launched.add(id);
      const name = stretchName(pure);
      const events = begin;
      const work = stretchStep(run, name, pure, events).then(() => {
        sortOut(run, pure, launched);
        return name;
      });
      flying.set(name, work);
      begin = [];
    }
    for (const id of effectsReady(run, launched)) {
      const planned = run.plan.nodes.get(id);
      if (!planned) continue;
      if (begin.length > 0) await emit(run, { ...emptyWave(), events: begin });
      begin = [];
      launched.add(id);
      const name = `effect ${id}`;
      const work = runEffect(run, planned).then((outcome) => {
        run.outcomes.set(id, outcome);
        return name;
      });
      flying.set(name, work);
    }
    if (flying.size === 0) return;
    flying.delete(await Promise.race(flying.values()));
  }
}

/** After a stretch: what it left undone is a review that waits, and what stands behind that. */
function sortOut(run: RunContext, ids: readonly string[], launched: Set<string>): void {
  for (const id of ids) {
    if (run.outcomes.has(id)) continue;
    launched.delete(id);
    const wires = run.plan.nodes.get(id)?.wires ?? [];
    if (wires.every(({ from }) => run.outcomes.has(from.node))) run.waiting.add(id);
  }
}

/** Not yet launched, and everything before them has ended. */
function isOpen(
  run: RunContext,
  id: string,
  launched: ReadonlySet<string>,
  soon: ReadonlySet<string>,
) {
  if (launched.has(id)) return false;
  const wires = run.plan.nodes.get(id)?.wires ?? [];
  return wires.every(({ from }) => run.outcomes.has(from.node) || soon.has(from.node));
}

/** All pure nodes that can be computed without waiting for an effect, in order. */
function pureReady(run: RunContext, launched: ReadonlySet<string>): string[] {
  const soon = new Set<string>();
  for (const id of run.plan.order) {
    const planned = run.plan.nodes.get(id);
    if (planned && isEffect(planned, run.waiting)) continue;
    if (isOpen(run, id, launched, soon)) soon.add(id);
  }
  return [...soon];
}

function effectsReady(run: RunContext, launched: ReadonlySet<string>): string[] {
  const none = new Set<string>();
  return run.plan.order.filter((id) => {
    const planned = run.plan.nodes.get(id);
    return (
      planned !== undefined && isEffect(planned, run.waiting) && isOpen(run, id, launched, none)
    );
  });
}

/** A stretch of pure nodes as one step. It remembers addresses; after a crash bodies are fetched. */
async function stretchStep(
  run: RunContext,
  name: string,
  ids: readonly string[],
  begin: Wave['events'],
): Promise<void> {
  const records = await step(run, name, stretchOptions, async (): Promise<NodeRecord[]> => {
    const ended = await runStretch(run, ids, begin);
    return ended.map(({ outputs: _outputs, ...record }) => record);
  });
  const missing = records.filter(({ nodeId }) => !run.outcomes.has(nodeId));
  if (missing.length > 0) await restore(run, missing);
}

/** Fetches what an earlier life of this run had computed. */
async function restore(run: RunContext, records: readonly NodeRecord[]): Promise<void> {
  const addresses = records.flatMap(({ lanes }) => lanes.flatMap(({ address }) => address ?? []));
  const found = await run.host.cache.getMany(addresses);
  for (const record of records) {
    const planned = run.plan.nodes.get(record.nodeId);
    const lanes = record.lanes.flatMap(({ address }) => {
      const result = address === null ? undefined : found.get(address)?.result;
      return address !== null && result ? [{ address, result, from: [] }] : [];
    });
    const outputs = planned ? prepare(planned, lanes, run.sources, run.edits).outputs : {};
    run.outcomes.set(record.nodeId, { ...record, outputs });
  }
}

function firstFailure(run: RunContext): Problem | null {
  for (const id of run.plan.order) {
    const outcome = run.outcomes.get(id);
    if (outcome?.state === 'failed') return outcome.problem ?? problem('internal');
  }
  return null;
}
