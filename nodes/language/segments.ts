/**
 * Who is meant: the one to three audiences of a brief, in the order in which it names them.
 * Structure is asked first (columns, labels, headings, numbered items), then the phrases with
 * which prose introduces people.
 */
import { hasTopic } from './units';
import type { Outline, Unit } from './units';
import { isEmptyAnswer } from './items';
import { isNickname, leadingName } from './names';
import { namesPeople, nounPhraseAt, startsLikeNoun } from './noun-phrase';
import { findRole } from './recognise/roles';
import { tokenF1 } from './similarity';
import type { Route } from './reading';
import { introductionIn, isGenericLabel } from './introductions';

export interface Place {
  start: number;
  end: number;
}

export interface Segment {
  label: Place;
  name?: Place;
  /** Index of the unit that introduces it. */
  unit: number;
  /** Table column (or record row) that belongs to it. */
  column?: number;
  /** Index of its own heading. */
  heading?: number;
  weight: number;
  route: Route;
}

export const MAX_SEGMENTS = 3;

/** Finds the audiences. Places are in the flat text of the outline. */
export function findSegments(outline: Outline): Segment[] {
  const byColumn = columnSegments(outline);
  if (byColumn.length >= 2) return byColumn.slice(0, MAX_SEGMENTS);
  const found: Segment[] = [];
  outline.units.forEach((unit, index) => {
    for (const segment of segmentsAt(outline, unit, index)) {
      add(outline.flat, found, withNickname(outline, segment));
    }
  });
  const top = Math.max(0, ...found.map((segment) => segment.weight));
  // Where labels or headings name the audiences, a phrase in passing does not add another.
  const strong = found.filter((segment) => segment.weight >= Math.max(0.6, top - 0.2));
  const kept = strong.length > 0 ? strong : found;
  const best = [...kept]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, limitOf(kept, strong.length > 0));
  return best.sort((a, b) => a.unit - b.unit || a.label.start - b.label.start);
}

/** A guess from the purpose alone names one audience, not three. */
function limitOf(kept: readonly Segment[], isStrong: boolean): number {
  return isStrong ? MAX_SEGMENTS : Math.min(1, kept.length);
}

/** A label that is only a working name gets the people it stands for, told right behind it. */
function withNickname(outline: Outline, segment: Segment): Segment {
  const text = textOf(outline.flat, segment.label);
  const isGeneric = isGenericLabel(text);
  const isName = isNickname(text) && findRole(text) === undefined;
  if (segment.name !== undefined || (!isGeneric && !isName)) return segment;
  const named: Segment = isGeneric ? segment : { ...segment, name: segment.label };
  for (const unit of outline.units.slice(segment.unit, segment.unit + 3)) {
    const from = Math.max(0, segment.label.end - unit.start);
    if (from >= unit.text.length) continue;
    const rest = unit.text.slice(from);
    const lead =
      /^["'\s,:;.=(–—-]+|^\s*(?:is|are) (?:what|how) [^,:]{3,24}? (?:call|calls|say) /u.exec(
        rest,
      )?.[0].length ?? 0;
    const phrase = nounPhraseAt(rest.slice(lead));
    if (phrase === undefined || !namesPeople(phrase.text) || isGenericLabel(phrase.text)) continue;
    return { ...named, label: shift(phrase, unit.start + from + lead) };
  }
  return isGeneric ? { ...segment, weight: 0.3 } : named;
}

function add(flat: string, found: Segment[], segment: Segment): void {
  const text = textOf(flat, segment.label);
  if (text.trim() === '') return;
  const same = found.find(
    (other) =>
      tokenF1(textOf(flat, other.label), text) >= 0.5 ||
      (segment.heading !== undefined && other.heading === segment.heading),
  );
  if (same === undefined) {
    found.push(segment);
    return;
  }
  // The surer introduction gives the label; the earlier one keeps the place in the order.
  if (segment.weight > same.weight + 0.1) {
    same.label = segment.label;
    same.weight = segment.weight;
    same.unit = segment.unit;
    same.route = segment.route;
    if (segment.heading !== undefined) same.heading = segment.heading;
  }
  if (same.name === undefined && segment.name !== undefined) same.name = segment.name;
}

function columnSegments(outline: Outline): Segment[] {
  const columns = new Map<number, Segment>();
  outline.units.forEach((unit, index) => {
    if (unit.column === undefined || !unit.opens) return;
    const known = columns.get(unit.column);
    const isWho = unit.topics[0]?.topic === 'audience';
    const name = isNickname(unit.text) && findRole(unit.text) === undefined ? unit : undefined;
    if (known !== undefined && (!isWho || name !== undefined || known.weight >= 0.9)) return;
    const phrase = isWho ? nounPhraseAt(unit.text) : undefined;
    const label = phrase === undefined ? headPlace(outline, unit) : shift(phrase, unit.start);
    if (label === undefined) return;
    const named =
      known?.name ?? (name === undefined ? undefined : { start: name.start, end: name.end });
    columns.set(unit.column, {
      label,
      unit: known?.unit ?? index,
      column: unit.column,
      weight: isWho && name === undefined ? 0.95 : 0.5,
      route: 'label',
      ...(named === undefined ? {} : { name: named }),
    });
  });
  return [...columns.values()];
}

