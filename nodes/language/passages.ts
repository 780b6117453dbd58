/** Goals, pains, triggers and objections: which of them a sentence tells, and in which words. */
import { keepBest } from './cues/match';
import type { CueHit } from './cues/match';
import { findHurts, negativity } from './cues/hurts';
import { findRefusals, isWish, quotesIn } from './cues/refusals';
import { findStarts } from './cues/starts';
import { findTroubles } from './cues/troubles';
import { findWants } from './cues/wants';
import { maskPeople } from './focus';
import { countWords, isEmptyAnswer, splitItems, tidyItem } from './items';
import { findChannels } from './recognise/channels';
import { findFormats } from './recognise/formats';
import type { Route } from './reading';
import type { Stretch } from './sentences';
import type { LabelReading, Topic } from './labels';
import type { Unit, Via } from './units';

export type Theme = 'goals' | 'pains' | 'triggers' | 'objections';

export interface Told extends Stretch {
  theme: Theme;
  confidence: number;
  route: Route;
}

const THEMES: ReadonlySet<Topic> = new Set<Topic>(['goals', 'pains', 'triggers', 'objections']);

/** What a sentence tells about people. Places are in the unit's text. */
export function tellsOf(unit: Unit, inside: boolean, names: ReadonlySet<string>): Told[] {
  const told = readTold(unit, inside, names);
  return told.filter((one) => !isNoise(unit.text.slice(one.start, one.end), one.theme));
}

function readTold(unit: Unit, inside: boolean, names: ReadonlySet<string>): Told[] {
  const theme = themeOf(unit.topics, inside);
  const cued = cuedIn(unit.text, maskPeople(unit.text, names), inside, theme === undefined);
  if (theme === undefined) {
    if (cued.length > 0) return cued;
    return inside && isDescription(unit) ? darkSide(unit) : [];
  }
  const same = cued.filter((told) => told.theme === theme);
  const strong = cued.filter((told) => told.theme !== theme && told.confidence >= 0.7);
  const isOwn = unit.ownLabel || (unit.via === 'question' && unit.opens);
  if (strong.length > 0 && !isOwn) return [...strong, ...same];
  const route: Route = unit.via === 'heading' ? 'list' : 'label';
  const base = confidenceOf(unit.via, unit.ownLabel);
  if (same.length > 0 && !isList(unit.text)) {
    return same.map((told) => ({ ...told, confidence: base, route }));
  }
  // A later sentence under a label stays in its theme only when it sounds like it.
  const isLater = !isOwn && (unit.via === 'label' || unit.via === 'question' || !unit.opens);
  if (isLater && !sustains(unit.text, theme)) return [];
  return wholeItems(unit.text, theme, base, route);
}

/** True when a sentence without a cue can go on with the theme of the one before it. */
function sustains(text: string, theme: Theme): boolean {
  if (/\?$/u.test(text) && theme !== 'objections') return false;
  if (/^(?:I|we|you|he told|she told|that's|it's just|okay|right)\b/iu.test(text)) return false;
  switch (theme) {
    case 'pains':
      return (
        negativity(text) > 0 && text.split(/\s+/u).length <= 18 && !/\b(?:we|our|I)\b/u.test(text)
      );
    case 'goals':
      return /^(?:and |also |or |maybe |then )*(?:to |not |being |having |getting |a |an |be |have |get |keep |make |see |know )/iu.test(
        text,
      );
    case 'triggers':
      return (
        /\b(?:when|after|once|or|the|a|an|new|first)\b/iu.test(text) &&
        text.split(/\s+/u).length <= 14
      );
    case 'objections':
      return (
        quotesIn(text).length > 0 ||
        negativity(text) > 0 ||
        /^(?:or|also|and|too|plus)\b/iu.test(text)
      );
  }
}

