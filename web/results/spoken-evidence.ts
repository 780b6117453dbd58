import type { EvidenceSpan } from '../../nodes/records/evidence';
import type { Source } from '../../nodes/records/source';
import type { Light } from '../ui/evidence-mark';

type Value = { note?: string | undefined; evidence: readonly EvidenceSpan[] };

/** Where words stand, in words: “the brief”, “the answer, you, 25 Nov”, a file's or fact's title. */
export function sourceWords(source: Source | undefined): string {
  if (!source || source.kind === 'brief') return 'the brief';
  if (source.kind === 'answer') return `the answer, ${answerWords(source)}`;
  return source.title;
}

/** “you, 25 Nov”, as far as it is known. */
export function answerWords(source: Source): string {
  return [source.author ?? 'you', source.dated && dayWords(source.dated)]
    .filter(Boolean)
    .join(', ');
}

/** A calendar day as people say it: “25 Nov”. */
export function dayWords(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
}

/** What a screen reader says about a statement after reading it. */
export function spokenEvidence(
  light: Light,
  value: Value,
  passages: readonly number[],
  sources: readonly Source[],
): string {
  const quotes = value.evidence
    .filter((span) => span.alignment !== 'none')
    .map((span) => `“${span.quote}”${span.alignment === 'fuzzy' ? ' (close wording)' : ''}`)
    .join(', ');
  const where = sourceWords(sources.find((source) => source.id === value.evidence[0]?.sourceId));
  const numbers = passages.length > 0 ? `, passage ${passages.join(' and ')}` : '';
  switch (light) {
    case 'stated':
      return `Stated in ${where}${numbers}: ${quotes}`;
    case 'inferred':
      return `Our reading${quotes ? ` of ${quotes}${numbers}` : ''}. ${value.note ?? ''}`.trim();
    case 'generated':
      return `Written by Dramatis, not a fact. ${value.note ?? ''}`.trim();
    case 'human':
      return `${value.note ?? 'Added by a person'}${quotes ? `. In ${where}${numbers}: ${quotes}` : ''}`;
    case 'unknown':
      return 'The brief does not say.';
  }
}
