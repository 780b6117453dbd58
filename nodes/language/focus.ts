/**
 * Which audience a sentence is about: the one introduced last, unless it names another, all of
 * them, or the part of the brief about people is over.
 */
import { isPeopleWord, isRoleHead } from './recognise/roles';
import { singularise } from './inflect';
import type { Segment } from './segment';
import { columnKey, hasTopic } from './units';
import type { Outline, Unit } from './units';
import { wordsOf } from './words';

export interface Focus {
  /** Indexes of segments; all of them for what holds for everybody; empty before any is named. */
  who: number[];
  /** True in the passage about people, false where the brief speaks of the work as a whole. */
  inside: boolean;
}

const ALL =
  /\b(?:both|all (?:three|of them|audiences|groups|segments|lots)|everyone|everybody|each (?:of them|group|one)|either (?:group|lot|one)|the two (?:of them|groups)?|the two together|common (?:to|for)|same for|all them|the pair of them|nurse and manager alike|alike)\b/iu;
const ORDINALS: readonly RegExp[] = [
  /\b(?:the )?(?:first|former|primary|main|bigger|big) (?:lot|group|ones?|audience|segment|crowd|target|kind|sort)\b|\b(?:group|segment|lot|audience|target|tg|crowd|mob|aud|profile|type|persona|person)(?: no\.?)? ?#?(?:a|1|one|i)\b/iu,
  /\b(?:the )?(?:second|latter|secondary|other|smaller) (?:lot|group|ones?|audience|segment|crowd|target|kind|sort|bunch)\b|\b(?:group|segment|lot|audience|target|tg|crowd|mob|aud|profile|type|persona|person)(?: no\.?)? ?#?(?:b|2|two|ii)\b/iu,
  /\b(?:the )?third (?:lot|group|ones?|audience|segment|crowd|target|kind)\b|\b(?:group|segment|lot|audience|target|tg|crowd|mob|aud|profile|type|persona|person)(?: no\.?)? ?#?(?:c|3|three|iii)\b/iu,
];

/** The focus of every unit, in order. */
export function assignFocus(outline: Outline, segments: readonly Segment[]): Focus[] {
  const everyone = segments.map((_, index) => index);
  const anchors = namesOf(outline.flat, segments);
  let current: number[] = [];
  let inside = false;
  let mentioned: number[] | undefined;
  let block = -1;
  let heading = -2;
  return outline.units.map((unit, index) => {
    const column = segments.findIndex(
      (segment) => segment.column !== undefined && segment.column === columnKey(unit),
    );
    if (column >= 0) return { who: [column], inside: true };
    const opened = segments
      .map((segment, at) => ({ segment, at }))
      .filter(({ segment }) => segment.unit === index && segment.column === undefined)
      .map(({ at }) => at);
    if (unit.block !== block) mentioned = undefined;
    if (unit.heading !== heading) {
      if (closesPeople(outline, segments, unit, current)) {
        current = [];
        inside = false;
      }
      heading = unit.heading;
    }
    block = unit.block;
    if (opened.length > 0) {
      current = opened;
      inside = true;
      mentioned = undefined;
      return { who: current, inside: true };
    }
    const topic = unit.topics[0]?.topic;
    const isListed = topic === 'channels' || topic === 'formats';
    const label = unit.ownLabel ? (unit.label ?? '') : '';
    const named =
      mentionsIn(label, anchors, everyone) ??
      mentionsIn(isListed ? unit.text : unit.text.slice(0, SUBJECT_LENGTH), anchors, everyone);
    if (named !== undefined) mentioned = named;
    // “So the first lot.” “And the towers?” turn to one audience until another is named.
    const turned = turnsTo(outline.flat, unit, segments, anchors, everyone);
    if (turned !== undefined && inside) {
      current = turned;
      mentioned = turned;
      return { who: turned, inside: true };
    }
    if (isAboutWork(unit)) return { who: named ?? mentioned ?? everyone, inside: false };
    const isSubject = mentionsIn(unit.text.slice(0, 24), anchors, everyone) !== undefined;
    if (named?.length === 1 && inside && unit.opens && isSubject && unit.kind !== 'bullet') {
      current = named;
    }
    const who = mentioned ?? (current.length > 0 ? current : everyone);
    return { who, inside: inside || (named !== undefined && segments.length > 0) };
  });
}

const MOST_TURNING_WORDS = 5;

function turnsTo(
  flat: string,
  unit: Unit,
  segments: readonly Segment[],
  anchors: readonly ReadonlySet<string>[],
  everyone: number[],
): number[] | undefined {
  const text = unit.text.replace(/[.?!:…]+$/u, '');
  if (everyone.length < 2 || unit.ownLabel) return undefined;
  if (text.split(/\s+/u).length > MOST_TURNING_WORDS) return undefined;
  if (
    !/^(?:(?:and|so|now|then|ok(?:ay)?|right|for|as for|what about),? )*(?:the|our|those) /iu.test(
      text,
    )
  )
    return undefined;
  const named = mentionsIn(text, anchors, everyone);
  if (named?.length === 1) return named;
  if (!/^(?:and|so|now|then|what about|as for)\b/iu.test(text)) return undefined;
  const said = new Set(
    wordsOf(text)
      .map((word) => normal(word.lower))
      .filter((word) => word.length > 3),
  );
  const hit = everyone.filter((at) => {
    const label = segments[at]?.label;
    return (
      label !== undefined &&
      wordsOf(flat.slice(label.start, label.end)).some((word) => said.has(normal(word.lower)))
    );
  });
  return hit.length === 1 ? hit : undefined;
}

