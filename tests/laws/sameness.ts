import { splitSentences } from '../../nodes/language/sentences';

/** Sentences of a text in lower case without marks; those under four words carry no style. */
export function sentencesOf(text: string): string[] {
  return splitSentences(text)
    .map(({ start, end }) =>
      text
        .slice(start, end)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}' ]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((sentence) => sentence.split(' ').length >= 4);
}

/** Shared sentences ÷ sentences of the shorter text, 0–1. */
export function shareInCommon(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length < b.length ? [new Set(a), new Set(b)] : [new Set(b), new Set(a)];
  if (short.size === 0) return 0;
  return [...short].filter((sentence) => long.has(sentence)).length / short.size;
}
