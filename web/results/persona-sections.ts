import type { OpenQuestion } from '../../nodes/records/artefact';
import type { Evidenced } from '../../nodes/records/evidence';
import type { Persona } from '../../nodes/records/persona';
import { capital } from './quoted';
import { ruleSides } from '../../nodes/records/rule-sides';
import { channelSaid, formatSaid } from '../../nodes/records/use-words';
import { channelWords } from '../../nodes/records/vocabulary';

/** One statement as the card shows it. */
export interface CardLine {
  path: string;
  value: Omit<Evidenced<unknown>, 'value'>;
  text: string;
  isEditable: boolean;
}

export interface CardSection {
  title: string;
  /** Names under which an open question may speak about this section. */
  fields: string[];
  lines: CardLine[];
  /** What the brief does not say about it. */
  questions: OpenQuestion[];
}

type BareSection = Omit<CardSection, 'questions'>;

type ListField =
  | 'needs'
  | 'pains'
  | 'goals'
  | 'objections'
  | 'successMetrics'
  | 'context'
  | 'triggers'
  | 'nonNegotiables'
  | 'risks'
  | 'demographics';

function listOf(persona: Persona, field: ListField): CardLine[] {
  return persona[field].map((value, index) => ({
    path: `${field}.${index}`,
    value,
    text: value.value,
    isEditable: true,
  }));
}

function oneOf(path: string, value: Evidenced<string> | undefined): CardLine[] {
  return value ? [{ path, value, text: value.value, isEditable: true }] : [];
}

/** “30 to 45”, “from 30”, “up to 45”. */
export function ageWords({ min, max }: { min: number | null; max: number | null }): string {
  if (min !== null && max !== null) return min === max ? `${min}` : `${min} to ${max}`;
  if (min !== null) return `from ${min}`;
  return max === null ? '' : `up to ${max}`;
}

const likingWords = { likes: '', tolerates: 'Tolerates ', avoids: 'Avoids ' } as const;

function channelLines(persona: Persona): CardLine[] {
  return persona.channels
    .map((use, index) => ({ use, index }))
    .toSorted((a, b) => a.use.rank - b.use.rank)
    .map(({ use, index }) => ({
      path: `channels.${index}`,
      value: use,
      text: capital(
        `${likingWords[use.liking]}${use.liking === 'avoids' ? channelWords[use.value] : channelSaid(use)}`,
      ),
      isEditable: false,
    }));
}

function formatLines(persona: Persona): CardLine[] {
  return persona.formats.flatMap((use, index) => {
    const text = formatSaid(use);
    return text === undefined
      ? []
      : [{ path: `formats.${index}`, value: use, text: capital(text), isEditable: false }];
  });
}

function contextLines(persona: Persona): CardLine[] {
  const { ageRange } = persona;
  const age: CardLine[] = ageRange
    ? [
        {
          path: 'ageRange',
          value: ageRange,
          text: `Age ${ageWords(ageRange.value)}`,
          isEditable: false,
        },
      ]
    : [];
  return [
    ...listOf(persona, 'context'),
    ...oneOf('location', persona.location),
    ...age,
    ...listOf(persona, 'demographics'),
  ];
}

/**
 * Two columns of about the same length: as long as it helps, the last section on the right moves to
 * the foot of the left.
 */
export function balanced(left: CardSection[], right: CardSection[]) {
  const columns = { left: [...left], right: [...right] };
  for (;;) {
    const last = columns.right.at(-1);
    const gap = lengthOf(columns.right) - lengthOf(columns.left);
    if (!last || columns.right.length < 2 || gap <= lengthOf([last])) return columns;
    columns.right.pop();
    columns.left.push(last);
  }
}

/** In lines, roughly: a head counts as one and a half, a long statement as two. */
function lengthOf(sections: readonly CardSection[]): number {
  return sections
    .filter((section) => !isEmpty(section))
    .reduce(
      (sum, { lines, questions }) =>
        sum +
        1.5 +
        lines.reduce((n, line) => n + linesIn(line.text), 0) +
        questions.reduce((n, { question }) => n + 1 + linesIn(question), 0),
      0,
    );
}

