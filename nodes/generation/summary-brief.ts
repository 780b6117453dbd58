/** The one-page creative brief: a fixed frame, each line with its evidence, each gap a question. */
import { insideSentence } from '../extraction/statement-of';
import { isSpeech, lowerInside } from '../extraction/wording';
import { joinList } from '../language/inflect';
import type { Statement } from '../records/evidence';
import type { Interpretation } from '../records/interpretation';
import type { Persona } from '../records/persona';
import { channelSaid, formatSaid } from '../records/use-words';
import { SPENDING } from './persona-cards-card';
import { isManner } from './persona-cards-guidelines';
import { groupOf, insight, message } from './summary-insight';
import { resting, withThe } from './summary-lines';

/** Rules that forbid; the others ask for something. */
const BANS =
  /^(?:No|Not|Never|Don’t|Nothing|Nobody|None|Avoid)\b|(?<!what |that |which |who )(?:isn’t|aren’t|is not|are not|must not|may not|shall not|should not|can’t|cannot|is never|are never|prohibited|forbidden|banned|off limits)(?![\p{L}])(?!.*(?:has|have) to be said)/u;

/** Words that ask for something, whatever else the line forbids. */
const ASKS =
  /(?<![\p{L}])(?:must|shall|has to|have to|needs?|only|always|every|said|state)(?![\p{L}])/iu;

export interface Section {
  heading: string;
  lines: Statement[];
}

/** The sections in the order of the page. Without a reading only the personas speak. */
export function creativeBriefOf(
  personas: readonly Persona[],
  reading: Interpretation | undefined,
): Section[] {
  const leads = oneForEachAudience(personas);
  const rules = (reading?.constraints ?? []).filter(
    (rule) => !SPENDING.test(rule.value) && (BANS.test(rule.value) || !isTorn(rule)),
  );
  const bans = rules.filter(
    (rule) =>
      rule.kind !== 'budget' &&
      rule.kind !== 'time' &&
      (BANS.test(rule.value) || (rule.strength === 'avoid' && !ASKS.test(rule.value))),
  );
  const musts = rules.filter(
    (rule) => !bans.includes(rule) && rule.kind !== 'budget' && rule.kind !== 'time',
  );
  const metrics = reading?.successMetrics ?? personas[0]?.successMetrics ?? [];
  const seen = new Set<string>();
  return [
    section(
      seen,
      'Objective',
      [reading?.purpose, reading?.reason && whyNow(reading.reason)],
      'What should people do after this that they don’t do today?',
    ),
    section(seen, 'Offer', [reading?.offer]),
    section(
      seen,
      'Audience',
      leads
        .filter((persona) => persona.audience.origin !== 'generated')
        .map((persona) => audienceLine(persona, personas)),
      'Whom is this for?',
    ),
    section(seen, 'Insight', leads.map(insight).slice(0, 3)),
    section(
      seen,
      'Message',
      [message(leads, reading?.offer, reading?.brand)],
      'What is the one thing to say?',
    ),
    section(
      seen,
      'Proof',
      (reading?.facts ?? [])
        .filter((fact) => !metrics.some((metric) => metric.value.includes(fact.value)))
        .slice(0, 6),
      proofQuestion(personas),
    ),
    section(seen, 'Doubts to answer', doubts(personas)),
    section(
      seen,
      'Where it runs',
      leads.map((persona) => places(persona, personas)),
      'Which channels and formats is this made for?',
    ),
    section(
      seen,
      'Tone',
      [toneLine(reading?.tone ?? [])],
      'How should it sound, and how must it never sound?',
    ),
    section(seen, 'Must', musts.slice(0, 14)),
    section(
      seen,
      'Avoid',
      bans.slice(0, 14),
      rules.length === 0 ? 'What must it never say, show or promise?' : undefined,
    ),
    section(
      seen,
      'Metric',
      metricLines(metrics, reading?.purpose),
      'Which figure would tell you that it worked?',
    ),
    section(
      seen,
      'Budget and time',
      [named('Budget', reading?.budget), named('Deadline', reading?.deadline)],
      'What is the budget, and by when must the first piece be out?',
    ),
  ].filter((entry) => entry.lines.length > 0);
}

/**
 * What the brief does not say is asked where the work hangs on it; other sections then fall away. `seen` holds the lines of the
 * page so far, since none may stand on it twice.
 */
