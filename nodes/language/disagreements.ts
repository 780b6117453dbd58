/**
 * What a brief says twice about the work, and differently the second time: money, dates, languages,
 * who is meant, orders against bans, and an example that does not sound as asked. A correction
 * (“make that 25k”) and a part of a sum are no disagreement.
 */
import { foundAt } from './corpus';
import type { Corpus } from './corpus';
import type { Conflict, Format, Found, FoundMetric } from './reading';
import { soundAgainstSound, soundOfExamples } from './disagreeing-sound';
import { findDates } from './recognise/dates';
import { findFormats } from './recognise/formats';
import { findMoney } from './recognise/money';
import { contentStems } from './similarity';
import type { Stretch } from './sentences';
import { twoTargets } from './two-targets';
import { hasTopic } from './units';
import type { Outline, Unit } from './units';

interface Said {
  found: Found;
  /** What is compared. */
  key: string;
  unit: Unit;
}

const MOST = 12;
/** No brief has more lines of one kind; each is compared with the others. */
const MOST_COMPARED = 60;

/** Pairs of places that cannot both hold, in the order of the text. */
export function findDisagreements(
  corpus: Corpus,
  outline: Outline,
  metrics: readonly FoundMetric[],
): Conflict[] {
  const units = outline.units.filter((unit) => !isHistory(unit));
  return [
    ...differing(amounts(corpus, units), 'The brief names two budgets.'),
    ...differing(launches(corpus, units), 'The brief names two dates for the same thing.'),
    ...languages(corpus, units),
    ...forAndAgainst(corpus, units),
    ...ordersAgainstBans(corpus, units),
    ...formatsAgainstBans(corpus, units),
    ...soundAgainstSound(corpus, units),
    ...soundOfExamples(corpus, outline),
    ...twoTargets(metrics),
  ].slice(0, MOST);
}

/** “(last year it was £9,000)”, “Budget 20k, no, make that 25k”: earlier or corrected words. */
function isHistory(unit: Unit): boolean {
  return /\b(?:last (?:year|time|autumn|spring|summer|winter)|in 20[01]\d|previous(?:ly)?|used to|originally|at first|actually|correct(?:ed|ion)|make that|instead of|scrap that|sorry,|no wait|crossed out|not? any ?more|competitors?|rivals?)\b|→|->/iu.test(
    unit.text,
  );
}

function said(corpus: Corpus, unit: Unit, place: Stretch, key: string): Said {
  const at = { start: unit.start + place.start, end: unit.start + place.end };
  return { found: foundAt(corpus, at, 0.7, 'cue'), key, unit };
}

/** The first statement against the first later one that says something else. */
function differing(list: readonly Said[], explanation: string): Conflict[] {
  const [first] = list;
  const other =
    first && list.find((one) => one.key !== first.key && !isRight(first.unit, one.unit));
  return first === undefined || other === undefined
    ? []
    : [{ a: first.found, b: other.found, explanation }];
}

/** Two lines of one paragraph or one speaker's turn tell parts of one thing. */
function isRight(a: Unit, b: Unit): boolean {
  return a.block === b.block;
}

const MONEY_SAID =
  /\b(?:total |overall |whole |entire |full |approved |agreed |maximum )?budgets?\b|\b(?:total|overall) (?:spend|cost|sum)\b/iu;
const PART =
  /\b(?:of which|of this|of that|thereof|split|reserve|contingency|plus|additional|extra|on top|for (?:the )?(?:print(?:ing)?|media|production|film|photos?|travel|ads?)|media (?:spend|budget)|production budget|per|monthly|each|a month|phase|wave|pilot|test budget|first half|second half|price|fee|costs? (?:them|her|him)|cover|save|prize|grant|turnover|revenue)\b/iu;

function amounts(corpus: Corpus, units: readonly Unit[]): Said[] {
  return units
    .flatMap((unit): Said[] => {
      const isLabelled =
        unit.ownLabel || unit.via === 'heading'
          ? hasTopic(unit.topics.slice(0, 1), 'budget', 0.9)
          : false;
      if (!isLabelled && !MONEY_SAID.test(unit.text)) return [];
      if (PART.test(`${unit.label ?? ''} ${unit.text}`)) return [];
      const hits = findMoney(unit.text).filter((hit) => !hit.perUnit && hit.amount >= 100);
      const [hit] = hits;
      if (hit === undefined || hits.length > 1 || hit.maxAmount !== undefined) return [];
      return [said(corpus, unit, hit, String(hit.amount))];
    })
    .slice(0, MOST_COMPARED);
}

const LIVE =
  /\b(?:deadline|going live|go(?:es)? live|be live|is live|to be live|launch(?:es|ed)?|launch date|live date|live (?:on|by|from)|in market|on air)\b/iu;
