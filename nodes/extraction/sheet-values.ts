/** What a sheet takes from a reading: values that may stand, wishes as wishes, rules, figures. */
import { contentStems } from '../language/similarity';
import type { AudienceReading, Found } from '../language/reading';
import type { OpenQuestion } from '../records/artefact';
import type { Brief } from '../records/brief';
import type { Statement } from '../records/evidence';
import type { Interpretation } from '../records/interpretation';
import type { Source } from '../records/source';
import { isQuoted } from './client-voice';
import { isPlausible } from './plausible';
import type { ListField } from './plausible';
import { doubtQuestion } from './questions';
import type { AudienceField } from './questions';

export interface SheetSettings {
  /** Values below this become questions that quote them, 0–1. */
  floor: number;
  keepInferred: boolean;
  /** Fields to fill; the others stay empty and are not asked about. */
  wanted: readonly AudienceField[];
}

/** Collects the questions that softly told values leave behind, by field. */
export interface Asking {
  key: string;
  who: string;
  questions: Map<AudienceField, OpenQuestion>;
}

/**
 * Items that the reader took apart at an “and” and that belong together: halves of one quotation,
 * and the last member of a list (“measure, quote” + “go home the same day”).
 */
export function rejoined(list: readonly Found[], sources: readonly Source[]): Found[] {
  const joined: Found[] = [];
  for (const found of list) {
    const before = joined.at(-1);
    const both = before && togetherWith(before, found, sources);
    if (both) joined[joined.length - 1] = both;
    else joined.push(found);
  }
  return joined;
}

function togetherWith(first: Found, second: Found, sources: readonly Source[]): Found | undefined {
  const [a] = first.evidence;
  const [b] = second.evidence;
  const text = sources.find((source) => source.id === a?.sourceId)?.text;
  if (!a || !b || text === undefined || a.sourceId !== b.sourceId || b.start <= a.end)
    return undefined;
  const gap = text.slice(a.end, b.start);
  const isHalf =
    /^,? (?:and|but) $/u.test(gap) &&
    isQuoted(text, a.start, a.end) &&
    isQuoted(text, a.start, b.end);
  const isList = gap === ' and ' && /, \p{L}+$/u.test(a.quote) && a.quote.split(' ').length <= 4;
  if (!isHalf && !isList) return undefined;
  const quote = text.slice(a.start, b.end);
  return { ...first, text: quote, evidence: [{ ...a, end: b.end, quote }] };
}

/** What was read, and what a person said. */
export function bySpeaker(list: readonly Found[]): [Found[], Found[]] {
  return [
    list.filter(({ route }) => route !== 'answer'),
    list.filter(({ route }) => route === 'answer'),
  ];
}

/** Values that may stand; those under the floor leave a question that quotes the surest of them. */
export function kept<T extends Found>(
  field: AudienceField,
  list: readonly T[],
  settings: SheetSettings,
  asking: Asking,
): T[] {
  if (!settings.wanted.includes(field)) return [];
  const fitting = list.filter(
    (found) => found.route === 'answer' || !isList(field) || isPlausible(field, found.text),
  );
  const sure = fitting.filter((found) => certainty(field, found) >= settings.floor);
  const unsure = fitting.filter((found) => certainty(field, found) < settings.floor);
  const best = [...unsure].sort((a, b) => b.confidence - a.confidence)[0];
  const isClear = best && (best.route !== 'lexicon' || !isList(field));
  const quote = best?.evidence[0]?.quote.replace(/\s+/gu, ' ').trim();
  if (isClear && quote) {
    asking.questions.set(field, doubtQuestion(asking.key, field, asking.who, quote.slice(0, 160)));
  }
  return settings.keepInferred
    ? sure
    : sure.filter((found) => found.route !== 'guess' && found.evidence.length > 0);
}

/**
 * Where the reader claims more than it keeps: the share of right values among the labelled training
 * briefs (token F1 ≥ 0.5 with a value of the key), where that is under the default floor.
 */
const observed: readonly { field: AudienceField; route: string; claimed: number; right: number }[] =
  [
    { field: 'objections', route: 'cue', claimed: 0.7, right: 0.4 },
    { field: 'objections', route: 'label', claimed: 0.72, right: 0.41 },
  ];

