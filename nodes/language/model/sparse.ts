/**
 * Weights of many small models in one sparse table: a feature leads to a few columns, each model
 * owns a range of columns. One look-up per feature serves all of them.
 */

export interface SparseTable {
  /** Open addressing: keys (0 = free) and the rows they lead to; the size is a power of two. */
  keys: Uint32Array;
  rows: Uint32Array;
  /** Where the entries of each row begin; one more at the end. */
  starts: Uint32Array;
  columns: Uint8Array;
  values: Float32Array;
}

export interface Entry {
  feature: number;
  column: number;
  value: number;
}

/** Builds the table; entries of one feature may come in any order. */
export function sparseTable(entries: readonly Entry[]): SparseTable {
  const sorted = [...entries].sort((a, b) => a.feature - b.feature || a.column - b.column);
  const features: number[] = [];
  const starts: number[] = [];
  sorted.forEach((entry, at) => {
    if (entry.feature === sorted[at - 1]?.feature) return;
    features.push(entry.feature);
    starts.push(at);
  });
  starts.push(sorted.length);
  return {
    ...addressed(features),
    starts: Uint32Array.from(starts),
    columns: Uint8Array.from(sorted, (entry) => entry.column),
    values: Float32Array.from(sorted, (entry) => entry.value),
  };
}

/** The look-up part, from the features in the order of their rows. */
export function addressed(features: ArrayLike<number>): Pick<SparseTable, 'keys' | 'rows'> {
  let size = 16;
  while (size < features.length * 2) size *= 2;
  const keys = new Uint32Array(size);
  const rows = new Uint32Array(size);
  for (let row = 0; row < features.length; row += 1) {
    const key = features[row] ?? 0;
    let slot = key & (size - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = key;
    rows[slot] = row;
  }
  return { keys, rows };
}

/** Row of a feature, −1 when it is not known. */
export function rowOf({ keys, rows }: SparseTable, feature: number): number {
  const mask = keys.length - 1;
  let slot = feature & mask;
  for (;;) {
    const key = keys[slot];
    if (key === feature) return rows[slot] ?? -1;
    if (key === 0 || key === undefined) return -1;
    slot = (slot + 1) & mask;
  }
}

/** Adds what a feature says to a row of scores that begins at `base`. */
export function addWeights(
  table: SparseTable,
  feature: number,
  scores: Float32Array,
  base: number,
): void {
  const row = rowOf(table, feature);
  if (row < 0) return;
  const { starts, columns, values } = table;
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at += 1) {
    const slot = base + (columns[at] ?? 0);
    scores[slot] = (scores[slot] ?? 0) + (values[at] ?? 0);
  }
}
