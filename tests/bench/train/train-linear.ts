/** Trains logistic and softmax models by AdaGrad with L2, in a fixed order. */
import type { Entry } from '../../../nodes/language/model/sparse';
import { entriesOf, random } from './train-chain';

export interface Case {
  features: readonly number[];
  /** 0 or 1 for one class, else the index of the class. */
  answer: number;
  weight?: number;
}

export function trainLinear(
  cases: readonly Case[],
  classes: number,
  { epochs = 20, rate = 0.2, decay = 0.002, least = 2, seed = 1 } = {},
): Entry[] {
  const counts = new Map<number, number>();
  for (const { features } of cases)
    for (const f of new Set(features)) counts.set(f, (counts.get(f) ?? 0) + 1);
  const rows = new Map<number, number>();
  for (const [f, n] of counts) if (n >= least) rows.set(f, rows.size);
  const weights = new Float32Array(rows.size * classes);
  const squares = new Float32Array(rows.size * classes);
  const lists = cases.map(({ features }) =>
    [...new Set(features)].flatMap((f) => {
      const r = rows.get(f);
      return r === undefined ? [] : [r];
    }),
  );
  const order = cases.map((_, i) => i);
  const chance = random(seed);
  const p = new Float64Array(classes);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(chance() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    const step = rate / (1 + epoch / (epochs / 2));
    for (const index of order) {
      const list = lists[index] as number[];
      const { answer, weight = 1 } = cases[index] as Case;
      p.fill(0);
      for (const r of list)
        for (let c = 0; c < classes; c += 1) (p[c] as number) += weights[r * classes + c] as number;
      if (classes === 1) p[0] = 1 / (1 + Math.exp(-(p[0] as number)));
      else {
        const max = Math.max(...p);
        let sum = 0;
        for (let c = 0; c < classes; c += 1) sum += p[c] = Math.exp((p[c] as number) - max);
        for (let c = 0; c < classes; c += 1) (p[c] as number) /= sum;
      }
      for (const r of list)
        for (let c = 0; c < classes; c += 1) {
          const gold = classes === 1 ? answer : answer === c ? 1 : 0;
          const w = weights[r * classes + c] as number;
          const g = weight * (gold - (p[c] as number)) - decay * w;
          const s = (squares[r * classes + c] as number) + g * g;
          squares[r * classes + c] = s;
          weights[r * classes + c] = w + (step * g) / (Math.sqrt(s) + 0.3);
        }
    }
  }
  return entriesOf(rows, weights, classes, 0.002);
}