/** Fragments that say nothing by themselves, and passages about channels caught by a wide cue. */
function isNoise(text: string, theme: Theme): boolean {
  if (
    /^(?:what|how|why|which|that|who|where|it|this|them|so|both lots?|all of it|simple enough|affectionately|anything|something|everything)[.,!?]*$/iu.test(
      text,
    )
  )
    return true;
  if (theme === 'objections') return false;
  if (/\?$/u.test(text)) return true;
  if (/^(?:I|we|you)(?:'| )(?!.*\b(?:their|them)\b)/u.test(text) && theme === 'pains') return true;
  if (
    /^(?:I mean|he told|she told|not a typo|that's (?:the|what)|here I|first of|in (?:january|february|march|april|may|june|july|august|september|october|november|december)$)/iu.test(
      text,
    )
  )
    return theme !== 'triggers';
  return (
    theme === 'goals' && /^(?:that they're|not a|no |in |at |on |from |by |with )/iu.test(text)
  );
}

function themeOf(topics: readonly LabelReading[], inside: boolean): Theme | undefined {
  const first = topics[0];
  if (first === undefined) return undefined;
  if (THEMES.has(first.topic)) {
    const purpose = topics.find((reading) => reading.topic === 'purpose');
    if (first.topic === 'goals' && purpose !== undefined && !inside) return undefined;
    return first.topic as Theme;
  }
  // “Goal”, “When”: the other reading counts where people are described.
  const other = topics.find((reading) => THEMES.has(reading.topic));
  if (!inside || other === undefined || first.topic === 'skip') return undefined;
  return first.topic === 'purpose' || first.topic === 'deadline'
    ? (other.topic as Theme)
    : undefined;
}

function confidenceOf(via: Via, own: boolean): number {
  // What each way of finding was worth on labelled briefs, rounded; later sentences are weaker.
  if (via === 'label') return own ? 0.93 : 0.6;
  return via === 'heading' ? 0.8 : 0.72;
}

function cuedIn(text: string, masked: string, inside: boolean, isOpen: boolean): Told[] {
  const families: [Theme, CueHit[]][] = [
    ['objections', findRefusals(masked, inside)],
    ['triggers', findStarts(masked)],
    ['goals', findWants(masked)],
    ['pains', [...findHurts(masked), ...(inside && isOpen ? findTroubles(masked) : [])]],
  ];
  const tagged = families.flatMap(([theme, hits]) => hits.map((hit) => ({ ...hit, theme })));
  const kept = keepBest(tagged) as typeof tagged;
  return kept.flatMap((hit) => {
    const quote = text.slice(hit.start, hit.end);
    const theme: Theme = hit.theme === 'objections' && isWish(quote) ? 'goals' : hit.theme;
    const from =
      theme === 'goals' && hit.theme === 'objections' ? hit.start + wishLead(quote) : hit.start;
    return standing(text, itemsIn(text, { start: from, end: hit.end }, hit, theme), hit, theme).map(
      (item) => ({
        ...item,
        theme,
        confidence: hit.weight * 0.88,
        route: 'cue' as const,
      }),
    );
  });
}

/** A list is split into its items; a quote stays whole, and a clause keeps its circumstances. */
function itemsIn(text: string, place: Stretch, hit: CueHit, theme: Theme): Stretch[] {
  const items = itemsOf(text, place.start, place.end, theme);
  if (theme === 'objections' && /["']/u.test(text[place.start - 1] ?? '')) {
    const whole = tidyItem(text, place.start, place.end);
    return items.length > 1 ? [stripLead(text, whole, theme)] : items;
  }
  if (hit.isOne !== true) return items;
  const joined: Stretch[] = [];
  for (const item of items) {
    const before = joined.at(-1);
    if (
      before !== undefined &&
      /^(?:in|at|on|from|with|when|for|by|after|until)\s/iu.test(text.slice(item.start, item.end))
    )
      before.end = item.end;
    else joined.push({ ...item });
  }
  return joined;
}

/** A pain of one or two words keeps its cue: “The stairs frighten them”. */
function standing(text: string, items: Stretch[], hit: CueHit, theme: Theme): Stretch[] {
  const [only] = items;
  if (theme !== 'pains' || items.length !== 1 || only === undefined) return items;
  if (countWords(text.slice(only.start, only.end)) > 2) return items;
  const whole = tidyItem(text, hit.whole.start, hit.whole.end);
  return whole.end - whole.start < 90 ? [stripLead(text, whole, theme)] : items;
}

function wishLead(quote: string): number {
  return (
    /^\s*(?:I(?:'d| would)? (?:just |really |only )?(?:like|love|want|wanna|wish|need|hope)(?: to)? )/iu.exec(
      quote,
    )?.[0].length ?? 0
  );
}

function wholeItems(text: string, theme: Theme, confidence: number, route: Route): Told[] {
  if (isEmptyAnswer(text)) return [];
  const told = (item: Stretch): Told => ({ ...item, theme, confidence, route });
  if (theme === 'objections') {
    const quotes = quotesIn(text);
    if (quotes.length > 0)
      return [
        ...quotes.map((quote) => tidyItem(text, quote.start, quote.end)),
        ...outside(text, quotes),
      ].map(told);
  }
  return itemsOf(text, 0, text.length, theme).map(told);
}

/** Reasons told beside the quoted ones. */
function outside(text: string, quotes: readonly Stretch[]): Stretch[] {
  const blank = quotes.reduce(
    (rest, quote) =>
      `${rest.slice(0, quote.start - 1)}${';'.repeat(quote.end - quote.start + 2)}${rest.slice(quote.end + 1)}`,
    text,
  );
  return splitItems(blank, 0, blank.length, { commas: true }).filter((item) => {
    const written = text.slice(item.start, item.end);
    return (
      written.split(/\s+/u).length >= 3 &&
      !/^(?:is|are|that|they|she|he|what|or the|and the|comes?|we|i|said|you)\b/iu.test(written) &&
      !/\b(?:say|says|hear|heard|tell|tells|phrase|sentence)\b/iu.test(written)
    );
  });
}

function itemsOf(text: string, from: number, to: number, theme: Theme): Stretch[] {
  const options = {
    joints: true,
    commas: theme === 'pains' || theme === 'triggers',
    clauses: theme !== 'goals',
  };
  return splitItems(text, from, to, options)
    .map((item) => stripLead(text, item, theme))
    .filter((item) => {
      const written = text.slice(item.start, item.end);
      return written.length > 2 && !isEmptyAnswer(written) && written.split(/\s+/u).length <= 32;
    });
}

const LEADS: Readonly<Record<Theme, RegExp>> = {
  goals:
    /^(?:(?:they|she|he|we|it|i|people|most|some|many|both|all)(?:'d|'re|'s| would| are| is| all| just| mostly| really| do)* ?(?:also |only |all )?(?:(?:want|wants|hope|hopes|like|love|wish|need|needs|mean|means|are set on|is set on|aim|aims|dream|dreams|seek|seeks)(?: to be able)?(?: (?:to|for|of))? )?|to (?:be able to )?|being able to |(?:mostly |honestly,? |just |simply |above all |maybe |perhaps |first )+|(?:dreaming of|hoping to|looking to|wanting to|wants to|want to|wants|want) )/iu,
  pains:
    /^(?:(?:'?re|'?s|'m|is|are|feel|feels) (?=\p{L})|(?:they|she|he)(?:'re|'s|'ve| are| is| have| has)? (?=(?:no|can't|don't|do not|never|always|too|not|also|hate|get)\b)|(?:most|many|some|half)(?: of them)? (?=(?:don't|do not|can't|cannot|never|have|are|feel|get|lose|find|miss|forget|worry)\b)|(?:mostly|honestly|also|that|when|above all|usually|especially|being|by|of|about|with)[, ]+)/iu,
  triggers:
    /^(?:(?:nearly always|very often|usually|normally|typically|often|mostly|always|or|it's|it is|right|just|shortly|only|almost always|generally|when|after|once|as soon as|with|by|at|around|the day|the moment|that)[, ]+)+/iu,
  objections:
    /^(?:(?:that|they|she|he) (?:say|says|think|thinks|reckon|reckons) (?:that )?|that |because )/iu,
};

function stripLead(text: string, item: Stretch, theme: Theme): Stretch {
  const written = text.slice(item.start, item.end);
  const lead = LEADS[theme].exec(written);
  if (lead === null || written.length - lead[0].length < 4) return item;
  return { start: item.start + lead[0].length, end: item.end };
}

function isList(text: string): boolean {
  return /;|\s\/\s/u.test(text);
}

/** A sentence that describes the people themselves, not the work or us. */
function isDescription(unit: Unit): boolean {
  const first = unit.topics[0]?.topic;
  if (first !== undefined && first !== 'audience' && first !== 'context' && first !== 'role')
    return false;
  return !/^(?:we|I|our|please|the campaign|you)\b/iu.test(unit.text) && !/\?$/u.test(unit.text);
}

/** Sentences full of trouble are pains even without a cue: a weak reading, marked as such. */
function darkSide(unit: Unit): Told[] {
  const score = negativity(unit.text);
  const words = unit.text.split(/\s+/u).length;
  if (score === 0 || words < 3 || words > 30 || score / words < 0.12) return [];
  // What they read or watch is no trouble of theirs, however “short” it is.
  if (findChannels(unit.text).length > 0 || findFormats(unit.text).length > 0) return [];
  if (/\bwait(?:s|ing)? (?:tables|staff)\b/iu.test(unit.text)) return [];
  return itemsOf(unit.text, 0, unit.text.length, 'pains')
    .filter((item) => unit.text.slice(item.start, item.end).split(/\s+/u).length >= 2)
    .slice(0, 3)
    .map((item) => ({
      ...item,
      theme: 'pains' as const,
      confidence: 0.33,
      route: 'lexicon' as const,
    }));
}
