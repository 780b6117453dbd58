/** Audiences that the structure names: table columns, labels, headings, items of a list. */
import { introductionIn, isPartLabel } from './introductions';
import { isEmptyAnswer, isUndecided } from './items';
import { isGivenName, isNickname, leadingName } from './names';
import { namesPeople, nounPhraseAt } from './noun-phrase';
import { findRole } from './recognise/roles';
import { nameOf, phraseSegment, shift } from './segment';
import type { Place, Segment } from './segment';
import { columnKey, hasTopic } from './units';
import type { Heading, Outline, Unit } from './units';

export function columnSegments(outline: Outline): Segment[] {
  const columns = new Map<string, Segment>();
  outline.units.forEach((unit, index) => {
    const key = columnKey(unit);
    if (key === undefined || !unit.opens) return;
    const known = columns.get(key);
    const topic = unit.topics[0]?.topic;
    const isWho = topic === 'audience' || (topic === 'role' && isPartLabel(unit.columnHead ?? ''));
    const name = isGivenName(unit.text) ? unit : undefined;
    if (known !== undefined && (!isWho || name !== undefined || known.weight >= 0.9)) return;
    const phrase = isWho ? nounPhraseAt(unit.text) : undefined;
    const label = phrase === undefined ? headPlace(outline, unit) : shift(phrase, unit.start);
    if (label === undefined) return;
    const named =
      known?.name ?? (name === undefined ? undefined : { start: name.start, end: name.end });
    columns.set(key, {
      label,
      unit: known?.unit ?? index,
      column: key,
      weight: isWho && name === undefined ? 0.95 : 0.5,
      route: 'label',
      ...(named === undefined ? {} : { name: named }),
    });
  });
  return [...columns.values()];
}

/** A column's head where the sheet has no “who” row. */
export function headPlace(outline: Outline, unit: Unit): Place | undefined {
  const head = unit.columnHead ?? '';
  if (head === '') return undefined;
  const at = outline.flat.lastIndexOf(head, unit.start);
  return at < 0 ? undefined : { start: at, end: at + head.length };
}