function section(
  seen: Set<string>,
  heading: string,
  lines: readonly (Statement | undefined)[],
  question?: string,
): Section {
  const kept = lines.filter((line): line is Statement => {
    const words = line?.value.toLowerCase();
    if (words === undefined || seen.has(words)) return false;
    seen.add(words);
    return true;
  });
  return {
    heading,
    lines: kept.length > 0 || question === undefined ? kept.map(bare) : [asked(question)],
  };
}

/** Asked for the doubt that the audience voices, where the brief quotes one. */
function proofQuestion(personas: readonly Persona[]): string {
  const doubt = personas
    .flatMap((persona) => persona.objections)
    .find((entry) => isSpeech(entry.value));
  return doubt
    ? `What is the honest answer to ${doubt.value}${/\?”$/u.test(doubt.value) ? '' : '?'}`
    : 'Which fact, figure or customer shows that it is true?';
}

function asked(question: string): Statement {
  return {
    value: question,
    origin: 'generated',
    confidence: 0,
    evidence: [],
    note: 'Not found in the brief; a question to its author.',
  };
}

/** Only the fields of a statement: rules and constraints carry more. */
function bare({ value, origin, confidence, evidence, note }: Statement): Statement {
  return { value, origin, confidence, evidence, ...(note ? { note } : {}) };
}

/** The figures; one that is the objective itself is named as its measure. */
function metricLines(metrics: readonly Statement[], purpose: Statement | undefined): Statement[] {
  return metrics
    .slice(0, 4)
    .map((metric) =>
      metric.value === purpose?.value
        ? resting(
            `Measured by the objective itself: ${lowerInside(metric.value).replace(/\. /gu, '; ')}`,
            [metric],
          )
        : metric,
    );
}

/** “Guilt”, “At all”: a word or two that were torn out of a rule. */
function isTorn(rule: Statement): boolean {
  return rule.origin !== 'human' && rule.value.split(' ').length < 3;
}

function oneForEachAudience(personas: readonly Persona[]): Persona[] {
  return personas.filter(
    (persona, index) =>
      personas.findIndex((other) => other.sheetKey === persona.sheetKey) === index,
  );
}

function whyNow(reason: Statement): Statement {
  return resting(`Why now: ${insideSentence(reason)}`, [reason]);
}

function named(word: string, value: Statement | undefined): Statement | undefined {
  return value && resting(`${word}: ${value.value}`, [value]);
}

/** “Freelancers in Portugal (Robin Hale, Kim Moss)”. */
function audienceLine(persona: Persona, all: readonly Persona[]): Statement {
  const names = all
    .filter((other) => other.sheetKey === persona.sheetKey)
    .map((other) => other.displayName.value);
  return resting(`${persona.audience.value} (${joinList(names)})`, [persona.audience]);
}

function doubts(personas: readonly Persona[]): Statement[] {
  return personas.flatMap((persona) => persona.objections.slice(0, 2)).slice(0, 6);
}

function places(persona: Persona, all: readonly Persona[]): Statement | undefined {
  const own = all.filter((other) => other.sheetKey === persona.sheetKey);
  const used = own.flatMap((other) => other.channels.filter((use) => use.liking !== 'avoids'));
  const made = own.flatMap((other) => other.formats);
  const unique = (list: readonly (string | undefined)[]): string[] => [
    ...new Set(list.filter((word) => word !== undefined)),
  ];
  const formats = unique(made.map(formatSaid)).slice(0, 5);
  // “Printed pieces, by way of print”: what a format says already is not said again.
  const channels = unique(used.map((use) => channelSaid(use).replace(' and ', ' or ')))
    .filter((word) => !formats.some((format) => format.toLowerCase() === word.toLowerCase()))
    .slice(0, 5);
  if (channels.length === 0 && formats.length === 0) return undefined;
  const { words } = groupOf(persona);
  const what = [joinList(channels.map(withThe)), joinList(formats.map(withThe))]
    .filter((part) => part !== '')
    .join('; as ');
  const on = [...used, ...made].map((use) => ({ ...use, value: '' }));
  return resting(`For ${words}: ${what}`, on);
}

function toneLine(tone: readonly Statement[]): Statement | undefined {
  if (tone.length === 0) return undefined;
  const words = tone
    .slice(0, 5)
    .map((entry) => lowerInside(entry.value, entry.evidence[0]?.quote ?? ''));
  return resting(words.every(isManner) ? joinList(words) : words.join('; '), tone.slice(0, 5));
}
