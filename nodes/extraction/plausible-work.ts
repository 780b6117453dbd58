/** Whether a line about the work itself (tone, figure, rule) reads like one. */
import { findDates } from '../language/recognise/dates';
import { findMoney } from '../language/recognise/money';
import { findNumbers } from '../language/recognise/numbers';
import { findPlaces } from '../language/recognise/places';
import { isToneWord, toneVotes } from '../language/recognise/tones';
import type { Found, Reading, Span } from '../language/reading';
import { tag } from '../language/tagger';
import { isPlausibleLabel } from './plausible';
import { tidy } from './wording';

const MANNER =
  /^(?:like|a joke|some|to the|on (?:your|their|the)|in no|not|never|no|nothing|less|more|sound|as|the way|same|a bit|a little|a touch|bit of|little|one|short|zero|without|hate|small|plain|keep|speak|think|colleague|somewhere|between|between|proper|with|of the|humou?r|jokes?|wit|swearing|grown|down to|matter of|knows its|don[’']t (?:preach|go|sound)|does not|more like|competent|[\p{L}-]+ (?:to|not|but not) [\p{L}-]+$)(?![\p{L}])/iu;
const ABOUT_OTHERS =
  /(?<![\p{L}])(?:budget|lakh|hundred|thousand|bookings?|kronor|loans?|orders|reports? are|deadline|opens?|season|we[’']ve got|i mean|i trust|i[’']ll|i am|i haven|please$|grandparents|insta|deliverables?|agency|claims? re|insurance|out practice)(?![\p{L}])/iu;
const NO_MANNER =
  /^(?:still \p{L}+|exactly|clearly|simply|quickly|directly|shortly|seriously|fresh start|honestly|lovely|naturally|beautiful|sorry|please|real life|rough|short|city|numbers|money|speakers|texts?|day-of|none|nothing|ok(?:ay)?|yes|no)$/iu;

const SPEAKS_OF_WORK =
  /^(?:I|I[’'][a-z]+|we|we[’'][a-z]+|he|she|they|that|this|there|then|so|and|also|it is|it[’']s|you|who|which|\p{Lu}\p{Ll}+ (?:is|was|says|said|wants|will|has))(?![\p{L}])/iu;

/** For words on how the work should sound; `isLabelled`: they stood under a label that asks for it. */
export function isPlausibleTone(text: string, isLabelled = false): boolean {
  const line = tidy(text);
  const words = line.split(/\s+/u);
  if (line.length < 3 || words.length > 14 || /[\d?]|-->/u.test(line) || NO_MANNER.test(line))
    return false;
  const isManner = MANNER.test(line);
  if (!/^(?:like|not)\b/iu.test(line) && ABOUT_OTHERS.test(line)) return false;
  // What stands under a label of tone is one, unless somebody talks there about something else.
  if (isLabelled && words.length <= 9 && !SPEAKS_OF_WORK.test(line)) return true;
  if (isManner || toneVotes(line).length > 0) return true;
  if (words.some((word) => isToneWord(word.toLowerCase().replace(/[^\p{L}-]/gu, '')))) return true;
  if (words.length === 1) return /^\p{Ll}/u.test(text.trim()) || findPlaces(line).length === 0;
  if (words.length > 5) return false;
  return tag(`It is very ${line.charAt(0).toLowerCase()}${line.slice(1)}`)
    .slice(3)
    .some((word) => word.pos === 'ADJ');
}

const NO_MEASURE =
  /\?$|^(?:bids?|tenders?|in market|first wave|budget|money|deadline|both are|last year|four copies|ps)(?![\p{L}])|\d{1,2}:\d{2}|^\d+: /iu;

/** For figures of success: something that is counted, neither a sum to spend nor a date alone. */
export function isPlausibleMetric(text: string, isLabelled = false): boolean {
  const line = tidy(text);
  if (isLabelled && /\p{L}{3}/u.test(line) && /\d/u.test(line) && !NO_MEASURE.test(line))
    return true;
  if (/\?$/u.test(line) || line.length < 3) return false;
  // Times of day and numbers of a list count nothing.
  if (/\d{1,2}:\d{2}|^\d+: |(?<![\p{L}\d])\d(?:st|nd|rd|th)$/u.test(line)) return false;
  if (
    /^(?:bids?|tenders?|in market|first wave|renewal season|day one|ps|four copies|we tot|both are|to define|anything|client has|photographer|can |i can put|we[’']ve got|last year|half of those|not to |someone |even \d+$|at \d+$)/iu.test(
      line,
    )
  )
    return false;
  const sums = findMoney(line).filter((hit) => hit.currency !== undefined);
  const dates = findDates(line).filter((hit) => hit.kind !== 'duration');
  const rest = blanked(line, [...sums, ...dates]);
  if (sums.length > 0) {
    // “$5.4M balances moved” counts something; “€33,000 for everything” is a sum to spend.
    const counted = rest.match(/\p{L}{3,}/gu)?.filter((word) => !SPENDING.test(word)) ?? [];
    return (
      counted.length > 0 && !/(?<![\p{L}])(?:from|until|start of|budget)(?![\p{L}])/iu.test(line)
    );
  }
  return (
    /\d/u.test(rest) ||
    findNumbers(rest).length > 0 ||
    /(?<![\p{L}])(?:doubl\w*|halv\w*|half|third|quarter|nil|zero|none|no more than|fewer|majority|all of|every|most|twice|back to|more than|below|above|percent|per cent|requests)(?![\p{L}])|%/iu.test(
      rest,
    )
  );
}

const SPENDING =
  /^(?:for|everything|all|the|and|total|max|maximum|budget|spend|incl|including|excl|without|vat|per|month|media|year|about|around|up|to|can|put|into|with|try)$/iu;

/** The text with the hits replaced by spaces. */
function blanked(text: string, hits: readonly { start: number; end: number }[]): string {
  return hits.reduce(
    (left, hit) => left.slice(0, hit.start) + ' '.repeat(hit.end - hit.start) + left.slice(hit.end),
    text,
  );
}

const TALK =
  /^(?:i know|i[’']ve (?:been|no|seen)|i have seen|i thought|you asked|you are|you know|who are they|what she|short version|we[’']ve seen|don[’']t (?:write (?:that|it (?:down|up))|ask|worry|know|laugh|get me)|no (?:wait|sir|idea|hurry|problem|worries|details|more known|offence|surprise|wonder|rush|matter)(?![\p{L}-])(?! kids)|money\b|dpo was|what we (?:can[’']t|must)|wants? |to (?:see|say|be told|feed|know) |waiting for|next meet|there will be|federal funds|one pdf|the elevator|two people per|by e-?mail, one|five printed copies|four copies|bids? close|proposals? (?:due|to)|three words|not allowed|how you[’']d like|can[’']t (?:sleep|wait|remember|tell you|complain)|don[’']t trust|never mind|this group|they go|comes out|calving|anything we)(?![\p{L}])/iu;

/** For rules of the work. */
export function isPlausibleRule(text: string): boolean {
  const line = tidy(text);
  return (
    line.length > 3 && !/\?$/u.test(line) && !TALK.test(line) && line.split(/\s+/u).length <= 60
  );
}

/** True when the words were already read as what an audience wants, suffers from or says. */
export function isAboutPeople(found: Found, reading: Reading): boolean {
  const spans = reading.audiences.flatMap(({ goals, pains, objections, triggers }) =>
    [...goals, ...pains, ...objections, ...triggers].flatMap((entry) => entry.evidence.slice(0, 1)),
  );
  const own = found.evidence[0];
  return own !== undefined && spans.some((span) => overlap(own, span) > 0.5);
}

/** The same for a fact: one that names a doubt and goes on to answer it is a fact. */
export function isOnlyAboutPeople(found: Found, reading: Reading): boolean {
  const own = found.evidence[0];
  if (own === undefined || !isAboutPeople(found, reading)) return false;
  const length = own.end - own.start;
  return !reading.audiences
    .flatMap(({ objections }) => objections.flatMap((entry) => entry.evidence.slice(0, 1)))
    .some(
      (span) =>
        span.sourceId === own.sourceId &&
        span.start >= own.start &&
        span.end <= own.end &&
        span.end - span.start < 0.7 * length,
    );
}

/** True when most of a rule is the sentence that states the purpose. */
export function isThePurpose(found: Found, reading: Reading): boolean {
  const own = found.evidence[0];
  const purpose = reading.purpose?.evidence[0];
  return own !== undefined && purpose !== undefined && overlap(own, purpose) > 0.6;
}

/** Shared part of the shorter of two spans, 0–1. */
function overlap(a: Span, b: Span): number {
  if (a.sourceId !== b.sourceId) return 0;
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / Math.min(a.end - a.start, b.end - b.start);
}

/** For the line that says what should change; one that only tells what is, is no purpose. */
export function isPlausiblePurpose(found: Found, reading: Reading): boolean {
  const line = tidy(found.text);
  if (line.split(/\s+/u).length < 3 || /[<>?]/u.test(found.text)) return false;
  const isOnlyPeople =
    isPlausibleLabel(line) && !tag(line).some((word) => word.pos === 'VERB' || word.pos === 'AUX');
  if (isOnlyPeople) return false;
  if (/(?:^|\s)(?:is|are|was|were|[’']re|[’']s) (?:\d|down|under|over)/u.test(found.text))
    return false;
  if (/^(?:one you|it |this |exist|make it|it to be|spent|shown|paying|this work)\b/iu.test(line))
    return false;
  if (
    /(?<![\p{L}])(?:was|were|has been) (?:formed|founded|set up|created|started)|(?:^|\s)(?:we|they|\p{Lu}\p{L}+) (?:sells?|makes?|runs?) /u.test(
      line,
    )
  )
    return false;
  return found.route !== 'cue' || !isAboutPeople(found, reading);
}

/** For the date by which the work is due. */
export function isPlausibleDate(text: string): boolean {
  return (
    findDates(text).length > 0 ||
    /\d|(?<![\p{L}])(?:before|until|spring|summer|autumn|fall|winter|season|easter|christmas|asap|end of|week|month|year|quarter|renewals?|term|launch|patch|congress)(?![\p{L}])/iu.test(
      text,
    )
  );
}
