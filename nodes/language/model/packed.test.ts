import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packModel, unpackModel } from './packed';
import { rowOf, sparseTable } from './sparse';
import type { Entry } from './sparse';
import type { Model } from './model';

const anyEntries = fc
  .uniqueArray(
    fc.record({
      feature: fc.integer({ min: 1, max: 0xffffffff }),
      column: fc.integer({ min: 0, max: 9 }),
      value: fc.integer({ min: -127, max: 127 }).map((level) => level / 10),
    }),
    { selector: ({ feature, column }) => `${feature}/${column}`, maxLength: 60 },
  )
  .map((entries): Entry[] => entries.filter(({ value }) => value !== 0));

function modelOf(entries: readonly Entry[]): Model {
  const table = sparseTable(entries);
  return {
    chains: {
      table,
      width: 3,
      list: [{ fields: ['goals'], column: 0, steps: Float32Array.from([0, 0.5, -1e4]) }],
    },
    table,
    judge: { column: 0, classes: 1 },
    link: { column: 1, classes: 1 },
    ages: { column: 2, classes: 1 },
    category: { column: 3, classes: 7 },
  };
}

describe('packed weights', () => {
  it('come back as they were, to a step of their column', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const { table } = unpackModel(packModel(modelOf(entries)));
        for (const { feature, column, value } of entries) {
          const row = rowOf(table, feature);
          expect(row).toBeGreaterThanOrEqual(0);
          const from = table.starts[row] ?? 0;
          const to = table.starts[row + 1] ?? 0;
          const at = table.columns.subarray(from, to).indexOf(column);
          expect(at).toBeGreaterThanOrEqual(0);
          expect(Math.abs((table.values[from + at] ?? 0) - value)).toBeLessThanOrEqual(0.06);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('know no feature that was never there', () => {
    fc.assert(
      fc.property(anyEntries, fc.integer({ min: 1, max: 0xffffffff }), (entries, feature) => {
        fc.pre(entries.every((entry) => entry.feature !== feature));
        expect(rowOf(sparseTable(entries), feature)).toBe(-1);
      }),
      { numRuns: 50 },
    );
  });

  it('keep the steps of a chain exactly', () => {
    const { chains } = unpackModel(packModel(modelOf([])));
    expect([...(chains.list[0]?.steps ?? [])]).toEqual([0, 0.5, -1e4]);
  });
});