const OTHER_DATE =
  /\b(?:texts?|copy|artwork|layouts?|drafts?|proposals?|bids?|tenders?|offers?|quotes?|files?|print(?:er|ing)?|approv\p{L}*|sign-?off|feedback|comments?|meeting|call|kick-?off|presentation|pitch|phase|wave|second|third|then|pilot|soft launch|test|until|ends?|closing|close|applications?|measured?|evaluat\p{L}*|by the end|results?|questions|shoot|event|conference|first|app|product|old|new)\b/iu;

function launches(corpus: Corpus, units: readonly Unit[]): Said[] {
  return units
    .flatMap((unit): Said[] => {
      const isLabelled = unit.ownLabel && hasTopic(unit.topics.slice(0, 1), 'deadline', 0.9);
      const words = `${unit.label ?? ''} ${unit.text}`;
      if ((!isLabelled && !LIVE.test(unit.text)) || OTHER_DATE.test(words)) return [];
      const dates = findDates(unit.text).filter((date) => date.kind === 'day');
      const [date] = dates;
      if (date === undefined || dates.length > 1) return [];
      return [said(corpus, unit, date, dayOf(date.text))];
    })
    .slice(0, MOST_COMPARED);
}

/** “Tuesday 3rd May 2027” and “3 May” are one day. */
function dayOf(written: string): string {
  const day = /\d{1,2}/u.exec(written)?.[0] ?? '';
  const month = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu.exec(written)?.[0];
  return month === undefined
    ? written.replace(/\W+/gu, '.')
    : `${Number(day)} ${month.toLowerCase()}`;
}

const TONGUES =
  'English|Welsh|Irish|Gaelic|French|German|Spanish|Portuguese|Italian|Dutch|Polish|Arabic|Russian|Turkish|Hindi|Urdu|Bengali|Chinese|Mandarin|Japanese|Māori|Maori|Catalan|Basque|Swedish|Norwegian|Danish|Finnish|Afrikaans|Zulu|Xhosa|Swahili';
const ONE_TONGUE = new RegExp(
  String.raw`\b(?:(${TONGUES}) only\b|only (?:in )?(${TONGUES})\b(?! and))`,
  'u',
);
const TWO_TONGUES = new RegExp(
  String.raw`\b(?:in )?(?:both )?(?:${TONGUES})(?: and|,| as well as| &| \+| /) (?:in )?(?:${TONGUES})\b`,
  'u',
);

function languages(corpus: Corpus, units: readonly Unit[]): Conflict[] {
  const find = (form: RegExp): Said | undefined => {
    for (const unit of units) {
      const topic = unit.topics[0]?.topic;
      if (topic === 'audience' || topic === 'pains' || topic === 'context') continue;
      const match = form.exec(unit.text);
      if (match === null) continue;
      return said(corpus, unit, { start: match.index, end: match.index + match[0].length }, '');
    }
    return undefined;
  };
  const [one, two] = [find(ONE_TONGUE), find(TWO_TONGUES)];
  return one === undefined || two === undefined || one.unit === two.unit
    ? []
    : [{ a: two.found, b: one.found, explanation: 'Two languages are asked for, and only one.' }];
}

/** The same people under a label that asks for them and under one that rules them out. */
function forAndAgainst(corpus: Corpus, units: readonly Unit[]): Conflict[] {
  const asked = units.filter((unit) => unit.topics[0]?.topic === 'audience' && unit.ownLabel);
  const ruledOut = units.filter((unit) => unit.topics[0]?.topic === 'notFor' && unit.ownLabel);
  for (const no of ruledOut.slice(0, MOST_COMPARED)) {
    const bare = clauseOf(no.text);
    const stems = contentStems(bare);
    if (stems.length === 0) continue;
    for (const yes of asked.slice(0, MOST_COMPARED)) {
      const meant = clauseOf(yes.text).replace(/ (?:who|that|which) .*$/u, '');
      const held = new Set(contentStems(meant));
      if (!stems.every((stem) => held.has(stem))) continue;
      return [
        {
          a: said(corpus, yes, { start: 0, end: meant.length }, '').found,
          b: said(corpus, no, { start: 0, end: bare.length }, '').found,
          explanation: 'The same people are meant and ruled out.',
        },
      ];
    }
  }
  return [];
}

