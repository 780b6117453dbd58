/** The audiences of a reading that can carry a sheet, each under words that name people. */
import type { AudienceReading, Found, Reading, Span } from '../language/reading';
import { isReadByStructure } from '../language/tongues';
import type { Source } from '../records/source';
import { isPlausibleLabel } from './plausible';

export interface NamedAudience {
  audience: AudienceReading;
  /** Place among the audiences of the reading, from 1: the number of its sheet. */
  order: number;
  /** Its label as the reader knows it: what an answer names to be about this audience. */
  given: string;
}

/**
 * Audiences whose label is sure enough and reads like people; where it does not, the given name or
 * the role stands in. An audience about which nothing is said is left out when others say more.
 */
export function audiencesOf(
  reading: Reading,
  floor: number,
  sources: readonly Source[],
): NamedAudience[] {
  const other = [...reading.tone, ...reading.successMetrics].flatMap((found) =>
    found.evidence.slice(0, 1),
  );
  // English words cannot tell whether a label of another language names people.
  const isLabel = isReadByStructure(reading.language.code) ? () => true : isPlausibleLabel;
  const named = reading.audiences.flatMap((read, index) => {
    const audience = withFullRole(withoutTitleName(read, sources));
    // “Like a good nurse” is how it should sound, “25 operators signed” what is counted.
    const isElse = audience.label.evidence
      .slice(0, 1)
      .some((span) => other.some((place) => covers(place, span)));
    const label =
      isElse && audience.label.confidence < 0.9
        ? labelOf({ ...audience, label: { ...audience.label, confidence: 0 } }, floor, isLabel)
        : labelOf(audience, floor, isLabel);
    return label
      ? [{ audience: { ...audience, label }, order: index + 1, given: audience.label.text }]
      : [];
  });
  const telling = named.filter(({ audience }) => weight(audience) > 0);
  if (telling.length === 0) return named.slice(0, 8);
  const known = new Set<string>();
  return named
    .filter(({ audience }) => {
      const words = audience.label.text.toLowerCase();
      if (known.has(words)) return false;
      known.add(words);
      return weight(audience) > 0 || audience.label.confidence >= 0.9;
    })
    .slice(0, 8);
}

/**
 * The audience that says most, when none has a label that reads like people: its statements may
 * stand on the general sheet.
 */
export function namelessAudience(reading: Reading): AudienceReading | undefined {
  return [...reading.audiences]
    .sort((a, b) => weight(b) - weight(a))
    .find((audience) => weight(audience) > 0);
}

function covers(place: Span, span: Span): boolean {
  return place.sourceId === span.sourceId && place.start <= span.start && span.end <= place.end;
}

function labelOf(
  audience: AudienceReading,
  floor: number,
  isLabel: (text: string) => boolean,
): Found | undefined {
  const { label, name, role } = audience;
  if (label.route === 'answer' && label.text !== '') return label;
  if (label.confidence >= floor && isLabel(label.text)) return withoutNumber(label);
  if (role && role.confidence >= floor && isPlausibleLabel(role.text) && label.confidence >= floor)
    return role;
  return name && name.confidence >= floor ? name : undefined;
}

/** “B Concierges of riads” → “Concierges of riads”: the letter numbers the list. */
function withoutNumber(label: Found): Found {
  const time = /^(?:for )?(?:\p{L}+ )?(?:months|years|weeks) (?=the )/iu.exec(label.text)?.[0];
  if (time) return { ...label, text: label.text.slice(time.length) };
  const mark = /^(?:[A-D]|[IVX]{1,3}|\d)[.):]?\s+(?=\p{Lu})/u.exec(label.text)?.[0];
  return mark ? { ...label, text: label.text.slice(mark.length) } : label;
}

/**
 * “Head” of the label “head of hardware product” → the whole phrase.
 */
function withFullRole(audience: AudienceReading): AudienceReading {
  const { label, role } = audience;
  const isCut = role && label.text.toLowerCase().startsWith(`${role.text.toLowerCase()} of `);
  return isCut
    ? { ...audience, role: { ...label, text: label.text.split(',')[0] ?? label.text } }
    : audience;
}

/** A persona without a name that stands in the title line of the brief: that one is the brand's. */
function withoutTitleName(audience: AudienceReading, sources: readonly Source[]): AudienceReading {
  const { name, ...rest } = audience;
  const brief = sources.find((source) => source.kind === 'brief')?.text.trim() ?? '';
  const title = brief.split('\n')[0] ?? '';
  const isTitle = title.length <= 140 && title !== brief;
  return name &&
    name.route !== 'answer' &&
    isTitle &&
    title.toLowerCase().includes(name.text.toLowerCase())
    ? rest
    : audience;
}

/** How much the brief says about an audience beyond its name. */
function weight(audience: AudienceReading): number {
  const { goals, pains, triggers, objections, channels, preferredFormats, context } = audience;
  return [goals, pains, triggers, objections, channels, preferredFormats, context].reduce(
    (sum, list) => sum + list.length,
    0,
  );
}
