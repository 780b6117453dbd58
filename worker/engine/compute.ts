import { collectOutputs, engineContext, runEmbedded } from '../../nodes/kit';
import type { Capabilities, EngineCall } from '../../nodes/kit';
import { Refusal } from '../../nodes/kit';
import type { RunInputs } from '../../nodes/records/run-inputs';
import type { Problem } from '../contract/problem';
import type { LaneCall } from './arrivals';
import { problemOf, upstreamProblem } from './failure';
import type { StoredResult } from './host';
import type { PlannedNode } from './plan';
import { report } from './report';

export type Computed = { ok: true; result: StoredResult } | { ok: false; problem: Problem };

function callOf(planned: PlannedNode, lane: LaneCall, given: RunInputs): EngineCall {
  const inputs = Object.fromEntries(
    Object.entries(lane.inputs).map(([name, list]) => [name, list.map(({ item }) => item)]),
  );
  return { inputs, config: planned.config, given, seed: planned.seed };
}

/** Runs the built-in engine. Never throws: a refusal and a broken contract are answers. */
export function computeEmbedded(planned: PlannedNode, lane: LaneCall, given: RunInputs): Computed {
  try {
    return {
      ok: true,
      result: runEmbedded(planned.spec, planned.engines, callOf(planned, lane, given)),
    };
  } catch (error) {
    return { ok: false, problem: problemOf(error, planned) };
  }
}

/** Says why a review node has to wait for a person, or null when it may run now. */
export function waitsFor(planned: PlannedNode, lane: LaneCall, given: RunInputs): string | null {
  if (!planned.engines.waitsFor) return null;
  return planned.engines.waitsFor(engineContext(planned.spec, callOf(planned, lane, given), []));
}

/**
 * Asks the model. Throws only to ask for another try; after the last one the failure is an answer
 * that says whose it is.
 */
export async function computeModel(
  planned: PlannedNode,
  lane: LaneCall,
  given: RunInputs,
  capabilities: Capabilities,
  isLastTry: boolean,
): Promise<Computed> {
  const { spec, engines } = planned;
  if (!engines.model) return computeEmbedded(planned, lane, given);
  const warnings: string[] = [];
  const signal = AbortSignal.timeout(spec.timeoutMs);
  try {
    const context = engineContext(spec, callOf(planned, lane, given), warnings);
    const raw = await engines.model({ ...context, use: capabilities, signal });
    return { ok: true, result: collectOutputs(spec, engines, raw, warnings) };
  } catch (error) {
    if (error instanceof Refusal || error instanceof TypeError) {
      return { ok: false, problem: problemOf(error, planned) };
    }
    if (!isLastTry) throw error;
    report(`${spec.type} had no answer:`, error);
    return { ok: false, problem: upstreamProblem(planned) };
  }
}
