/**
 * Dates, windows and durations as people write them. Nothing is resolved against a clock: the
 * words of the brief are the value.
 */
import { withoutOverlaps } from './hit';
import type { Hit } from './hit';

export type DateKind = 'day' | 'month' | 'period' | 'season' | 'feast' | 'relative' | 'duration';

export interface DateHit extends Hit {
  kind: DateKind;
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?(?![a-z])';
const LOOSE_MONTH =
  '(?:january|february|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)(?![a-z])';
const WEEKDAY = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?s?\\.?(?![a-z])';
const ORDINAL_WORD =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first|twenty-second|twenty-third|twenty-fourth|twenty-fifth|twenty-sixth|twenty-seventh|twenty-eighth|twenty-ninth|thirtieth|thirty-first)';
const DAY = `(?:\\d{1,2}(?:st|nd|rd|th)?|${ORDINAL_WORD})`;
const YEAR = "(?:20\\d\\d|'\\d\\d)";
const PART =
  '(?:(?:the )?(?:very )?(?:beginning|start|middle|end|first half|second half|first week|second week|third week|last week|last day|back end)s? of|mid(?:dle of)?[- ]?|early(?: in)?|late(?: in)?|end)';
const FEAST =
  "(?:Easter(?: (?:Monday|Sunday|weekend))?|Good Friday|Christmas(?: Eve| Day)?|Xmas|New Year(?:'s)?(?: Eve| Day)?|Black Friday|Cyber Monday|Halloween|Valentine'?s?(?: Day)?|Mother'?s'? Day|Father'?s'? Day|Thanksgiving|Diwali|Ramadan|Eid(?: al-\\w+)?|Hanukkah|Passover|Pentecost|Whitsun|Carnival|Midsummer|Bastille Day|Labor Day|Memorial Day|Independence Day|Bonfire Night|Mothering Sunday|Ash Wednesday|Lent|Advent|Corpus Christi|All Saints|Melbourne Cup(?: week)?|National Day|New Yr|Lunar New Year|Shrove Tuesday|St George's Day|Michaelmas|Candlemas|Songkran|Tet|Tết|Holi|Onam|Nowruz|Purim|Sukkot|Oktoberfest|Chinese New Year|Dry January|Stoptober|Movember|Pancake Day|St\\.? Patrick'?s Day|Burns Night|All Saints)";
const COUNT =
  '(?:\\d+(?:[.,]\\d+)?|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|eighteen|twenty|thirty|sixty|ninety|a couple of|a few|half a)';
const UNIT =
  '(?:hours?|days?|working days?|weeks?|months?|quarters?|years?|seasons?|terms?|wks?|mths?|yrs?)';

