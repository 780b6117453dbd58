/** The one-page creative brief: a fixed frame, each line with its evidence, each gap a question. */
import { insideSentence } from '../extraction/statement-of';
import { lowerInside } from '../extraction/wording';
import { joinList } from '../language/inflect';
import type { Statement } from '../records/evidence';
import type { Interpretation } from '../records/interpretation';
import type { Persona } from '../records/persona';
import { channelWords, formatWords } from '../records/vocabulary';
import { SPENDING } from './persona-cards-card';
import { isManner } from './persona-cards-guidelines';
import { groupOf, insight, message } from './summary-insight';
import { resting } from './summary-lines';

/** Rules that forbid; the others ask for something. */
const BANS =
  /^(?:No|Not|Never|Don’t|Nothing|Nobody|None|Avoid)\b|(?<!what |that |which |who )(?:isn’t|aren’t|is not|are not|must not|may not|shall not|should not|can’t|cannot|is never|are never|prohibited|forbidden|banned|off limits)(?![\p{L}])(?!.*(?:has|have) to be said)/u;

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
  const rules = (reading?.constraints ?? []).filter((rule) => !SPENDING.test(rule.value));
  const bans = rules.filter(
    (rule) => rule.kind !== 'budget' && rule.kind !== 'time' && BANS.test(rule.value),
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
    section(seen, 'Offer', [reading?.offer], 'What exactly is offered, in one plain sentence?'),
    section(
      seen,
      'Audience',
      leads
        .filter((persona) => persona.audience.origin !== 'generated')
        .map((persona) => audienceLine(persona, personas)),
      'Whom is this for?',
    ),
    section(
      seen,
      'Insight',
      leads.map(insight).slice(0, 3),
      'What do they want, and what keeps them from it?',
    ),
    section(seen, 'Message', leads.map(message).slice(0, 3), 'What is the one thing to say?'),
    section(seen, 'Proof', [], 'Which fact, figure or customer shows that it is true?'),
    section(
      seen,
      'Doubts to answer',
      doubts(personas),
      'What is the first doubt that people voice?',
    ),
    section(
      seen,
      'Where it runs',
      leads.map(places),
      'Which channels and formats is this made for?',
    ),
    section(
      seen,
      'Tone',
      [toneLine(reading?.tone ?? [])],
      'How should it sound, and how must it never sound?',
    ),
    section(
      seen,
      'Must',
      musts.slice(0, 8),
      'Which lines, logos or languages have to be on every piece?',
    ),
    section(seen, 'Avoid', bans.slice(0, 8), 'What must it never say, show or promise?'),
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
  ];
}

/**
 * A section never stands empty: what the brief does not say is asked. `seen` holds the lines of the
 * page so far, since none may stand on it twice.
 */
function section(
  seen: Set<string>,
  heading: string,
  lines: readonly (Statement | undefined)[],
  question: string,
): Section {
  const kept = lines.filter((line): line is Statement => {
    const words = line?.value.toLowerCase();
    if (words === undefined || seen.has(words)) return false;
    seen.add(words);
    return true;
  });
  return { heading, lines: kept.length > 0 ? kept.map(bare) : [asked(question)] };
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

function places(persona: Persona): Statement | undefined {
  const used = persona.channels.filter((use) => use.liking !== 'avoids');
  const channels = joinList(
    used.slice(0, 4).map((use) => channelWords[use.value].replace(' and ', ' or ')),
  );
  const formats = joinList(
    persona.formats
      .filter((use) => use.value !== 'other')
      .slice(0, 4)
      .map((use) => formatWords[use.value]),
  );
  if (channels === '' && formats === '') return undefined;
  const { words } = groupOf(persona);
  const what = formats && channels ? `${formats}, by way of ${channels}` : formats || channels;
  const on = [...used.slice(0, 4), ...persona.formats.slice(0, 4)].map((use) => ({
    ...use,
    value: '',
  }));
  return resting(`For ${words}: ${what}`, on);
}

function toneLine(tone: readonly Statement[]): Statement | undefined {
  if (tone.length === 0) return undefined;
  const words = tone
    .slice(0, 5)
    .map((entry) => lowerInside(entry.value, entry.evidence[0]?.quote ?? ''));
  return resting(words.every(isManner) ? joinList(words) : words.join('; '), tone.slice(0, 5));
}
