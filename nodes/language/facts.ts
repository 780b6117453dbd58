/**
 * The brief's own answers and proof: what it says of the offer or the brand that may settle a
 * doubt (“Employer never sees names”). Never a rule, a wish, a pain, the past or a competitor.
 */
import { foundAt } from './corpus';
import type { Corpus } from './corpus';
import { offeringBeside, offeringIn, tellsOffer } from './cues/offering';
import { findSuccess } from './cues/outcomes';
import { speaksOfPeople } from './focus';
import { readForeign } from './foreign-reading';
import type { Focus } from './focus';
import { mask, tidyItem } from './items';
import type { Topic } from './labels';
import type { Found } from './reading';
import type { Stretch } from './sentences';
import type { Outline, Unit } from './units';

const MAX_FACTS = 20;

/** Under these labels the offer itself is told. */
const OFFER_LABEL =
  /\b(?:product|service|offer|offers|proposition|usp|reasons? to believe|what it is|what's this|whats this|what is it|how it works|what's in it|included|prices?|pricing|terms|facts|proof points?|support)\b/iu;

/** Passages that tell of the audience or the work, whatever their words. */
const ELSEWHERE: ReadonlySet<Topic> = new Set<Topic>([
  'notFor',
  'goals',
  'pains',
  'triggers',
  'objections',
  'tone',
  'budget',
  'deadline',
  'metrics',
  'name',
  'role',
  'age',
  'location',
]);

/** “X, and that has to be said on every piece”: the rule holds a fact. */
const SAID =
  /^(?<x>[^.;:]{8,110}?),? and (?:that|this|it) (?:has to|must|needs to|is to|should) be (?:said|mentioned|stated|told|clear)/iu;
const ANSWERED =
  /(?<x>\b(?:who|what|how|when|where)\b[^.;:()]{3,50} \((?:the )?answer: [^()]{2,60}\))/iu;

/** Up to twenty facts, the surest first. Places are exact. */
export function findFacts(
  corpus: Corpus,
  outline: Outline,
  focus: readonly Focus[],
  names: readonly ReadonlySet<string>[],
): Found[] {
  if (readForeign(corpus) !== undefined) return [];
  const brand = clientName(outline);
  const facts: { found: Found; at: number }[] = [];
  let told: Unit | undefined;
  outline.units.forEach((unit, index) => {
    const isBehind = told !== undefined && told.block === unit.block;
    for (const place of factsIn(unit, focus[index]?.inside === true, isBehind, brand, names)) {
      const trimmed = tidyItem(unit.text, place.start, place.end);
      const range = { start: unit.start + trimmed.start, end: unit.start + trimmed.end };
      if (isQuotedIn(outline.flat, range)) continue;
      const found = foundAt(corpus, range, place.weight, place.weight >= 0.85 ? 'label' : 'cue');
      if (facts.every((other) => other.found.text !== found.text)) facts.push({ found, at: index });
    }
    const isLabelled = unit.topics[0]?.topic === 'skip' && OFFER_LABEL.test(unit.label ?? '');
    if (isLabelled || tellsOffer(unit.text, brand)) told = unit;
  });
  facts.sort((a, b) => b.found.confidence - a.found.confidence || a.at - b.at);
  return facts.slice(0, MAX_FACTS).map(({ found }) => found);
}

interface Place extends Stretch {
  weight: number;
}

function factsIn(
  unit: Unit,
  inside: boolean,
  isBehind: boolean,
  brand: string | undefined,
  names: readonly ReadonlySet<string>[],
): Place[] {
  const { text } = unit;
  for (const form of [SAID, ANSWERED]) {
    const inner = form.exec(text)?.groups?.['x'];
    if (inner !== undefined) {
      const start = text.indexOf(inner);
      return [{ start, end: start + inner.length, weight: 0.85 }];
    }
  }
  const topic = unit.topics[0]?.topic;
  if (topic !== undefined && ELSEWHERE.has(topic)) return [];
  if (topic === 'purpose' && unit.opens) return [];
  if (
    topic === 'skip' &&
    /\b(?:competit|rival|bid|propos|approv|sign-?off|past|previous|earlier)/iu.test(
      unit.label ?? '',
    )
  )
    return [];
  if (findSuccess(text).length > 0) return [];
  const isTold = topic === 'skip' && OFFER_LABEL.test(unit.label ?? '');
  return clausesOf(text).flatMap((clause) => {
    const written = text.slice(clause.start, clause.end);
    const offering =
      offeringIn(written, brand) ??
      (isTold || isBehind ? offeringBeside(written, isTold) : undefined);
    if (offering === undefined) return [];
    // Under a rules heading only what is told, not what is ordered, is a fact.
    if (
      topic === 'constraints' &&
      (/\b(?:no|not|never|only|don't|always)\b/iu.test(written) || offering.weight < 0.75)
    )
      return [];
    // “They are free on Tuesdays” among the people is about them.
    if (
      inside &&
      /^(?:and |but |so )?they\b/iu.test(written) &&
      !/\bfree (?:from|of charge|at|to)\b/iu.test(written)
    )
      return [];
    if (inside && offering.weight <= 0.7 && speaksOfPeople(written, names)) return [];
    return [{ ...clause, weight: isTold ? 0.85 : offering.weight }];
  });
}

/** The parts of a sentence that can stand alone. */
function clausesOf(text: string): Stretch[] {
  const masked = mask(text);
  const parts: Stretch[] = [];
  let start = 0;
  for (const match of masked.matchAll(
    /\s*;\s*|\s+[–—-]\s+|,\s+(?=(?:and |but |so )?(?:\d+ in \d+|it |they |we |the |our |nobody |everyone ))/giu,
  )) {
    parts.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  parts.push({ start, end: text.length });
  return parts;
}

const NO_CLIENT =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter|facebook|instagram|linkedin|tiktok|whatsapp|youtube|google|english|french|german|dutch|polish|spanish|italian|welsh|irish|arabic|europe|germany|england|scotland|ireland|france|spain|italy)/u;

/** The name that the brief keeps coming back to, in lower case; speakers are people. */
function clientName(outline: Outline): string | undefined {
  const speakers = new Set(outline.units.map((unit) => unit.speaker?.toLowerCase()));
  const counts = new Map<string, number>();
  const inSentences = new Set<string>();
  for (const match of outline.flat.matchAll(
    /(?<![\p{L}'])\p{Lu}\p{Ll}{3,}(?: (?:& )?\p{Lu}\p{Ll}{2,})?/gu,
  )) {
    const name = match[0].toLowerCase();
    if (speakers.has(name) || NO_CLIENT.test(name)) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (/[\p{Ll},] $/u.test(outline.flat.slice(Math.max(0, match.index - 2), match.index))) {
      inSentences.add(name);
    }
  }
  const [best] = [...counts]
    .filter(([name, count]) => count >= 3 && inSentences.has(name))
    .sort((a, b) => b[1] - a[1]);
  return best?.[0];
}

function isQuotedIn(flat: string, place: Stretch): boolean {
  const line = flat.slice(Math.max(0, place.start - 200), place.start);
  const marks = line.split(/\s{2,}/u).at(-1) ?? '';
  return (
    (marks.split('"').length - 1) % 2 === 1 && flat.slice(place.end, place.end + 120).includes('"')
  );
}
