/** Attribute sheets: one for each audience of the reading, with questions where the brief is silent. */
import { isPlural } from '../language/inflect';
import { contentStems } from '../language/similarity';
import type { AudienceReading, Found, Reading } from '../language/reading';
import type { OpenQuestion } from '../records/artefact';
import type { Brief } from '../records/brief';
import type { Statement } from '../records/evidence';
import type { Interpretation } from '../records/interpretation';
import type { Sheet } from '../records/sheet';
import { withFeeling, withSubject } from './feelings';
import { distinct } from './interpretation-of';
import { audienceDoubt, audienceFields, audienceQuestion, doubtQuestion } from './questions';
import type { AudienceField } from './questions';
import { risksOf } from './risks';
import {
  evidencedBy,
  insideSentence,
  labelInside,
  namingStatement,
  placeStatement,
  statementOf,
} from './statement-of';
import type { BriefContext } from './statement-of';
import { writingElementsOf } from './writing-elements';

export interface SheetSettings {
  /** Values below this become questions that quote them, 0–1. */
  floor: number;
  keepInferred: boolean;
  /** Fields to fill; the others stay empty and are not asked about. */
  wanted: readonly AudienceField[];
}

/** What the brief did not say for one field, and what it may have said too softly. */
interface Gaps {
  questions: Map<AudienceField, OpenQuestion>;
}

/** One sheet for each audience; “General audience” when the brief names none. */
export function sheetsOf(
  brief: Brief,
  interpretation: Interpretation,
  reading: Reading,
  settings: SheetSettings,
): Sheet[] {
  const context: BriefContext = { sources: brief.sources, brand: interpretation.brand?.value };
  const sure = reading.audiences.filter((audience) => audience.label.confidence >= settings.floor);
  if (sure.length === 0) {
    return [generalSheet(brief, interpretation, settings, reading.audiences[0]?.label.evidence[0]?.quote)];
  }
  return sure.map((audience) => {
    const order = reading.audiences.indexOf(audience) + 1;
    return sheetOf(audience, order, sure, brief, interpretation, context, settings);
  });
}

