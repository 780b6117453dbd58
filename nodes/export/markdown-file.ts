import type { Outline, OutlineLine } from './outline';
import { PassageList } from './pack';
import type { Pack, PackPiece } from './pack';
import { markdown } from './wording';

export interface MarkdownHead {
  id: string;
  kind: string;
  status: string;
  labels: readonly string[];
  draftLine: string | undefined;
  approvedLine: string | undefined;
  /** Path of a picture from this file, with its alternative text. */
  picture?: { path: string; alt: string; credit: string };
}

/** What stands above a piece's document. */
export function headOf(piece: PackPiece): MarkdownHead {
  const { id, status, item, draftLine, approvedLine } = piece;
  return { id, kind: item.kind, status, labels: item.body.labels, draftLine, approvedLine };
}

/**
 * A document as Markdown: front matter, then the text, passages as footnotes. Nothing from a brief or
 * a person is mark-up; the front matter's values are JSON strings, which YAML reads as they are.
 */
export function markdownFile(outline: Outline, head: MarkdownHead, pack: Pack): string {
  const passages = new PassageList();
  const explained = new Set<string>();
  const written = (line: OutlineLine): string => writtenLine(line, passages, explained);
  const body: string[] = [`# ${markdown(outline.title)}`];
  if (head.draftLine) body.push(`> **${markdown(head.draftLine)}**`);
  if (head.approvedLine) body.push(`> ${markdown(head.approvedLine)}`);
  if (head.picture) {
    const { alt, path, credit } = head.picture;
    body.push(`![${markdown(alt)}](${path})`, `*${markdown(credit)}*`);
  }
  if (outline.tagline) body.push(written(outline.tagline));
  for (const below of outline.below ?? []) body.push(written(below));
  if (outline.facts.length > 0) {
    body.push(
      outline.facts.map(([name, value]) => `- ${markdown(name)}: ${markdown(value)}`).join('\n'),
    );
  }
  for (const { heading, lines, ordered } of outline.sections) {
    const list = lines.map((line, i) => `${ordered ? `${i + 1}.` : '-'} ${written(line)}`);
    body.push(`## ${markdown(heading)}`, list.join('\n'));
  }
  if (outline.questions.length > 0) {
    body.push(
      '## The brief does not say',
      outline.questions.map((question) => `- ${markdown(question)}`).join('\n'),
    );
  }
  if (pack.madeLine) body.push('---', markdown(pack.madeLine));
  const notes = passages.spans.map(({ quote, sourceId, alignment }, i) => {
    const title = pack.sources.get(sourceId)?.title ?? sourceId;
    return `[^${i + 1}]: “${markdown(quote)}” (${markdown(title)}${alignment === 'fuzzy' ? ', close wording' : ''})`;
  });
  if (notes.length > 0) body.push(notes.join('\n'));
  return `${frontMatter(head, outline.title)}\n${body.join('\n\n')}\n`;
}

/** `explained`: notes that the document has given; each stands once. */
function writtenLine(line: OutlineLine, passages: PassageList, explained: Set<string>): string {
  const label = line.label ? `**${markdown(line.label)}:** ` : '';
  const numbers = passages.numbersOf(line.evidence).map((n) => `[^${n}]`);
  return `${label}${markdown(line.text)}${numbers.join('')}${originMark(line, explained)}`;
}

function originMark({ origin, note, text, evidence }: OutlineLine, explained: Set<string>): string {
  if (origin === 'inferred') {
    if (!note || explained.has(note)) return ' *(our reading)*';
    explained.add(note);
    return ` *(our reading: ${markdown(note)})*`;
  }
  // A question asserts nothing.
  if (origin === 'generated' && evidence.length === 0 && text.endsWith('?')) return '';
  if (origin === 'generated') return ' *(written by Dramatis, not a fact)*';
  if (origin === 'human') return ' *(from a person)*';
  return origin === 'imported' ? ' *(imported)*' : '';
}

function frontMatter({ id, kind, status, labels }: MarkdownHead, title: string): string {
  return [
    '---',
    `id: ${JSON.stringify(id)}`,
    `kind: ${JSON.stringify(kind)}`,
    `title: ${JSON.stringify(title)}`,
    `status: ${JSON.stringify(status)}`,
    `labels: ${JSON.stringify(labels)}`,
    '---',
    '',
  ].join('\n');
}