function isEmpty({ lines, questions }: CardSection): boolean {
  return lines.length === 0 && questions.length === 0;
}

function linesIn(text: string): number {
  return Math.ceil(text.length / 44);
}

/** The two columns of a card in reading order, and the questions that belong to none of its parts. */
export function personaSections(persona: Persona): {
  left: CardSection[];
  right: CardSection[];
  others: OpenQuestion[];
} {
  const { left, right } = sectionsOf(persona);
  const asked = (section: BareSection): CardSection => ({
    ...section,
    questions: persona.openQuestions.filter(({ field }) =>
      section.fields.includes(lastPart(field)),
    ),
  });
  const known = new Set([...left, ...right].flatMap(({ fields }) => fields));
  const columns = balanced(
    left.map(asked).filter((section) => !isEmpty(section)),
    right.map(asked).filter((section) => !isEmpty(section)),
  );
  const others = persona.openQuestions.filter(({ field }) => !known.has(lastPart(field)));
  return { ...columns, others };
}

/** A question's field without what stands before its last dot. */
function lastPart(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1);
}

/** The audience, and the role where it says more (“Café owner” of “Café owners” does not). */
function whoLines(persona: Persona): CardLine[] {
  const audience = oneOf('audience', persona.audience);
  const said = persona.audience.value.toLowerCase();
  const isSaid = persona.role && said.startsWith(persona.role.value.toLowerCase());
  return isSaid ? audience : [...audience, ...oneOf('role', persona.role)];
}

/** Rules under the word that fits them; a question about rules stands under the first. */
function ruleSections(persona: Persona): BareSection[] {
  const lines = listOf(persona, 'nonNegotiables');
  const sides = ruleSides(persona.nonNegotiables);
  const shown = sides.filter(({ rules }) => rules.length > 0);
  const fields = ['nonNegotiables', 'constraints'];
  if (shown.length === 0) return [{ title: 'Rules', fields, lines }];
  return shown.map(({ title, rules }, at) => ({
    title,
    fields: at === 0 ? fields : [],
    lines: rules.flatMap(({ index }) => lines[index] ?? []),
  }));
}

function sectionsOf(persona: Persona): { left: BareSection[]; right: BareSection[] } {
  return {
    left: [
      {
        title: 'Wants',
        fields: ['needs', 'need', 'goals', 'goal'],
        lines: listOf(persona, 'needs'),
      },
      { title: 'Pains', fields: ['pains', 'pain'], lines: listOf(persona, 'pains') },
      { title: 'Goal', fields: [], lines: listOf(persona, 'goals') },
      {
        title: 'Objection',
        fields: ['objections', 'objection'],
        lines: listOf(persona, 'objections'),
      },
      {
        title: 'Success',
        fields: ['successMetrics', 'success'],
        lines: listOf(persona, 'successMetrics'),
      },
      { title: 'In their words', fields: ['quote'], lines: oneOf('quote', persona.quote) },
    ],
    right: [
      {
        title: 'Who',
        fields: ['role', 'audience', 'name'],
        lines: whoLines(persona),
      },
      {
        title: 'Context',
        fields: ['context', 'location', 'ageRange', 'demographics'],
        lines: contextLines(persona),
      },
      { title: 'Trigger', fields: ['triggers', 'trigger'], lines: listOf(persona, 'triggers') },
      { title: 'Channels', fields: ['channels', 'channel'], lines: channelLines(persona) },
      { title: 'Formats', fields: ['preferredFormats', 'formats'], lines: formatLines(persona) },
      ...ruleSections(persona),
      { title: 'Risks', fields: ['risks'], lines: listOf(persona, 'risks') },
      {
        title: 'A day',
        fields: ['dayInTheLife'],
        lines: oneOf('dayInTheLife', persona.dayInTheLife),
      },
    ],
  };
}