/** A column's head where the sheet has no “who” row. */
function headPlace(outline: Outline, unit: Unit): Place | undefined {
  const head = unit.columnHead ?? '';
  if (head === '') return undefined;
  const at = outline.flat.lastIndexOf(head, unit.start);
  return at < 0 ? undefined : { start: at, end: at + head.length };
}

function segmentsAt(outline: Outline, unit: Unit, index: number): Segment[] {
  if (hasTopic(unit.topics, 'skip', 0.9) || hasTopic(unit.topics, 'notFor', 0.9)) return [];
  const first = unit.topics[0]?.topic;
  const previous = outline.units[index - 1];
  if (unit.opens || unit.ownLabel) {
    const headed = headingSegment(outline, unit, index, previous);
    if (headed !== undefined) return [headed];
  }
  if (
    unit.via === 'label' &&
    unit.ownLabel &&
    (first === 'audience' || (first === 'role' && previous === undefined))
  ) {
    return labelled(outline, unit, index);
  }
  if (unit.via === 'question' && first === 'audience' && isFirstAnswer(outline, index)) {
    const segment = phraseSegment(unit, index, 0.85, 'label');
    if (segment !== undefined) return [segment];
  }
  if (unit.via === 'heading' && first === 'audience') {
    const listed = listedSegment(outline, unit, index);
    if (listed !== undefined) return [listed];
  }
  const named = nicknamedSegment(outline, unit, index);
  if (named !== undefined) return [named];
  const bare = bareSegment(outline, unit, index);
  const intros = introductionIn(unit).filter((intro) => intro.weight >= 0.45);
  if (bare !== undefined && bare.weight > (intros[0]?.weight ?? 0)) return [bare];
  return intros.map((intro) => ({
    label: { start: unit.start + intro.start, end: unit.start + intro.end },
    unit: index,
    weight: intro.weight,
    route: intro.weight >= 0.6 ? ('cue' as const) : ('guess' as const),
    ...nameOf(unit),
  }));
}

