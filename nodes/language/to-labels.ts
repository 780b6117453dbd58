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

/** Channels that an audience avoids are not labelled; everything else is quoted as it stands. */
export function toLabels(reading: Reading): LabelledSheet {
  const { purpose } = reading;
  return {
    purpose: purpose === undefined ? null : { quote: quoteOf(purpose), category: purpose.category },
    audiences: reading.audiences.map((audience) => ({
      label: quoteOf(audience.label),
      name: quoteOrNull(audience.name),
      role: quoteOrNull(audience.role),
      goals: audience.goals.map(quoteOf),
      pains: audience.pains.map(quoteOf),
      triggers: audience.triggers.map(quoteOf),
      objections: audience.objections.map(quoteOf),
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
    constraints: reading.constraints.map(quoteOf),
    tone: reading.tone.map(quoteOf),
    successMetrics: reading.successMetrics.map(quoteOf),
    budget: quoteOrNull(reading.budget),
    deadline: quoteOrNull(reading.deadline),
  };
}

function quoteOf(found: Found): string {
  return found.evidence[0]?.quote ?? found.text;
}

function quoteOrNull(found: Found | undefined): string | null {
  return found === undefined ? null : quoteOf(found);
}
