import { splitSentences } from '../language/sentences';
import type { EvidenceSpan } from '../records/evidence';
import type { Source } from '../records/source';
import { overlap, study } from './contrast';
import type { Overlap, Studied } from './contrast';

/** A sentence of a source. Offsets are UTF-16 units of the source's text. */
export interface Passage extends Studied {
  source: Source;
  start: number;
  end: number;
}

/** The sources of a check, cut into sentences that can be looked up by their words. */
export interface Library {
  sources: ReadonlyMap<string, Source>;
  passages: readonly Passage[];
  byStem: ReadonlyMap<string, readonly number[]>;
  /** Every word of every source, lower case: tells a known name from an invented one. */
  vocabulary: ReadonlySet<string>;
}

export function libraryOf(sources: readonly Source[]): Library {
  const passages = sources.flatMap((source) =>
    splitSentences(unwrapped(source.text)).map(({ start, end }) => ({
      ...study(unwrapped(source.text).slice(start, end)),
      source,
      start,
      end,
    })),
  );
  const byStem = new Map<string, number[]>();
  passages.forEach(({ stems }, index) => {
    for (const stem of new Set(stems)) {
      const places = byStem.get(stem);
      if (places) places.push(index);
      else byStem.set(stem, [index]);
    }
  });
  const vocabulary = new Set(
    passages.flatMap(({ words }) =>
      words.flatMap(({ lower }) => [lower, ...lower.split(/[-/.&']/u)]),
    ),
  );
  return {
    sources: new Map(sources.map((source) => [source.id, source])),
    passages,
    byStem,
    vocabulary,
  };
}

/** Hard-wrapped lines joined without moving a single character. */
function unwrapped(text: string): string {
  return text.replace(/(?<=\S)\n(?=\p{Ll})/gu, ' ');
}

export interface Retrieved {
  passage: Passage;
  overlap: Overlap;
}

/** The passages that share most with a claim, best first; rare words count for more. */
export function retrieve(library: Library, claim: Studied, atMost = 3): Retrieved[] {
  const scores = new Map<number, number>();
  const total = library.passages.length;
  for (const stem of new Set(claim.stems)) {
    const places = library.byStem.get(stem) ?? [];
    const weight = Math.log(1 + total / Math.max(1, places.length));
    for (const index of places) scores.set(index, (scores.get(index) ?? 0) + weight);
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 8)
    .flatMap(([index]) => {
      const passage = library.passages[index];
      return passage ? [{ passage, overlap: overlap(claim, passage) }] : [];
    })
    .sort((a, b) => b.overlap.ordered + b.overlap.anywhere - a.overlap.ordered - a.overlap.anywhere)
    .slice(0, atMost);
}

/** The sentences of the source in which a span lies. */
export function around(library: Library, span: EvidenceSpan): Passage[] {
  return library.passages.filter(
    ({ source, start, end }) => source.id === span.sourceId && start < span.end && span.start < end,
  );
}

/** Whether a span really is where it says: the slice of its source equals its quote. */
export function isInPlace(library: Library, span: EvidenceSpan): boolean {
  if (span.alignment === 'none') return false;
  const source = library.sources.get(span.sourceId);
  return source !== undefined && source.text.slice(span.start, span.end) === span.quote;
}

/** A whole passage as an exact span; a very long one is cut to the length of a quotation. */
export function spanOf({ source, start, end }: Passage): EvidenceSpan {
  const quote = source.text.slice(start, Math.min(end, start + 500));
  return { sourceId: source.id, start, end: start + quote.length, quote, alignment: 'exact' };
}
