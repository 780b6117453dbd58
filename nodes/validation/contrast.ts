/** Ways in which two texts about the same thing can disagree, told by their words alone. */
import { findNumberFacts } from '../language/claims';
import type { NumberFact } from '../language/claims';
import { findDates } from '../language/recognise/dates';
import { stem } from '../language/similarity';
import { isFunctionWord, wordsOf } from '../language/words';

/** A text taken apart once, since every text is compared with many. */
export interface Studied {
  text: string;
  /** Content stems in order, without words of denial. */
  stems: readonly string[];
  /** For each stem, its place among all words. */
  places: readonly number[];
  words: readonly StudiedWord[];
  numbers: readonly NumberFact[];
  dates: readonly string[];
}
interface StudiedWord {
  lower: string;
  start: number;
  end: number;
  denies: boolean;
}

const denial =
  /^(?:not|no|never|none|nobody(?:'s)?|no-?one(?:'s)?|nothing|neither|nor|without|w\/o(?:ut)?|hardly|cannot|avoid(?:s|ed|ing)?|(?:do|does|did|is|are|was|wo|ca|could|would|should|have|has)nt)$|n't$/u;
/** Words before “not” and “no” that make a figure of speech of them. */
const noDenialAfter = /^(?:or|whether|why)$/u;
const noDenialBefore = /^(?:only|just|matter|doubt|least|later|longer)$/u;
const scopeDenial = /\b(?:out of scope|off the table|ruled out|instead of|rather than)\b/iu;

export function study(text: string): Studied {
  const plain = wordsOf(text);
  const words = plain.map(({ lower, start, end }, i) => ({
    lower,
    start,
    end,
    denies:
      denial.test(lower) &&
      !(lower === 'not' && noDenialAfter.test(plain[i - 1]?.lower ?? '')) &&
      !noDenialBefore.test(plain[i + 1]?.lower ?? ''),
  }));
  const stems: string[] = [];
  const places: number[] = [];
  words.forEach(({ lower, denies }, place) => {
    if (denies || isFunctionWord(lower)) return;
    stems.push(stem(lower));
    places.push(place);
  });
  let numbers: NumberFact[] | undefined;
  let dates: string[] | undefined;
  return {
    text,
    stems,
    places,
    words,
    // Looked for only when asked: most comparisons end before.
    get numbers() {
      return (numbers ??= findNumberFacts(text));
    },
    get dates() {
      return (dates ??= findDates(text).map((hit) => plainDate(hit.text)));
    },
  };
}

/** Where the claim's stems stand in the other text, in order (longest common subsequence). */
export interface Overlap {
  /** Share of the claim's stems that were found in order, 0–1; 0 for a claim without content. */
  ordered: number;
  /** Share of the claim's stems found anywhere, 0–1. */
  anywhere: number;
  /** The stretch of the other text that holds the match, in words; undefined when none. */
  from: number | undefined;
  to: number | undefined;
}

