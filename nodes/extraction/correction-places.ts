/** Where the corrections of a person hold in today's brief and in today's reading. */
import type { AudienceReading, Found, Reading, Span } from '../language/reading';
import { scoringTokens } from '../language/words';
import { tokenF1 } from '../language/similarity';
import type { Brief } from '../records/brief';
import type { CorrectedAudience, CorrectedSpan, Correction } from '../records/correction';
import type { Source } from '../records/source';

/** A correction whose words were found again; its span is exact in today's sources. */
export interface Placed extends Correction {
  today: Span | undefined;
}

/** Corrections in the order in which they were made, each where its words stand today. */
export function placedCorrections(brief: Brief): Placed[] {
  return (brief.corrections ?? []).map((correction) => ({
    ...correction,
    today: placeOf(correction.span, brief.sources),
  }));
}

/** Values that a person added and whose words the brief no longer holds. */
export function lostAdditions(brief: Brief): string[] {
  return placedCorrections(brief)
    .filter(({ kind, today }) => kind === 'add' && today === undefined)
    .map(({ span }) => span.quote);
}

/** The quote at its offsets, else at its nearest place in the same source; undefined when it is gone. */
function placeOf(span: CorrectedSpan, sources: readonly Source[]): Span | undefined {
  const { sourceId, start, quote } = span;
  const text = sources.find((source) => source.id === sourceId)?.text;
  if (text === undefined) return undefined;
  const after = text.indexOf(quote, start);
  const before = text.lastIndexOf(quote, start);
  const isBefore = before >= 0 && (after < 0 || start - before < after - start);
  const at = isBefore ? before : after;
  if (at < 0) return undefined;
  return { sourceId, start: at, end: at + quote.length, quote, alignment: 'exact' };
}

/**
 * True when a value rests on the corrected words: most of its passage lies in them, or it says the
 * same words elsewhere (a reader may have met them twice).
 */
export function isMeant(correction: Placed, found: Found): boolean {
  const { today, span } = correction;
  return found.evidence.some(
    (own) => (today !== undefined && share(own, today) >= 0.6) || isSame(own.quote, span.quote),
  );
}

/** True when all words of a value lie in a place. */
export function isWithin(found: Found, place: Span): boolean {
  const own = found.evidence[0];
  return own !== undefined && share(own, place) === 1;
}

/** Part of the first span that the second covers, 0–1. */
function share(own: Span, place: Span): number {
  if (own.sourceId !== place.sourceId) return 0;
  const common = Math.min(own.end, place.end) - Math.max(own.start, place.start);
  return common <= 0 ? 0 : common / Math.max(1, own.end - own.start);
}

function isSame(a: string, b: string): boolean {
  return scoringTokens(a).join(' ') === scoringTokens(b).join(' ') && a.trim() !== '';
}

/** How alike two names of an audience must be to mean the same one, 0–1. */
const sameAudience = 0.5;

/**
 * The place among the audiences of a reading of the one that a correction is about: by the words that
 * name it; on the general sheet the one of which most is said. −1 when it is not there.
 */
export function audienceAt(reading: Reading, about: CorrectedAudience): number {
  const { audiences } = reading;
  if (about.label === '') return fullest(audiences);
  const scores = audiences.map((audience) =>
    Math.max(
      ...[audience.label, audience.name, audience.role].map((found) =>
        found ? likeness(found.evidence[0]?.quote ?? found.text, about.label) : 0,
      ),
    ),
  );
  const best = Math.max(0, ...scores);
  if (best < sameAudience) return -1;
  // Of two with the same name the one on whose sheet it was said.
  const own = Number(/^sheet-(\d+)$/u.exec(about.key)?.[1]) - 1;
  return scores[own] === best ? own : scores.indexOf(best);
}

/** A name that a better reader cut longer or shorter still means the same people. */
function likeness(name: string, label: string): number {
  const isPart = name !== '' && (name.includes(label) || label.includes(name));
  return Math.max(tokenF1(name, label), isPart ? sameAudience : 0);
}

function fullest(audiences: readonly AudienceReading[]): number {
  const sizes = audiences.map((audience) => saidOf(audience).length);
  return sizes.length === 0 ? -1 : sizes.indexOf(Math.max(...sizes));
}

/** Everything that is said of an audience beyond its names. */
export function saidOf(audience: AudienceReading): Found[] {
  const { goals, pains, triggers, objections, channels, preferredFormats, context } = audience;
  return [goals, pains, triggers, objections, channels, preferredFormats, context].flat();
}
