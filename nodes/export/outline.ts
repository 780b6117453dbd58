import type { Evidenced, EvidenceSpan, Origin, Statement } from '../records/evidence';
import type { Persona } from '../records/persona';
import type { Scenario } from '../records/scenario';
import { ruleSides } from '../records/rule-sides';
import { channelSaid, formatSaid } from '../records/use-words';
import { scriptFormWords } from '../records/scenario';
import { channelWords } from '../records/vocabulary';
import { capital } from './wording';

/** A line of a document with what it rests on. */
export interface OutlineLine {
  text: string;
  /** Said before the text: who speaks, which step. */
  label?: string;
  /** Absent: a heading-like line of ours that asserts nothing. */
  origin?: Origin;
  evidence: readonly EvidenceSpan[];
  note?: string;
}

export interface OutlineSection {
  heading: string;
  lines: readonly OutlineLine[];
  ordered?: boolean;
  /** Right column of a persona's page; left when absent. */
  aside?: boolean;
}

/** A piece as a document, before it becomes Markdown or a page. */
export interface Outline {
  title: string;
  tagline?: OutlineLine;
  /** Said below the tagline: whom a persona stands for, and how it was split from another. */
  below?: readonly OutlineLine[];
  /** Short facts, as in a cast list. */
  facts: readonly (readonly [string, string])[];
  sections: readonly OutlineSection[];
  questions: readonly string[];
}

/** A line from an evidenced value. */
export function line(
  statement: Evidenced<unknown>,
  text = String(statement.value),
  label?: string,
): OutlineLine {
  const { origin, evidence, note } = statement;
  return {
    text,
    origin,
    evidence,
    ...(note === undefined ? {} : { note }),
    ...(label === undefined ? {} : { label }),
  };
}

/** A line without a mark. */
export function plain(text: string, label?: string): OutlineLine {
  return { text, evidence: [], ...(label === undefined ? {} : { label }) };
}

/** A section, or nothing when it would be empty. */
export function section(
  heading: string,
  lines: readonly OutlineLine[],
  options: Pick<OutlineSection, 'ordered' | 'aside'> = {},
): OutlineSection[] {
  const kept = lines.filter(({ text }) => text.trim() !== '');
  return kept.length === 0 ? [] : [{ heading, lines: kept, ...options }];
}

export const linesOf = (statements: readonly Statement[]): OutlineLine[] =>
  statements.map((statement) => line(statement, capital(statement.value)));

export function personaOutline(persona: Persona): Outline {
  const { role, location, ageRange, demographics, quote, dayInTheLife } = persona;
  const aside = { aside: true };
  return {
    title: persona.displayName.value,
    tagline: line(persona.tagline),
    below: [
      line(persona.audience, persona.audience.value, 'Stands for'),
      ...(persona.splitNote ? [plain(persona.splitNote)] : []),
    ],
    facts: [
      ...(role ? [['Role', role.value] as const] : []),
      ...(location ? [['Place', location.value] as const] : []),
      ...(ageRange ? [['Age', ageWords(ageRange.value)] as const] : []),
      ['Name', persona.displayName.origin === 'generated' ? 'Made up' : 'From the brief'],
      ['Tested', testedWords[persona.validation]],
    ],
    sections: [
      ...section('Their day', linesOf([...demographics, ...persona.context])),
      ...section('Wants', leading(persona, 'need', persona.needs)),
      ...section('Goals', linesOf(persona.goals)),
      ...section('Pains', leading(persona, 'pain', persona.pains)),
      ...section('Objections', leading(persona, 'objection', persona.objections)),
      ...section('Success', linesOf(persona.successMetrics)),
      ...section('Risks', linesOf(persona.risks)),
      ...section('Triggers', leading(persona, 'trigger', persona.triggers), aside),
      ...section(
        'Channels',
        persona.channels.map((use) =>
          line(
            use,
            channelSentence(
              use.liking,
              use.liking === 'avoids' ? channelWords[use.value] : channelSaid(use),
            ),
          ),
        ),
        aside,
      ),
      ...section(
        'Formats',
        persona.formats.flatMap((use) => {
          const said = formatSaid(use);
          return said === undefined || persona.channels.some((one) => channelSaid(one) === said)
            ? []
            : [line(use, capital(said))];
        }),
        aside,
      ),
      ...ruleSides(persona.nonNegotiables).flatMap(({ title, rules }) =>
        section(title, linesOf(rules.map(({ rule }) => rule)), aside),
      ),
      ...section('In their words', quote ? [line(quote, quote.value)] : [], aside),
      ...section('A day', dayInTheLife ? [line(dayInTheLife)] : [], aside),
    ],
    questions: persona.openQuestions.map(({ question }) => question),
  };
}

