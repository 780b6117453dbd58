/**
 * The words of a brief, fit to stand on a card: the same words, without the marks that lists,
 * tables and hurried notes leave on them. Nothing here adds a fact.
 */
import { midSentence, sentenceCase } from '../language/inflect';
import { writeOut } from './shorthand';

const BULLET = /^(?:[-–—•▪◦·*+>»→|]+|\(?[a-z\d]{1,2}[).]|\[[ x]\])\s+/iu;
const SUBJECT =
  '(?:the|a|an|this|these|those|they|he|she|it|we|you|i|there|nobody|no one|somebody|their|his|her|our|my)';
const LEADING = new RegExp(
  `^(?:(?:and also|and because|and|or|but also|but|because|so that|also|plus|then|well|ok|e\\.g\\.|i\\.e\\.)[,:]?|(?:that|so|which means)(?= ${SUBJECT}\\b))\\s+(?=\\S)`,
  'iu',
);
// Prepositions may end a line (“an exercise they cannot help with”); conjunctions and articles may not.
const TRAILING =
  /[\s,;:–—-]+(?:and because|and|or|but|because|so that|(?<!(?:say|do|think|not|even|or))\s+so|plus|the|a|an|e\.g\.|i\.e\.|etc\.?)$/iu;

/**
 * Marks, bullets and loose brackets out; quotes and apostrophes in their printed form. Shorthand is
 * written out, except in speech, which stays as it was said.
 */
export function tidy(raw: string, isSaid = false): string {
  let text = raw;
  // One removal can bare the next (“— ( late”); a handful of rounds settles any line.
  for (let round = 0; round < 6; round += 1) {
    const next = tidied(text, isSaid);
    if (next === text) break;
    text = next;
  }
  return text;
}

