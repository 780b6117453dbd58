import type { RunPlan } from '../../worker/contract/resources';
import type { RunState } from '../../worker/contract/run-state';

/** A time as people say it: “0.4 s”, “40 s”, “3 min”. */
export function durationWords(ms: number): string {
  if (ms < 950) return `${Math.max(0.1, Math.round(ms / 100) / 10)} s`;
  if (ms < 9_950) return `${Math.round(ms / 100) / 10} s`;
  if (ms < 90_000) return `${Math.round(ms / 1000)} s`;
  return `${Math.round(ms / 60_000)} min`;
}

/** What the ticket says before it happens: the stub and the parts of the slip. */
export function ticketWords(plan: RunPlan): { stub: string; slip: string[]; isUpToDate: boolean } {
  if (plan.run === 0) {
    // On what is open, “from cache” would read as if nothing had been done.
    return { stub: 'Up to date', slip: ['nothing changed', 'free'], isUpToDate: true };
  }
  const maybe = plan.nodes.some((node) => node.will === 'run' && node.maybe);
  const slip = [
    ...(plan.cached > 0 ? [`${plan.cached} from cache`] : []),
    plan.cost,
    ...(plan.estimatedMs === null
      ? plan.cost === 'not measured yet'
        ? []
        : ['time not measured yet']
      : [`about ${durationWords(plan.estimatedMs)}`]),
  ];
  return {
    stub: `Run ${maybe ? 'up to ' : ''}${plan.run} of ${plan.total}`,
    slip,
    isUpToDate: false,
  };
}

/** How far a run is, in words: “7 of 15”. */
export function progressWords(state: RunState): { done: number; total: number; words: string } {
  const nodes = Object.values(state.nodes);
  const done = nodes.filter(({ state: s }) => !['queued', 'running', 'waiting'].includes(s)).length;
  return { done, total: nodes.length, words: `${done} of ${nodes.length}` };
}

/** What a finished run comes to in one sentence. */
export function endWords(state: RunState): string {
  const nodes = Object.values(state.nodes);
  const cached = nodes.filter(({ state: s }) => s === 'cached').length;
  const failed = nodes.filter(({ state: s }) => s === 'failed' || s === 'partly').length;
  const time = state.ms === null ? '' : ` in ${durationWords(state.ms)}`;
  const parts = [
    cached === nodes.length && nodes.length > 0 ? 'nothing had to be computed again' : null,
    cached > 0 && cached < nodes.length ? `${cached} from cache` : null,
    failed > 0 ? `${failed} stopped` : null,
  ].filter(Boolean);
  switch (state.status) {
    case 'completed':
      return [`Done${time}`, ...parts].join(', ');
    case 'failed':
      return [`Stopped${time}`, ...parts].join(', ');
    case 'cancelled':
      return `Cancelled${time}; what was made is kept`;
    case 'waiting':
      return `Waits for ${state.waitingFor ?? 'a person'}`;
    default:
      return 'Running';
  }
}
