/**
 * Finding a quote again: exactly, or by its words.
 *
 * The thresholds for a fuzzy match are those of product.md 3.1: coverage (share of the quote's
 * words found in order) at least 0.75, density (share of the words in the stretch that belong to
 * the quote) at least one third.
 */
import type { Span } from './reading';
import { wordsOf } from './words';
import type { Word } from './words';

export const MIN_COVERAGE = 0.75;
export const MIN_DENSITY = 1 / 3;

export interface Aligned {
  alignment: 'exact' | 'fuzzy';
  start: number;
  end: number;
  /** Always the slice of the text, so that a reader sees the words of the source. */
  quote: string;
  /** 0–1. */
  coverage: number;
}

/**
 * Looks for a quote in a text: the very characters first, then the same words in the same order
 * with gaps. Returns undefined when neither holds. `near` picks among several exact hits.
 */
export function alignQuote(text: string, quote: string, near = 0): Aligned | undefined {
  const wanted = quote.trim();
  if (wanted === '') return undefined;
  const exact = nearestIndex(text, wanted, near);
  if (exact >= 0) {
    return {
      alignment: 'exact',
      start: exact,
      end: exact + wanted.length,
      quote: wanted,
      coverage: 1,
    };
  }
  return alignWords(text, wanted);
}

/**
 * Finds an old span in an edited text. With the old text, a span before or after the edit moves
 * with its surroundings; without it, the nearest equal quote wins. Undefined when the words are gone.
 */
export function reanchor(span: Span, newText: string, oldText?: string): Span | undefined {
  const guess = oldText === undefined ? span.start : movedStart(span, oldText, newText);
  const length = span.end - span.start;
  if (newText.slice(guess, guess + length) === span.quote) {
    return { ...span, start: guess, end: guess + length };
  }
  const aligned = alignQuote(newText, span.quote, guess);
  if (aligned === undefined) return undefined;
  const stillExact = span.alignment === 'exact' && aligned.alignment === 'exact';
  return {
    sourceId: span.sourceId,
    start: aligned.start,
    end: aligned.end,
    quote: aligned.quote,
    alignment: stillExact ? 'exact' : 'fuzzy',
  };
}

function movedStart(span: Span, oldText: string, newText: string): number {
  const shorter = Math.min(oldText.length, newText.length);
  let prefix = 0;
  while (prefix < shorter && oldText.charCodeAt(prefix) === newText.charCodeAt(prefix)) prefix += 1;
  return span.end <= prefix ? span.start : span.start + (newText.length - oldText.length);
}

function nearestIndex(text: string, wanted: string, near: number): number {
  let best = -1;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (best >= 0 && Math.abs(at - near) >= Math.abs(best - near)) break;
    best = at;
  }
  return best;
}

function alignWords(text: string, wanted: string): Aligned | undefined {
  const quoteWords = wordsOf(wanted).map((word) => word.lower);
  if (quoteWords.length === 0) return undefined;
  const textWords = wordsOf(text);
  const wantedSet = new Set(quoteWords);
  const reach = Math.ceil(quoteWords.length / MIN_DENSITY);
  let best: Aligned | undefined;
  let bestScore = 0;
  for (let from = 0; from < textWords.length; from += 1) {
    if (!wantedSet.has(textWords[from]?.lower ?? '')) continue;
    const window = textWords.slice(from, from + reach);
    const match = inOrder(quoteWords, window);
    const coverage = match.length / quoteWords.length;
    if (coverage < MIN_COVERAGE) continue;
    const first = window[match[0] ?? 0];
    const last = window[match.at(-1) ?? 0];
    if (first === undefined || last === undefined) continue;
    const density = match.length / ((match.at(-1) ?? 0) - (match[0] ?? 0) + 1);
    if (density < MIN_DENSITY) continue;
    const score = coverage + density / 10;
    if (score <= bestScore) continue;
    bestScore = score;
    best = {
      alignment: 'fuzzy',
      start: first.start,
      end: last.end,
      quote: text.slice(first.start, last.end),
      coverage: Math.round(coverage * 100) / 100,
    };
  }
  return best;
}

/** Indexes into `window` of a longest common subsequence with `wanted`, as early as possible. */
function inOrder(wanted: readonly string[], window: readonly Word[]): number[] {
  const rows = wanted.length + 1;
  const columns = window.length + 1;
  const table = new Uint16Array(rows * columns);
  for (let i = rows - 2; i >= 0; i -= 1) {
    for (let j = columns - 2; j >= 0; j -= 1) {
      const same = wanted[i] === window[j]?.lower;
      table[i * columns + j] = same
        ? (table[(i + 1) * columns + j + 1] ?? 0) + 1
        : Math.max(table[(i + 1) * columns + j] ?? 0, table[i * columns + j + 1] ?? 0);
    }
  }
  const found: number[] = [];
  let i = 0;
  let j = 0;
  while (i < wanted.length && j < window.length) {
    if (wanted[i] === window[j]?.lower) {
      found.push(j);
      i += 1;
      j += 1;
    } else if ((table[(i + 1) * columns + j] ?? 0) > (table[i * columns + j + 1] ?? 0)) {
      i += 1;
    } else {
      j += 1;
    }
  }
  return found;
}
