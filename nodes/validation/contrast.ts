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

const denial = /^(?:not|no|never|none|nobody|nothing|neither|nor|without|hardly|cannot|avoid(?:s|ed|ing)?|refus(?:e|es|ed|ing)|decline[sd]?)$|n't$/u;
const scopeDenial = /\b(?:out of scope|off the table|ruled out|instead of|rather than)\b/iu;

export function study(text: string): Studied {
  const words = wordsOf(text).map(({ lower, start, end }) => ({
    lower,
    start,
    end,
    denies: denial.test(lower),
  }));
  const stems: string[] = [];
  const places: number[] = [];
  words.forEach(({ lower, denies }, place) => {
    if (denies || isFunctionWord(lower)) return;
    stems.push(stem(lower));
    places.push(place);
  });
  return {
    text,
    stems,
    places,
    words,
    numbers: findNumberFacts(text),
    dates: findDates(text).map((hit) => plainDate(hit.text)),
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
  for (let i = 0, j = 0; i < wanted.length && j < held.length; ) {
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

/** True when a text, or a stretch of its words with what governs it, denies something. */
export function isDenied(studied: Studied, from = 0, to = studied.words.length - 1): boolean {
  const clause = clauseStart(studied, from);
  const stretch = studied.words.slice(Math.max(clause, from - 4), to + 1);
  const [first] = stretch;
  const last = stretch.at(-1);
  if (!first || !last) return false;
  const tail = studied.text.slice(first.start, last.end + 20);
  return stretch.some((word) => word.denies) || scopeDenial.test(tail);
}

/** The word after the last mark or “but” before `place`: a denial there is about something else. */
function clauseStart({ text, words }: Studied, place: number): number {
  for (let i = place; i > 0; i -= 1) {
    const here = words[i];
    const before = words[i - 1];
    if (!here || !before) break;
    if (before.lower === 'but' || /[,;:.!?–—]/u.test(text.slice(before.end, here.start))) return i;
  }
  return 0;
}

/** Numbers of the claim that the other text doesn't hold with the same unit. */
export function missingNumbers(claim: Studied, other: Studied): NumberFact[] {
  return claim.numbers.filter(
    (wanted) => !other.numbers.some((held) => held.value === wanted.value && sameUnit(held, wanted)),
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
  return stem(a.unit) === stem(b.unit);
}

function plainDate(date: string): string {
  return date
    .toLowerCase()
    .replace(/\b(?:the|by|before|from|on|of|until|in)\b/gu, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/gu, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
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
