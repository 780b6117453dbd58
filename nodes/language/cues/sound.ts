/** How the work should sound, by label or told in passing. */
import { isToneWord } from '../recognise/tones';
import { mask, tidyItem } from '../items';
import type { Stretch } from '../sentences';
import { wordsOf } from '../words';

const CUES: readonly RegExp[] = [
  /\b(?:keep it|keep everything|keep things|make it|let it be)(?: all)?\s+(?=\p{L})/giu,
  /\b(?:it|this|everything|we|the (?:copy|text|voice|tone|style|sound|register|campaign|whole thing|result|brand|whole|texts|language|manner))(?:'d| should| must| has to| ought to| needs to| would| shall| will| may| can)+ (?:also |always |rather |simply )?(?:sound|feel|read|be|come across|come over|speak|talk)(?:s)?(?: to be| as)? (?=\p{L})/giu,
  /\b(?:sounds?|sounding|feels?|come across|comes across|come over|reads?|speak|talk)(?: a bit| more| just| as)? (?=like\b)/giu,
  /\b(?:we|as a brand we|the brand|our voice|our tone) (?:sounds?|feels?|are|is|speaks?|talks?) (?=\p{L})/giu,
  /\b(?:tone(?:-wise| of voice)?|voice|style|vibe|mood|manner|register|the sound|personality)(?:,| is| should be| ought to be(?: that of)?|:| =|\.\.\.| …| would be| -| –)+ (?=\p{L})/giu,
  /\b(?:I'd ask you to be|I would ask you to be|please be|be)\s+(?=(?:\p{L}+, ){1,3}\p{L}+)/giu,
  /\b(?:please make (?:it|everything)(?: sound)?|write(?: it| to (?:them|her|him))?|(?:talk|speak)(?: to (?:them|her|him))?|I(?:'d| would) (?:want|like) it|(?:I'd|I would) hope for something|come across|sound like[ →>=:]+|^Be)\s+(?=\p{L}+(?:,| and| but| without| yet)\s)/giu,
  /\b(?:is to be understood as|are to be|a language that is|should like to sound)\s+(?=\p{L}+(?:,| and| yet))/giu,
  /\b(?:as for how we sound|how it sounds|how we sound|how should it sound|how does it sound)[:?,]*\s+/giu,
];

const NOT_TONE =
  /\b(?:live|ready|out|done|back|open|first|short of|able|sure|happy to|here|there|available|possible|clear that|careful|aware|going|booked|sold|paid|simple:|in the|at the|on the|from|about|a success|a win|printed|delivered|shown|mentioned|used|there|translated|\d)\b/iu;

/** Tone phrases told in passing; empty when the sentence is about something else. */
export function findSound(text: string): Stretch[] {
  for (const cue of CUES) {
    for (const match of text.matchAll(cue)) {
      const start = match.index + match[0].length;
      const phrases = tonePhrases(text, start, sentenceEnd(text, start));
      const isToned = phrases.some((phrase) => {
        const written = text.slice(phrase.start, phrase.end);
        return /^like\b/iu.test(written) || wordsOf(written).some((word) => isToneWord(word.lower));
      });
      if (isToned && !NOT_TONE.test(text.slice(start, start + 30))) return phrases;
    }
  }
  return isMostlyTone(text) || opensWithTone(text) ? tonePhrases(text, 0, text.length) : [];
}

/** “Warm, a bit of a laugh, but somebody you'd trust”: a fragment that opens with how it sounds. */
function opensWithTone(text: string): boolean {
  const first =
    /^(?:quite |rather |very )?(\p{L}[\p{L}-]+)(?:,| and| but| yet|;)\s+(?!(?:I|we|it|they|he|she|there|please|that|you)\b)/iu.exec(
      text,
    )?.[1];
  if (first === undefined || !isToneWord(first.toLowerCase()) || /\d|\?$/u.test(text)) return false;
  const words = wordsOf(text);
  if (words.length > 14) return false;
  const toned = words.filter((word) => isToneWord(word.lower)).length;
  const isClause =
    /\b(?:is|are|was|were|has|have|had|will|can|must|should|want|wants|need|needs|we|our|I)\b/iu;
  return toned >= 2 || !isClause.test(text);
}

/** A short fragment that consists of tone words (“Warm! Dry, northern, matey.”). */
export function isMostlyTone(text: string): boolean {
  const words = wordsOf(text).filter(
    (word) =>
      word.lower.length > 2 &&
      !/^(?:and|but|not|never|bit|touch|little|the|very|too|more|less|with)$/u.test(word.lower),
  );
  if (words.length === 0 || words.length > 7) return false;
  return words.filter((word) => isToneWord(word.lower)).length / words.length >= 0.6;
}

/** Splits what stands under a tone label into phrases. */
export function tonePhrases(text: string, from: number, to: number): Stretch[] {
  const inner = mask(text.slice(from, to));
  const phrases: Stretch[] = [];
  let start = 0;
  const joint =
    /\s*[;/+]\s*|\s*,\s+(?:and |but |or )?|\s+(?:and|but|yet|&|or)\s+(?!kind\b(?= of))|\s*:\s+|\s+[–—-]\s+|[!.]\s+/giu;
  for (const match of inner.matchAll(joint)) {
    const before = inner.slice(start, match.index);
    const after = inner.slice(match.index + match[0].length);
    // “like a friend who …, and …” is one picture; “and” joins two adjectives.
    if (
      /^\s*(?:a |the |more )?(?:like|as if|as though)\b/iu.test(before) &&
      !/^[\s.,;!]*[;.!]/u.test(match[0]) &&
      !/^(?:not|never|no|zero|a bit|calm|warm|dry)\b/iu.test(after) &&
      !isShortTone(after)
    )
      continue;
    if (/\band\b|\bor\b|\byet\b|&/iu.test(match[0]) && !isAdjectives(before, after)) continue;
    phrases.push({ start: from + start, end: from + match.index });
    start = match.index + match[0].length;
  }
  phrases.push({ start: from + start, end: to });
  return phrases
    .map((phrase) => tidyPhrase(text, phrase))
    .filter((phrase) => {
      const count = text.slice(phrase.start, phrase.end).trim().split(/\s+/u).length;
      return phrase.end - phrase.start >= 3 && count <= 16;
    });
}

function isShortTone(after: string): boolean {
  const head = after.split(/[,.;]/u)[0] ?? '';
  return (
    head.trim().split(/\s+/u).length <= 3 && wordsOf(head).some((word) => isToneWord(word.lower))
  );
}

function isAdjectives(before: string, after: string): boolean {
  const last =
    before
      .split(/[,.;:]/u)
      .at(-1)
      ?.trim() ?? '';
  const next = after.split(/[,.;:]|\s(?:and|but)\s/u)[0]?.trim() ?? '';
  return last.split(/\s+/u).length <= 4 && next.split(/\s+/u).length <= 5;
}

function tidyPhrase(text: string, phrase: Stretch): Stretch {
  const trimmed = tidyItem(text, phrase.start, phrase.end);
  const written = text.slice(trimmed.start, trimmed.end);
  const lead =
    /^(?:(?:it|we|this|they|everything|the (?:voice|tone|copy))(?:'s| is| are|'re)? (?:should |must |to |has to |can )?(?:be |sound |sounds |feel |read |come across |come over )?(?:as )?|should (?:be|sound|feel|read) |sounds? |feels? |be |keep it |as |think )+(?=\p{L})/iu.exec(
      written,
    );
  return lead !== null && lead[0].length < written.length
    ? { start: trimmed.start + lead[0].length, end: trimmed.end }
    : trimmed;
}

function sentenceEnd(text: string, from: number): number {
  const stop = /[.!?](?:\s|$)|\s\(|;/u.exec(text.slice(from));
  return stop === null ? text.length : from + stop.index;
}