/** A sub-heading below an audience heading, or a heading that names people, opens a segment. */
function headingSegment(
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

const NUMBERED =
  /^(?:\p{L}+ )?(?:segment|group|audience|persona|target|lot|crowd|profile|tg|aud|type|person|reader|buyer)s? ?(?:no\.? ?)?#?(?:[a-d\d]|one|two|three|i{1,3})\b|^(?:primary|secondary|first|second|third|main|other)\b/iu;

function isShortPeople(text: string): boolean {
  return text.split(' ').length <= 9 && namesPeople(text.toLowerCase()) && !/[?!]/u.test(text);
}

function labelled(outline: Outline, unit: Unit, index: number): Segment[] {
  const lead = leadingName(unit.text);
  const label = unit.label ?? '';
  if (hasTopic(unit.topics, 'name', 0.9) && !/["']/u.test(label)) return [];
  if (lead === undefined) {
    const intro = introductionIn(unit)[0];
    if (intro !== undefined && intro.weight >= 0.7) {
      return [{ label: shift(intro, unit.start), unit: index, weight: 0.9, route: 'label' }];
    }
    if (isEmptyAnswer(unit.text)) return [];
    const plain = phraseSegment(unit, index, 0.92, 'label');
    return plain === undefined ? [] : [plain];
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
function listedSegment(outline: Outline, unit: Unit, index: number): Segment | undefined {
  if (!unit.opens || unit.label !== undefined) return undefined;
  const previous = outline.units[index - 1];
  const isFirst = previous === undefined || previous.heading !== unit.heading;
  const hasChildren = hasDeeper(outline, unit);
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

/** `Undecided Umar: sixth-former, 17`, `**Margin Marco**, head of hardware`: a name and its people. */
function nicknamedSegment(outline: Outline, unit: Unit, index: number): Segment | undefined {
  if (!unit.opens) return undefined;
  const label = unit.ownLabel ? (unit.label ?? '') : '';
  const lead = label === '' ? leadingName(unit.text) : undefined;
  const bare = label.replace(/^["'\s]+|["'\s]+$/gu, '').replace(/ \([^)]*\)$/u, '');
  if (lead === undefined && (!isNickname(bare) || unit.speaker === bare)) return undefined;
  if (lead !== undefined && (!isNickname(lead.text) || findRole(lead.text) !== undefined))
    return undefined;
  const from = lead === undefined ? 0 : lead.end;
  const rest = unit.text.slice(from).replace(/^["'\s:,=(–—-]+/u, '');
  const phrase = nounPhraseAt(rest);
  if (phrase === undefined || !(namesPeople(phrase.text) || findRole(phrase.text) !== undefined))
    return undefined;
  if (!startsLikeNoun(phrase.text)) return undefined;
  const offset = unit.start + unit.text.length - rest.length;
  const at = outline.flat.lastIndexOf(bare, unit.start);
  const name = lead === undefined ? { start: at, end: at + bare.length } : shift(lead, unit.start);
  if (name.start < 0) return undefined;
  return { label: shift(phrase, offset), name, unit: index, weight: 0.86, route: 'list' };
}

/**
 * A fragment that is nothing but people (“Grape growers.”, “Chefs going out on their own.”), or a
 * paragraph whose first words name some: prose introduces people so, above all in answers.
 */
function bareSegment(outline: Outline, unit: Unit, index: number): Segment | undefined {
  const first = unit.topics[0]?.topic;
  if (first !== undefined && first !== 'audience' && first !== 'context' && unit.kind !== 'turn')
    return undefined;
  if (unit.ownLabel && unit.via === 'label') return undefined;
  if (
    /^(?:our|my|we|i|no|both|all|some|most|many|other|few|half|they|she|he|then|even)\b/iu.test(
      unit.text,
    ) &&
    first !== 'audience'
  )
    return undefined;
  const phrase = nounPhraseAt(unit.text);
  if (phrase === undefined || phrase.start > 24 || !namesPeople(phrase.text)) return undefined;
  if (isJob(phrase.text) || isGenericLabel(phrase.text) || !startsLikeNoun(phrase.text)) {
    return undefined;
  }
  const after = unit.text.slice(phrase.end);
  const isAlone = /^\s*(?:[.,:;(–—!=→-]|$)/u.test(after);
  const previous = outline.units[index - 1];
  const isAsked =
    previous !== undefined &&
    (ORDINAL_ALONE.test(previous.text) ||
      (unit.kind === 'turn' && previous.speaker !== unit.speaker && WHO.test(previous.text)));
  const isNamed =
    previous !== undefined &&
    previous.block === unit.block &&
    /["']\s*[^"']{0,20}$|\bcall\b/u.test(previous.text);
  const isPlural =
    /s$|people|folk|men|women|ones|children|parents/u.test(phrase.text.split(' ')[0] ?? '') ||
    /s(?:\s|$)|people|folk|women|men/u.test(phrase.text);
  if (!isAlone && !(unit.opens && isPlural && unit.kind !== 'bullet')) return undefined;
  if (phrase.text.split(' ').length < 2 && !isAsked && first !== 'audience') return undefined;
  const weight = isAsked
    ? 0.86
    : isAlone
      ? first === 'audience' || isNamed
        ? 0.8
        : unit.opens
          ? 0.64
          : 0.5
      : first === 'audience'
        ? 0.7
        : 0.55;
  return {
    label: shift(phrase, unit.start),
    unit: index,
    weight,
    route: weight >= 0.8 ? 'list' : 'cue',
  };
}

const ORDINAL_ALONE =
  /^(?:and |so |now |then )*(?:the )?(?:second|first|third|other|next|main) (?:lot|group|one|crowd|audience|kind|sort|bunch)(?: is \p{L}+| will surprise you)?[.?!:]*$/iu;
const WHO =
  /\b(?:who|which|whom|what kind|kind number|others?|other (?:group|lot|one)|second (?:group|lot|one)|the boss|students|and the|anyone else|schools?)\b[^.]*\??$/iu;

/** “Parents complain …” under a pain label is no introduction; nor is a greeting to a team. */
function isJob(phrase: string): boolean {
  return /^(?:team|everyone|everybody|people|guys|folks|all|men|women|customers|ones|members|users|staff|clients)$/iu.test(
    phrase.trim(),
  );
}

function hasDeeper(outline: Outline, unit: Unit): boolean {
  const next = outline.units.find((other) => other.block > unit.block);
  return next !== undefined && next.kind === 'bullet' && next.level > unit.level;
}

function isFirstAnswer(outline: Outline, index: number): boolean {
  const unit = outline.units[index];
  const previous = outline.units[index - 1];
  return (
    unit !== undefined &&
    unit.opens &&
    (previous === undefined || previous.topics[0]?.topic !== 'audience')
  );
}

/** A segment from the noun phrase at the head of a unit, with a name in front of it if any. */
function phraseSegment(
  unit: Unit,
  index: number,
  weight: number,
  route: Route,
): Segment | undefined {
  const lead = leadingName(unit.text);
  const from = lead === undefined ? 0 : lead.end;
  const rest = unit.text.slice(from).replace(/^["'\s:,=(–—-]+/u, '');
  const offset = unit.text.length - rest.length;
  const phrase = nounPhraseAt(rest);
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

function nameOf(unit: Unit): { name?: Place } {
  const lead = leadingName(unit.text);
  if (lead === undefined || !/^["']/u.test(unit.text.trimStart())) return {};
  return { name: shift(lead, unit.start) };
}

function shift(hit: { start: number; end: number }, by: number): Place {
  return { start: hit.start + by, end: hit.end + by };
}

function textOf(flat: string, place: Place): string {
  return flat.slice(place.start, place.end);
}
