/** What a chain offers: stretches that may be a value of a field, none over another of its field. */
import { likelySpans, statesOf, sumPaths } from './chain';
import type { Chain } from './chain';
import type { Document } from './document';
import type { Chains } from './model';
import { addWeights } from './sparse';

export interface Candidate {
  field: string;
  /** Tokens, end exclusive. */
  from: number;
  to: number;
  /** Probability of exactly this stretch. */
  exact: number;
  /** Probability of this stretch or one that is nearly the same. */
  mass: number;
}

const FLOOR = 0.01;
/** What is less likely than this is not worth a judge's time. */
const LEAST_MASS = 0.025;
/** Two stretches are nearly the same from this share of common tokens (of the longer one). */
const ALIKE = 0.6;

/** Candidates of all chains: by field, the likeliest first. */
export function candidatesOf(chains: Chains, document: Document): Candidate[] {
  const size = document.features.length;
  if (size === 0) return [];
  const width = chains.width;
  const scores = new Float32Array(size * width);
  document.features.forEach((list, at) => {
    for (const feature of list) addWeights(chains.table, feature, scores, at * width);
  });
  return chains.list.flatMap((chain) => {
    const states = statesOf(chain);
    const own = new Float32Array(size * states);
    for (let at = 0; at < size; at += 1) {
      const from = at * width + chain.column;
      own.set(scores.subarray(from, from + states), at * states);
    }
    return candidatesOfChain(chain, own, document.crosses);
  });
}

function candidatesOfChain(
  chain: Chain,
  scores: Float32Array,
  crosses: readonly boolean[],
): Candidate[] {
  const lattice = sumPaths(chain, scores, crosses);
  const spans = likelySpans(chain, lattice, crosses, FLOOR);
  return chain.fields.flatMap((field) => {
    const own = spans
      .filter((span) => span.field === field)
      .map((span) => ({ field, from: span.from, to: span.to, exact: span.probability, mass: 0 }));
    for (const span of own) {
      for (const other of own) {
        const common = Math.min(other.to, span.to) - Math.max(other.from, span.from);
        const longer = Math.max(other.to - other.from, span.to - span.from);
        if (common >= ALIKE * longer) span.mass += other.exact;
      }
    }
    own.sort((a, b) => b.mass + b.exact / 2 - (a.mass + a.exact / 2) || a.from - b.from);
    const kept: Candidate[] = [];
    for (const span of own) {
      if (span.mass < LEAST_MASS) continue;
      if (!kept.some((other) => other.from < span.to && span.from < other.to)) kept.push(span);
    }
    return kept;
  });
}

/** Fields for which the structure of a text, which the rules know best, may name a value alone. */
const STRUCTURAL = new Set(['label', 'name', 'role', 'location', 'budget', 'deadline']);

/** What the rules read and no chain offers, as candidates of hardly any weight of their own. */
export function ruleCandidates(
  { rules, tokens }: Document,
  offered: readonly Candidate[],
): Candidate[] {
  const added: Candidate[] = [];
  for (const rule of rules) {
    const field = rule.field === 'segment' ? 'label' : rule.field;
    if (!STRUCTURAL.has(field) && !field.includes(':')) continue;
    const from = tokens.findIndex((token) => token.end > rule.start);
    if (from < 0) continue;
    let to = from + 1;
    while (to < tokens.length && (tokens[to]?.start ?? 0) < rule.end) to += 1;
    const isKnown = [...offered, ...added].some((other) => {
      const common = Math.min(other.to, to) - Math.max(other.from, from);
      return other.field === field && common >= ALIKE * Math.max(other.to - other.from, to - from);
    });
    if (!isKnown) added.push({ field, from, to, exact: 0.001, mass: 0.001 });
  }
  return added;
}