function sheetOf(
  audience: AudienceReading,
  order: number,
  all: readonly AudienceReading[],
  brief: Brief,
  interpretation: Interpretation,
  context: BriefContext,
  settings: SheetSettings,
): Sheet {
  const key = `sheet-${order}`;
  const label = namingStatement(audience.label, context);
  const name = audience.name && namingStatement(audience.name, context);
  const who = shortNameOf(audience, label, context);
  const gaps: Gaps = { questions: new Map() };
  const keep = <T extends Found>(field: AudienceField, list: readonly T[]): T[] =>
    kept(field, list, key, who, settings, gaps);
  const pains = distinct(keep('pains', audience.pains)).map((found) =>
    statementOf(
      withSubject(withFeeling(found, audience.pains, context.sources), context.sources),
      context,
      'audience',
    ),
  );
  const own = (field: AudienceField, list: readonly Found[]): Statement[] =>
    distinct(keep(field, list))
      .slice(0, 10)
      .map((found) => statementOf(found, context, field === 'objections' ? 'doubter' : 'audience'));
  const role = audience.role && keep('role', [audience.role])[0];
  const said = { ...saidAbout(brief, key), who };
  const channels = keep('channels', audience.channels).slice(0, 10);
  const body = {
    goals: own('goals', audience.goals).map(asWish),
    pains: pains.slice(0, 10),
    constraints: rulesFirst(interpretation.constraints).slice(0, 15),
    triggers: own('triggers', audience.triggers),
    objections: own('objections', audience.objections),
    channels: channels.map((found, index) => ({
      ...evidencedBy(found.channel, found, context),
      rank: index + 1,
      liking: found.liking,
    })),
    preferredFormats: keep('preferredFormats', audience.preferredFormats)
      .slice(0, 10)
      .map((found) => evidencedBy(found.format, found, context)),
    context: [...own('context', audience.context), ...said.statements].slice(0, 10),
    demographics: audience.demographics.slice(0, 10).map((found) => statementOf(found, context)),
    successMetrics: metricsFor(audience, all, interpretation.successMetrics).slice(0, 10),
  };
  const wanted = (field: AudienceField): boolean => settings.wanted.includes(field);
  const isFilled: Record<AudienceField, boolean> = {
    role: role !== undefined,
    goals: body.goals.length > 0,
    pains: body.pains.length > 0,
    triggers: body.triggers.length > 0,
    objections: body.objections.length > 0,
    channels: body.channels.length > 0,
    preferredFormats: body.preferredFormats.length > 0,
    context: body.context.length > 0,
    decision: said.fields.has('decision'),
  };
  const statedFields = audienceFields.filter((field) => wanted(field) && isFilled[field]);
  const sheet: Sheet = {
    key,
    labels: brief.labels,
    order,
    general: false,
    label,
    ...(name ? { name } : {}),
    ...(role ? { role: namingStatement(role, context) } : {}),
    ...body,
    ...(audience.ageRange
      ? {
          ageRange: evidencedBy(
            { min: audience.ageRange.min, max: audience.ageRange.max },
            audience.ageRange,
            context,
          ),
        }
      : {}),
    ...(audience.location ? { location: placeStatement(audience.location, context) } : {}),
    risks: settings.keepInferred ? risksOf(body, who) : [],
    writingElement: {},
    coverage: {
      filled: ratio(statedFields.length, settings.wanted.length),
      evidenced: statedFields.length === 0 ? 0 : 1,
    },
    openQuestions: audienceFields
      .filter((field) => wanted(field) && !isFilled[field])
      .map((field) => gaps.questions.get(field) ?? audienceQuestion(key, field, who)),
  };
  return { ...sheet, writingElement: writingElementsOf(sheet) };
}

/** How questions call an audience: by its name, else its label, else its role when that is shorter. */
function shortNameOf(audience: AudienceReading, label: Statement, context: BriefContext): string {
  if (audience.name) return insideSentence(namingStatement(audience.name, context));
  const full = labelInside(label);
  if (full.split(' ').length <= 6 || !audience.role) return full;
  const role = insideSentence(namingStatement(audience.role, context));
  return isPlural(role) ? role : `the ${role.replace(/^(?:an?|the) /iu, '')}`;
}

/** Values that may stand; those under the floor leave a question that quotes the surest of them. */
function kept<T extends Found>(
  field: AudienceField,
  list: readonly T[],
  key: string,
  who: string,
  settings: SheetSettings,
  gaps: Gaps,
): T[] {
  if (!settings.wanted.includes(field)) return [];
  const sure = list.filter((found) => found.confidence >= settings.floor);
  const unsure = list.filter((found) => found.confidence < settings.floor);
  const best = [...unsure].sort((a, b) => b.confidence - a.confidence)[0];
  const quote = best?.evidence[0]?.quote.replace(/\s+/gu, ' ').trim();
  if (best && quote) gaps.questions.set(field, doubtQuestion(key, field, who, quote.slice(0, 160)));
  return settings.keepInferred
    ? sure
    : sure.filter((found) => found.route !== 'guess' && found.evidence.length > 0);
}

/** “Wants to”, “would like a”: what is left says the same. “Wants him settled” keeps its verb. */
const WISHING =
  /^(?:(?:would|really|just|also) )*(?:(?:wants?|needs?|hopes?|wish(?:es)?|like|love|aims?|longs?|trying|tries|try|looking) to (?=\p{L})|(?:wants?|needs?|(?:would )?like|looking for) (?=(?:an?|one|some|something|somewhere|somebody|someone|more|fewer|less)\s))/iu;

