/** Trains a chain by stochastic gradient descent with AdaGrad steps and L2, in a fixed order. */
import { IMPOSSIBLE, mayFollow, statesOf, sumPaths } from '../../../nodes/language/model/chain';
import type { Entry } from '../../../nodes/language/model/sparse';

export interface Sequence {
  features: readonly Uint32Array[];
  crosses: readonly boolean[];
  /** State of each token. */
  states: Uint8Array;
}

export interface TrainSettings {
  epochs: number;
  rate: number;
  /** L2 weight per example. */
  decay: number;
  /** Features seen in fewer tokens are left out. */
  least: number;
  seed: number;
  /** Weights smaller than this are left out. */
  prune: number;
  /** So many weights stay after two thirds of the epochs; the rest of them learn to do without. */
  keep?: number;
  /** Share of the features that are hidden at each step, so that none is leant on alone. */
  dropout?: number;
}

export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A trained chain: its steps, and its weights as entries with columns from 0. */
export interface TrainedChain {
  fields: readonly string[];
  steps: Float32Array;
  entries: Entry[];
}

export function trainChain(
  fields: readonly string[],
  sequences: readonly Sequence[],
  settings: TrainSettings,
): TrainedChain {
  const states = statesOf({ fields });
  const counts = new Map<number, number>();
  for (const { features } of sequences)
    for (const list of features) for (const f of list) counts.set(f, (counts.get(f) ?? 0) + 1);
  const rows = new Map<number, number>();
  for (const [f, n] of counts) if (n >= settings.least) rows.set(f, rows.size);
  const weights = new Float32Array(rows.size * states);
  const squares = new Float32Array(rows.size * states);
  const table = states * states;
  const steps = new Float32Array(2 * table);
  const stepSquares = new Float32Array(2 * table);
  for (let c = 0; c < 2; c += 1)
    for (let x = 0; x < states; x += 1)
      for (let y = 0; y < states; y += 1)
        if (!mayFollow(x, y, c === 1)) steps[c * table + x * states + y] = IMPOSSIBLE;
  const mapped = sequences.map(({ features }) =>
    features.map((list) => {
      const known: number[] = [];
      for (const f of list) {
        const row = rows.get(f);
        if (row !== undefined) known.push(row);
      }
      return Uint32Array.from(new Set(known));
    }),
  );
  const chance = random(settings.seed);
  const order = sequences.map((_, i) => i);
  const grad = new Float64Array(states);
  const active: number[] = [];
  let open: Uint8Array | undefined;
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(chance() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    if (settings.keep !== undefined && epoch === Math.ceil(settings.epochs * 0.66)) {
      open = heaviest(weights, mapped, rows.size, states, settings.keep);
      weights.forEach((_, at) => {
        if (open?.[at] === 0) weights[at] = 0;
      });
    }
    const rate = settings.rate / (1 + epoch / (settings.epochs / 2));
    for (const index of order) {
      const sequence = sequences[index] as Sequence;
      const whole = mapped[index] as Uint32Array[];
      const drop = settings.dropout ?? 0;
      const lists = drop === 0 ? whole : whole.map((list) => list.filter(() => chance() >= drop));
      const size = lists.length;
      if (size === 0) continue;
      const scores = new Float32Array(size * states);
      for (let t = 0; t < size; t += 1) {
        const base = t * states;
        for (const row of lists[t] as Uint32Array) {
          const from = row * states;
          for (let y = 0; y < states; y += 1)
            (scores[base + y] as number) += weights[from + y] as number;
        }
      }
      const lattice = sumPaths({ fields, steps }, scores, sequence.crosses);
      const { alpha, beta, total } = lattice;
      const stepGrad = new Float64Array(2 * table);
      for (let t = 0; t < size; t += 1) {
        const gold = sequence.states[t] as number;
        active.length = 0;
        for (let y = 0; y < states; y += 1) {
          const p = Math.exp(
            (alpha[t * states + y] as number) + (beta[t * states + y] as number) - total,
          );
          const g = (y === gold ? 1 : 0) - p;
          grad[y] = g;
          if (g > 0.002 || g < -0.002) active.push(y);
        }
        if (t > 0) {
          const at = sequence.crosses[t] === true ? table : 0;
          const before = sequence.states[t - 1] as number;
          (stepGrad[at + before * states + gold] as number) += 1;
          for (let x = 0; x < states; x += 1) {
            const a = (alpha[(t - 1) * states + x] as number) - total;
            if (a + (beta[(t - 1) * states + x] as number) < -9) continue;
            for (let y = 0; y < states; y += 1) {
              const lp =
                a +
                (steps[at + x * states + y] as number) +
                (scores[t * states + y] as number) +
                (beta[t * states + y] as number);
              if (lp > -9) (stepGrad[at + x * states + y] as number) -= Math.exp(lp);
            }
          }
        }
        if (active.length === 0) continue;
        for (const row of lists[t] as Uint32Array) {
          const from = row * states;
          for (const y of active) {
            if (open !== undefined && open[from + y] === 0) continue;
            const w = weights[from + y] as number;
            const g = (grad[y] as number) - settings.decay * w;
            const s = (squares[from + y] as number) + g * g;
            squares[from + y] = s;
            weights[from + y] = w + (rate * g) / (Math.sqrt(s) + 0.3);
          }
        }
      }
      for (let i = 0; i < stepGrad.length; i += 1) {
        const g = stepGrad[i] as number;
        if (g === 0 || (steps[i] as number) <= IMPOSSIBLE / 2) continue;
        const s = (stepSquares[i] as number) + g * g;
        stepSquares[i] = s;
        (steps[i] as number) += (rate * g) / (Math.sqrt(s) + 1);
      }
    }
  }
  const seen = 1 - (settings.dropout ?? 0);
  for (let i = 0; i < weights.length; i += 1) (weights[i] as number) *= seen;
  return { fields, steps, entries: entriesOf(rows, weights, states, settings.prune) };
}

