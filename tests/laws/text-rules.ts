/**
 * What may be said of any text that Dramatis writes: no empty slot, no slip of grammar that a rule
 * can see, no sentence twice in a piece, no fact that nobody stated. Used by law tests.
 */
import { articleFor } from '../../nodes/language/inflect';
import { findNames, findNumberFacts } from '../../nodes/language/claims';
import { findDates } from '../../nodes/language/recognise/dates';
import { splitSentences } from '../../nodes/language/sentences';
import { wordsOf } from '../../nodes/language/words';
import type { EvidenceSpan } from '../../nodes/records/evidence';
import { brokenEvidenceRule } from '../../nodes/records/evidence';
import type { Source } from '../../nodes/records/source';
import { mapSpans, statementsOf } from '../../nodes/records/statements';

/** A text inside a record's body. */
export interface PlacedText {
  path: string;
  text: string;
  /** Origin of the statement that it belongs to; undefined for plain strings such as captions. */
  origin?: string;
}

/** Keys whose strings are data and not prose. */
const data = new Set(
  'key sheetKey personaKey id sourceId quote alignment kind origin labels field audience domain validation language digitalSourceType assetId tokenRefs channel liking metric unit comparator due strength retrievedAt note'.split(
    ' ',
  ),
);

/** Every text of a body that people read, with its path. Notes on evidence are left out. */
export function textsOf(body: unknown, path = '', origin?: string): PlacedText[] {
  if (typeof body === 'string')
    return [{ path, text: body, ...(origin === undefined ? {} : { origin }) }];
  if (Array.isArray(body))
    return body.flatMap((entry, index) => textsOf(entry, `${path}.${index}`, origin));
  if (typeof body !== 'object' || body === null) return [];
  const record = body as Record<string, unknown>;
  const isStatement = 'value' in record && 'origin' in record && Array.isArray(record['evidence']);
  const own = isStatement && typeof record['origin'] === 'string' ? record['origin'] : origin;
  return Object.entries(record).flatMap(([key, entry]) => {
    if (key === 'evidence') return [];
    // A channel or format is a word of a closed list, an audience in a card is a statement.
    if (data.has(key) && (typeof entry === 'string' || Array.isArray(entry))) return [];
    return textsOf(entry, path === '' ? key : `${path}.${key}`, own);
  });
}

const DOUBLED_ON_PURPOSE = new Set([
  'that',
  'had',
  'no',
  'very',
  'really',
  'so',
  'bye',
  'blah',
  'knock',
  'wait',
  'long',
]);
const ENDS_HANGING = /(?:^|\s)(?:and|or|but|because|the|an?|which means|so that)[\s.,;:]*$/iu;

