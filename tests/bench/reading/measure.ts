/** What the reader reads of labelled briefs: accuracy, precision, calibration, drift, time. */
import { readTrained } from '../../../nodes/language/read';
import type { AudienceReading, Found, Reading } from '../../../nodes/language/reading';
import { tokenF1 } from '../../../nodes/language/similarity';
import { toLabels } from '../../../nodes/language/to-labels';
import type { LabelledSheet } from '../../../nodes/language/to-labels';
import type { LabelledBrief } from '../train/data';
import { REWRITES } from './rewrites';
import { HEADLINE, mean, scoreOf, wilson } from './score';
import type { Counts } from './score';

export interface Figure {
  name: string;
  value: number;
  unit: string;
}

export function readText(text: string): Reading {
  return readTrained([{ id: 'brief', text, kind: 'brief' }]);
}

/** Accuracy by field with its interval, by style; precision and recall of what is shown. */
export function accuracyOf(
  briefs: readonly LabelledBrief[],
  answers: readonly LabelledSheet[],
): Figure[] {
  const scores = briefs.map((brief, at) => {
    const answer = answers[at];
    if (answer === undefined) throw new Error(`no answer for ${brief.id}`);
    return { style: brief.style, ...scoreOf(brief.gold, answer) };
  });
  const fields = Object.keys(scores[0]?.fields ?? {}).sort();
  const figures: Figure[] = fields.map((field) => {
    const share = mean(scores.map((score) => score.fields[field] ?? 0));
    const [low, high] = wilson(share, scores.length);
    const isHeadline = (HEADLINE as readonly string[]).includes(field);
    const interval = `${percent(low)}–${percent(high)}`;
    return {
      name: `${field}${isHeadline ? ' *' : ''} (95 %: ${interval})`,
      value: share * 100,
      unit: '%',
    };
  });
  const styles = Object.groupBy(scores, ({ style }) => style);
  for (const [style, list] of Object.entries(styles)) {
    figures.push({
      name: `style ${style} (${list?.length ?? 0})`,
      value: mean((list ?? []).map(({ headline }) => headline)) * 100,
      unit: '%',
    });
  }
  const all: Counts = { tp: 0, fp: 0, fn: 0 };
  for (const { counts } of scores) {
    for (const { tp, fp, fn } of Object.values(counts)) {
      all.tp += tp;
      all.fp += fp;
      all.fn += fn;
    }
  }
  figures.push(
    { name: 'precision of shown values', value: (100 * all.tp) / (all.tp + all.fp), unit: '%' },
    { name: 'recall', value: (100 * all.tp) / (all.tp + all.fn), unit: '%' },
    {
      name: 'headline',
      value: 100 * mean(scores.map(({ headline }) => headline)),
      unit: `% of ${scores.length}`,
    },
  );
  return figures;
}

function percent(share: number): string {
  return String(Math.round(share * 1000) / 10);
}

export interface Claim {
  confidence: number;
  right: boolean;
}

/** Every value that a reading shows, with whether the labels have it anywhere in its field. */
export function claimsOf(brief: LabelledBrief, reading: Reading): Claim[] {
  const { gold } = brief;
  const claims: Claim[] = [];
  const check = (
    found: Found | undefined,
    labels: readonly (string | null)[],
    least: number,
  ): void => {
    if (found === undefined) return;
    const quote = found.evidence[0]?.quote ?? found.text;
    claims.push({
      confidence: found.confidence,
      right: labels.some((label) => label !== null && tokenF1(label, quote) >= least),
    });
  };
  check(reading.purpose, [gold.purpose?.quote ?? null], 0.6);
  check(reading.budget, [gold.budget], 0.8);
  check(reading.deadline, [gold.deadline], 0.8);
  for (const field of ['constraints', 'tone', 'successMetrics'] as const) {
    for (const found of reading[field]) check(found, gold[field], 0.6);
  }
  for (const audience of reading.audiences) claims.push(...audienceClaims(brief, audience, check));
  return claims;
}

function audienceClaims(
  { gold }: LabelledBrief,
  audience: AudienceReading,
  check: (found: Found | undefined, labels: readonly (string | null)[], least: number) => void,
): Claim[] {
  const alike = (one: (typeof gold.audiences)[number]): number =>
    Math.max(
      tokenF1(one.label, audience.label.text),
      one.name === null ? 0 : tokenF1(one.name, audience.name?.text ?? ''),
    );
  const best = [...gold.audiences].sort((a, b) => alike(b) - alike(a))[0];
  const own = best !== undefined && alike(best) >= 0.3 ? best : undefined;
  check(
    audience.label,
    gold.audiences.map(({ label }) => label),
    0.5,
  );
  for (const field of ['name', 'role', 'location'] as const) {
    check(audience[field], [own?.[field] ?? null], 0.8);
  }
  for (const field of ['goals', 'pains', 'triggers', 'objections'] as const) {
    for (const found of audience[field]) check(found, own?.[field] ?? [], 0.6);
  }
  return [
    ...audience.channels
      .filter(({ liking }) => liking !== 'avoids')
      .map(({ channel, confidence }) => ({
        confidence,
        right: own?.channels.includes(channel) === true,
      })),
    ...audience.preferredFormats.map(({ format, confidence }) => ({
      confidence,
      right: own?.preferredFormats.includes(format) === true,
    })),
  ];
}

/** Expected calibration error in ten bins of equal width (Naeini, Cooper and Hauskrecht 2015). */
export function calibrationError(claims: readonly Claim[]): number {
  let error = 0;
  for (let bin = 0; bin < 10; bin += 1) {
    const own = claims.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin);
    if (own.length === 0) continue;
    const gap =
      mean(own.map(({ confidence }) => confidence)) - mean(own.map(({ right }) => Number(right)));
    error += (Math.abs(gap) * own.length) / claims.length;
  }
  return error;
}

/** Share of the fields that a harmless rewrite changes, by rewrite (scored as in the label guide). */
export function driftOf(briefs: readonly LabelledBrief[]): Figure[] {
  const before = briefs.map(({ text }) => toLabels(readText(text)));
  const drifts: number[] = [];
  const figures = Object.entries(REWRITES).map(([name, rewrite]): Figure => {
    const changes = briefs.flatMap(({ text }, at) => {
      const other = rewrite(text, at + 1);
      const first = before[at];
      if (other === text || first === undefined) return [];
      const { fields } = scoreOf(first, toLabels(readText(other)));
      return [1 - mean(Object.values(fields))];
    });
    drifts.push(...changes);
    return { name: `drift: ${name} (${changes.length})`, value: 100 * mean(changes), unit: '%' };
  });
  return [...figures, { name: 'drift, all rewrites', value: 100 * mean(drifts), unit: '%' }];
}

/** Median milliseconds per 500 words, after a warm-up over all of them. */
export function timeOf(briefs: readonly LabelledBrief[]): Figure[] {
  for (const { text } of briefs) readText(text);
  const times = briefs.map(({ text }) => {
    const words = text.split(/\s+/u).length;
    const began = performance.now();
    readText(text);
    return ((performance.now() - began) * 500) / words;
  });
  times.sort((a, b) => a - b);
  return [
    { name: 'time, median', value: times[Math.floor(times.length / 2)] ?? 0, unit: 'ms/500 words' },
    {
      name: 'time, 95 of 100',
      value: times[Math.floor(times.length * 0.95)] ?? 0,
      unit: 'ms/500 words',
    },
  ];
}
