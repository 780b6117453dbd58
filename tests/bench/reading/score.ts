/** Scores answers against labels by the rules of the label guide (its section “Scoring”). */
import type { LabelledAudience, LabelledSheet } from '../../../nodes/language/to-labels';
import { tokenF1 } from '../../../nodes/language/similarity';

export const HEADLINE = ['name', 'role', 'goals', 'constraints', 'preferredFormats'] as const;

/** Right, wrongly shown and missed values. */
export interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

export interface BriefScore {
  /** Accuracy of each field, 0–1. */
  fields: Record<string, number>;
  counts: Record<string, Counts>;
  /** Mean over the five fields of the headline. */
  headline: number;
}

type ListField = 'goals' | 'pains' | 'triggers' | 'objections' | 'channels' | 'preferredFormats';
const SINGLES = ['name', 'role', 'location'] as const;
const LISTS: readonly ListField[] = [
  'goals',
  'pains',
  'triggers',
  'objections',
  'channels',
  'preferredFormats',
];

export function scoreOf(gold: LabelledSheet, got: LabelledSheet): BriefScore {
  const fields: Record<string, number> = {};
  const counts: Record<string, Counts> = {};
  const count = (field: string, { tp, fp, fn }: Counts): void => {
    const known = (counts[field] ??= { tp: 0, fp: 0, fn: 0 });
    known.tp += tp;
    known.fp += fp;
    known.fn += fn;
  };
  const single = (field: string, a: string | null, b: string | null): number => {
    const right = isSame(a, b);
    count(field, {
      tp: b !== null && right ? 1 : 0,
      fp: b !== null && !right ? 1 : 0,
      fn: a !== null && !right ? 1 : 0,
    });
    return right ? 1 : 0;
  };
  const list = (field: string, a: readonly string[], b: readonly string[]): number => {
    const found = matched(a, b, field === 'channels' || field === 'preferredFormats');
    count(field, found);
    const all = found.tp + found.fp + found.fn;
    return all === 0 ? 1 : found.tp / all;
  };
  const isPurpose = tokenF1(gold.purpose?.quote ?? '', got.purpose?.quote ?? '') >= 0.6;
  fields['purpose'] = isPurpose ? 1 : 0;
  fields['purposeCategory'] = gold.purpose?.category === got.purpose?.category ? 1 : 0;
  for (const field of ['constraints', 'tone', 'successMetrics'] as const) {
    fields[field] = list(field, gold[field], got[field]);
  }
  fields['budget'] = single('budget', gold.budget, got.budget);
  fields['deadline'] = single('deadline', bare(gold.deadline), bare(got.deadline));
  const pairs = aligned(gold.audiences, got.audiences);
  const size = Math.max(gold.audiences.length, got.audiences.length);
  const right = [...pairs].filter(([a, b]) => {
    const one = gold.audiences[a];
    const other = got.audiences[b];
    return one !== undefined && other !== undefined && tokenF1(one.label, other.label) >= 0.5;
  }).length;
  fields['audiences'] = size === 0 ? 1 : right / size;
  const sums: Record<string, number> = {};
  gold.audiences.forEach((one, at) => {
    const other = got.audiences[pairs.get(at) ?? -1];
    for (const field of SINGLES)
      sums[field] = (sums[field] ?? 0) + single(field, one[field], other?.[field] ?? null);
    for (const field of LISTS)
      sums[field] = (sums[field] ?? 0) + list(field, one[field], other?.[field] ?? []);
    sums['ageRange'] = (sums['ageRange'] ?? 0) + (isSameAge(one, other) ? 1 : 0);
  });
  // An audience that nobody is named for counts against every field.
  for (const field of [...SINGLES, ...LISTS, 'ageRange'])
    fields[field] = (sums[field] ?? 0) / Math.max(size, 1);
  const used = new Set(pairs.values());
  got.audiences.forEach((extra, at) => {
    if (used.has(at)) return;
    for (const field of LISTS) count(field, { tp: 0, fp: extra[field].length, fn: 0 });
    for (const field of SINGLES) count(field, { tp: 0, fp: extra[field] === null ? 0 : 1, fn: 0 });
  });
  return { fields, counts, headline: mean(HEADLINE.map((field) => fields[field] ?? 0)) };
}

function isSame(a: string | null, b: string | null): boolean {
  if (a === null || a === '') return b === null || b === '';
  return b !== null && tokenF1(a, b) >= 0.8;
}

function isSameAge(a: LabelledAudience, b: LabelledAudience | undefined): boolean {
  const own = a.ageRange;
  const other = b?.ageRange ?? null;
  if (own === null || other === null) return own === other;
  return own.min === other.min && own.max === other.max;
}

function bare(text: string | null): string | null {
  return text?.replace(/^(?:by|before|from|until|on|no later than)\s+/iu, '') ?? null;
}

/** Greedy one-to-one matching, the most alike first. */
export function matched(a: readonly string[], b: readonly string[], isClosed: boolean): Counts {
  const pairs: [number, number, number][] = [];
  a.forEach((one, i) => {
    b.forEach((other, j) => {
      const alike = isClosed ? Number(one === other) : tokenF1(one, other);
      if (alike >= 0.6) pairs.push([alike, i, j]);
    });
  });
  pairs.sort((p, q) => q[0] - p[0]);
  const left = new Set<number>();
  const right = new Set<number>();
  for (const [, i, j] of pairs) {
    if (left.has(i) || right.has(j)) continue;
    left.add(i);
    right.add(j);
  }
  return { tp: left.size, fp: b.length - left.size, fn: a.length - left.size };
}

function aligned(
  gold: readonly LabelledAudience[],
  got: readonly LabelledAudience[],
): Map<number, number> {
  const pairs: [number, number, number][] = [];
  gold.forEach((one, i) => {
    got.forEach((other, j) => {
      const byName = one.name === null ? 0 : tokenF1(one.name, other.name ?? '');
      pairs.push([Math.max(tokenF1(one.label, other.label), byName), i, j]);
    });
  });
  pairs.sort((p, q) => q[0] - p[0]);
  const to = new Map<number, number>();
  const used = new Set<number>();
  for (const [alike, i, j] of pairs) {
    if (alike < 0.3 || to.has(i) || used.has(j)) continue;
    to.set(i, j);
    used.add(j);
  }
  gold.forEach((_, i) => {
    if (to.has(i)) return;
    const free = got.findIndex((_other, j) => !used.has(j));
    if (free < 0) return;
    to.set(i, free);
    used.add(free);
  });
  return to;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** 95 % interval of a share (Wilson 1927). */
export function wilson(share: number, n: number): [number, number] {
  const z = 1.96;
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half =
    (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return [centre - half, centre + half];
}
