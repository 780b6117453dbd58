/** Figures for one success that differ. */
import type { Conflict, Found, FoundMetric } from './reading';
import { contentStems } from './similarity';

/** Two figures for what is otherwise told in the same words. */
export function twoTargets(metrics: readonly FoundMetric[]): Conflict[] {
  const counted = metrics.filter((metric) => /^\D{0,20}\d/u.test(metric.text)).slice(0, 40);
  const words = counted.map((metric) =>
    contentStems(metric.text).filter((stem) => !/\d/u.test(stem)),
  );
  const conflicts: Conflict[] = [];
  counted.forEach((a, index) => {
    for (const [at, b] of counted.entries()) {
      const [first, second] = [words[index] ?? [], words[at] ?? []];
      const shorter = first.length < second.length ? first : second;
      const longer = new Set(first.length < second.length ? second : first);
      if (at <= index || shorter.length < 2 || numberOf(a) === numberOf(b) || meets(a, b)) continue;
      if (!shorter.every((stem) => longer.has(stem))) continue;
      conflicts.push({ a, b, explanation: 'Two figures for the same success.' });
    }
  });
  return conflicts;
}

function numberOf(metric: FoundMetric): string {
  return /\d[\d.,]*/u.exec(metric.text)?.[0] ?? '';
}

/** True when the two stand at the same place of a source. */
export function meets(a: Found, b: Found): boolean {
  return a.evidence.some((x) =>
    b.evidence.some((y) => x.sourceId === y.sourceId && x.start < y.end && y.start < x.end),
  );
}
