/** The last look at a line before anybody reads it. */
import { articleFor } from '../../language/inflect';

const ALLOWED_TWICE = new Set(['had', 'that', 'very', 'really', 'no', 'bye']);

/** False for a line with an empty slot, a doubled word, a wrong article or marks without a partner. */
export function soundsRight(line: string): boolean {
  return faultIn(line) === undefined;
}

/** What is wrong with a line, in words, or undefined. */
export function faultIn(line: string): string | undefined {
  if (/[{}]|\bundefined\b|\bnull\b/u.test(line)) return 'an empty slot';
  if (/\s[,.;:!?]|[,;:]\s*[,;:.!?]|\.\.(?!\.)/u.test(line)) return 'stray punctuation';
  if ((line.match(/“/gu) ?? []).length !== (line.match(/”/gu) ?? []).length)
    return 'quotation marks without a partner';
  if (/“[^”]*“/u.test(line)) return 'a quotation inside a quotation';
  const doubled = /(?<![\p{L}'-])([\p{L}']+) \1(?![\p{L}'-])/iu.exec(line)?.[1];
  if (doubled !== undefined && !ALLOWED_TWICE.has(doubled.toLowerCase()))
    return `“${doubled}” twice`;
  for (const match of line.matchAll(
    /(?<![\p{L}'.-])(an?) ([“"]?[\p{L}\p{N}][\p{L}\p{N}'’&.-]*)/giu,
  )) {
    const [, article = '', word = ''] = match;
    if (/^(?:a|an)$/u.test(article) && articleFor(word) !== article && word.length > 1)
      return `“${article} ${word}”`;
  }
  if (
    /\b(?:I (?:is|are|has|wants|needs|does)|you (?:is|has|was|am|wants|needs|does)|they (?:is|has|was))\b/u.test(
      line,
    )
  )
    return 'a verb that does not agree';
  const third =
    /\b(?:I|you) (?!always|sometimes|perhaps|was|besides|nevertheless|this|us|yes|towards|guys|as|across|unless|folks|others|lots|things)(\p{Ll}{2,}[^su'i]s)\b/u.exec(
      line,
    )?.[1];
  if (third !== undefined && !/(?:ness|less|ous|ss)$/u.test(third))
    return 'a verb that does not agree';
  if (
    /\b(?:to|can|will|would|could|should|must) to\b|\b(?:the|a|an) (?:the|a|an|my|your|their)\b|\bmy (?:the|a|your|my)\b|\bbut (?:but|and)\b|\bthat that\b/iu.test(
      line,
    )
  )
    return 'words that do not fit';
  return undefined;
}
