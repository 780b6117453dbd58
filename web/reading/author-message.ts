import type { OpenQuestion } from '../../nodes/records/artefact';
import type { Interpretation } from '../../nodes/records/interpretation';

type Conflicts = Interpretation['conflicts'];

/**
 * All open questions to the author of a brief as one message in plain text, conflicts first: they are
 * the ones that only the author can settle.
 */
export function authorMessage(
  title: string,
  conflicts: Conflicts,
  questions: readonly OpenQuestion[],
): string {
  const clashes = conflicts.map(
    ({ a, b }) =>
      `The brief says “${quoteOf(a)}” and also “${quoteOf(b)}”. Which of the two holds?`,
  );
  const asked = [...new Set([...clashes, ...questions.map(({ question }) => question)])];
  const count = asked.length === 1 ? 'one question' : `${asked.length} questions`;
  return [
    'Hello,',
    '',
    `we have read your brief “${title}” and have ${count} before we go on. Short answers are enough.`,
    '',
    ...asked.map((line, index) => `${index + 1}. ${line}`),
    '',
    'Thank you.',
  ].join('\n');
}

/** The words of the brief behind one side of a conflict. */
export function quoteOf({ value, evidence }: Conflicts[number]['a']): string {
  return (evidence[0]?.quote ?? value).replace(/\s+/gu, ' ').trim();
}
