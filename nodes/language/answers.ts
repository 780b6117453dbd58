/** Answers to open questions: a source of their own, whose text is the value of a field. */
import { limitKind, limitStrength } from './cues/limits';
import { budgetIn, purposeCategory } from './cues/outcomes';
import { isEmptyAnswer, splitItems } from './items';
import type { AudienceReading, Found, Reading, SourceText, Span } from './reading';
import { findAges } from './recognise/ages';
import { findChannels } from './recognise/channels';
import { findFormats } from './recognise/formats';
import { findNumbers } from './recognise/numbers';
import { tokenF1 } from './similarity';
import { trimStretch } from './sentences';

/** The reading with every answer worked in; answers come after what the brief says. */
export function applyAnswers(reading: Reading, sources: readonly SourceText[]): Reading {
  const result: Reading = { ...reading, audiences: [...reading.audiences] };
  for (const source of sources) {
    if (source.kind !== 'answer' || source.answers === undefined || isEmptyAnswer(source.text))
      continue;
    applyOne(result, source, source.answers.field, source.answers.audienceLabel);
  }
  return result;
}

function applyOne(
  reading: Reading,
  source: SourceText,
  field: string,
  label: string | undefined,
): void {
  const whole = valueAt(source, 0, source.text.length);
  const items = itemsIn(source);
  if (!tellOfWork(reading, field, whole, items))
    applyToAudiences(reading, source, field, label, whole, items);
}

/**
 * Puts what a person said into a field of the work; the reading is changed in place. `items`: the
 * same words as single values, for lists. False when the field is none of the work's.
 */
export function tellOfWork(
  reading: Reading,
  field: string,
  whole: Found,
  items: readonly Found[],
): boolean {
  switch (field) {
    case 'purpose':
    case 'objective':
      reading.purpose = { ...whole, category: purposeCategory(whole.text, whole.text) };
      return true;
    case 'reason':
      reading.reason = whole;
      return true;
    case 'deadline':
      reading.deadline = whole;
      return true;
    case 'budget': {
      const money = budgetIn(whole.text);
      reading.budget = {
        ...whole,
        ...(money === undefined ? {} : { amount: money.amount }),
        ...(money?.currency === undefined ? {} : { currency: money.currency }),
      };
      return true;
    }
    case 'constraints':
      reading.constraints = [
        ...reading.constraints,
        ...items.map((item) => ({
          ...item,
          kind: limitKind(item.text),
          strength: limitStrength(item.text),
        })),
      ];
      return true;
    case 'tone':
      reading.tone = [
        ...reading.tone,
        ...items.map((item) => ({
          ...item,
          negated: /\b(?:not|never|no|without)\b/iu.test(item.text),
        })),
      ];
      return true;
    case 'successMetrics':
      reading.successMetrics = [
        ...reading.successMetrics,
        ...items.map((item) => {
          const number = findNumbers(item.text).at(-1);
          return number === undefined ? item : { ...item, target: number.value };
        }),
      ];
      return true;
    case 'audiences':
    case 'audience':
      reading.audiences.push(newAudience(whole));
      return true;
    default:
      return false;
  }
}

function applyToAudiences(
  reading: Reading,
  source: SourceText,
  field: string,
  label: string | undefined,
  whole: Found,
  items: Found[],
): void {
  if (reading.audiences.length === 0 && label !== undefined) {
    reading.audiences.push(newAudience({ ...whole, text: label }));
  }
  reading.audiences = reading.audiences.map((audience) => {
    const isMeant =
      label === undefined ||
      tokenF1(audience.label.text, label) >= 0.5 ||
      (audience.name !== undefined && tokenF1(audience.name.text, label) >= 0.5);
    return isMeant ? withAnswer(audience, source, field, whole, items) : audience;
  });
}

function withAnswer(
  audience: AudienceReading,
  source: SourceText,
  field: string,
  whole: Found,
  items: Found[],
): AudienceReading {
  switch (field) {
    case 'channels':
      return {
        ...audience,
        channels: [
          ...audience.channels,
          ...findChannels(source.text).map((hit, index) => ({
            ...valueAt(source, hit.start, hit.end),
            channel: hit.channel,
            liking: 'likes' as const,
            rank: audience.channels.length + index + 1,
          })),
        ],
      };
    case 'preferredFormats':
      return {
        ...audience,
        preferredFormats: [
          ...audience.preferredFormats,
          ...findFormats(source.text).map((hit) => ({
            ...valueAt(source, hit.start, hit.end),
            format: hit.format,
          })),
        ],
      };
    default:
      return tellOfAudience(audience, field, whole, items);
  }
}

/**
 * An audience with what a person said in one of its fields, unless the field takes words of a closed
 * list. `items`: the same words as single values, for lists.
 */
export function tellOfAudience(
  audience: AudienceReading,
  field: string,
  whole: Found,
  items: readonly Found[],
): AudienceReading {
  switch (field) {
    case 'name':
    case 'role':
    case 'location':
      return { ...audience, [field]: whole };
    case 'goals':
    case 'pains':
    case 'triggers':
    case 'objections':
    case 'context':
      return { ...audience, [field]: [...audience[field], ...items] };
    case 'ageRange': {
      const age = agesOf(whole.text);
      return age === undefined ? audience : { ...audience, ageRange: { ...whole, ...age } };
    }
    default:
      return audience;
  }
}

/** The years of age that a few words name, also without “aged”; an open end is null. */
export function agesOf(text: string): { min: number | null; max: number | null } | undefined {
  const age = findAges(text)[0] ?? findAges(`aged ${text}`)[0];
  return age && { min: age.min, max: age.max };
}

/** An audience of which nothing but its label is known. */
export function newAudience(label: Found): AudienceReading {
  return {
    label,
    goals: [],
    pains: [],
    triggers: [],
    objections: [],
    channels: [],
    preferredFormats: [],
    demographics: [],
    context: [],
  };
}

function itemsIn(source: SourceText): Found[] {
  const found: Found[] = [];
  let start = 0;
  for (const line of source.text.split('\n')) {
    for (const item of splitItems(source.text, start, start + line.length, {})) {
      found.push(valueAt(source, item.start, item.end));
    }
    start += line.length + 1;
  }
  return found.filter((item) => item.text !== '');
}

function valueAt(source: SourceText, from: number, to: number): Found {
  const { start, end } = trimStretch(source.text, from, to);
  const span: Span = {
    sourceId: source.id,
    start,
    end,
    quote: source.text.slice(start, end),
    alignment: 'exact',
  };
  return {
    text: span.quote.replace(/\s+/gu, ' '),
    evidence: [span],
    confidence: 1,
    route: 'answer',
  };
}
