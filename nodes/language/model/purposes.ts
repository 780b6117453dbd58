/** What the category of a purpose is read from: its words, its sentence, and the whole brief. */
import { contentStems } from '../similarity';
import type { Document } from './document';
import { hashText } from './hash';

/** Features of a purpose at these tokens. */
export function purposeFeatures(document: Document, from: number, to: number): number[] {
  const { tokens, text, outline } = document;
  const out: number[] = [];
  const add = (...parts: readonly string[]): void => {
    out.push(hashText(`c|${parts.join('|')}`));
  };
  add('bias');
  add('rules', document.category ?? '-');
  const own = contentStems(text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0));
  own.forEach((word, at) => {
    add('own', word);
    const before = own[at - 1];
    if (before !== undefined) add('pair', before, word);
  });
  add('first', own[0] ?? '');
  const unit = outline.units[tokens[from]?.unit ?? -1];
  for (const word of contentStems(unit?.text ?? '')) add('unit', word);
  for (const word of new Set(contentStems(text))) add('text', word);
  return out;
}
