import { fingerprint } from '../../nodes/graph/fingerprint';
import type { FingerprintParts } from '../../nodes/graph/fingerprint';
import { contentHash } from '../../nodes/records/content-hash';
import type { RunInputs } from '../../nodes/records/run-inputs';
import type { LaneCall } from './arrivals';
import type { PlannedNode } from './plan';

/** Content hashes of the run inputs, computed once per run. */
export type GivenHashes = Record<keyof RunInputs, string>;

export function givenHashes(inputs: RunInputs): GivenHashes {
  return {
    brief: contentHash(inputs.brief),
    // The day is bookkeeping elsewhere; whether a fact is still current hangs on it.
    facts: `${contentHash(inputs.facts)} ${inputs.facts.asOf}`,
    copy: contentHash(inputs.copy),
    decisions: contentHash(inputs.decisions),
  };
}

/** Everything that the result of this call depends on. */
export function partsOf(
  planned: PlannedNode,
  lane: LaneCall,
  given: GivenHashes,
): FingerprintParts {
  const { spec, engines, engine } = planned;
  return {
    type: spec.type,
    version: planned.node.version,
    config: planned.config,
    inputs: Object.fromEntries(
      Object.entries(lane.inputs).map(([name, list]) => [name, list.map(({ hash }) => hash)]),
    ),
    given: Object.fromEntries(spec.reads.map((name) => [name, given[name]])),
    engine: `${engine} ${engines.version}`,
    seed: planned.seed,
  };
}

/** Where the result of this call lies. What may not be reused lies at an address of its run alone. */
export function addressOf(planned: PlannedNode, parts: FingerprintParts, runId: string): string {
  const address = fingerprint(parts);
  return planned.spec.cache ? address : `${address}.${runId}`;
}
