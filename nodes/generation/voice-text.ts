/** Small matters of spelling for lines that are put together from a brief's own words. */
import { midSentence, sentenceCase } from '../language/inflect';
import type { Statement } from '../records/evidence';

/** Straight apostrophes, “quotation marks”, no pictures, marks of Markdown or stop at the end. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/[„«»]/gu, '"')
    .replace(/\p{Extended_Pictographic}️?/gu, '')
    .replace(/[*_`>]+|^#+\s/gu, '')
    .replace(/&amp;/gu, '&')
    .replace(/"([^"]*)"/gu, '“$1”')
    .replace(/"/gu, '')
    .replace(/[,;]”/gu, '”')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[\s\-–—•·:;,.)\]]+/u, '')
    .replace(/[\s.;:,–—-]+$/u, '')
    .trim();
}

/** Without the marks of quotation, for use inside a pair of them. */
export function unquoted(text: string): string {
  return clean(text).replace(/[“”]/gu, '').trim();
}

/** The words in quotation marks, as they stand. */
export function quoted(text: string): string {
  return `“${unquoted(text)}”`;
}

/** First letter large, one stop at the end. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  const ended = /[.?!…]["”]?$/u.test(trimmed) ? trimmed : `${trimmed}.`;
  // “iTaukei”, “eID”: such names keep their small letter.
  return /^\p{Ll}\p{Lu}/u.test(ended) ? ended : sentenceCase(ended);
}

const NAME_START =
  /^(?:\p{Lu}[^\s-]*\p{Lu}|\p{Lu}+-?\d\S*|\p{Lu}\p{Ll}+ \d|I\b|I'|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|June|July|August|September|October|November|December|Christmas|Easter|Ramadan|Scottish|Irish|Swiss|British|American|English|French|German|Spanish|Welsh|Dutch|Polish|Italian|Swedish|Lebanese|Canada|Universal|Airbnb|Netflix|Spotify|Facebook|WhatsApp|Instagram|Google|Audible|Amazon|Excel|Zoom|TikTok|YouTube|LinkedIn|Woolies|London|Lego|NHS)\b)/u;
/** “Wharfedale Observer”, but not “Have Saturday back”. */
const TWO_NAMES =
  /^(?!(?:The|An?|In|On|At|By|To|For|With|From|Have|Get|See|Be|Know|Keep|Take|Make|Find|Do|Go|Send|Our|We|When|After|Before|Every|No|Not|My|His|Her|Their|This|That|If|And|Between|About|Until|Since|More|Stop|Show|Reach|Free|Sold)\b)\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;

/** First letter small for inside a sentence; names keep theirs. */
export function lowerFirst(text: string, brand?: string): string {
  if (/^[“"'‘(]/u.test(text)) return text;
  if (
    NAME_START.test(text) ||
    TWO_NAMES.test(text) ||
    (brand !== undefined && text.startsWith(brand))
  )
    return text;
  return midSentence(text);
}

/** The statement's words with the first letter as its passage has it: values begin with a capital. */
export function ownCase(statement: Statement): string {
  const value = unquoted(statement.value);
  const passage = unquoted(statement.evidence[0]?.quote ?? '');
  const same =
    passage.slice(0, 6).toLowerCase() === value.slice(0, 6).toLowerCase() &&
    /^\p{Ll}/u.test(passage);
  return same ? passage.charAt(0) + value.slice(1) : lowerFirst(value);
}

/** Sentences in one spelling, for “nothing twice”. */
export function keysOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…]["”)]?)\s+|\n+/u)
    .map((part) =>
      part
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .filter((part) => part !== '');
}