/** Marks the weights that speak most: by their size and by how often their feature is seen. */
function heaviest(
  weights: Float32Array,
  sequences: readonly (readonly Uint32Array[])[],
  rows: number,
  columns: number,
  keep: number,
): Uint8Array {
  const counts = new Float32Array(rows);
  for (const lists of sequences)
    for (const list of lists) for (const row of list) counts[row] = (counts[row] ?? 0) + 1;
  const weightOf = (at: number): number =>
    Math.abs(weights[at] ?? 0) * Math.sqrt(counts[Math.floor(at / columns)] ?? 0);
  const sizes = Float32Array.from(weights, (_, at) => weightOf(at)).sort();
  const least = sizes[Math.max(0, sizes.length - keep)] ?? 0;
  return Uint8Array.from(weights, (_, at) => (weightOf(at) > least ? 1 : 0));
}

/** Weights that matter, in 127 steps of the largest. */
export function entriesOf(
  rows: ReadonlyMap<number, number>,
  weights: Float32Array,
  columns: number,
  prune: number,
): Entry[] {
  const top = weights.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  const step = top / 63 || 1;
  const entries: Entry[] = [];
  for (const [feature, row] of rows) {
    for (let column = 0; column < columns; column += 1) {
      const value = weights[row * columns + column] ?? 0;
      const level = Math.round(value / step);
      if (Math.abs(value) >= prune && level !== 0)
        entries.push({ feature, column, value: level * step });
    }
  }
  return entries;
}

/** States of a sequence from labelled stretches; of two that overlap the first given stays. */
export function statesFor(
  fields: readonly string[],
  size: number,
  spans: readonly { field: string; from: number; to: number }[],
  crosses: readonly boolean[],
): Uint8Array {
  const states = new Uint8Array(size);
  const sorted = [...spans]
    .filter((s) => fields.includes(s.field))
    .sort(
      (a, b) =>
        fields.indexOf(a.field) - fields.indexOf(b.field) || b.to - b.from - (a.to - a.from),
    );
  for (const { field, from, to } of sorted) {
    let free = true;
    for (let t = from; t < to; t += 1) if (states[t] !== 0) free = false;
    if (!free) continue;
    const begin = 1 + 2 * fields.indexOf(field);
    for (let t = from; t < to; t += 1)
      states[t] = t === from || crosses[t] === true ? begin : begin + 1;
  }
  return states;
}
