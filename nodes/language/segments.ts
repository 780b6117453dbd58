/**
 * Who is meant: the one to three audiences of a brief, in the order in which it names them.
 * Structure is asked first (columns, labels, headings, numbered items), then the phrases with
 * which prose introduces people.
 */
import { introductionIn, isGenericLabel, isPartLabel } from './introductions';
import { isGivenName } from './names';
import { namesPeople, nounPhraseAt } from './noun-phrase';
import { findNumbers } from './recognise/numbers';
import { nameOf, phraseSegment, shift, textOf } from './segment';
import type { Segment } from './segment';
import { bareSegment, nicknamedSegment } from './segment-fragments';
import {
  columnSegments,
  headingSegment,
  isFirstAnswer,
  labelled,
  listedSegment,
} from './segment-structure';
import { tokenF1 } from './similarity';
import { hasTopic } from './units';
import type { Outline, Unit } from './units';

export const MAX_SEGMENTS = 3;

/** Finds the audiences. Places are in the flat text of the outline. */
export function findSegments(outline: Outline): Segment[] {
  const byColumn = columnSegments(outline);
  if (byColumn.length >= 2) return byColumn.slice(0, MAX_SEGMENTS);
  const found: Segment[] = [];
  outline.units.forEach((unit, index) => {
    for (const segment of segmentsAt(outline, unit, index).map((one) =>
      tidied(outline.flat, one),
    )) {
      if (isTurnedAway(outline.flat, segment) || describesKnown(outline, segment, found)) continue;
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

/**
 * Everybody who may be meant, sure or not: each introduction by itself, and the people with whom a
 * sentence opens. Not yet compared with each other.
 */
export function possibleSegments(outline: Outline): Segment[] {
  const opened = outline.units.flatMap((unit, index) => {
    const made = segmentsAt(outline, unit, index).map((one) =>
      withNickname(outline, tidied(outline.flat, one)),
    );
    const head = phraseSegment(unit, index, 0.2, 'guess');
    const isPeople = head !== undefined && namesPeople(textOf(outline.flat, head.label));
    return isPeople ? [...made, head] : made;
  });
  return [...columnSegments(outline), ...opened].filter(
    (segment) => !isTurnedAway(outline.flat, segment) && segment.label.end > segment.label.start,
  );
}

/** “Families from Paris, no.”: named only to be turned away. */
function isTurnedAway(flat: string, { label }: Segment): boolean {
  return /^\s*[,:;–—-]\s*(?:no|not|never|nope|no thanks?|not them|out)\s*(?:[.!;)\n]|$)/iu.test(
    flat.slice(label.end, label.end + 24),
  );
}

/** “They are typically 45+”, “both distrust us”: more about people who are named already. */
function describesKnown(outline: Outline, segment: Segment, found: readonly Segment[]): boolean {
  const unit = outline.units[segment.unit];
  if (unit === undefined || found.every((other) => other.weight < 0.7)) return false;
  if (segment.weight >= 0.8 && unit.opens) return false;
  return (
    /^(?:they|both|all of them|most of them|many of them|some of them|half of them|he|she)(?:'|\s)/iu.test(
      unit.text,
    ) ||
    /^(?:typically|mostly|usually|mainly|often|never|always)\b/iu.test(
      textOf(outline.flat, segment.label),
    )
  );
}

/** A label without the mark of the list it stands in: “b Concierges of riads”, “2.1* Adults”. */
function tidied(flat: string, segment: Segment): Segment {
  const mark =
    /^(?:\d+(?:\.\d+)+\*?|[a-d](?=\s\p{Lu})|=)\s+/u.exec(textOf(flat, segment.label))?.[0].length ??
    0;
  if (mark === 0) return segment;
  return { ...segment, label: { start: segment.label.start + mark, end: segment.label.end } };
}

/** Topics that tell of the work: nobody is introduced there by a phrase in passing. */
const WORK_TOPICS: ReadonlySet<string> = new Set(['tone', 'budget', 'deadline', 'constraints']);

/** “There's really two lots”: the next sentences name them. */
const COUNTED_GROUPS =
  /\b(?:two|three|2|3)(?: \p{L}+)? (?:lots|groups|kinds|sorts|types|crowds|audiences|camps|segments|publics|sides|readers)\b/iu;

/** A guess from the purpose alone names one audience, not three. */
function limitOf(kept: readonly Segment[], isStrong: boolean): number {
  return isStrong ? MAX_SEGMENTS : Math.min(1, kept.length);
}

/** A label that is only a working name gets the people it stands for, told right behind it. */
function withNickname(outline: Outline, segment: Segment): Segment {
  const text = textOf(outline.flat, segment.label);
  const isPart = isPartLabel(text);
  const isGeneric = isPart || isGenericLabel(text);
  const isName = isGivenName(text);
  if ((segment.name !== undefined && !isPart) || (!isGeneric && !isName)) return segment;
  const named: Segment = isGeneric ? segment : { ...segment, name: segment.label };
  for (const unit of outline.units.slice(segment.unit, segment.unit + (isPart ? 4 : 3))) {
    // The next part begins: nobody was told for this one.
    if (
      isPart &&
      unit.start > segment.label.start &&
      unit.topics[0]?.topic === 'audience' &&
      unit.topics[0].weight >= 0.9
    )
      break;
    const from = Math.max(0, segment.label.end - unit.start);
    if (from >= unit.text.length) continue;
    const rest = unit.text.slice(from);
    const lead =
      /^["'\s,:;.=(–—-]+|^\s*(?:is|are) (?:what|how) [^,:]{3,24}? (?:call|calls|say) /u.exec(
        rest,
      )?.[0].length ?? 0;
    const phrase = nounPhraseAt(rest.slice(lead));
    const isRole = isPart && unit.topics.some((reading) => reading.topic === 'role');
    if (phrase === undefined || isGenericLabel(phrase.text)) continue;
    if (!isRole && !namesPeople(phrase.text)) continue;
    return { ...named, label: shift(phrase, unit.start + from + lead) };
  }
  if (isPart)
    return outline.units[segment.unit + 1]?.text.startsWith('n/a')
      ? { ...segment, weight: 0.3 }
      : segment;
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

/** A group on a channel is a place; “three people, and …” only says how many are to be named. */
const MEDIUM =
  /^(?:facebook|telegram|whatsapp|discord|instagram|linkedin|slack|viber|zalo)\b|^(?:two|three|four) (?:people|persons|groups|lots|kinds|sorts|types|crowds|audiences)\b/iu;

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
    (first === 'audience' ||
      (first === 'role' && previous === undefined) ||
      (first === 'name' && hasTopic(unit.topics, 'audience') && /["']/u.test(unit.label ?? '')))
  ) {
    return labelled(outline, unit, index);
  }
  const isCounted = hasTopic(unit.topics, 'metrics', 0.9) && findNumbers(unit.text).length > 0;
  if (isCounted && first === 'audience') return [];
  if (unit.via === 'question' && first === 'audience' && isFirstAnswer(outline, index)) {
    const segment = phraseSegment(unit, index, 0.85, 'label');
    if (segment !== undefined) return [segment];
  }
  if (unit.via === 'heading' && first === 'audience') {
    const listed = listedSegment(outline, unit, index);
    if (listed !== undefined) return [listed];
  }
  if (first !== undefined && WORK_TOPICS.has(first)) return [];
  // The first line tells whose work it is: “SAHELI RIDES – Lahore pilot”.
  const named =
    index === 0 && first !== 'audience' ? undefined : nicknamedSegment(outline, unit, index);
  if (named !== undefined) return [named];
  const bare = bareSegment(outline, unit, index);
  // Whom the purpose names is a last resort, and only where the purpose is told.
  const isEarly =
    first === 'purpose' ||
    (first === undefined && index <= Math.max(3, outline.units.length * 0.35));
  const intros = introductionIn(unit).filter((intro) => intro.weight >= 0.6 || isEarly);
  if (bare !== undefined && bare.weight > (intros[0]?.weight ?? 0)) return [bare];
  const isCountedOff =
    previous !== undefined && previous.block === unit.block && COUNTED_GROUPS.test(previous.text);
  return intros
    .filter((intro) => !MEDIUM.test(unit.text.slice(intro.start, intro.end)))
    .map((intro) => ({
      label: { start: unit.start + intro.start, end: unit.start + intro.end },
      unit: index,
      weight: isCountedOff ? Math.max(intro.weight, 0.82) : intro.weight,
      route: intro.weight >= 0.6 ? ('cue' as const) : ('guess' as const),
      ...nameOf(unit),
    }));
}
