/** Measured features of a piece of writing, with the formulas they come from. */
import { splitSentences } from './sentences';
import { wordsOf } from './words';

export interface WritingMeasures {
  words: number;
  sentences: number;
  /** Words per sentence. */
  meanSentence: number;
  maxSentence: number;
  /** Flesch–Kincaid grade (Kincaid et al. 1975): 0.39 w/s + 11.8 syllables/w − 15.59. */
  grade: number;
  /** Per 100 words. */
  contractions: number;
  you: number;
  we: number;
  exclamations: number;
  /** Share of sentences that ask, 0–1. */
  questions: number;
}

/** Measures a text; all zero for a text without words. */
export function measureWriting(text: string): WritingMeasures {
  const words = wordsOf(text);
  const lengths = splitSentences(text)
    .map((sentence) => wordsOf(text.slice(sentence.start, sentence.end)).length)
    .filter((length) => length > 0);
  const per100 = (count: number): number =>
    words.length === 0 ? 0 : round((100 * count) / words.length);
  const count = (test: (lower: string) => boolean): number =>
    words.filter((word) => test(word.lower)).length;
  return {
    words: words.length,
    sentences: lengths.length,
    meanSentence: lengths.length === 0 ? 0 : round(words.length / lengths.length),
    maxSentence: Math.max(0, ...lengths),
    grade: readingGrade(text),
    contractions: per100(count(isContraction)),
    you: per100(count((word) => /^(?:you|your|yours|yourself)(?:'|$)/u.test(word))),
    we: per100(count((word) => /^(?:we|us|our|ours|ourselves)(?:'|$)/u.test(word))),
    exclamations: per100(text.split('!').length - 1),
    questions:
      lengths.length === 0 ? 0 : round(Math.min(1, (text.split('?').length - 1) / lengths.length)),
  };
}

/** Flesch–Kincaid grade with two decimals, never below 0; 0 for a text without words. */
export function readingGrade(text: string): number {
  const words = wordsOf(text);
  const sentences = Math.max(1, splitSentences(text).length);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word.lower), 0);
  const grade = 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
  return Math.max(0, round(grade));
}

/** Syllables by vowel groups, with silent endings taken off; at least one. */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^\p{L}]/gu, '');
  if (letters.length <= 3) return 1;
  const trimmed = letters.replace(/(?:[^laeiouy]es|[^dt]ed|[^l]e)$/u, '');
  return Math.max(1, (trimmed.match(/[aeiouyà-öø-ÿ]+/gu) ?? []).length);
}

function isContraction(word: string): boolean {
  return (
    /n't$|'(?:ll|re|ve|d|m)$/u.test(word) ||
    /^(?:it|that|there|he|she|what|who|where|here|how|let)'s$/u.test(word)
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
