/** One audience as found in the text, before anything is read about it. */
import { leadingName } from './names';
import { nounPhraseAt, startsLikeNoun } from './noun-phrase';
import type { Route } from './reading';
import type { Hit } from './recognise/hit';
import type { Unit } from './units';

export interface Place {
  start: number;
  end: number;
}

export interface Segment {
  label: Place;
  name?: Place;
  /** Index of the unit that introduces it. */
  unit: number;
  /** Head of the table column (or record row) that belongs to it. */
  column?: string;
  /** Index of its own heading. */
  heading?: number;
  weight: number;
  route: Route;
}

/** The noun phrase at the head of a text, or behind an opening remark (“On paper, couples …”). */
function peopleAt(text: string): Hit | undefined {
  const phrase = nounPhraseAt(text);
  if (phrase === undefined || startsLikeNoun(phrase.text)) return phrase;
  const comma = /^[^,.;:]{2,40},\s+/u.exec(text)?.[0].length ?? 0;
  const behind = comma === 0 ? undefined : nounPhraseAt(text.slice(comma));
  if (behind === undefined || !startsLikeNoun(behind.text)) return phrase;
  return { start: behind.start + comma, end: behind.end + comma, text: behind.text };
}

/** A segment from the noun phrase at the head of a unit, with a name in front of it if any. */
export function phraseSegment(
  unit: Unit,
  index: number,
  weight: number,
  route: Route,
): Segment | undefined {
  const lead = leadingName(unit.text);
  const from = lead === undefined ? 0 : lead.end;
  const rest = unit.text.slice(from).replace(/^["'\s:,=(–—-]+/u, '');
  const offset = unit.text.length - rest.length;
  const phrase = peopleAt(rest);
  const name = lead === undefined ? undefined : shift(lead, unit.start);
  if (phrase === undefined) return undefined;
  return {
    label: shift(phrase, unit.start + offset),
    unit: index,
    weight,
    route,
    ...(name === undefined ? {} : { name }),
  };
}

export function nameOf(unit: Unit): { name?: Place } {
  const lead = leadingName(unit.text);
  if (lead === undefined || !/^["']/u.test(unit.text.trimStart())) return {};
  return { name: shift(lead, unit.start) };
}

export function shift(hit: { start: number; end: number }, by: number): Place {
  return { start: hit.start + by, end: hit.end + by };
}

export function textOf(flat: string, place: Place): string {
  return flat.slice(place.start, place.end);
}
