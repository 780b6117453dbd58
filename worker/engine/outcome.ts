import type { Item } from '../../nodes/records/kinds';
import type { Problem } from '../contract/problem';

/** One thing on a wire during a run, after edits, with the hash that what stands behind it sees. */
export interface Carried {
  item: Item;
  hash: string;
  /** See `OutputRow.thing`. */
  thing: string;
}

/** How one item of a mapped node ended; an unmapped node has exactly one, with an empty key. */
export interface LaneOutcome {
  key: string;
  title: string;
  state: 'done' | 'cached' | 'failed' | 'skipped';
  /** Where its result lies; null when there is none. */
  address: string | null;
  problem?: Problem;
}

/** How a node ended: plain data, small enough to be what a step remembers. */
export interface NodeRecord {
  nodeId: string;
  state: 'done' | 'cached' | 'partly' | 'failed' | 'skipped';
  summary: string;
  warnings: string[];
  ms: number;
  lanes: LaneOutcome[];
  problem?: Problem;
  /** It failed, or something before it did: nothing behind it can run. */
  isBlocked: boolean;
}

/** A record with the things themselves, by output port. */
export interface NodeOutcome extends NodeRecord {
  outputs: Record<string, Carried[]>;
}