/** The wish without the word of wishing: “Want it handled without a stranger deciding”. */
function asWish(statement: Statement): Statement {
  const bare = statement.value
    .replace(/^(?:they|he|she)(?:[’']d)? (?=(?:would |really |just )?(?:want|like|need|hope|wish|rather|love))/iu, '')
    .replace(WISHING, '')
    .replace(/^to (?=\p{L})/iu, '')
    .replace(/^rather (?=\p{Ll})/iu, 'would rather ');
  if (bare === statement.value || bare.length < 3) return statement;
  return { ...statement, value: bare.charAt(0).toUpperCase() + bare.slice(1) };
}

/** Orders and bans before wishes; money and dates bind the plan, not the texts, and come last. */
function rulesFirst(list: Interpretation['constraints']): Statement[] {
  const weight = (entry: Interpretation['constraints'][number]): number =>
    (entry.strength === 'should' ? 1 : 0) + (entry.kind === 'budget' || entry.kind === 'time' ? 2 : 0);
  return [...list]
    .sort((a, b) => weight(a) - weight(b))
    .map(({ kind: _kind, strength: _strength, ...statement }) => statement);
}

/** Figures of success that name another audience belong to that one alone. */
function metricsFor(
  audience: AudienceReading,
  all: readonly AudienceReading[],
  metrics: readonly Statement[],
): Statement[] {
  const words = (entry: AudienceReading): Set<string> =>
    new Set(contentStems(`${entry.label.text} ${entry.name?.text ?? ''} ${entry.role?.text ?? ''}`));
  const mine = words(audience);
  const others = all.filter((entry) => entry !== audience).map(words);
  return metrics.filter((metric) => {
    const stems = contentStems(metric.value);
    const namesMe = stems.some((stem) => mine.has(stem));
    const namesOther = others.some((set) => stems.some((stem) => set.has(stem) && !mine.has(stem)));
    return namesMe || !namesOther;
  });
}

/** Answers to questions that the reader has no field for, such as who else decides. */
function saidAbout(brief: Brief, key: string): { statements: Statement[]; fields: Set<string> } {
  const answers = brief.sources.filter(
    (source) =>
      source.kind === 'answer' &&
      source.answers?.question === `${key}.decision` &&
      source.text.trim() !== '',
  );
  return {
    fields: new Set(answers.map((source) => source.answers?.field ?? '')),
    statements: answers.map((source) => {
      const quote = source.text.trim().slice(0, 500);
      const start = source.text.indexOf(quote);
      return {
        value: `Decides with: ${quote.charAt(0).toLowerCase()}${quote.slice(1)}`.replace(/\.$/u, ''),
        origin: 'human' as const,
        confidence: 1,
        evidence: [{ sourceId: source.id, start, end: start + quote.length, quote, alignment: 'exact' as const }],
      };
    }),
  };
}

/** The stand-in when the brief names no audience: everything about it is a question. */
function generalSheet(
  brief: Brief,
  interpretation: Interpretation,
  settings: SheetSettings,
  guess: string | undefined,
): Sheet {
  const key = 'sheet-1';
  const who = 'the people this is for';
  const sheet: Sheet = {
    key,
    labels: brief.labels,
    order: 1,
    general: true,
    label: {
      value: 'General audience',
      origin: 'generated',
      confidence: 0,
      evidence: [],
      note: 'The brief names no audience; this stands in until it does.',
    },
    goals: [],
    pains: [],
    constraints: rulesFirst(interpretation.constraints).slice(0, 15),
    triggers: [],
    objections: [],
    channels: [],
    preferredFormats: [],
    context: [],
    demographics: [],
    risks: [],
    successMetrics: interpretation.successMetrics.slice(0, 10),
    writingElement: {},
    coverage: { filled: 0, evidenced: 0 },
    openQuestions: [
      ...(guess ? [audienceDoubt(key, guess.replace(/\s+/gu, ' ').trim().slice(0, 160))] : []),
      ...settings.wanted.map((field) => audienceQuestion(key, field, who)),
    ],
  };
  return { ...sheet, writingElement: writingElementsOf(sheet) };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100) / 100;
}
