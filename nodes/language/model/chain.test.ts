import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IMPOSSIBLE, likelySpans, mayFollow, statesOf, sumPaths } from './chain';

const fields = ['goals', 'pains'];
const states = statesOf({ fields });

/** A small chain with any scores, its impossible steps closed. */
const anyChain = fc
  .record({
    size: fc.integer({ min: 1, max: 5 }),
    numbers: fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 80, maxLength: 80 }),
    breaks: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  })
  .map(({ size, numbers, breaks }) => {
    const value = (at: number): number => (numbers[at % numbers.length] ?? 0) / 10;
    const steps = new Float32Array(2 * states * states);
    for (let c = 0; c < 2; c += 1)
      for (let x = 0; x < states; x += 1)
        for (let y = 0; y < states; y += 1)
          steps[c * states * states + x * states + y] = mayFollow(x, y, c === 1)
            ? value(7 * x + 3 * y + c)
            : IMPOSSIBLE;
    const scores = Float32Array.from({ length: size * states }, (_, at) => value(at + 11));
    return { steps, scores, crosses: breaks.slice(0, size).map((b, at) => at > 0 && b), size };
  });

/** Every path with its weight, by force. */
function paths({
  steps,
  scores,
  crosses,
  size,
}: {
  steps: Float32Array;
  scores: Float32Array;
  crosses: boolean[];
  size: number;
}): { path: number[]; weight: number }[] {
  let all: { path: number[]; log: number }[] = [{ path: [], log: 0 }];
  for (let t = 0; t < size; t += 1) {
    all = all.flatMap(({ path, log }) =>
      Array.from({ length: states }, (_, y) => {
        const before = path.at(-1);
        const step =
          before === undefined
            ? y === 0 || y % 2 === 1
              ? 0
              : IMPOSSIBLE
            : (steps[(crosses[t] === true ? states * states : 0) + before * states + y] ?? 0);
        return { path: [...path, y], log: log + step + (scores[t * states + y] ?? 0) };
      }),
    );
  }
  return all.map(({ path, log }) => ({ path, weight: Math.exp(log) }));
}

describe('the chain', () => {
  it('sums over all paths as counting them one by one does', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const total = paths(chain).reduce((sum, { weight }) => sum + weight, 0);
        const lattice = sumPaths({ fields, steps: chain.steps }, chain.scores, chain.crosses);
        expect(lattice.total).toBeCloseTo(Math.log(total), 4);
      }),
      { numRuns: 60 },
    );
  });

  it('gives each stretch the share of the paths that hold exactly it', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const all = paths(chain);
        const total = all.reduce((sum, { weight }) => sum + weight, 0);
        const lattice = sumPaths({ fields, steps: chain.steps }, chain.scores, chain.crosses);
        const spans = likelySpans({ fields, steps: chain.steps }, lattice, chain.crosses, 0.001);
        for (const { field, from, to, probability } of spans) {
          const begin = 1 + 2 * fields.indexOf(field);
          const holding = all.filter(
            ({ path }) =>
              path[from] === begin &&
              path.slice(from + 1, to).every((state) => state === begin + 1) &&
              path[to] !== begin + 1,
          );
          const share = holding.reduce((sum, { weight }) => sum + weight, 0) / total;
          expect(probability).toBeCloseTo(share, 3);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('lets no stretch run over the end of a sentence', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const lattice = sumPaths({ fields, steps: chain.steps }, chain.scores, chain.crosses);
        const spans = likelySpans({ fields, steps: chain.steps }, lattice, chain.crosses, 0.001);
        for (const { from, to } of spans) {
          expect(chain.crosses.slice(from + 1, to)).not.toContain(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
