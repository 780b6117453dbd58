/**
 * A linear-chain conditional random field over tokens (Lafferty, McCallum and Pereira 2001): sums
 * over all paths, and the probability of every stretch.
 */

/** State 0 is “nothing”; 2i+1 begins field i, 2i+2 goes on with it. */
export interface Chain {
  fields: readonly string[];
  /** First of its columns in the table of weights, one for each state. */
  column: number;
  /** Two tables (inside a sentence, across its end) of states × states: from, to. */
  steps: Float32Array;
}

export const IMPOSSIBLE = -1e4;

export function statesOf({ fields }: Pick<Chain, 'fields'>): number {
  return 1 + 2 * fields.length;
}

/** Going on with a field is possible only behind its beginning or itself, inside one sentence. */
export function mayFollow(from: number, to: number, crosses: boolean): boolean {
  if (to === 0 || to % 2 === 1) return true;
  return !crosses && (from === to || from === to - 1);
}

export interface Lattice {
  size: number;
  states: number;
  /** Score of each state at each token: tokens × states. */
  scores: Float32Array;
  /** Log sums from the left and from the right: tokens × states. */
  alpha: Float64Array;
  beta: Float64Array;
  total: number;
}

/**
 * Forward and backward sums. `crosses[t]`: a sentence or line ends between t−1 and t. The structure
 * keeps it cheap: a state that goes on has two ways in, and every other state is entered alike by
 * all, but for its own table of steps.
 */
export function sumPaths(
  chain: Pick<Chain, 'fields' | 'steps'>,
  scores: Float32Array,
  crosses: readonly boolean[],
): Lattice {
  const states = statesOf(chain);
  const size = crosses.length;
  const { steps } = chain;
  const alpha = new Float64Array(size * states);
  const beta = new Float64Array(size * states);
  const table = states * states;
  const terms = new Float64Array(states);
  for (let y = 0; y < states; y += 1) {
    alpha[y] = (scores[y] ?? 0) + (y === 0 || y % 2 === 1 ? 0 : IMPOSSIBLE);
  }
  for (let t = 1; t < size; t += 1) {
    const crossing = crosses[t] === true;
    const from = crossing ? table : 0;
    const before = (t - 1) * states;
    const here = t * states;
    for (let y = 0; y < states; y += 1) {
      if (y > 0 && y % 2 === 0) {
        if (crossing) {
          alpha[here + y] = IMPOSSIBLE;
          continue;
        }
        const a = (alpha[before + y - 1] ?? 0) + (steps[(y - 1) * states + y] ?? 0);
        const b = (alpha[before + y] ?? 0) + (steps[y * states + y] ?? 0);
        alpha[here + y] = logAdd(a, b) + (scores[here + y] ?? 0);
        continue;
      }
      let max = Number.NEGATIVE_INFINITY;
      for (let x = 0; x < states; x += 1) {
        const term = (alpha[before + x] ?? 0) + (steps[from + x * states + y] ?? 0);
        terms[x] = term;
        if (term > max) max = term;
      }
      alpha[here + y] = max + Math.log(sumExp(terms, max)) + (scores[here + y] ?? 0);
    }
  }
  for (let t = size - 2; t >= 0; t -= 1) {
    const crossing = crosses[t + 1] === true;
    const from = crossing ? table : 0;
    const next = (t + 1) * states;
    for (let x = 0; x < states; x += 1) {
      let max = Number.NEGATIVE_INFINITY;
      for (let y = 0; y < states; y += 1) {
        const isOpen = y === 0 || y % 2 === 1 || (!crossing && (x === y || x === y - 1));
        const term = isOpen
          ? (beta[next + y] ?? 0) + (scores[next + y] ?? 0) + (steps[from + x * states + y] ?? 0)
          : Number.NEGATIVE_INFINITY;
        terms[y] = term;
        if (term > max) max = term;
      }
      beta[t * states + x] = max + Math.log(sumExp(terms, max));
    }
  }
  const last = (size - 1) * states;
  let max = Number.NEGATIVE_INFINITY;
  for (let y = 0; y < states; y += 1) max = Math.max(max, alpha[last + y] ?? max);
  let sum = 0;
  for (let y = 0; y < states; y += 1) sum += Math.exp((alpha[last + y] ?? 0) - max);
  return { size, states, scores, alpha, beta, total: size === 0 ? 0 : max + Math.log(sum) };
}

/** Terms further than this below the largest add nothing that could be seen. */
const NEGLIGIBLE = -20;

function sumExp(terms: Float64Array, max: number): number {
  let sum = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const gap = (terms[at] ?? 0) - max;
    if (gap > NEGLIGIBLE) sum += Math.exp(gap);
  }
  return sum;
}

function logAdd(a: number, b: number): number {
  const [high, low] = a > b ? [a, b] : [b, a];
  return low - high < NEGLIGIBLE ? high : high + Math.log1p(Math.exp(low - high));
}

export interface ChainSpan {
  field: string;
  /** Tokens, end exclusive. */
  from: number;
  to: number;
  /** Probability of exactly this stretch. */
  probability: number;
}

/**
 * All stretches whose probability is at least `floor`, at most `longest` tokens long. Linear in the
 * number of tokens for a fixed floor: a stretch is followed only while it can still reach it.
 */
export function likelySpans(
  chain: Pick<Chain, 'fields' | 'steps'>,
  { states, alpha, beta, scores, total, size }: Lattice,
  crosses: readonly boolean[],
  floor: number,
  longest = 40,
): ChainSpan[] {
  const found: ChainSpan[] = [];
  const limit = Math.log(floor);
  chain.fields.forEach((field, index) => {
    const begin = 2 * index + 1;
    const inside = begin + 1;
    for (let from = 0; from < size; from += 1) {
      let path = (alpha[from * states + begin] ?? 0) - total;
      if (path + (beta[from * states + begin] ?? 0) < limit) continue;
      let state = begin;
      for (let to = from + 1; to <= Math.min(size, from + longest); to += 1) {
        const reach = path + (beta[(to - 1) * states + state] ?? 0);
        if (reach < limit) break;
        const mayGoOn = to < size && crosses[to] !== true;
        const onward = mayGoOn
          ? path + (chain.steps[state * states + inside] ?? 0) + (scores[to * states + inside] ?? 0)
          : Number.NEGATIVE_INFINITY;
        const goesOn = mayGoOn ? Math.exp(onward + (beta[to * states + inside] ?? 0)) : 0;
        const probability = Math.exp(reach) - goesOn;
        if (probability >= floor) found.push({ field, from, to, probability });
        if (!mayGoOn) break;
        path = onward;
        state = inside;
      }
    }
  });
  return found;
}
