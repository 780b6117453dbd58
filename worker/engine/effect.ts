import type { Problem } from '../contract/problem';
import { computeEmbedded, computeModel, waitsFor } from './compute';
import { addressed, emit, emptyWave, endNode, step, timeOf } from './context';
import type { AddressedLane, EndedLane, RunContext } from './context';
import { givenHashes } from './address';
import type { NodeOutcome } from './outcome';
import type { PlannedNode } from './plan';
import { stepName } from './step-name';
import { startNode } from './stretch';

/** At most so many items of one node are under way at once. */
export const itemsAtOnce = 6;
/** How often somebody else is asked again. */
const upstreamTries = 4;

/** What the step of one item remembers. */
type Remembered = { ok: true; isCached: boolean } | { ok: false; problem: Problem };

/** Does running this node leave the process, or wait? Only then is it a step of its own. */
export function isEffect(planned: PlannedNode, waiting: ReadonlySet<string>): boolean {
  return planned.engine === 'model' || planned.spec.effect === 'outside' || waiting.has(planned.id);
}

/** Runs a node whose items are steps: side by side, bounded, each with its own tries. */
export async function runEffect(run: RunContext, planned: PlannedNode): Promise<NodeOutcome> {
  const wave = emptyWave();
  const started = startNode(run, planned.id, wave);
  await emit(run, wave);
  if ('outcome' in started) return started.outcome;
  if ('waits' in started) throw new TypeError(`${planned.spec.type} waits without being known to`);
  const startedMs = run.host.now();
  const { isMapped, warnings } = started.ready;
  let { lanes } = started.ready;
  const [first] = lanes;
  if (first && run.waiting.has(planned.id)) {
    await untilDecided(run, planned, first);
    lanes = addressed(run, planned, lanes);
  }
  const remembered = await side(lanes, (lane) => stepOf(run, planned, lane));
  const addresses = lanes.map(({ address }) => address);
  const found = await run.host.cache.getMany(addresses);
  const ended = lanes.map((lane, index): EndedLane => {
    const { key, title, address } = lane;
    const answer = remembered[index];
    const result = found.get(address)?.result;
    if (answer?.ok && result) {
      const state = answer.isCached ? 'cached' : 'done';
      return { lane, outcome: { key, title, state, address }, result };
    }
    const problem = answer && !answer.ok ? { problem: answer.problem } : {};
    return { lane, outcome: { key, title, state: 'failed', address: null, ...problem } };
  });
  const last = emptyWave();
  const outcome = endNode(run, { planned, isMapped, lanes: ended, warnings, startedMs }, last);
  await emit(run, last);
  return outcome;
}

/** One item: look first (a crash may have come between answer and record), then ask, then keep. */
async function stepOf(
  run: RunContext,
  planned: PlannedNode,
  lane: AddressedLane,
): Promise<Remembered> {
  const options = { timeoutMs: planned.spec.timeoutMs + 5_000, retries: upstreamTries - 1 };
  const name = stepName('node', planned.id, lane.key);
  return step(run, name, options, async (attempt): Promise<Remembered> => {
    const there = (await run.host.cache.getMany([lane.address])).get(lane.address);
    if (there) return { ok: true, isCached: !there.isOwn };
    const computed =
      planned.engine === 'model' && run.capabilities
        ? await computeModel(planned, lane, run.inputs, run.capabilities, attempt >= upstreamTries)
        : computeEmbedded(planned, lane, run.inputs);
    if (!computed.ok) return computed;
    await emit(run, {
      ...emptyWave(),
      results: [{ address: lane.address, result: computed.result }],
    });
    return { ok: true, isCached: false };
  });
}

/** A review that waits: says for whom, sleeps, looks at the decisions again. */
async function untilDecided(
  run: RunContext,
  planned: PlannedNode,
  lane: AddressedLane,
): Promise<void> {
  for (let round = 1; ; round += 1) {
    const who = waitsFor(planned, lane, run.inputs);
    if (who === null) return;
    const at = timeOf(run);
    await emit(run, {
      ...emptyWave(),
      events: [{ type: 'run.waiting', at, nodeId: planned.id, for: who }],
      status: 'waiting',
    });
    await run.host.wait(stepName('wait', planned.id, String(round)));
    const name = stepName('decisions', planned.id, String(round));
    const options = { timeoutMs: 30_000, retries: 5 };
    run.inputs = {
      ...run.inputs,
      decisions: await step(run, name, options, () => run.host.decisions()),
    };
    run.given = givenHashes(run.inputs);
    await emit(run, { ...emptyWave(), status: 'running' });
  }
}

/** Maps side by side, never more than `itemsAtOnce`, results in order. */
async function side<T, R>(list: readonly T[], work: (entry: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < list.length; index = next++) {
      const entry = list[index];
      if (entry !== undefined) results[index] = await work(entry);
    }
  };
  await Promise.all(Array.from({ length: Math.min(itemsAtOnce, list.length) }, worker));
  return results;
}