const THEIR = /\b(?:they|them|their|she|her|he|his|him)\b/iu;

/** A word for an audience counts as what a sentence is about when it stands near its head. */
const SUBJECT_LENGTH = 56;

/** Labels about the work as a whole do not end the passage, but stand outside it. */
function isAboutWork(unit: Unit): boolean {
  const topic = unit.topics[0]?.topic;
  return (
    (topic === 'constraints' ||
      topic === 'tone' ||
      topic === 'metrics' ||
      topic === 'budget' ||
      topic === 'deadline' ||
      topic === 'purpose') &&
    (unit.topics[0]?.weight ?? 0) >= 0.9
  );
}

/** A new section that is not about people ends the passage about them. */
function closesPeople(
  outline: Outline,
  segments: readonly Segment[],
  unit: Unit,
  current: readonly number[],
): boolean {
  if (current.length === 0) return false;
  const heading = outline.headings[unit.heading];
  if (heading === undefined) return true;
  const opener = segments[current[0] ?? 0];
  const home = outline.headings[outline.units[opener?.unit ?? 0]?.heading ?? -1];
  if (home !== undefined && heading.level > home.level) return false;
  if (!heading.own) {
    const isTheirs = THEIR.test(heading.text);
    return heading.level < 6 && !isTheirs && !hasTopic(heading.topics, 'audience', 0.8);
  }
  const topic = heading.topics[0]?.topic;
  const isTheirs = THEIR.test(heading.text);
  const isLower = heading.level >= 5 || isTheirs;
  if (
    topic === 'goals' ||
    topic === 'pains' ||
    topic === 'triggers' ||
    topic === 'objections' ||
    topic === 'name' ||
    topic === 'age' ||
    topic === 'location' ||
    topic === 'role' ||
    topic === 'context'
  ) {
    return segments.length > 1 && !isLower;
  }
  return true;
}

/** The audiences that a text names; all of them for “both”; undefined when it names none. */
export function mentionsIn(
  text: string,
  anchors: readonly ReadonlySet<string>[],
  everyone: number[],
): number[] | undefined {
  const words = new Set(wordsOf(text).map((word) => normal(word.lower)));
  // A remark in brackets (“[the second one is the whole campaign]”) speaks to the reader.
  const plain = text.replace(/\[[^\]]*(?:\]|$)/gu, ' ');
  const hit = everyone.filter(
    (at) =>
      [...(anchors[at] ?? [])].some((anchor) => words.has(anchor)) ||
      (everyone.length > 1 && ORDINALS[at]?.test(plain) === true),
  );
  if (everyone.length > 1 && ALL.test(text)) return everyone;
  return hit.length > 0 ? hit : undefined;
}

/** Names of audiences, by segment: the words that mean only this one. */
export function namesOf(flat: string, segments: readonly Segment[]): ReadonlySet<string>[] {
  return segments.map((segment, index) => anchorsOf(flat, segments, segment, index));
}

/**
 * The text with every word that names the audience blanked to a private mark of the same length:
 * cues then treat “Anne”, “the farmers” and “they” alike.
 */
export function maskPeople(text: string, names: ReadonlySet<string>): string {
  if (names.size === 0) return text;
  let masked = text;
  for (const word of wordsOf(text)) {
    const bare = word.text.replace(/['’]s?$/u, '');
    if (!names.has(normal(bare.toLowerCase()))) continue;
    const end = word.start + bare.length;
    masked = `${masked.slice(0, word.start)}${PERSON.repeat(bare.length)}${masked.slice(end)}`;
  }
  return masked;
}

const PERSON = '\uE000';
const PRONOUN =
  /\b(?:they|them|their|theirs|she|her|hers|he|him|his|they're|they'd|they've|she's|he's|this (?:group|lot|audience|crowd|person)|these people|respondents|participants|interviewees|most|several|some|many)\b|\uE000/iu;

/** True when a sentence speaks of people: by a pronoun or by a word that names an audience. */
export function speaksOfPeople(text: string, names: readonly ReadonlySet<string>[]): boolean {
  return PRONOUN.test(names.reduce((masked, own) => maskPeople(masked, own), text));
}

/** Words that only this audience's label or name has, and that name people. */
function anchorsOf(
  flat: string,
  segments: readonly Segment[],
  segment: Segment,
  index: number,
): ReadonlySet<string> {
  const own = candidates(flat, segment);
  segments.forEach((other, at) => {
    if (at === index) return;
    for (const word of candidates(flat, other)) own.delete(word);
  });
  return own;
}

function candidates(flat: string, segment: Segment): Set<string> {
  const found = new Set<string>();
  const label = flat
    .slice(segment.label.start, segment.label.end)
    .replace(/[\s,](?:who|that|which|with|in|at|from|of)\s.*$/isu, '');
  for (const word of wordsOf(label)) {
    if (GENERIC.has(normal(word.lower))) continue;
    if (isRoleHead(word.lower) || isPeopleWord(word.lower)) found.add(normal(word.lower));
  }
  if (segment.name !== undefined) {
    for (const word of wordsOf(flat.slice(segment.name.start, segment.name.end))) {
      const lower = normal(word.lower);
      if (/^\p{Lu}/u.test(word.text) && lower.length > 2 && !GENERIC.has(lower)) found.add(lower);
    }
  }
  return found;
}

const GENERIC = new Set(
  'people person folk one lot group customer client user member man woman those anyone everyone the of on and in buyer crowd audience guest visitor business company firm team guide lead'.split(
    ' ',
  ),
);

function normal(word: string): string {
  return singularise(word.replace(/'s?$/u, ''));
}
