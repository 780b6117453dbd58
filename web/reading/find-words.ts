import type { CorrectedSpan } from '../../nodes/records/correction';
import type { Source } from '../../nodes/records/source';

/** A quote longer than this can't be kept with a value. */
export const longestQuote = 500;

/**
 * A stretch of a text as a value quotes it: words that it begins or ends within are taken whole; white
 * space and the marks of a list or a heading at its ends are left out. Null when it holds no words.
 */
export function trimmedSpan(source: Source, from: number, to: number): CorrectedSpan | null {
  const { text } = source;
  const isCut = (at: number): boolean =>
    /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at));
  while (from > 0 && isCut(from)) from -= 1;
  while (to < text.length && isCut(to)) to += 1;
  const slice = text.slice(from, to);
  const lead = /^(?:\s|(?:[-*•–>#]+|\d{1,2}[.)])\s)*/u.exec(slice)?.[0].length ?? 0;
  const words = slice.slice(lead).replace(/[\s,;:]+$/u, '');
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  const start = from + lead;
  return { sourceId: source.id, start, end: start + words.length, quote: words };
}

/**
 * Where typed words stand in the brief or its files: as they are, else whatever their case and line
 * breaks. The quote is what the text says. Null when they stand nowhere.
 */
export function findWords(sources: readonly Source[], typed: string): CorrectedSpan | null {
  const wanted = typed.trim();
  if (wanted === '') return null;
  const texts = sources.filter(({ kind }) => kind === 'brief' || kind === 'file');
  const pattern = new RegExp(
    wanted
      .replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
      .replace(/['’‘]/gu, `['’‘]`)
      .replace(/["“”„]/gu, `["“”„]`)
      .replace(/\s+/gu, String.raw`\s+`),
    'iu',
  );
  for (const source of texts) {
    const at = source.text.indexOf(wanted);
    if (at >= 0) {
      return { sourceId: source.id, start: at, end: at + wanted.length, quote: wanted };
    }
  }
  for (const source of texts) {
    const match = pattern.exec(source.text);
    if (match) {
      const [quote] = match;
      return { sourceId: source.id, start: match.index, end: match.index + quote.length, quote };
    }
  }
  return null;
}
