/** Attribute sheets: one for each audience of the reading, with questions where the brief is silent. */
import type { AudienceReading, Found, Reading } from '../language/reading';
import { isReadByStructure } from '../language/tongues';
import type { Brief } from '../records/brief';
import type { Statement } from '../records/evidence';
import type { Interpretation } from '../records/interpretation';
import type { Sheet } from '../records/sheet';
import { audiencesOf, namelessAudience } from './audiences';
import { dayOf, troublesOf } from './day';
import { withFeeling, withNegation, withSubject } from './feelings';
import { distinct, firstOf } from './interpretation-lines';
import { withoutRejected } from './corrections';
import { isMany, labelInside } from './labels';
import { isPlausiblePlace } from './plausible';
import { audienceDoubt, audienceQuestion } from './questions';
import type { AudienceField } from './questions';
import { reachOf } from './reach';
import { risksOf } from './risks';
import {
  asWish,
  bySpeaker,
  kept,
  metricsFor,
  rejoined,
  rulesFirst,
  saidAbout,
} from './sheet-values';
import type { Asking, SheetSettings } from './sheet-values';
import {
  evidencedBy,
  insideSentence,
  namingStatement,
  placeStatement,
  statementOf,
  wholeWords,
} from './statement-of';
import type { BriefContext } from './statement-of';
import { writingElementsOf } from './writing-elements';

/** One sheet for each audience; “General audience” when the brief names none. */
export function sheetsOf(
  brief: Brief,
  interpretation: Interpretation,
  reading: Reading,
  settings: SheetSettings,
): Sheet[] {
  const context: BriefContext = {
    sources: brief.sources,
    brand: interpretation.brand?.value,
    verbatim: isReadByStructure(reading.language.code),
  };
  const named = audiencesOf(reading, settings.floor, brief.sources);
  if (named.length === 0) return [generalSheet(brief, interpretation, reading, settings, context)];
  const all = named.map((entry) => entry.audience);
  return named.map(({ audience, order, given }) => {
    const label = namingStatement(audience.label, context);
    const who = shortNameOf(audience, label, context);
    const told = { ...reading, audiences: all };
    const about = { reading, audience: order - 1 };
    const standing = (field: 'context' | 'pains', list: readonly Found[]): Found[] =>
      withoutRejected(list, field, brief, about);
    // What a person said comes besides what the brief tells; it does not stand in its way.
    const [habits, ownHabits] = bySpeaker(audience.context);
    const [troubles, ownPains] = bySpeaker(audience.pains);
    const day = [
      ...standing('context', dayOf({ ...audience, context: habits }, told, brief.sources)),
      ...ownHabits,
    ];
    const pains = [
      ...standing('pains', troublesOf({ ...audience, pains: troubles }, told, brief.sources)),
      ...ownPains,
    ];
    const subject = {
      key: `sheet-${order}`,
      order,
      label,
      who,
      given,
      audience: { ...audience, pains },
      all,
      day,
    };
    return sheetOf(subject, brief, interpretation, settings, context);
  });
}

/** Whom a sheet is about. */
interface Subject {
  key: string;
  order: number;
  label: Statement;
  /** How questions call them. */
  who: string;
  /** How an answer names them, so that the reader knows whom it is about. */
  given: string;
  audience: AudienceReading;
  all: readonly AudienceReading[];
  /** How they live or work. */
  day: readonly Found[];
}

