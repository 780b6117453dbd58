/** Labelled briefs as tokens, features and labelled stretches. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf } from '../../../nodes/language/model/document';
import type { Document } from '../../../nodes/language/model/document';

import { placeOf } from '../../../nodes/language/model/rule-spans';
import { prepareBrief } from '../../../nodes/language/prepare';
import { findChannels } from '../../../nodes/language/recognise/channels';
import { findFormats } from '../../../nodes/language/recognise/formats';
import type { LabelledSheet } from '../../../nodes/language/to-labels';

export type Gold = LabelledSheet & {
  brand?: string | null;
  offer?: string | null;
  facts?: string[];
  notFor?: string[];
  ways?: Way[];
};
/** Where a channel or a format of an audience is told. */
export interface Way {
  audience: number;
  channel?: string;
  format?: string;
  quote: string;
}
export interface LabelledBrief {
  id: string;
  style: string;
  industry: string;
  text: string;
  gold: Gold;
}

export interface GoldSpan {
  field: string;
  from: number;
  to: number;
  audience?: number;
}

export interface Example {
  id: string;
  brief: LabelledBrief;
  document: Document;
  gold: GoldSpan[];
}

export function readLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

const briefs = join(import.meta.dirname, '..', 'briefs');

/** Labelled briefs of a set, in the order of their files. */
export function briefsOf(set: 'train' | 'development'): LabelledBrief[] {
  const folder = join(briefs, set);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readLines<LabelledBrief>(join(folder, name)));
}

export function exampleOf(brief: LabelledBrief): Example {
  const { corpus, outline, byRules } = prepareBrief([{ id: 'b', text: brief.text, kind: 'brief' }]);
  const document = documentOf(corpus, outline, byRules);
  return {
    id: brief.id,
    brief,
    document,
    gold: goldSpans(brief, document, (start, end) =>
      placeOf(corpus, { sourceId: 'b', start, end }),
    ),
  };
}

function goldSpans(
  brief: LabelledBrief,
  { tokens, outline }: Document,
  place: (start: number, end: number) => { start: number; end: number } | undefined,
): GoldSpan[] {
  const { text, gold } = brief;
  const spans: GoldSpan[] = [];
  const occurrences = (quote: string): number[] => {
    const at: number[] = [];
    for (let i = text.indexOf(quote); i >= 0; i = text.indexOf(quote, i + 1)) {
      const isWord = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);
      if (
        !(isWord(text[i - 1]) && isWord(quote[0])) &&
        !(isWord(text[i + quote.length]) && isWord(quote.at(-1)))
      )
        at.push(i);
    }
    return at.length > 0 ? at : [text.indexOf(quote)].filter((i) => i >= 0);
  };
  const add = (
    field: string,
    quote: string | null | undefined,
    near?: number,
    audience?: number,
  ): number | undefined => {
    if (!quote) return undefined;
    const places = occurrences(quote);
    const start = near === undefined ? places[0] : (places.find((p) => p >= near) ?? places.at(-1));
    if (start === undefined) return undefined;
    const range = place(start, start + quote.length);
    if (range === undefined) return undefined;
    const from = tokens.findIndex((token) => token.end > range.start);
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? 0) < range.end) to += 1;
    if (from >= 0 && to > from)
      spans.push({ field, from, to, ...(audience === undefined ? {} : { audience }) });
    return start;
  };
  add('purpose', gold.purpose?.quote);
  for (const quote of gold.constraints) add('constraints', quote);
  for (const quote of gold.tone) add('tone', quote);
  for (const quote of gold.successMetrics) add('successMetrics', quote);
  add('budget', gold.budget);
  add('deadline', gold.deadline);
  add('brand', gold.brand);
  add('offer', gold.offer);
  for (const quote of gold.facts ?? []) add('facts', quote);
  for (const quote of gold.notFor ?? []) add('notFor', quote);
  gold.audiences.forEach((audience, index) => {
    const label = add('label', audience.label, undefined, index);
    add('name', audience.name, undefined, index);
    add('role', audience.role, label, index);
    add('location', audience.location, label, index);
    for (const field of ['goals', 'pains', 'triggers', 'objections'] as const) {
      for (const quote of audience[field])
        add(field, quote, occurrences(quote).length > 1 ? label : undefined, index);
    }
  });
  if (gold.ways === undefined) spans.push(...guessedWays());
  for (const way of gold.ways ?? []) {
    const label = spans.find((span) => span.field === 'label' && span.audience === way.audience);
    const near =
      label === undefined ? undefined : occurrences(gold.audiences[way.audience]?.label ?? '')[0];
    add(
      way.channel === undefined ? `format:${way.format}` : `channel:${way.channel}`,
      way.quote,
      occurrences(way.quote).length > 1 ? near : undefined,
      way.audience,
    );
  }
  return spans;

  /** Without their places, the words that mean a labelled channel or format stand for them. */
  function guessedWays(): GoldSpan[] {
    return outline.units.flatMap((unit) =>
      [
        ...findChannels(unit.text).map((hit) => ({
          ...hit,
          kind: 'channel',
          value: hit.channel as string,
        })),
        ...findFormats(unit.text).map((hit) => ({
          ...hit,
          kind: 'format',
          value: hit.format as string,
        })),
      ].flatMap((hit) => {
        const from = tokens.findIndex((token) => token.end > unit.start + hit.start);
        let to = from + 1;
        while (to < tokens.length && (tokens[to]?.start ?? 0) < unit.start + hit.end) to += 1;
        return gold.audiences.flatMap((audience, index) => {
          const list: readonly string[] =
            hit.kind === 'channel' ? audience.channels : audience.preferredFormats;
          return list.includes(hit.value)
            ? [{ field: `${hit.kind}:${hit.value}`, from, to, audience: index }]
            : [];
        });
      }),
    );
  }
}