/** A lone word of feeling, or a guess, says less than a label or a cue that is as sure of itself. */
function certainty(field: AudienceField, found: Found): number {
  if (found.route === 'answer') return 1;
  const isSoft = isList(field) && (found.route === 'guess' || found.route === 'lexicon');
  const measured = observed.find(
    (entry) =>
      entry.field === field &&
      entry.route === found.route &&
      Math.abs(entry.claimed - found.confidence) < 0.005,
  );
  const confidence = measured?.right ?? found.confidence;
  return isSoft ? confidence * 0.9 : confidence;
}

function isList(field: AudienceField): field is ListField {
  return (
    field === 'goals' ||
    field === 'pains' ||
    field === 'triggers' ||
    field === 'objections' ||
    field === 'context'
  );
}

/** “Wants to”, “would like a”: what is left says the same. “Wants him settled” keeps its verb. */
const WISHING =
  /^(?:(?:would|really|just|also) )*(?:(?:wants?|needs?|hopes?|wish(?:es)?|like|love|aims?|longs?|trying|tries|try|looking) to (?=\p{L})|(?:wants?|needs?|(?:would )?like|looking for) (?=(?:an?|one|some|something|somewhere|somebody|someone|more|fewer|less)\s))/iu;

/** The wish without the word of wishing: “Want it handled without a stranger deciding”. */
export function asWish(statement: Statement): Statement {
  const bare = statement.value
    .replace(
      /^(?:they|he|she)(?:[’']d)? (?=(?:would |really |just )?(?:want|like|need|hope|wish|rather|love))/iu,
      '',
    )
    .replace(WISHING, '')
    .replace(/^to (?=\p{L})/iu, '')
    .replace(/^rather (?=\p{Ll})/iu, 'would rather ')
    .replace(/, (?:however|although|though|but there) .+$/iu, '');
  const whole = bare
    .replace(/^(?:him|her|it|them) (?!to )(?=\p{L})/iu, (word) => `have ${word.toLowerCase()}`)
    .replace(
      /^(?:the|his|her|their|my) \p{L}+ (?=(?:\p{L}+ed|done|known|gone|sorted|sold|made)$)/iu,
      (words) => `have ${words.charAt(0).toLowerCase()}${words.slice(1)}`,
    )
    .replace(
      /^(?:the|his|her|their|my|him|them) (?:\p{L}+ ){0,3}to (?=\p{Ll})/iu,
      (words) => `want ${words.charAt(0).toLowerCase()}${words.slice(1)}`,
    );
  if (whole === statement.value || whole.length < 3) return statement;
  return { ...statement, value: whole.charAt(0).toUpperCase() + whole.slice(1) };
}

/** Orders and bans before wishes; money and dates bind the plan, not the texts, and come last. */
export function rulesFirst(list: Interpretation['constraints']): Statement[] {
  const weight = (entry: Interpretation['constraints'][number]): number =>
    (entry.strength === 'should' ? 1 : 0) +
    (entry.kind === 'budget' || entry.kind === 'time' ? 2 : 0);
  return [...list]
    .sort((a, b) => weight(a) - weight(b))
    .map(({ kind: _kind, strength: _strength, ...statement }) => statement);
}

/** Figures of success that name another audience belong to that one alone. */
export function metricsFor(
  audience: AudienceReading,
  all: readonly AudienceReading[],
  metrics: readonly Statement[],
): Statement[] {
  const words = (entry: AudienceReading): Set<string> =>
    new Set(
      contentStems(`${entry.label.text} ${entry.name?.text ?? ''} ${entry.role?.text ?? ''}`),
    );
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
export function saidAbout(
  brief: Brief,
  key: string,
): { statements: Statement[]; fields: Set<string> } {
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
        value: `Decides with: ${quote.charAt(0).toLowerCase()}${quote.slice(1)}`.replace(
          /\.$/u,
          '',
        ),
        origin: 'human' as const,
        confidence: 1,
        evidence: [
          {
            sourceId: source.id,
            start,
            end: start + quote.length,
            quote,
            alignment: 'exact' as const,
          },
        ],
      };
    }),
  };
}
