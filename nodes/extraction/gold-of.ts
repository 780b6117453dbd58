/** A brief with what a person corrected, in the shape of the label guide: material for a trainer. */
import type { LabelledAudience, LabelledSheet } from '../language/to-labels';
import type { Brief } from '../records/brief';
import type { CorrectedAudience, CorrectedSpan, CorrectionField } from '../records/correction';
import type { EvidenceSpan, Evidenced } from '../records/evidence';
import type { Sheet } from '../records/sheet';
import type { Channel, Format } from '../records/vocabulary';
import { interpretationOf } from './interpretation-of';
import { usualFields } from './questions';
import { readingOf } from './reading-of';
import { sheetsOf } from './sheets-of';

/** A value that a person put into other words; of the brief's own words they are the better label. */
export interface Rewording {
  field: CorrectionField;
  audience?: CorrectedAudience | undefined;
  span: CorrectedSpan;
  value: string;
}

/** The labels of the guide, and what a person's corrections say beyond it. */
export interface CorrectedLabels extends LabelledSheet {
  brand: string | null;
  offer: string | null;
  facts: string[];
  /** The words behind each channel and format; `audience` counts from 0. */
  ways: { audience: number; channel?: Channel; format?: Format; quote: string }[];
}

/** As the sheets are filled where nobody changed a setting. */
const settings = { floor: 0.5, keepInferred: true, wanted: usualFields };

/**
 * The answer key of a brief as it stands after a person's corrections: what the sheets show as
 * stated or as a person's, each by its quote. Guesses, answers and files are no part of it, so that
 * every quote is an exact substring of the brief's text.
 */
export function goldOf(brief: Brief, rewordings: readonly Rewording[] = []): CorrectedLabels {
  const own = { ...brief, sources: brief.sources.filter(({ kind }) => kind === 'brief') };
  const text = own.sources[0]?.text ?? '';
  const reading = readingOf(own);
  const interpretation = interpretationOf(own, reading);
  const sheets = sheetsOf(own, interpretation, reading, settings).filter(({ general }) => !general);
  const quoteOf = (
    value: Evidenced<unknown> | undefined,
    field: CorrectionField,
    about?: Sheet,
  ): string | null => {
    const span = value && passageOf(value);
    if (!span) return null;
    const reworded = rewordings.findLast(
      (entry) =>
        entry.field === field &&
        (about === undefined || entry.audience?.key === about.key) &&
        entry.span.start < span.end &&
        span.start < entry.span.end,
    );
    return (reworded && nearestQuote(text, reworded.value, span.start)) ?? span.quote;
  };
  const quotesOf = (
    list: readonly Evidenced<unknown>[],
    field: CorrectionField,
    about?: Sheet,
  ): string[] => [...new Set(list.flatMap((value) => quoteOf(value, field, about) ?? []))];
  const audienceOf = (sheet: Sheet): LabelledAudience[] => {
    const label = quoteOf(sheet.label, 'audiences', sheet);
    if (label === null) return [];
    return [
      {
        label,
        name: quoteOf(sheet.name, 'name', sheet),
        role: quoteOf(sheet.role, 'role', sheet),
        goals: quotesOf(sheet.goals, 'goals', sheet),
        pains: quotesOf(sheet.pains, 'pains', sheet),
        triggers: quotesOf(sheet.triggers, 'triggers', sheet),
        objections: quotesOf(sheet.objections, 'objections', sheet),
        channels: sheet.channels
          .filter((use) => use.liking !== 'avoids' && passageOf(use))
          .map(({ value }) => value),
        preferredFormats: sheet.preferredFormats.filter(passageOf).map(({ value }) => value),
        ageRange: sheet.ageRange && passageOf(sheet.ageRange) ? sheet.ageRange.value : null,
        location: quoteOf(sheet.location, 'location', sheet),
      },
    ];
  };
  const purpose = quoteOf(interpretation.purpose, 'purpose');
  const labelled = sheets.filter((sheet) => passageOf(sheet.label));
  return {
    purpose:
      purpose === null
        ? null
        : { quote: purpose, category: interpretation.purposeCategory?.value ?? 'other' },
    audiences: labelled.flatMap(audienceOf),
    constraints: quotesOf(interpretation.constraints, 'constraints'),
    tone: quotesOf(interpretation.tone, 'tone'),
    successMetrics: quotesOf(interpretation.successMetrics, 'successMetrics'),
    budget: quoteOf(interpretation.budget, 'budget'),
    deadline: quoteOf(interpretation.deadline, 'deadline'),
    brand: quoteOf(interpretation.brand, 'brand'),
    offer: quoteOf(interpretation.offer, 'offer'),
    facts: quotesOf(interpretation.facts ?? [], 'facts'),
    ways: labelled.flatMap(waysOf),
  };
}

function waysOf(sheet: Sheet, audience: number): CorrectedLabels['ways'] {
  const channels = sheet.channels.filter((use) => use.liking !== 'avoids');
  return [
    ...channels.map((use) => ({ audience, channel: use.value, span: passageOf(use) })),
    ...sheet.preferredFormats.map((use) => ({
      audience,
      format: use.value,
      span: passageOf(use),
    })),
  ].flatMap(({ span, ...way }) => (span ? [{ ...way, quote: span.quote }] : []));
}

/** The words that a value rests on, when the brief states it or a person says that it does. */
function passageOf({ origin, evidence }: Evidenced<unknown>): EvidenceSpan | undefined {
  if (origin !== 'stated' && origin !== 'human') return undefined;
  return evidence.find((entry) => entry.alignment === 'exact');
}

/** Where the brief says these words, whatever their case, nearest to a place; undefined: nowhere. */
function nearestQuote(text: string, words: string, near: number): string | undefined {
  const [low, wanted] = [text.toLowerCase(), words.trim().toLowerCase()];
  // Some letters change their length with their case: then offsets would not fit the text.
  if (wanted === '' || low.length !== text.length) return undefined;
  const [after, before] = [low.indexOf(wanted, near), low.lastIndexOf(wanted, near)];
  const isBefore = before >= 0 && (after < 0 || near - before < after - near);
  const at = isBefore ? before : after;
  return at < 0 ? undefined : text.slice(at, at + wanted.length);
}
