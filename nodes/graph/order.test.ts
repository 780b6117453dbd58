import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { PipelineDocument } from './document';
import { downstreamOf, orderOf, upstreamOf } from './order';

const graph = (
  pairs: readonly (readonly [string, string])[],
  ids: readonly string[],
): PipelineDocument => ({
  format: 1,
  name: 'Test',
  nodes: ids.map((id) => ({ id, type: 't.t', version: 1, config: {}, position: { x: 0, y: 0 } })),
  wires: pairs.map(([a, b], i) => ({
    id: `w${i}`,
    from: { node: a, port: 'out' },
    to: { node: b, port: 'in' },
  })),
});

/** Graphs without loops: wires only run from a lower to a higher number. */
const acyclic = fc
  .array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 30 })
  .map((pairs) =>
    pairs
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => [`n${Math.min(a, b)}`, `n${Math.max(a, b)}`] as const),
  );
const ids = Array.from({ length: 12 }, (_, i) => `n${i}`);

describe('order', () => {
  it('puts each node after everything that feeds it', ({ expect }) => {
    fc.assert(
      fc.property(acyclic, (pairs) => {
        const order = orderOf(graph(pairs, ids));
        if (!order.ok) throw new Error('no loop was drawn');
        const level = new Map(order.levels.flatMap((l, i) => l.map((id) => [id, i] as const)));
        for (const [a, b] of pairs) expect(level.get(a)).toBeLessThan(level.get(b) ?? -1);
        expect(level.size).toBe(ids.length);
      }),
    );
  });

  it('is the same for a shuffled file', ({ expect }) => {
    fc.assert(
      fc.property(
        acyclic,
        fc.shuffledSubarray(ids, { minLength: ids.length }),
        (pairs, shuffled) => {
          expect(orderOf(graph([...pairs].reverse(), shuffled))).toEqual(
            orderOf(graph(pairs, ids)),
          );
        },
      ),
    );
  });

  it('names the nodes of a loop', ({ expect }) => {
    const order = orderOf(
      graph(
        [
          ['a', 'b'],
          ['b', 'c'],
          ['c', 'b'],
          ['c', 'd'],
        ],
        ['a', 'b', 'c', 'd'],
      ),
    );
    expect(order.ok).toBe(false);
    if (!order.ok) expect([...order.cycle].sort()).toEqual(['b', 'c']);
  });

  it('says that b is downstream of a exactly when a is upstream of b', ({ expect }) => {
    fc.assert(
      fc.property(acyclic, fc.constantFrom(...ids), fc.constantFrom(...ids), (pairs, a, b) => {
        const document = graph(pairs, ids);
        expect(downstreamOf(document, a).has(b)).toBe(upstreamOf(document, b).has(a));
      }),
    );
  });
});