/** Slips that a rule can see in one text; empty when there are none. */
export function wordingFaults(text: string): string[] {
  const faults: string[] = [];
  const add = (is: boolean, fault: string): void => {
    if (is) faults.push(`${fault}: ${text}`);
  };
  add(text.trim() === '', 'empty');
  add(/undefined|\bnull\b|\bNaN\b|\[object|\$\{|\{\}|\{\{/u.test(text), 'empty slot');
  add(/ {2,}|\s[,;:.!?](?=\s|$)|\(\s*\)|“\s*”|,\s*[,.]|;\s*[,.]/u.test(text), 'stray mark or gap');
  add(/(?<!\.)\.\.(?!\.)/u.test(text), 'two full stops');
  add((text.match(/“/gu) ?? []).length !== (text.match(/”/gu) ?? []).length, 'quote left open');
  add((text.match(/\(/gu) ?? []).length !== (text.match(/\)/gu) ?? []).length, 'bracket left open');
  add(ENDS_HANGING.test(text.replace(/[”"’)]+$/u, '')), 'hanging end');
  const words = wordsOf(text);
  words.forEach((word, index) => {
    const next = words[index + 1];
    if (!next || text.slice(word.end, next.start) !== ' ') return;
    if (
      word.lower === next.lower &&
      !DOUBLED_ON_PURPOSE.has(word.lower) &&
      /^\p{L}+$/u.test(word.lower)
    ) {
      faults.push(`doubled word “${word.text} ${next.text}”: ${text}`);
    }
    const isArticle =
      word.text === 'a' ||
      word.text === 'an' ||
      ((word.text === 'A' || word.text === 'An') && word.start === 0);
    if (isArticle && next.text.length > 1 && articleFor(next.text) !== word.lower) {
      faults.push(`wrong article “${word.text} ${next.text}”: ${text}`);
    }
  });
  return faults;
}

/** Names of the same people may agree: an audience that is a role has one wording for both. */
const LABELS = /(?:^|\.)(?:audience|role|label|name|displayName|personaName)\.value$/u;

/** Sentences that stand twice in a body (four words or more), in lower case. */
export function repeatedSentences(body: unknown): string[] {
  const seen = new Map<string, string>();
  const repeated: string[] = [];
  for (const { path, text } of textsOf(body)) {
    if (LABELS.test(path)) continue;
    for (const { start, end } of splitSentences(text)) {
      const sentence = text
        .slice(start, end)
        .toLowerCase()
        .replace(/[^\p{L}\p{N} ]/gu, '')
        .trim();
      if (sentence.split(/\s+/u).length < 4) continue;
      const earlier = seen.get(sentence);
      if (earlier !== undefined && earlier !== path)
        repeated.push(`${earlier} = ${path}: ${sentence}`);
      seen.set(sentence, path);
    }
  }
  return repeated;
}

/** Broken rules of evidence: a stated value without a passage, an exact span that is not its slice. */
export function evidenceFaults(body: unknown, sources: readonly Source[]): string[] {
  const faults: string[] = [];
  for (const { path, value } of statementsOf(body)) {
    const broken = brokenEvidenceRule(value);
    if (broken) faults.push(`${path}: ${broken}`);
  }
  mapSpans(body, (span: EvidenceSpan) => {
    const source = sources.find((entry) => entry.id === span.sourceId);
    if (!source) faults.push(`no source ${span.sourceId}`);
    else if (span.alignment === 'exact' && source.text.slice(span.start, span.end) !== span.quote) {
      faults.push(`span is not its slice: “${span.quote}”`);
    }
    return span;
  });
  return faults;
}

/** A word of the sources, in the number in which they have it or the other. */
function isTold(words: ReadonlySet<string>, word: string): boolean {
  return words.has(word) || words.has(`${word}s`) || words.has(word.replace(/s$/u, ''));
}

const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december)/iu;

/**
 * Numbers, dates and names that neither the sources hold nor the body marks as generated. `known`:
 * made-up names and other words of the product that may stand in unmarked strings.
 */
export function inventedFacts(
  body: unknown,
  sources: readonly Source[],
  known: readonly string[] = [],
): string[] {
  const all = [...sources.map((source) => source.text), ...known].join('\n');
  const words = new Set(wordsOf(all).map((word) => word.lower.replace(/'s$/u, '')));
  const numbers = new Set(findNumberFacts(all).map((fact) => fact.value));
  const lower = all.toLowerCase();
  const digits = new Set(all.match(/\d+/gu) ?? []);
  const faults: string[] = [];
  for (const { path, text, origin } of textsOf(body)) {
    if (origin === 'generated') continue;
    for (const fact of findNumberFacts(text)) {
      const isKnown =
        numbers.has(fact.value) ||
        (fact.text.match(/\d+/gu) ?? []).every((part) => digits.has(part) && part !== '');
      const isWord = !/\d/u.test(fact.text);
      if (
        !isKnown ||
        (isWord && !numbers.has(fact.value) && !all.toLowerCase().includes(fact.text.toLowerCase()))
      ) {
        faults.push(`${path}: number “${fact.text}” in “${text}”`);
      }
    }
    for (const date of findDates(text)) {
      const told = wordsOf(date.text).filter(
        (word) => /\d/u.test(word.text) || CALENDAR.test(word.text),
      );
      if (!told.every((word) => lower.includes(word.lower)))
        faults.push(`${path}: date “${date.text}” in “${text}”`);
    }
    for (const name of findNames(text)) {
      const unknown = wordsOf(name.text).filter(
        (word) => !isTold(words, word.lower.replace(/'s$/u, '')),
      );
      if (unknown.length > 0) faults.push(`${path}: name “${name.text}” in “${text}”`);
    }
  }
  return faults;
}