export function overlap(claim: Studied, other: Studied): Overlap {
  const wanted = claim.stems;
  const held = other.stems;
  if (wanted.length === 0 || held.length === 0) {
    return { ordered: 0, anywhere: 0, from: undefined, to: undefined };
  }
  const columns = held.length + 1;
  const table = new Uint16Array((wanted.length + 1) * columns);
  for (let i = wanted.length - 1; i >= 0; i -= 1) {
    for (let j = held.length - 1; j >= 0; j -= 1) {
      table[i * columns + j] =
        wanted[i] === held[j]
          ? (table[(i + 1) * columns + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * columns + j] ?? 0, table[i * columns + j + 1] ?? 0);
    }
  }
  const matched: number[] = [];
  for (let i = 0, j = 0; i < wanted.length && j < held.length;) {
    if (wanted[i] === held[j]) {
      matched.push(j);
      i += 1;
      j += 1;
    } else if ((table[(i + 1) * columns + j] ?? 0) > (table[i * columns + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  const set = new Set(held);
  const first = matched[0];
  const last = matched.at(-1);
  return {
    ordered: matched.length / wanted.length,
    anywhere: wanted.filter((word) => set.has(word)).length / wanted.length,
    from: first === undefined ? undefined : other.places[first],
    to: last === undefined ? undefined : other.places[last],
  };
}

/**
 * True when a text, or a stretch of its words with what governs it, denies something. `before` is how
 * many words ahead of the stretch may hold the denial; behind it the rest of the clause may.
 */
export function isDenied(
  studied: Studied,
  from = 0,
  to = studied.words.length - 1,
  before = 3,
): boolean {
  const first = Math.max(clauseStart(studied, from), from - before);
  const last = Math.min(clauseEnd(studied, to), to + 4);
  const stretch = studied.words.slice(first, last + 1);
  const opening = stretch[0];
  const closing = stretch.at(-1);
  if (!opening || !closing) return false;
  const said = studied.text.slice(opening.start, closing.end + 20);
  return stretch.some((word) => word.denies) || scopeDenial.test(said);
}

/**
 * Where one text holds the other word for word: whether it denies there what the other says.
 * Undefined when it doesn't hold it.
 */
export function deniesWithin(longer: Studied, shorter: Studied, before = 2): boolean | undefined {
  const wanted = shorter.words;
  const first = wanted[0];
  if (!first || wanted.length > longer.words.length) return undefined;
  const at = longer.words.findIndex((_, i) =>
    wanted.every(({ lower }, k) => longer.words[i + k]?.lower === lower),
  );
  if (at < 0) return undefined;
  if (wanted.some((word) => word.denies)) return false;
  const ahead = longer.words.slice(Math.max(clauseStart(longer, at), at - before), at);
  return ahead.some((word) => word.denies);
}

/** The word after the last mark or “but” before `place`: a denial there is about something else. */
function clauseStart(studied: Studied, place: number): number {
  for (let i = place; i > 0; i -= 1) if (isBreak(studied, i)) return i;
  return 0;
}

function clauseEnd(studied: Studied, place: number): number {
  const last = studied.words.length - 1;
  for (let i = place; i < last; i += 1) if (isBreak(studied, i + 1)) return i;
  return last;
}

/** Whether a new clause begins at this word. */
function isBreak({ text, words }: Studied, at: number): boolean {
  const before = words[at - 1];
  const here = words[at];
  if (!before || !here) return true;
  return here.lower === 'but' || /[,;:.!?–—()\n]/u.test(text.slice(before.end, here.start));
}

/** How many words of a stretch deny something: “never without” is two. */
export function denialsIn({ words }: Studied, from = 0, to = words.length - 1): number {
  return words.slice(Math.max(0, from - 1), to + 1).filter((word) => word.denies).length;
}

/** Numbers of the claim that the other text doesn't hold with the same unit. */
export function missingNumbers(claim: Studied, other: Studied): NumberFact[] {
  return claim.numbers.filter(
    (wanted) =>
      !other.numbers.some((held) => held.value === wanted.value && sameUnit(held, wanted)),
  );
}

/** A number of the other text that stands where the claim has a different one: same unit, other value. */
export function clashingNumber(
  claim: Studied,
  other: Studied,
): { claim: NumberFact; other: NumberFact } | undefined {
  for (const wanted of missingNumbers(claim, other)) {
    const held = other.numbers.find(
      (fact) =>
        fact.value !== wanted.value &&
        (fact.unit === undefined) === (wanted.unit === undefined) &&
        sameUnit(fact, wanted) &&
        !claim.numbers.some((own) => own.value === fact.value),
    );
    if (held) return { claim: wanted, other: held };
  }
  return undefined;
}

/** Dates of the claim that the other text doesn't name. */
export function missingDates(claim: Studied, other: Studied): string[] {
  return claim.dates.filter(
    (wanted) => !other.dates.some((held) => held.includes(wanted) || wanted.includes(held)),
  );
}

function sameUnit(a: NumberFact, b: NumberFact): boolean {
  if (a.unit === undefined || b.unit === undefined) return true;
  return plainUnit(a.unit) === plainUnit(b.unit);
}

const shortUnits: Record<string, string> = {
  wk: 'week',
  mo: 'month',
  mth: 'month',
  mnth: 'month',
  yr: 'year',
  hr: 'hour',
  h: 'hour',
  min: 'minute',
  sec: 'second',
  k: 'thousand',
  ppl: 'people',
  pct: '%',
  percent: '%',
};

/** “wks”, “weeks” and “week” are one unit. */
function plainUnit(unit: string): string {
  const base = unit.toLowerCase().replace(/\.$/u, '');
  const long = shortUnits[base] ?? shortUnits[base.replace(/s$/u, '')] ?? base;
  return stem(long);
}

function plainDate(date: string): string {
  return date
    .toLowerCase()
    .replace(/\b(?:the|by|before|from|on|of|until|in)\b/gu, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/gu, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map(plainUnit)
    .join(' ');
}

const opposites = new Map(
  'cheap:expensive fast:slow quick:slow easy:hard simple:complicated early:late before:after morning:evening always:never more:less more:fewer many:few increase:decrease rise:fall up:down start:stop open:close love:hate like:dislike alone:together public:private online:offline indoor:outdoor new:old long:short large:small big:small high:low rich:poor hot:cold best:worst first:last allow:forbid include:exclude formal:casual serious:funny'
    .split(' ')
    .flatMap((pair) => {
      const [a = '', b = ''] = pair.split(':').map(stem);
      return [
        [a, b],
        [b, a],
      ] as const;
    }),
);

/** A word of the claim whose opposite stands in the matched stretch of the other text instead. */
export function opposedWord(
  claim: Studied,
  other: Studied,
  from = 0,
  to = other.words.length - 1,
): { claim: string; other: string } | undefined {
  const heldWords = other.words.slice(Math.max(0, from - 2), to + 3).map(({ lower }) => lower);
  const held = new Map(heldWords.map((lower) => [stem(lower), lower]));
  for (const { lower } of claim.words) {
    const own = stem(lower);
    const opposite = opposites.get(own);
    const found = opposite === undefined || held.has(own) ? undefined : held.get(opposite);
    if (found !== undefined) return { claim: lower, other: found };
  }
  return undefined;
}