function tidied(raw: string, isSaid: boolean): string {
  let text = raw
    .replace(/\s+/gu, ' ')
    .replace(/\*\*|__|`/gu, '')
    // Boxes of a form: the ticked entry ends where the next box begins.
    .replace(/^\s*[([][xX ✓]?[)\]]\s*(?=\S)/u, '')
    .replace(/(?<=\S)\s*[([][xX ✓]?[)\]]\s.*$/u, '')
    .replace(/\p{Extended_Pictographic}\uFE0F?/gu, '')
    .replace(/(^|\s)[*_]([^*_]+)[*_](?=\W|$)/gu, '$1$2')
    .trim();
  text = cells(text).replace(BULLET, '');
  text = text
    .replace(/!{2,}/gu, '!')
    .replace(/\?{2,}/gu, '?')
    .replace(/\.{4,}|\.{2}(?!\.)/gu, '…');
  text = text.replace(
    /(?<![\p{L}’'-])(the|a|an|to|of|in|on|and|is|for|with|who|it|we) \1(?![\p{L}’'-])/giu,
    '$1',
  );
  if (!isSaid) text = writeOut(text);
  text = text.replace(/ {2,}/gu, ' ').trim();
  text = balanced(printedQuotes(spelledOut(text)));
  for (let before = ''; before !== text;) {
    before = text;
    text = text
      .replace(/^[,;:.…–—\s+&/)\]-]+(?=\S)/u, (marks) =>
        /[-–]$/u.test(marks) && /^[-–]\d/u.test(text) ? marks : '',
      )
      .replace(/(?<!\d)\+$|[\s,;:–—&/-]+$/u, '')
      .replace(TRAILING, '');
  }
  return text
    .replace(/(?<=[^.])\.$/u, '')
    .replace(/!$/u, '')
    .replace(
      /(?:, (?:mostly|basically|honestly|tbh|top of list by miles|by miles|anyway|I think|I guess|innit)| full stop| tbh| please)$/iu,
      '',
    )
    .trim();
}

/** The tidy text as a card's line: first letter in upper case, no conjunction left hanging. */
export function asLine(raw: string, isSaid = false): string {
  let text = tidy(raw, isSaid);
  const cut = text.replace(LEADING, '');
  if (cut.length >= 3) text = cut;
  return sentenceCase(text);
}

/** Speech as people print it: “It’s only for old people”. Existing outer quotes are not doubled. */
export function asSpeech(raw: string): string {
  const text = asLine(raw, true)
    .replace(/^[“"]+/u, '')
    .replace(/[”"]+$/u, '');
  const inner = text.replaceAll('“', '‘').replaceAll('”', '’');
  return `“${sentenceCase(inner.trim())}”`;
}

/** True for a line that is somebody's speech from end to end. */
export function isSpeech(line: string): boolean {
  return /^“[^“”]+”$/u.test(line);
}

/** Capitals that stay inside a sentence: days, months, peoples, languages, a few names. */
const KEEPS_CAPITAL =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Ramadan|Eid|Diwali|English|French|German|Dutch|Flemish|Polish|Irish|Welsh|Scottish|Spanish|Italian|Portuguese|Finnish|Swedish|Danish|Norwegian|Swiss|Austrian|Belgian|British|American|Canadian|European|African|Asian|Indian|Turkish|Arabic|Russian|Ukrainian|Greek|Erasmus|Monsieur|Madame|Mr|Mrs|Ms|Dr|Instagram|Facebook|LinkedIn|TikTok|YouTube|WhatsApp|Google|Lidl)(?:[’']s)?$/u;

/**
 * A line's words as they stand inside a sentence: lower case unless the word is a name. `quote`: the
 * words as the brief has them, whose own small letter settles it.
 */
export function lowerInside(line: string, quote = ''): string {
  const words = line.split(/\s+/u);
  const first = (words[0] ?? '').replace(/[,;:]+$/u, '');
  if (quote.startsWith(midSentence(first)) && /^\p{Ll}/u.test(quote)) return midSentence(line);
  if (KEEPS_CAPITAL.test(first)) return line;
  const second = words[1] ?? '';
  const isName =
    /^\p{Lu}\p{Ll}/u.test(first) && /^\p{Lu}\p{Ll}/u.test(second) && !KEEPS_CAPITAL.test(second);
  return isName ? line : midSentence(line);
}

/** Table cells in one value: “first visits | 1,800” → “first visits: 1,800”. */
function cells(text: string): string {
  const parts = text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return text.replaceAll('|', ' ').trim();
  const [name = '', ...rest] = parts;
  const isSpanOfValues = rest.length === 2 && rest.every((part) => /\d/u.test(part));
  return `${name.replace(/[:;,]$/u, '')}: ${isSpanOfValues ? `from ${rest.join(' to ')}` : rest.join(', ')}`;
}

const DAYS_AND_MONTHS =
  /(?<![\p{L}])(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|september|october|november|december)(?![\p{L}])/gu;

/** Signs of notes between words as words; days and months with their capital. */
function spelledOut(text: string): string {
  return text
    .replace(/(?<=[\p{L}\d”"’')]) \+ (?=[\p{L}“"])/gu, ' and ')
    .replace(/(?<=\p{Ll}) & (?=[\p{Ll}\d])/gu, ' and ')
    .replace(/(?<=[\p{L}\d”"]) (?:=|==) (?=[\p{L}\d])/gu, ': ')
    .replace(/ > (?=[\d£$€])/gu, ' over ')
    .replace(/ < (?=[\d£$€])/gu, ' under ')
    .replace(/(?<=\p{L}) (?:->|→|=>) (?=\p{L})/gu, ' to ')
    .replace(DAYS_AND_MONTHS, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

/** Drops a bracket or straight quote without its partner. */
function balanced(text: string): string {
  let out = text;
  for (const [open, close] of [
    ['(', ')'],
    ['[', ']'],
    ['“', '”'],
    ['«', '»'],
  ] as const) {
    const opens = out.split(open).length - 1;
    const closes = out.split(close).length - 1;
    if (opens > closes) {
      const at = out.lastIndexOf(open);
      const tail = out.slice(at + 1);
      // A bracket opened and never closed: what is in it was cut off, unless it is the whole text.
      out =
        at > 12 && open !== '“' && tail.length < 24 ? out.slice(0, at) : out.slice(0, at) + tail;
    } else if (closes > opens) {
      const at = out.indexOf(close);
      out = out.slice(0, at) + out.slice(at + 1);
    }
  }
  const straight = out.split('"').length - 1;
  if (straight % 2 === 1) {
    const at = out.startsWith('"') ? 0 : out.lastIndexOf('"');
    // An inch or second mark stands behind a digit and has no partner.
    if (!/\d$/u.test(out.slice(0, at)) || at === 0) out = out.slice(0, at) + out.slice(at + 1);
  }
  return out.trim();
}

/** Straight and foreign quotation marks in their English printed form. */
function printedQuotes(text: string): string {
  return text
    .replace(/«\s*([^«»]*?)\s*»/gu, '“$1”')
    .replace(/„([^„”"“]*)[”"“]/gu, '“$1”')
    .replace(/"([^"]*)"/gu, '“$1”')
    .replace(/(^|[\s(“])'([^']*?[^\s'])'(?=$|[\s,.;:!?)”])/gu, '$1‘$2’')
    .replaceAll("'", '’');
}
