import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namePlaces, spread } from './ports';

describe('the names of ports', () => {
  it('stay within the node and never lie on each other while there is room', () => {
    const labels = fc.array(fc.string({ minLength: 3, maxLength: 18 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(labels, (names) => {
        const xs = spread(names.length).map((share) => Math.round(share * 236));
        const places = namePlaces(names, xs, 236);
        for (const [i, p] of places.entries()) {
          expect(p.left).toBeGreaterThanOrEqual(0);
          expect(p.left + p.width).toBeLessThanOrEqual(236);
          for (const q of places.slice(i + 1)) {
            const isApart = p.row !== q.row || p.left + p.width <= q.left;
            expect(isApart).toBe(true);
          }
        }
      }),
    );
  });

  it('stand in the row at the edge when they fit beside each other', () => {
    expect(namePlaces(['Brief', 'Facts'], [71, 165], 236).map(({ row }) => row)).toEqual([0, 0]);
  });
});