/** What stands before the first comma, bracket or full stop. */
function clauseOf(text: string): string {
  return /^[^,.;:(–—]+/u.exec(text)?.[0].trimEnd() ?? text;
}

/** Verbs of showing and words of degree: the same in an order and in a ban. */
const EMPTY = new Set(
  'show shown state stated name named mention mentioned use used say said include included lead appear put add give given link write written display feature print printed every everywhere anywhere ever always never piece pieces advert advertisement advertisements ad ads headline headlines page pages place text copy campaign please avoid must may need needs allowed shall only visible clearly any thing things nothing work material one whole'
    .split(' ')
    .flatMap(contentStems),
);
const BAN =
  /^(?:please )?(?:no|never|not|do not|don't|avoid|without) (?:(?:ever|mention|show|use|say|state|name|give|display|include|print|write|put|any|the|a|an) )*/iu;
const WHOLE_BAN = /^[^,.;:()]{2,60}/u;
const ORDER =
  /^(?:please |always |and )*(?:show|mention|lead with|use|name|state|include|put|say|add|give|display|feature|open with)\b|\b(?:must|has to|have to|needs? to|should) (?:always )?(?:be |appear|show|stand|say|name|include|carry|mention)|\b(?:always|in every|on every|on each|in each)\b/iu;
const NEGATION = /\b(?:no|not|never|don't|doesn't|mustn't|can't|cannot|without|nothing|avoid)\b/iu;

function ordersAgainstBans(corpus: Corpus, units: readonly Unit[]): Conflict[] {
  const clauses = units.flatMap((unit) => clausesOf(unit).map((place) => ({ unit, ...place })));
  const bans = clauses.filter(({ text }) => BAN.test(text)).slice(0, MOST_COMPARED);
  const orders = clauses
    .filter(({ text }) => ORDER.test(text) && !NEGATION.test(text))
    .slice(0, MOST_COMPARED);
  const found: Conflict[] = [];
  for (const ban of bans) {
    const object = WHOLE_BAN.exec(ban.text.replace(BAN, ''))?.[0] ?? '';
    const banned = new Set(contentStems(object).filter((stem) => !EMPTY.has(stem)));
    if (banned.size === 0 || CONDITION.test(ban.text)) continue;
    const order = orders.find(({ text }) => {
      const stems = new Set(contentStems(text));
      return (
        !CONDITION.test(text) && [...banned].every((stem) => stem.length >= 4 && stems.has(stem))
      );
    });
    if (order === undefined) continue;
    found.push({
      a: said(corpus, order.unit, order, '').found,
      b: said(corpus, ban.unit, ban, '').found,
      explanation: 'One asks for what the other forbids.',
    });
  }
  return found;
}

/** What holds only sometimes does not contradict what holds at other times. */
const CONDITION =
  /\b(?:if|when|unless|except|until|before|after|but|other than|instead|alone|only|without|where|as long as)\b/iu;

function clausesOf(unit: Unit): (Stretch & { text: string })[] {
  const topic = unit.topics[0]?.topic;
  if (topic === 'audience' || topic === 'goals' || topic === 'pains' || topic === 'objections')
    return [];
  const parts: (Stretch & { text: string })[] = [];
  let start = 0;
  const push = (end: number): void => {
    const text = unit.text.slice(start, end).replace(/[\s.;!]+$/u, '');
    if (text.length > 3 && text.length <= 160)
      parts.push({ start, end: start + text.length, text });
  };
  for (const match of unit.text.matchAll(/[;:]\s+/gu)) {
    push(match.index);
    start = match.index + match[0].length;
  }
  push(unit.text.length);
  return parts;
}

const PIECES =
  /\b(?:we|you|I) (?:\p{L}+ )?(?:need|want|make|plan|produce|would like)\b|\bdeliverables?\b/iu;

/** “No video” among the rules, and videos among the pieces that are asked for. */
function formatsAgainstBans(corpus: Corpus, units: readonly Unit[]): Conflict[] {
  for (const ban of units) {
    const banned = /^(?:please )?(?:no|never|avoid|without) (?:more )?([^.,;:]{3,30})/iu.exec(
      ban.text,
    );
    const words = banned?.[1] ?? '';
    if (banned === null || words.split(/\s+/u).length > 2) continue;
    const [hit] = findFormats(words);
    if (hit === undefined || hit.text.length < words.length - 1) continue;
    for (const unit of units) {
      if (unit.block === ban.block || NEGATION.test(unit.text)) continue;
      if (!hasTopic(unit.topics, 'formats', 0.6) && !PIECES.test(unit.text)) continue;
      const used = findFormats(unit.text).find((one) => isSameMedium(one.format, hit.format));
      if (used === undefined) continue;
      return [
        {
          a: said(corpus, unit, used, '').found,
          b: said(corpus, ban, { start: 0, end: banned[0].length }, '').found,
          explanation: `${hit.text} is ruled out and asked for.`,
        },
      ];
    }
  }
  return [];
}

/** A ban on video holds for short and long ones. */
function isSameMedium(a: Format, b: Format): boolean {
  return a === b || (a.endsWith('video') && b.endsWith('video'));
}
