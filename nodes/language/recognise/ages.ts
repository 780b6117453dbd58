/** Age ranges as stated about people. An open end is null. */
import { withoutOverlaps } from './hit';
import type { Hit } from './hit';
import { parseNumberWords } from './numbers';

export interface AgeHit extends Hit {
  min: number | null;
  max: number | null;
}

const TENS = 'twenties|thirties|forties|fifties|sixties|seventies|eighties';
const DECADE = new Map(TENS.split('|').map((word, index) => [word, (index + 2) * 10] as const));
const WORD_AGE =
  '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|eighteen|nineteen|sixteen|seventeen';
const AGE = `(?:\\d{2}|${WORD_AGE})`;
const TO = String.raw`(?:ish)?-?[ ]?(?:-|–|—|to|till|til|until|up to|and|through|\.\.)[ ]?(?:about |maybe )?`;

/** Words around a bare range that make it an age. */
const YEARS_AFTER = /^[ ]?(?:-?[ ]?years?(?:[ -]olds?)?|yrs?\b|y\/?o\b|ish\b|year-olds?)/iu;
const AGE_BEFORE =
  /(?:\bage[ds]?(?: range| group| band)?(?: is| are|:|,)?|\baged|\bages|\bbetween|\bfrom|\bhe has|\bshe has|\bhave|\b\p{L}+'s|\b\p{L}+'re|\bare|\bbe|\bwould be|\banywhere from|\bsomewhere between|\bmore or less|\btypically|\bgenerally|\bmainly|\bnormally|\baverage|\bis|\bmostly|\busually|\bthey are|\bthey're|\broughly|\babout|\baround|\bsay|\bca\.?|,|\(|;|=|:|\bwomen|\bmen|\bpeople|\bfolks?|\bcouples|^)[ ]*$/iu;
const NOT_AGE_AFTER =
  /^[ ]?(?:%|percent|per ?cent|k\b|m\b|€|£|\$|euros?|pounds?|people|staff|employees|seats|beds|rooms|minutes?|mins?|seconds?|secs?|sec\b|hours?|hrs?|days?|weeks?|months?|words?|pages?|km|miles?|kg|stores?|shops?|units?|branches|members|customers|technicians|chairs|hectares|acres|posts?|lessons?|covers|tables|vehicles|vans|trucks|sites|pupils|users|a (?:day|week|month)|[-–]?(?:bed|seat|room|page|minute|second|person|metre|meter))|^[ ]?[-–/.:]?\d/iu;

/** All age ranges, in order. */
export function findAges(text: string): AgeHit[] {
  if (!/\d|teen|twent|thirt|fort|fift|sixt|sevent|eight/iu.test(text)) return [];
  const hits: AgeHit[] = [];
  const add = (start: number, written: string, min: number | null, max: number | null): void => {
    hits.push({ start, end: start + written.length, text: written, min, max });
  };
  for (const match of text.matchAll(
    new RegExp(`(?<![\\p{L}\\p{N}£$€.,])(${AGE})${TO}(${AGE})(?!\\d)`, 'giu'),
  )) {
    const min = ageOf(match[1]);
    const max = ageOf(match[2]);
    const after = text.slice(match.index + match[0].length);
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (min === undefined || max === undefined || min >= max || max > 99 || min < 10) continue;
    if (NOT_AGE_AFTER.test(after)) continue;
    if (!YEARS_AFTER.test(after) && !AGE_BEFORE.test(before)) continue;
    if (/\b(?:week|weeks|wk|page|pages|from)[ ]*$/iu.test(before) && !YEARS_AFTER.test(after)) {
      if (!/\bage/iu.test(text.slice(Math.max(0, match.index - 40), match.index))) continue;
    }
    add(match.index, match[0] + (YEARS_AFTER.exec(after)?.[0] ?? ''), min, max);
  }
  const decades = new RegExp(
    `(?:(early|mid|late)[- ](?:to[- ](?:early|mid|late)[- ])?)?\\b(${TENS}|\\d0(?:'?s))\\b(?:${TO}(?:(early|mid|late)[- ])?(${TENS}|\\d0'?s)\\b)?`,
    'giu',
  );
  for (const match of text.matchAll(decades)) {
    const low = decadeOf(match[2]);
    const high = decadeOf(match[4] ?? match[2]);
    if (low === undefined || high === undefined || low < 10 || low > 90) continue;
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    const spelled = /[a-z]/iu.test((match[2] ?? '').replace(/s$/u, ''));
    if (/\bthe (?:(?:early|mid|late)[- ])?$/iu.test(before) && match[4] === undefined) continue;
    if (!spelled && !/\b(?:in|are|is|their|his|her|mid|late|early)\b[^.]*$/iu.test(before))
      continue;
    add(match.index, match[0], partStart(low, match[1]), partEnd(high, match[3] ?? match[1]));
  }
  const open = new RegExp(
    `(?<![\\p{L}\\p{N}£$€.,-])(?:(?:aged? |people |women |men )?(over|under|above|below|past|from|at least|older than|younger than)[- ](?:the age of )?(${AGE})s?(?! ?%|\\d)|(${AGE})[ ]?(\\+|plus\\b|or older|and over|and up|and above|and older|or over|upwards|and under|or under|or younger|or more|upward))`,
    'giu',
  );
  for (const match of text.matchAll(open)) {
    const word = (match[1] ?? match[4] ?? '').toLowerCase();
    const age = ageOf(match[2] ?? match[3]);
    const after = text.slice(match.index + match[0].length);
    if (age === undefined || age < 12 || NOT_AGE_AFTER.test(after)) continue;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const isCounted =
      !/^[ ]?(?:$|[.,;:)!?–—/]|(?:mostly|mainly|usually|nearly|and|or|in|who|with|from|living|as a rule|give or take|by and large)\b)/iu.test(
        after,
      );
    const isSaid =
      /[ds]?s$|^aged?|^people|^women|^men|age of/iu.test(match[0]) || /\bage/iu.test(before);
    if (isCounted && !isSaid && !YEARS_AFTER.test(after)) continue;
    if (
      match[2] !== undefined &&
      !isSaid &&
      !YEARS_AFTER.test(after) &&
      /\b(?:in|than|for|takes?|with|about|costs?|by|to|of)[ ]*$/iu.test(before)
    )
      continue;
    const isMax = /under|below|younger/u.test(word);
    add(match.index, match[0], isMax ? null : age, isMax ? age : null);
  }
  return withoutOverlaps(hits);
}

function ageOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  return /^\d+$/u.test(written) ? Number(written) : parseNumberWords(written);
}

function decadeOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const digits = /^\d0/u.exec(written)?.[0];
  return digits === undefined ? DECADE.get(written.toLowerCase()) : Number(digits);
}

function partStart(decade: number, part: string | undefined): number {
  if (part === undefined || part.toLowerCase() === 'early') return decade;
  return part.toLowerCase() === 'mid' ? decade + 4 : decade + 7;
}

function partEnd(decade: number, part: string | undefined): number {
  if (part === undefined || part.toLowerCase() === 'late') return decade + 9;
  return part.toLowerCase() === 'mid' ? decade + 6 : decade + 3;
}
