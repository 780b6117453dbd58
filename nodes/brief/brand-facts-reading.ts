import type { BrandSources } from '../records/brief';
import type { Source } from '../records/source';
import { splitSentences } from '../language/sentences';

type Fact = BrandSources['facts'][number];

export interface FactReadingOptions {
  /** Calendar day (YYYY-MM-DD) against which currency is judged. */
  asOf: string;
  /** A fact older than so many days is not current. */
  windowDays: number;
  trust: Fact['trust'];
  /** Titles of sources that are trusted less, compared without case. */
  lessTrusted: readonly string[];
}

export interface FactReading {
  sources: Source[];
  facts: Fact[];
  /** Facts and sources that said the same thing again. */
  merged: number;
}

const leadingMark = /^(?:[-–—•*▪◦·>#]+|\d{1,2}[.)]|\[[ x]\])\s+/u;

/**
 * Splits sources into facts, one sentence or list line each. Offsets are UTF-16 units of the
 * source's text and the slice equals the fact. A text that was said before, in any source, is
 * merged into its first place. An undated source gives facts that are not current; so does a day
 * after `asOf`, which can't be checked yet.
 */
export function readFacts(given: readonly Source[], options: FactReadingOptions): FactReading {
  const seenSources = new Set<string>();
  const seenFacts = new Set<string>();
  const less = new Set(options.lessTrusted.map(folded));
  const reading: FactReading = { sources: [], facts: [], merged: 0 };
  for (const source of given) {
    const whole = folded(source.text);
    if (whole === '') continue;
    if (seenSources.has(whole)) {
      reading.merged += 1;
      continue;
    }
    seenSources.add(whole);
    reading.sources.push(source);
    const current = isCurrent(source.dated, options.asOf, options.windowDays);
    for (const { start, end, text } of factLines(source.text)) {
      const key = folded(text);
      if (seenFacts.has(key)) {
        reading.merged += 1;
        continue;
      }
      seenFacts.add(key);
      reading.facts.push({
        text,
        sourceId: source.id,
        start,
        end,
        ...(source.dated === undefined ? {} : { dated: source.dated }),
        current,
        trust: less.has(folded(source.title)) ? 'low' : options.trust,
      });
    }
  }
  return reading;
}

/** Whether a day lies within the window that ends at `asOf`. Undated is not current. */
export function isCurrent(dated: string | undefined, asOf: string, windowDays: number): boolean {
  if (dated === undefined) return false;
  const age = dayNumber(asOf) - dayNumber(dated);
  return age >= 0 && age <= windowDays;
}

/** Days since 0000-03-01 in the Gregorian calendar (H. Hinnant, “chrono-compatible date algorithms”). */
function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear;
}

function factLines(text: string): { start: number; end: number; text: string }[] {
  return splitSentences(text).flatMap(({ start, end }) => {
    const mark = leadingMark.exec(text.slice(start, end))?.[0].length ?? 0;
    const line = text.slice(start + mark, end);
    // A heading or a lone word asserts nothing.
    const words = line.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (words < 3 || line.endsWith(':')) return [];
    return [{ start: start + mark, end, text: line }];
  });
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%$€£]+/gu, ' ')
    .trim();
}