const RULES: readonly (readonly [DateKind, RegExp])[] = [
  ['day', /(?<!\d)20\d\d-\d\d?-\d\d?(?!\d)/gu],
  ['day', /(?<![\d.])\d{1,2}[./]\d{1,2}[./](?:20)?\d\d(?!\d)/gu],
  ['day', /(?<![\d.,/])(?:[12]?\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?!\d)/gu],
  [
    'day',
    new RegExp(
      `(?:\\b${WEEKDAY},? (?:the )?)?(?<![\\d.,])(?:the )?${DAY} (?:of )?${MONTH}(?:,? ${YEAR})?`,
      'gu',
    ),
  ],
  [
    'day',
    new RegExp(
      `(?:\\b${WEEKDAY},? )?\\b${MONTH} (?:the )?${DAY}(?!\\d|%|[.,]\\d)(?:,? ${YEAR})?`,
      'gu',
    ),
  ],
  [
    'day',
    new RegExp(`(?<![\\d.,])\\d{1,2}(?:st|nd|rd|th)? (?:of )?${LOOSE_MONTH}(?: ${YEAR})?`, 'gu'),
  ],
  ['day', new RegExp(`\\b${WEEKDAY} (?:the )?\\d{1,2}(?:st|nd|rd|th)\\b`, 'gu')],
  ['month', new RegExp(`\\b(?:${PART} ?)${MONTH}(?:,? ${YEAR})?`, 'giu')],
  [
    'month',
    new RegExp(
      `\\b${MONTH}(?:,? ${YEAR})?(?: ?(?:-|–|to|through|and|until) ?(?:(?:early|mid|late)[- ])?${MONTH})?(?:,? ${YEAR})?`,
      'gu',
    ),
  ],
  [
    'month',
    new RegExp(
      `\\b(?:in|by|before|until|till|from|since|during|mid|early|late|end of)[ -]${LOOSE_MONTH}`,
      'gu',
    ),
  ],
  [
    'period',
    new RegExp(
      `\\b(?:${PART} )?(?:Q[1-4]|H[12])(?: ?(?:-|–|to|and) ?Q[1-4])?(?:[ /-]?(?:20\\d\\d|'?\\d\\d))?\\b`,
      'gu',
    ),
  ],
  [
    'period',
    /\b(?:the )?(?:first|second|third|fourth|last|next|this|coming) (?:quarter|half(?:[ -]year)?|trimester)(?: of (?:the year|20\d\d))?\b/giu,
  ],
  [
    'period',
    /\b(?:(?:the )?(?:start|beginning|middle|end) of )?(?:the |this |next |our )?(?:financial|fiscal|school|academic|calendar|tax)[ -]year(?:[ -]end)?\b/giu,
  ],
  [
    'period',
    /\b(?:(?:the )?(?:start|beginning|middle|end|back end) of )(?:the |this |next |summer |autumn |spring |winter )?(?:year|term|season|semester|month|quarter|summer|autumn|winter|spring)\b/giu,
  ],
  ['period', /\b(?:(?:calendar )?weeks?|wk|KW) \d{1,2}(?: ?(?:-|–|to) ?\d{1,2})?\b/giu],
  ['period', /\b(?:the )?(?:(?:spring|summer|autumn|winter|february|october) )?half[- ]term\b/giu],
  [
    'day',
    new RegExp(
      `(?<![\\d.,])(?:${LOOSE_MONTH.replace('february', 'february|march|may')} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th) of (?:may|march))(?![\\d.,%])`,
      'gu',
    ),
  ],
  ['feast', new RegExp(`\\b${PART} (?:the )?${FEAST}(?!\\p{L})`, 'giu')],
  [
    'season',
    new RegExp(
      `\\b(?:this |next |the |coming |early |late |mid-?)*(?:spring|summer|autumn|fall season|winter)(?:s|time)?(?: ${YEAR}| (?:season|term|holidays|sale))?\\b`,
      'giu',
    ),
  ],
  ['feast', new RegExp(`\\b${FEAST}(?!\\p{L})(?: weekend)?(?: ${YEAR})?`, 'giu')],
  [
    'relative',
    new RegExp(
      `\\b(?:within|in|over|after|for|inside|during) (?:the )?(?:(?:first|next|coming|last) )?${COUNT} ${UNIT}\\b(?: (?:of|from|after) (?:\\p{L}+ ?){1,3})?`,
      'giu',
    ),
  ],
  [
    'relative',
    new RegExp(
      `\\b(?:the )?(?:next|this|coming|last|following) (?:week|month|year|season|term|${WEEKDAY})(?![a-z])`,
      'giu',
    ),
  ],
  ['relative', /\bthe clocks go (?:back|forward)\b/giu],
  ['duration', new RegExp(`\\b(?:the )?(?:first |next )?${COUNT}[ -]${UNIT}\\b`, 'giu')],
  ['period', /(?<![\d.,£$€-])\b20[2-3]\d(?!\d|[.,]\d)/gu],
];

/** Most sentences hold no date; one cheap look spares them the rules. */
const MAY_DATE =
  /\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|fall|quarter|half|year|term|week|month|day|hour|season|easter|christmas|xmas|friday|eve\b|hallow|valentin|diwali|ramadan|eid|hanuk|passover|pentecost|whitsun|carnival|lent\b|advent|saints|cup\b|yr\b|wk\b|kw|clocks|next|this|coming|last|following|tet\b|tết|holi|onam|nowruz|purim|sukkot|fest|night|candlemas|michaelmas|songkran|thanksgiving|christi|\bH[12]\b|Q[1-4]|first|second|third|stoptober/iu;

/** All date expressions, in order; the longest reading of a place wins. */
export function findDates(text: string): DateHit[] {
  if (!MAY_DATE.test(text)) return [];
  const hits: DateHit[] = [];
  for (const [kind, rule] of RULES) {
    for (const match of text.matchAll(rule)) {
      const written = match[0].trim().replace(/(?<=\p{L})\.$/u, '');
      if (/^(?:may|mar|march|sun|sat|wed)$/u.test(written)) continue;
      if (/^(?:May|March)$/u.test(written) && !isMonthHere(text, match.index)) continue;
      const start = match.index + match[0].indexOf(written);
      hits.push({ kind, start, end: start + written.length, text: written });
    }
  }
  return withoutOverlaps(hits);
}

/** “May” and “March” are months unless they open a sentence as a verb or a name follows. */
function isMonthHere(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  const after = text.slice(at).replace(/^\p{L}+/u, '');
  if (/^ (?:I|we|you|not|be|it|they)\b/u.test(after)) return false;
  return !/(?:^|[.!?\n]\s*)$/u.test(before) || /^[,.;:)\n]|^ (?:and|to|-)|^$/u.test(after);
}