/** The statement that a split card was split by stands out from what it shares with the others. */
function leading(
  { splitBy }: Persona,
  by: NonNullable<Persona['splitBy']>,
  statements: readonly Statement[],
): OutlineLine[] {
  const lines = linesOf(statements);
  return splitBy === by && lines.length > 1
    ? lines.map((one, at) => (at === 0 ? { ...one, label: 'Above all' } : one))
    : lines;
}

const testedWords = {
  unvalidated: 'Not yet',
  'message-tested': 'With messages',
  'data-validated': 'With data',
} as const;

function ageWords({ min, max }: { min: number | null; max: number | null }): string {
  if (min === null) return max === null ? '' : `up to ${max}`;
  return max === null ? `${min} and over` : min === max ? String(min) : `${min}–${max}`;
}

function channelSentence(liking: 'likes' | 'tolerates' | 'avoids', channel: string): string {
  if (liking === 'avoids') return `Avoids ${channel}`;
  return liking === 'tolerates' ? `${capital(channel)}, if it must be` : capital(channel);
}

export function scenarioOutline(scenario: Scenario): Outline {
  const { goal, trigger, turn, steps, endStates, personaName, form, place, toSupply } = scenario;
  const speakers = { persona: personaName, brand: 'Brand', system: 'System' } as const;
  return {
    title: scenario.title,
    facts: [
      ['With', personaName],
      [
        'Piece',
        capital(form === undefined ? channelWords[scenario.channel] : scriptFormWords[form]),
      ],
      ...(form !== undefined && place !== undefined && place !== scriptFormWords[form]
        ? [['Where', capital(place)] as const]
        : []),
      ['Takes', scenario.estimatedDuration],
    ],
    sections: [
      ...section('What it turns on', [
        line(goal, goal.value, 'Wants'),
        line(trigger, trigger.value, 'The moment'),
        line(turn, turn.value, capital(turn.on === 'question' ? 'open question' : turn.on)),
        ...(turn.remark ? [plain(turn.remark)] : []),
      ]),
      ...section('Script', [
        plain('Drafts written by Dramatis; footnotes show whose words are the brief’s.'),
        ...steps.flatMap(scriptLines(speakers)),
      ]),
      ...section('How it ends', [
        plain(endStates.success, 'Well'),
        plain(endStates.handOff, 'Handed on'),
        plain(endStates.drop, 'Dropped'),
      ]),
      ...section(
        'Still needed from the client',
        (toSupply ?? []).map((what) => plain(capital(what))),
      ),
      ...section(
        'For whoever writes it',
        scenario.designNotes.map((note) => plain(note.text)),
      ),
    ],
    questions: [],
  };
}

/** A step as lines: who and where, the subject, one line a paragraph, the note, the branch. */
function scriptLines(speakers: Record<Scenario['steps'][number]['actor'], string>) {
  return (step: Scenario['steps'][number]): OutlineLine[] => {
    const [first = '', ...rest] = step.text.split(/\n{2,}/u);
    const place = step.where ?? capital(step.phase);
    return [
      {
        label: `${step.n}. ${speakers[step.actor]} (${place})`,
        text:
          step.subject && !/^Re:/u.test(step.subject)
            ? `Subject: “${step.subject}”. ${first}`
            : first,
        evidence: step.evidence,
      },
      ...rest.map((text) => plain(text)),
      ...(step.note ? [plain(step.note, 'Note')] : []),
      ...(step.decisionPoint
        ? [
            plain(
              step.decisionPoint.options
                .map(({ label, next }) => `${label} → ${endWord(next)}`)
                .join(' · '),
              step.decisionPoint.question,
            ),
          ]
        : []),
    ];
  };
}

function endWord(next: number | 'success' | 'handOff' | 'drop'): string {
  if (typeof next === 'number') return `step ${next}`;
  return { success: 'ends well', handOff: 'handed on', drop: 'dropped' }[next];
}