function sheetOf(
  { key, order, label, who, given, audience, all, day }: Subject,
  brief: Brief,
  interpretation: Interpretation,
  settings: SheetSettings,
  context: BriefContext,
): Sheet {
  const asking: Asking = { key, who, questions: new Map() };
  const naming = [audience.label, ...(audience.role ? [audience.role] : [])].flatMap((found) =>
    found.evidence.slice(0, 1),
  );
  // The words that name them tell neither a wish nor a worry.
  const isNews = (found: Found): boolean => {
    const own = found.evidence[0];
    return (
      own === undefined ||
      found.route === 'answer' ||
      !naming.some(
        (span) => span.sourceId === own.sourceId && span.start <= own.start && own.end <= span.end,
      )
    );
  };
  const keep = <T extends Found>(field: AudienceField, list: readonly T[]): T[] =>
    kept(
      field,
      list.map((found) => wholeWords(found, context.sources)).filter(isNews),
      settings,
      asking,
    );
  const own = (field: AudienceField, list: readonly Found[]): Statement[] =>
    firstOf(distinct(keep(field, rejoined(list, context.sources))), 10).map((found) =>
      statementOf(found, context, field === 'objections' ? 'doubter' : 'audience'),
    );
  const pains = distinct(keep('pains', audience.pains)).map((found) =>
    withSubject(withFeeling(found, audience.pains, context.sources), context.sources),
  );
  const role = audience.role && kept('role', [audience.role], settings, asking)[0];
  const said = saidAbout(brief, key);
  const body = {
    goals: own(
      'goals',
      audience.goals.map((found) => withNegation(found, context.sources)),
    ).map(asWish),
    pains: firstOf(pains, 10).map((found) => statementOf(found, context, 'audience')),
    constraints: rulesFirst(interpretation.constraints).slice(0, 15),
    triggers: own('triggers', audience.triggers),
    objections: own('objections', audience.objections),
    channels: firstOf(keep('channels', reachOf(audience, context.sources)), 10).map(
      (found, index) => ({
        ...evidencedBy(found.channel, found, context),
        rank: index + 1,
        liking: found.liking,
      }),
    ),
    preferredFormats: firstOf(keep('preferredFormats', audience.preferredFormats), 10).map(
      (found) => evidencedBy(found.format, found, context),
    ),
    context: [...own('context', day), ...said.statements].slice(0, 10),
    demographics: audience.demographics.slice(0, 10).map((found) => statementOf(found, context)),
    successMetrics: metricsFor(audience, all, interpretation.successMetrics).slice(0, 10),
  };
  const isFilled = (field: AudienceField): boolean =>
    field === 'role'
      ? role !== undefined
      : field === 'decision'
        ? said.fields.has('decision')
        : body[field].length > 0;
  const filled = settings.wanted.filter(isFilled);
  const { ageRange, location, name } = audience;
  const sheet: Sheet = {
    key,
    labels: brief.labels,
    order,
    general: false,
    label,
    ...(name ? { name: namingStatement(name, context) } : {}),
    ...(role ? { role: namingStatement(role, context) } : {}),
    ...body,
    ...(ageRange
      ? { ageRange: evidencedBy({ min: ageRange.min, max: ageRange.max }, ageRange, context) }
      : {}),
    ...(location &&
    (location.route === 'answer' || (location.confidence >= 0.7 && isPlausiblePlace(location.text)))
      ? { location: placeStatement(location, context) }
      : {}),
    risks: settings.keepInferred ? risksOf(body) : [],
    writingElement: {},
    coverage: {
      filled: ratio(filled.length, settings.wanted.length),
      evidenced: filled.length === 0 ? 0 : 1,
    },
    openQuestions: settings.wanted
      .filter((field) => !isFilled(field))
      .map((field) => ({
        ...(asking.questions.get(field) ?? audienceQuestion(key, field, who)),
        audience: given,
      })),
  };
  return { ...sheet, writingElement: writingElementsOf(sheet) };
}

const nobody: AudienceReading = {
  label: { text: '', evidence: [], confidence: 0, route: 'guess' },
  goals: [],
  pains: [],
  triggers: [],
  objections: [],
  channels: [],
  preferredFormats: [],
  demographics: [],
  context: [],
};

/**
 * The stand-in when the brief names no audience in words that read like people. What it says about
 * them all the same stands; everything else, and who they are, is asked.
 */
function generalSheet(
  brief: Brief,
  interpretation: Interpretation,
  reading: Reading,
  settings: SheetSettings,
  context: BriefContext,
): Sheet {
  const audience = namelessAudience(reading) ?? nobody;
  const label: Statement = {
    value: 'General audience',
    origin: 'generated',
    confidence: 0,
    evidence: [],
    note: 'The brief names no audience; this stands in until it does.',
  };
  const who = 'the people this is for';
  const given = audience.label.text || who;
  const { name: _name, ...nameless } = audience;
  const sheet = sheetOf(
    {
      key: 'sheet-1',
      order: 1,
      label,
      who,
      given,
      audience: nameless,
      all: [nameless],
      day: audience.context,
    },
    brief,
    interpretation,
    settings,
    context,
  );
  const guess = audience.label.evidence[0]?.quote.replace(/\s+/gu, ' ').trim().slice(0, 160);
  return {
    ...sheet,
    general: true,
    openQuestions: [...(guess ? [audienceDoubt('sheet-1', guess)] : []), ...sheet.openQuestions],
  };
}

/** How questions call an audience: by its name, else its label, else its role when that is shorter. */
function shortNameOf(audience: AudienceReading, label: Statement, context: BriefContext): string {
  if (audience.name) {
    const name = namingStatement(audience.name, context);
    return /^\p{Lu}(?!he )/u.test(audience.name.text.trim()) ? name.value : insideSentence(name);
  }
  const full = labelInside(label);
  const length = full.split(' ').length;
  if (length <= 6) return full;
  if (!audience.role) return length <= 9 ? full : 'this audience';
  const role = insideSentence(namingStatement(audience.role, context));
  return isMany(role) ? role : `the ${role.replace(/^(?:an?|the) /iu, '')}`;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100) / 100;
}
