/** Numbers in digits and words, with their unit where one follows. */
import { withoutOverlaps } from './hit';
import type { Hit } from './hit';

export interface NumberHit extends Hit {
  value: number;
  /** `%` or the counted word next to it (`hours`, `bookings`), lower case. */
  unit?: string;
}

const SMALL = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10] as const),
);
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['grand', 1000],
  ['lakh', 100_000],
  ['lakhs', 100_000],
  ['dozen', 12],
]);
const FRACTIONS = new Map([
  ['half', 0.5],
  ['a half', 0.5],
  ['a third', 1 / 3],
  ['two thirds', 2 / 3],
  ['a quarter', 0.25],
  ['three quarters', 0.75],
  ['a fifth', 0.2],
]);

const UNIT_WORD = [...SMALL.keys(), ...TENS.keys()].join('|');
const SCALE_WORD = [...SCALES.keys()].join('|');

export const DIGITS = String.raw`\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?`;
export const NUMBER_WORDS = `(?:(?:a|${UNIT_WORD})(?:[ -](?:and )?(?:${UNIT_WORD}|${SCALE_WORD}))*(?: and a half)?(?:[ -](?:${SCALE_WORD}))?|(?:a )?(?:${SCALE_WORD}))`;

const DIGIT_HIT = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(${DIGITS})[ ]?(%|per ?cent\b|percent\b|pct\b|k\b|m\b|bn\b|thousand\b|million\b|billion\b|lakhs?\b|crores?\b)?`,
  'giu',
);
const WORD_HIT = new RegExp(
  String.raw`\b(?:two thirds|three quarters|a (?:half|third|quarter|fifth)|(?:a |half a )?(?:${SCALE_WORD})|(?:a )?(?:${UNIT_WORD}|${SCALE_WORD})(?:(?:[ -]|[ -]and[ -])(?:${UNIT_WORD}|${SCALE_WORD}))*(?: and a half (?:${SCALE_WORD}))?)\b([ ]?(?:%|per ?cent|percent))?`,
  'giu',
);
const MULTIPLIERS = new Map([
  ['k', 1000],
  ['thousand', 1000],
  ['m', 1_000_000],
  ['million', 1_000_000],
  ['bn', 1_000_000_000],
  ['billion', 1_000_000_000],
  ['lakh', 100_000],
  ['lakhs', 100_000],
  ['crore', 10_000_000],
  ['crores', 10_000_000],
]);

/** All numbers, in order. “one” and “a” alone are not numbers. */
export function findNumbers(text: string): NumberHit[] {
  const hits: NumberHit[] = [];
  for (const match of text.matchAll(DIGIT_HIT)) {
    const digits = match[1] ?? '';
    const mark = (match[2] ?? '').toLowerCase();
    const value = parseDigits(digits) * (MULTIPLIERS.get(mark) ?? 1);
    const raw = match[0].trimEnd();
    hits.push(withUnit(text, match.index, raw, value, isPercent(mark)));
  }
  for (const match of text.matchAll(WORD_HIT)) {
    const percent = match[1] ?? '';
    const written = match[0].slice(0, match[0].length - percent.length).toLowerCase();
    if (written === 'one' || written === 'half') continue;
    const value = parseNumberWords(written);
    if (value === undefined) continue;
    hits.push(withUnit(text, match.index, match[0], value, percent !== ''));
  }
  return withoutOverlaps(hits);
}

/**
 * Value of digits with either separator convention: groups of three are thousands, one or two
 * digits behind the last mark are decimals (28.000 → 28000, 4,5 → 4.5, 1'200 → 1200).
 */
export function parseDigits(digits: string): number {
  const grouped = /^(\d{1,3}(?:[.,' ]\d{3})+)([.,]\d{1,2})?$/u.exec(digits);
  if (grouped !== null) {
    const whole = (grouped[1] ?? '').replace(/[.,' ]/gu, '');
    return Number(`${whole}${(grouped[2] ?? '').replace(',', '.')}`);
  }
  return Number(digits.replace(',', '.'));
}

/** Value of number words (“twenty-eight thousand”, “a third”); undefined when it is none. */
export function parseNumberWords(written: string): number | undefined {
  const text = written.toLowerCase().trim();
  const fraction = FRACTIONS.get(text);
  if (fraction !== undefined) return fraction;
  let total = 0;
  let current = 0;
  let known = false;
  for (const word of text.split(/[ -]+/u)) {
    const small = SMALL.get(word) ?? TENS.get(word);
    const scale = SCALES.get(word);
    if (small !== undefined) {
      current += small;
      known = true;
    } else if (word === 'a') {
      if (current === 0) current = 1;
    } else if (word === 'half') {
      current = current > 1 || text.includes(' and a half') ? current + 0.5 : 0.5;
    } else if (scale !== undefined) {
      known = true;
      current = (current === 0 ? 1 : current) * scale;
      if (scale >= 1000) {
        total += current;
        current = 0;
      }
    } else if (word !== 'and') {
      return undefined;
    }
  }
  return known ? total + current : undefined;
}

function isPercent(mark: string): boolean {
  return mark === '%' || mark.startsWith('per') || mark === 'pct';
}

function withUnit(
  text: string,
  start: number,
  written: string,
  value: number,
  percent: boolean,
): NumberHit {
  const end = start + written.length;
  const hit: NumberHit = { start, end, text: written, value };
  const unit = percent ? '%' : /^[ -](\p{L}{3,})/u.exec(text.slice(end, end + 30))?.[1];
  return unit === undefined ? hit : { ...hit, unit: unit.toLowerCase() };
}
