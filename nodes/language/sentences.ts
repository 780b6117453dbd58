/** Sentence ends by rule: abbreviations, decimals, initials, quotes and line ends are respected. */

export interface Stretch {
  start: number;
  end: number;
}

const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st sr jr vs etc e.g i.e eg ie approx ca c no nr p pp vol fig inc ltd co corp dept est min max tel ext jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun a.m p.m incl excl resp cf al rev gen col mt ave rd sq ft approx rs mtg wk wks mth mths yr yrs hrs mins secs poss prob bldg u.s u.k'.split(
    ' ',
  ),
);

/**
 * No sentence is longer than this, in UTF-16 units: a text without full stops is cut at a space, so
 * that what looks at a sentence as a whole takes time in proportion to the text.
 */
const LONGEST = 1200;

/**
 * Splits a stretch of text into sentences; offsets are into `text`. A line end always ends a
 * sentence (callers join wrapped lines first when that is not wanted).
 */
export function splitSentences(text: string, from = 0, to = text.length): Stretch[] {
  const found: Stretch[] = [];
  let start = from;
  const close = (end: number): void => {
    const trimmed = trimStretch(text, start, end);
    if (trimmed.end > trimmed.start) found.push(trimmed);
    start = end;
  };
  for (let at = from; at < to; at += 1) {
    const mark = text[at];
    if (mark === '\n' || isTooLong(text, start, at)) {
      close(at + 1);
      continue;
    }
    if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '…' && mark !== '。') continue;
    let end = at + 1;
    while (end < to && /[.!?…]/u.test(text[end] ?? '')) end += 1;
    while (end < to && /["')\]*_”’»]/u.test(text[end] ?? '')) end += 1;
    if (end < to && mark !== '。' && !/\s/u.test(text[end] ?? '')) {
      at = end - 1;
      continue;
    }
    if (isSentenceEnd(text, start, at, end, to)) close(end);
    at = end - 1;
  }
  close(to);
  return found;
}

/** True at the first space behind the longest sentence, or well behind it where none comes. */
function isTooLong(text: string, start: number, at: number): boolean {
  const length = at - start;
  if (length < LONGEST) return false;
  return /\s/u.test(text[at] ?? '') || (length >= 1.5 * LONGEST && !isHighSurrogate(text, at));
}

function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}

/** The same stretch without white space at either end. */
export function trimStretch(text: string, start: number, end: number): Stretch {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

function isSentenceEnd(text: string, start: number, at: number, end: number, to: number): boolean {
  const rest = text.slice(end, Math.min(to, end + 40)).trimStart();
  if (rest === '') return true;
  const closed = text.slice(at + 1, end);
  // Dots that lead to a value are no end: “Deadline ....... 3 May”.
  if (/^\.{3,}/u.test(closed)) return false;
  if (/["”’')\]]/u.test(closed) && /^(?:and|or|but|,|;|–|-|—|she|he|they|is|was|are)\b/u.test(rest))
    return false;
  if (text[at] !== '.') return !/^\p{Ll}/u.test(rest) || text[at] === '…';
  if (closed.startsWith('.')) return !/^\p{Ll}/u.test(rest);
  const before = /([\p{L}\p{N}.]+)$/u.exec(text.slice(Math.max(start, at - 16), at))?.[1] ?? '';
  const word = before.toLowerCase();
  if (ABBREVIATIONS.has(word)) return word === 'etc' && /^\p{Lu}/u.test(rest);
  if (/^\p{Lu}$/u.test(before)) return false;
  if (/^\d+$/u.test(word) && at - word.length === start) return false;
  return true;
}