/** A sub-heading below an audience heading, or a heading that names people, opens a segment. */
export function headingSegment(
  outline: Outline,
  unit: Unit,
  index: number,
  previous: Unit | undefined,
): Segment | undefined {
  if (previous !== undefined && previous.heading === unit.heading) return undefined;
  const heading = outline.headings[unit.heading];
  if (heading === undefined) return undefined;
  const parent = outline.headings[heading.parent];
  const isBelowAudience =
    !heading.own && parent !== undefined && hasTopic(parent.topics, 'audience', 0.8);
  const ownTopic = heading.own ? heading.topics[0]?.topic : undefined;
  const isNumbered = ownTopic === 'audience' && NUMBERED.test(heading.text);
  const isPeople = !heading.own && heading.level >= 2 && isShortPeople(heading.text);
  const titled = namedHeading(heading, unit, index);
  if (titled !== undefined) return titled;
  if (!isBelowAudience && !isNumbered && !isPeople) return undefined;
  const base = { unit: index, heading: unit.heading, route: 'list' as const };
  const tail = /[:–—-]\s+(.+)$/u.exec(heading.text);
  const stated = isNumbered ? tail?.[1] : heading.text.replace(/^["']|["']$/gu, '');
  if (stated !== undefined && (!isNickname(stated) || namesPeople(stated.toLowerCase()))) {
    const phrase = nounPhraseAt(stated);
    const at = heading.text.indexOf(stated);
    if (phrase !== undefined) {
      return { ...base, label: shift(phrase, heading.start + at), weight: 0.9, ...nameOf(unit) };
    }
  }
  const below = phraseSegment(unit, index, 0.9, 'list');
  const label = below?.label ?? { start: heading.start, end: heading.end };
  const named = stated !== undefined && isNickname(stated);
  const at = heading.text.indexOf(stated ?? '');
  const name = named
    ? { start: heading.start + at, end: heading.start + at + (stated?.length ?? 0) }
    : undefined;
  return { ...base, label, weight: 0.9, ...(name === undefined ? {} : { name }) };
}

/** A heading that gives a name and its people: “Hex-Dump Hanna, firmware engineer”. */
function namedHeading(heading: Heading, unit: Unit, index: number): Segment | undefined {
  const lead = leadingName(heading.text);
  if (lead === undefined || !isGivenName(lead.text)) return undefined;
  const rest = heading.text.slice(lead.end).replace(/^["'\s:,=(–—-]+/u, '');
  const phrase = nounPhraseAt(rest);
  if (phrase === undefined || (!namesPeople(phrase.text) && findRole(phrase.text) === undefined)) {
    return undefined;
  }
  const offset = heading.start + heading.text.length - rest.length;
  return {
    label: shift(phrase, offset),
    name: shift(lead, heading.start),
    unit: index,
    heading: unit.heading,
    weight: 0.9,
    route: 'list',
  };
}

const NUMBERED =
  /^(?:\p{L}+ )?(?:segment|group|audience|persona|target|lot|crowd|profile|tg|aud|type|person|reader|buyer)s? ?(?:no\.? ?)?#?(?:[a-d\d]|one|two|three|i{1,3})\b|^(?:primary|secondary|first|second|third|main|other)\b/iu;

function isShortPeople(text: string): boolean {
  return text.split(' ').length <= 9 && namesPeople(text.toLowerCase()) && !/[?!]/u.test(text);
}

export function labelled(outline: Outline, unit: Unit, index: number): Segment[] {
  const lead = leadingName(unit.text);
  const label = unit.label ?? '';
  if (hasTopic(unit.topics, 'name', 0.9) && !/["']/u.test(label)) return [];
  if (lead === undefined) {
    const intro = introductionIn(unit)[0];
    if (intro !== undefined && intro.weight >= 0.7) {
      return [{ label: shift(intro, unit.start), unit: index, weight: 0.9, route: 'label' }];
    }
    if (isEmptyAnswer(unit.text) || isUndecided(unit.text)) return [];
    const plain = phraseSegment(unit, index, 0.92, 'label');
    if (plain === undefined) return [];
    // “Segment A, internal nickname "Busy Beth": …”
    const quoted = /["']([^"']{3,40})["']/u.exec(label)?.[1];
    const at = quoted === undefined ? -1 : outline.flat.lastIndexOf(quoted, unit.start);
    if (quoted === undefined || at < 0 || plain.name !== undefined) return [plain];
    return [{ ...plain, name: { start: at, end: at + quoted.length } }];
  }
  const rest = unit.text.slice(lead.end).replace(/^["'\s:,=(–—-]+/u, '');
  const phrase = nounPhraseAt(rest);
  const offset = unit.start + unit.text.length - rest.length;
  const next = outline.units[index + 1];
  const name = shift(lead, unit.start);
  if (phrase !== undefined && rest !== '') {
    return [{ label: shift(phrase, offset), name, unit: index, weight: 0.92, route: 'label' }];
  }
  const below = next === undefined ? undefined : phraseSegment(next, index, 0.9, 'label');
  return [{ label: below?.label ?? name, name, unit: index, weight: 0.9, route: 'label' }];
}

/** Items below an audience heading: numbered ones, ones with a list of their own, bare phrases. */
export function listedSegment(outline: Outline, unit: Unit, index: number): Segment | undefined {
  if (!unit.opens || unit.label !== undefined) return undefined;
  const previous = outline.units[index - 1];
  const isFirst = previous === undefined || previous.heading !== unit.heading;
  const hasChildren = hasDeeper(outline, unit, index);
  const phrase = nounPhraseAt(unit.text);
  if (phrase === undefined) return undefined;
  const isBare =
    phrase.end >= unit.text.replace(/[.,:;]$/u, '').length - 2 ||
    /^\s*[,.:;(–—-]/u.test(unit.text.slice(phrase.end));
  const isPeople = namesPeople(phrase.text.toLowerCase());
  const isItem =
    unit.kind === 'bullet' &&
    (unit.level === 1 || (unit.level === 2 && unit.number !== undefined)) &&
    (unit.number !== undefined || hasChildren);
  if (!isFirst && !isItem && !(isBare && isPeople && unit.kind !== 'bullet')) return undefined;
  if (isFirst && !isItem && !isPeople && !isBare) return undefined;
  if (introductionIn(unit).length > 0 && !isBare) return undefined;
  return phraseSegment(unit, index, isItem ? 0.9 : isPeople ? 0.85 : 0.62, 'list');
}

function nextBlock(outline: Outline, unit: Unit, index: number): Unit | undefined {
  let next = index + 1;
  while (outline.units[next]?.block === unit.block) next += 1;
  return outline.units[next];
}

function hasDeeper(outline: Outline, unit: Unit, index: number): boolean {
  const next = nextBlock(outline, unit, index);
  return next !== undefined && next.kind === 'bullet' && next.level > unit.level;
}

export function isFirstAnswer(outline: Outline, index: number): boolean {
  const unit = outline.units[index];
  const previous = outline.units[index - 1];
  return (
    unit !== undefined &&
    unit.opens &&
    (previous === undefined || previous.topics[0]?.topic !== 'audience')
  );
}
