/** What may stand in an example line, and what a pair of lines is. */
import type { Fact } from './voice-facts';
import type { Told } from './voice-told';

/**
 * Slots. Facts: `F` a line, `f` inside a sentence, `fc` a clause (for “that …”), `N` a line with a
 * figure, `n` the same inside, `V` its blurred form. Doubts: `D` in quotation marks as a sentence (`C` only a clause), `d` inside one. Wants: `G` a
 * line, `g` a verb phrase, `w` “to …”. Pains: `P` a sentence to the reader, `p` inside. Moments: `M`
 * a line (`S` also a grave one), `m` inside. `ours` the offer with “our” (`it` the same, or “what we offer”), `A` and `a` what readers are asked to do, `who`
 * the audience, `B` the brand, `T` and `U` terms of the field. In quotation marks as they stand:
 * `dq`, `pq`, `wq` (`hq` as a headline), `mq`; `sore` a pain that hurts to read, `lq` one that does not, `am` a moment that does.
 */
export type Slot =
  | 'F'
  | 'f'
  | 'fc'
  | 'N'
  | 'n'
  | 'V'
  | 'D'
  | 'C'
  | 'd'
  | 'G'
  | 'g'
  | 'w'
  | 'P'
  | 'p'
  | 'M'
  | 'S'
  | 'm'
  | 'lq'
  | 'ours'
  | 'it'
  | 'A'
  | 'a'
  | 'who'
  | 'B'
  | 'T'
  | 'U'
  | 'dq'
  | 'pq'
  | 'wq'
  | 'hq'
  | 'mq'
  | 'sore'
  | 'am'
  | 'date';

/** A line that keeps and the same matter in a draft that breaks, with the name of the fault. */
export interface Pair {
  so: string;
  not: string;
  fault: string;
}

export interface WrittenPair extends Pair {
  /** What of the brief stands in it. */
  used: (Told | Fact)[];
}

/** The audiences that a line may be about; all of them when absent. */
export type Scope = ReadonlySet<string>;
