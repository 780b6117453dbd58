/** The questions of the page: what the work hangs on and the brief leaves open. */
import type { OpenQuestion } from '../records/artefact';
import type { Statement } from '../records/evidence';
import type { Interpretation } from '../records/interpretation';
import type { Persona } from '../records/persona';

const questionsMax = 9;
/** Questions about the whole work, in the order of their weight. */
const first = ['purpose', 'audiences', 'brand', 'offer'];
const last = ['successMetrics', 'tone', 'constraints', 'budget', 'deadline'];
/** What a writer can't do without about an audience. */
const weighty = ['audience', 'goals', 'pains', 'objections', 'channels'];

/** At most nine, each once; what the cards answer is not asked. */
export function openQuestions(
  personas: readonly Persona[],
  reading: Interpretation | undefined,
  page: { unanswered: readonly Statement[]; odd: readonly Statement[] },
): Statement[] {
  const about = (fields: readonly string[]): OpenQuestion[] =>
    fields.flatMap(
      (field) => reading?.openQuestions.find((question) => question.field === field) ?? [],
    );
  const people = personas.flatMap((persona) =>
    persona.openQuestions.filter(({ field }) => weighty.includes(field)).slice(0, 2),
  );
  const isWhole = ({ value }: Statement): boolean => value.split(' ').length > 1;
  const conflicts = (reading?.conflicts ?? [])
    .filter(({ a, b }) => isWhole(a) && isWhole(b))
    .map(({ a, b }) => `The brief says ${quoted(a)} and ${quoted(b)}: which of the two holds?`);
  const texts = [
    ...conflicts.slice(0, 2),
    ...(page.odd.length > 0
      ? [`Are these asked for or forbidden: ${page.odd.slice(0, 4).map(quoted).join(', ')}?`]
      : []),
    ...about(first).map(({ question }) => question),
    ...honest(page.unanswered),
    ...people.map(({ question }) => question),
    ...about(last).map(({ question }) => question),
  ];
  return [...new Set(texts)].slice(0, questionsMax).map((value) => ({
    value,
    origin: 'generated' as const,
    confidence: 0,
    evidence: [],
    note: 'Not found in the brief; a question to its author.',
  }));
}

function honest(doubts: readonly Statement[]): string[] {
  const [doubt, ...others] = doubts;
  if (!doubt) return [];
  return others.length > 0
    ? [`What is the honest answer to the ${counted(doubts.length)} doubts that have none above?`]
    : [`What is the honest answer to ${quoted(doubt)}?`];
}

function counted(count: number): string {
  return ['', '', 'two', 'three', 'four', 'five', 'six'][count] ?? 'many';
}

function quoted({ value }: Statement): string {
  return `“${value.replace(/[“”]/gu, '')}”`;
}
