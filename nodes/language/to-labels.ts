/** A reading in the shape of the answer key (briefs/LABELS.md). */
import type { Channel, Format, Found, PurposeCategory, Reading } from './reading';

export interface LabelledAudience {
  label: string;
  name: string | null;
  role: string | null;
  goals: string[];
  pains: string[];
  triggers: string[];
  objections: string[];
  channels: Channel[];
  preferredFormats: Format[];
  ageRange: { min: number | null; max: number | null } | null;
  location: string | null;
}

export interface LabelledSheet {
  purpose: { quote: string; category: PurposeCategory } | null;
  audiences: LabelledAudience[];
  constraints: string[];
  tone: string[];
  successMetrics: string[];
  budget: string | null;
  deadline: string | null;
}

/** Below this a value is a guess: something to ask about, not something the brief says. */
const LABEL_FLOOR = 0.4;

/** Channels that an audience avoids are not labelled, nor are guesses; the rest is quoted. */
export function toLabels(reading: Reading): LabelledSheet {
  const { purpose } = reading;
  return {
    purpose: purpose === undefined ? null : { quote: quoteOf(purpose), category: purpose.category },
    audiences: reading.audiences.map((audience) => ({
      label: quoteOf(audience.label),
      name: quoteOrNull(audience.name),
      role: quoteOrNull(audience.role),
      goals: quotesOf(audience.goals),
      pains: quotesOf(audience.pains),
      triggers: quotesOf(audience.triggers),
      objections: quotesOf(audience.objections),
      channels: audience.channels
        .filter((channel) => channel.liking !== 'avoids')
        .map((channel) => channel.channel),
      preferredFormats: audience.preferredFormats.map((format) => format.format),
      ageRange:
        audience.ageRange === undefined
          ? null
          : { min: audience.ageRange.min, max: audience.ageRange.max },
      location: quoteOrNull(audience.location),
    })),
    constraints: quotesOf(reading.constraints),
    tone: quotesOf(reading.tone),
    successMetrics: quotesOf(reading.successMetrics),
    budget: quoteOrNull(reading.budget),
    deadline: quoteOrNull(reading.deadline),
  };
}

function quotesOf(found: readonly Found[]): string[] {
  return found.filter((one) => one.confidence >= LABEL_FLOOR).map(quoteOf);
}

function quoteOf(found: Found): string {
  return found.evidence[0]?.quote ?? found.text;
}

function quoteOrNull(found: Found | undefined): string | null {
  return found === undefined ? null : quoteOf(found);
}
