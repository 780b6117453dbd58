import { arrivalOf } from './arrivals';
import { computeEmbedded, waitsFor } from './compute';
import { addressed, emit, emptyWave, endNode, endWithout, timeOf } from './context';
import type { AddressedLane, EndedLane, RunContext } from './context';
import type { FoundResult, Wave } from './host';
import type { NodeOutcome } from './outcome';
import type { PlannedNode } from './plan';

interface Ready {
  planned: PlannedNode;
  isMapped: boolean;
  lanes: AddressedLane[];
  warnings: string[];
}

/**
 * Computes pure nodes in memory, level by level, each level as soon as the one before it ended: one
 * look-up and one write per level however many nodes there are, and the writing goes on while the
 * next level is computed. Called inside one step. Gives the outcomes in the order in which they came
 * to be, and sets them in `run.outcomes`.
 */
export async function runStretch(
  run: RunContext,
  ids: readonly string[],
  begin: Wave['events'],
): Promise<NodeOutcome[]> {
  const ended: NodeOutcome[] = [];
  let writing: Promise<void> = Promise.resolve();
  const write = (wave: Wave) => {
    writing = writing.then(() => emit(run, wave));
    // Awaited at the end; until then a failure must not count as nobody's.
    writing.catch(() => undefined);
  };
  const end = (outcome: NodeOutcome) => {
    run.outcomes.set(outcome.nodeId, outcome);
    ended.push(outcome);
  };
  let wave: Wave = { ...emptyWave(), events: [...begin] };
  const waiting = new Set(ids);
  while (waiting.size > 0) {
    const level = [...waiting].filter((id) => isReady(id, run));
    // What is left stands behind a review that waits for a person.
    if (level.length === 0) break;
    const ready: Ready[] = [];
    for (const id of level) {
      waiting.delete(id);
      const started = startNode(run, id, wave);
      if ('outcome' in started) end(started.outcome);
      else if ('ready' in started) ready.push(started.ready);
    }
    write(wave);
    wave = emptyWave();
    const addresses = ready.flatMap(({ lanes }) => lanes.map(({ address }) => address));
    const found = await run.host.cache.getMany(addresses);
    for (const node of ready) end(await computeNode(run, node, found, wave));
  }
  write(wave);
  await writing;
  return ended;
}

function isReady(id: string, run: RunContext): boolean {
  const wires = run.plan.nodes.get(id)?.wires ?? [];
  return wires.every(({ from }) => run.outcomes.has(from.node));
}

type Started = { outcome: NodeOutcome } | { ready: Ready } | { waits: true };

/**
 * Tells that a node begins, or ends it at once when nothing can begin. A review that has to wait for a
 * person is left for later, unless it is known to wait already.
 */
export function startNode(run: RunContext, id: string, wave: Wave): Started {
  const planned = run.plan.nodes.get(id);
  if (!planned) {
    const absent = run.plan.absent.get(id);
    const state = absent?.state ?? 'skipped';
    const how = {
      state,
      summary: absent?.reason ?? 'Skipped',
      isBlocked: state === 'failed',
      ...(absent?.problem ? { problem: absent.problem } : {}),
    };
    return { outcome: endWithout(run, id, how, wave) };
  }
  const arrival = arrivalOf(planned, run.plan, run.outcomes);
  if (arrival.kind === 'skip') {
    const { reason, isBlocked } = arrival;
    return { outcome: endWithout(run, id, { state: 'skipped', summary: reason, isBlocked }, wave) };
  }
  if (arrival.kind === 'fail') {
    const { problem } = arrival;
    const how = {
      state: 'failed',
      summary: problem.detail ?? problem.title,
      isBlocked: true,
    } as const;
    return { outcome: endWithout(run, id, { ...how, problem }, wave) };
  }
  const { isMapped, lanes, warnings } = arrival;
  const [first] = lanes;
  if (first && !run.waiting.has(id) && waitsFor(planned, first, run.inputs) !== null) {
    return { waits: true };
  }
  wave.events.push({
    type: 'node.started',
    at: timeOf(run),
    nodeId: id,
    items: isMapped
      ? lanes.map(({ key, title }) => ({
          key,
          title,
        }))
      : [],
  });
  return { ready: { planned, isMapped, warnings, lanes: addressed(run, planned, lanes) } };
}

async function computeNode(
  run: RunContext,
  { planned, isMapped, lanes, warnings }: Ready,
  found: ReadonlyMap<string, FoundResult>,
  wave: Wave,
): Promise<NodeOutcome> {
  const startedMs = run.host.now();
  const ended: EndedLane[] = [];
  for (const lane of lanes) {
    const { key, title, address } = lane;
    const stored = found.get(address);
    if (stored) {
      const state = stored.isOwn ? 'done' : 'cached';
      ended.push({ lane, outcome: { key, title, state, address }, result: stored.result });
      continue;
    }
    const computed = computeEmbedded(planned, lane, run.inputs);
    if (computed.ok) {
      const { result } = computed;
      wave.results.push({ address, result });
      ended.push({ lane, outcome: { key, title, state: 'done', address }, result });
    } else {
      const { problem } = computed;
      ended.push({ lane, outcome: { key, title, state: 'failed', address: null, problem } });
    }
    await run.host.pause();
  }
  return endNode(run, { planned, isMapped, lanes: ended, warnings, startedMs }, wave);
}
