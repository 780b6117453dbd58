/** What a text asserts, piece by piece, with the facts in it that have to match a source. */
import { findDates } from './recognise/dates';
import { findMoney } from './recognise/money';
import { findNumbers } from './recognise/numbers';
import type { Hit } from './recognise/hit';
import { splitSentences } from './sentences';
import { isFunctionWord, wordsOf } from './words';

export interface Claim extends Hit {
  numbers: NumberFact[];
  dates: Hit[];
  names: Hit[];
}

export interface NumberFact extends Hit {
  value: number;
  unit?: string;
}

/**
 * Splits a text into claims: sentences, and the parts of a sentence behind a semicolon. Offsets
 * are UTF-16 units of the text.
 */
export function splitClaims(text: string): Claim[] {
  const claims: Claim[] = [];
  for (const sentence of splitSentences(text)) {
    let start = sentence.start;
    const written = text.slice(sentence.start, sentence.end);
    for (const part of written.split(/(?<=;)\s+/u)) {
      const at = text.indexOf(part, start);
      claims.push(claimAt(text, at, at + part.length));
      start = at + part.length;
    }
  }
  return claims;
}

function claimAt(text: string, start: number, end: number): Claim {
  const written = text.slice(start, end);
  const shift = <T extends Hit>(hit: T): T => ({
    ...hit,
    start: hit.start + start,
    end: hit.end + start,
  });
  return {
    start,
    end,
    text: written,
    numbers: findNumberFacts(written).map(shift),
    dates: findDates(written).map(shift),
    names: findNames(written).map(shift),
  };
}

/** Numbers and amounts of money as comparable facts; money carries its currency as the unit. */
export function findNumberFacts(text: string): NumberFact[] {
  const money = findMoney(text);
  const facts: NumberFact[] = money.map((hit) => ({
    start: hit.start,
    end: hit.end,
    text: hit.text,
    value: hit.amount,
    ...(hit.currency === undefined ? {} : { unit: hit.currency }),
  }));
  for (const hit of findNumbers(text)) {
    if (!money.some((other) => hit.start < other.end && other.start < hit.end)) facts.push(hit);
  }
  return facts.sort((a, b) => a.start - b.start);
}

const NOT_NAMES = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december english ok'.split(
    ' ',
  ),
);

/**
 * Capitalised words that are not only so because they open a sentence: names of people, places,
 * brands. Neighbours are joined (“Wharfedale Observer”).
 */
export function findNames(text: string): Hit[] {
  const opens = new Set(splitSentences(text).map((sentence) => sentence.start));
  const hits: Hit[] = [];
  for (const word of wordsOf(text)) {
    if (!/^\p{Lu}/u.test(word.text) || word.lower === 'i' || /^i'/u.test(word.lower)) continue;
    if (isFunctionWord(word.lower) || NOT_NAMES.has(word.lower)) continue;
    const quoteBefore = /["'(*_-]$/u.test(text.slice(Math.max(0, word.start - 1), word.start));
    const isOpening = opens.has(word.start) || opens.has(word.start - 1) || quoteBefore;
    const previous = hits.at(-1);
    if (previous !== undefined && text.slice(previous.end, word.start) === ' ') {
      previous.end = word.end;
      previous.text = text.slice(previous.start, word.end);
    } else if (!isOpening || /^\p{Lu}{2,}/u.test(word.text)) {
      hits.push({ start: word.start, end: word.end, text: word.text });
    }
  }
  return hits;
}
