/** Several sources read as one text, with the way back to each of them. */
import type { Found, Route, SourceText, Span } from './reading';
import { normalise, spanAt } from './source-text';
import type { NormalText } from './source-text';

interface Part {
  id: string;
  normal: NormalText;
  /** Where its normal text begins in the joined text. */
  offset: number;
}

export interface Corpus {
  /** Normal texts joined by blank lines. */
  text: string;
  parts: readonly Part[];
}

const JOINT = '\n\n';

/** Joins sources in their order; no span can cross from one into the next. */
export function joinSources(sources: readonly SourceText[]): Corpus {
  const parts: Part[] = [];
  let offset = 0;
  for (const source of sources) {
    const normal = normalise(source.text);
    parts.push({ id: source.id, normal, offset });
    offset += normal.text.length + JOINT.length;
  }
  return { text: parts.map((part) => part.normal.text).join(JOINT), parts };
}

/** The exact span of a source behind a range of the joined text. */
export function spanOf(corpus: Corpus, start: number, end: number): Span {
  const part = corpus.parts.findLast((candidate) => candidate.offset <= start) ?? corpus.parts[0];
  if (part === undefined) throw new RangeError('a span needs a source');
  const size = part.normal.text.length;
  return spanAt(
    part.normal,
    part.id,
    Math.min(start - part.offset, size),
    Math.min(end - part.offset, size),
  );
}

/** A value found in the joined text, with its span and a confidence of two decimals. */
export function foundAt(
  corpus: Corpus,
  place: { start: number; end: number },
  confidence: number,
  route: Route,
): Found {
  const span = spanOf(corpus, place.start, place.end);
  return {
    text: span.quote
      .replace(/[*_`]{2}/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
    evidence: [span],
    confidence: Math.round(confidence * 100) / 100,
    route,
  };
}
