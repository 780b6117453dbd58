/** Linear models over sparse features: the log odds, or one score a class, of a case. */
import { rowOf } from './sparse';
import type { SparseTable } from './sparse';

export interface Linear {
  /** First of its columns in the table of weights, one for each class. */
  column: number;
  /** 1 for yes or no. */
  classes: number;
}

/** Scores of the classes; for one class the log odds. A feature given twice counts once. */
export function scoresOf(
  table: SparseTable,
  { column, classes }: Linear,
  features: readonly number[],
): number[] {
  const scores = Array.from({ length: classes }, () => 0);
  for (const feature of new Set(features)) {
    const row = rowOf(table, feature);
    if (row < 0) continue;
    const end = table.starts[row + 1] ?? 0;
    for (let at = table.starts[row] ?? 0; at < end; at += 1) {
      const own = (table.columns[at] ?? 0) - column;
      if (own >= 0 && own < classes) scores[own] = (scores[own] ?? 0) + (table.values[at] ?? 0);
    }
  }
  return scores;
}

/** Probability of a yes, 0–1. */
export function chanceOf(table: SparseTable, model: Linear, features: readonly number[]): number {
  return 1 / (1 + Math.exp(-(scoresOf(table, model, features)[0] ?? 0)));
}
