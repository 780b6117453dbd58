import type { RunPlan } from '../contract/resources';
import { staleReason } from '../../nodes/graph/fingerprint';
import type { FingerprintParts } from '../../nodes/graph/fingerprint';
import { givenHashes } from './address';
import { arrivalOf } from './arrivals';
import { prepare } from './carry';
import { addressed, sourcesOf } from './context';
import type { RunContext } from './context';
import type { Host } from './host';
import type { NodeOutcome } from './outcome';
import { planRun } from './plan';
import type { RunRequest } from './execute';

/** What earlier runs of this pipeline know of a node. */
export interface NodeHistory {
  /** Parts of its last result's address; null when it never had one. */
  parts: FingerprintParts | null;
  /** Times in ms of earlier runs in which it was computed. */
  ms: readonly number[];
}

type NodePlan = RunPlan['nodes'][number];
const words = {
  config: 'Its settings changed',
  input: 'Something before it changed',
  engine: 'A newer version of this node',
};

/**
 * Says what a run would do, without computing anything: walks the addresses as far as they are known.
 * Behind a node that must run nothing is known for certain, and the plan says so.
 */
export async function previewRun(
  request: Omit<RunRequest, 'runId'>,
  cache: Host['cache'],
  history: ReadonlyMap<string, NodeHistory>,
): Promise<RunPlan> {
  const planned = planRun({ ...request, hasModel: request.capabilities !== undefined });
  if (!planned.ok) {
    const issues = planned.problem.issues ?? [];
    const listed = issues.length > 0 ? issues : [{ at: '', message: planned.problem.detail ?? '' }];
    return {
      nodes: [],
      run: 0,
      cached: 0,
      total: 0,
      cost: 'free',
      estimatedMs: null,
      issues: listed.map(({ at, message, nodeId }) => ({
        message,
        ...(nodeId ? { nodeId } : {}),
        ...(at ? { field: at } : {}),
      })),
    };
  }
  const { plan } = planned;
  const run: Pick<RunContext, 'runId' | 'given'> = {
    runId: 'preview',
    given: givenHashes(request.inputs),
  };
  const outcomes = new Map<string, NodeOutcome>();
  const nodes = new Map<string, NodePlan>();
  const open = new Set(plan.order);
  while (open.size > 0) {
    const level = [...open].filter((id) =>
      (plan.nodes.get(id)?.wires ?? []).every(({ from }) => !open.has(from.node)),
    );
    if (level.length === 0) break;
    for (const id of level) open.delete(id);
    const known = level.flatMap((id) => {
      const node = plan.nodes.get(id);
      const isKnown = node?.wires.every(({ from }) => outcomes.has(from.node)) ?? false;
      return node && isKnown ? [{ node, arrival: arrivalOf(node, plan, outcomes) }] : [];
    });
    const calls = known.flatMap(({ node, arrival }) =>
      arrival.kind === 'run'
        ? [{ node, lanes: addressed(run as RunContext, node, arrival.lanes) }]
        : [],
    );
    const found = await cache.getMany(
      calls.flatMap(({ lanes }) => lanes.map(({ address }) => address)),
    );
    for (const id of level) {
      const node = plan.nodes.get(id);
      const absent = plan.absent.get(id);
      if (!node) {
        const will = absent?.state === 'failed' ? 'stop' : 'skip';
        nodes.set(id, { nodeId: id, will, maybe: false, reason: absent?.reason ?? null });
        outcomes.set(id, ended(id, will === 'stop'));
        continue;
      }
      const arrival = known.find((entry) => entry.node === node)?.arrival;
      if (!arrival) {
        nodes.set(id, { nodeId: id, will: 'run', maybe: true, reason: null });
        continue;
      }
      if (arrival.kind !== 'run') {
        const will = arrival.kind === 'skip' ? 'skip' : 'stop';
        const reason = arrival.kind === 'skip' ? arrival.reason : (arrival.problem.detail ?? null);
        nodes.set(id, { nodeId: id, will, maybe: false, reason });
        outcomes.set(id, ended(id, arrival.kind === 'fail' || arrival.isBlocked));
        continue;
      }
      const lanes = calls.find((call) => call.node === node)?.lanes ?? [];
      const results = lanes.flatMap((lane) => {
        const result = found.get(lane.address)?.result;
        return result ? [{ address: lane.address, result, from: [] }] : [];
      });
      if (results.length === lanes.length) {
        nodes.set(id, { nodeId: id, will: 'cache', maybe: false, reason: null });
        const { outputs } = prepare(node, results, sourcesOf(request.inputs), request.edits);
        outcomes.set(id, { ...ended(id, false), state: 'cached', outputs });
      } else {
        const then = history.get(id)?.parts;
        const now = lanes[0]?.parts;
        const why = then && now ? staleReason(then, now) : null;
        nodes.set(id, { nodeId: id, will: 'run', maybe: false, reason: why && words[why] });
      }
    }
  }
  const listed = plan.order.flatMap((id) => nodes.get(id) ?? []);
  const running = listed.filter(({ will }) => will === 'run');
  return {
    nodes: listed,
    run: running.length,
    cached: listed.filter(({ will }) => will === 'cache').length,
    total: listed.length,
    cost: running.every(({ nodeId }) => plan.nodes.get(nodeId)?.engine === 'embedded')
      ? 'free'
      : 'not measured yet',
    estimatedMs: estimate(running.map(({ nodeId }) => history.get(nodeId)?.ms ?? [])),
    issues: plan.issues.map(({ message, nodeId, field }) => ({
      message,
      ...(nodeId === undefined ? {} : { nodeId }),
      ...(field === undefined ? {} : { field }),
    })),
  };
}

function ended(nodeId: string, isBlocked: boolean): NodeOutcome {
  const state = isBlocked ? 'failed' : 'skipped';
  return { nodeId, state, summary: '', warnings: [], ms: 0, lanes: [], isBlocked, outputs: {} };
}

/** The sum of the medians; null as long as one of the nodes was never measured. */
function estimate(times: readonly (readonly number[])[]): number | null {
  let sum = 0;
  for (const list of times) {
    const sorted = [...list].sort((a, b) => a - b);
    const middle = sorted[Math.floor(sorted.length / 2)];
    if (middle === undefined) return null;
    sum += middle;
  }
  return Math.round(sum);
}
