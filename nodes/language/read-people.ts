/** The audiences of a brief with everything that is said about each of them. */
import { foundAt } from './corpus';
import type { Corpus } from './corpus';
import { soundsLikeLimit } from './cues/limits';
import { namesOf, speaksOfPeople } from './focus';
import type { Focus } from './focus';
import { addContext, addDemographics } from './circumstances';
import { readForeign } from './foreign-reading';
import { addFound } from './found';
import { isEmptyAnswer } from './items';
import { findGivenNames } from './names';
import { tellsOf } from './passages';
import type { Theme } from './passages';
import type { AudienceReading } from './reading';
import { findAges } from './recognise/ages';
import { findPlaces, trailingPlaces } from './recognise/places';
import { findRole } from './recognise/roles';
import { waysIn } from './ways';
import type { Segment } from './segment';
import { hasTopic } from './units';
import type { Outline, Unit } from './units';

/** Reads every audience; sentences that hold for several are read for each of them. */
export function readPeople(
  corpus: Corpus,
  outline: Outline,
  segments: readonly Segment[],
  focus: readonly Focus[],
): AudienceReading[] {
  const foreign = readForeign(corpus);
  if (foreign !== undefined) return foreign.audiences;
  const audiences = segments.map((segment) => emptyAudience(corpus, segment));
  const names = namesOf(outline.flat, segments);
  outline.units.forEach((unit, index) => {
    const at = focus[index];
    if (at === undefined || at.who.length === 0) return;
    if (hasTopic(unit.topics.slice(0, 1), 'skip') || hasTopic(unit.topics.slice(0, 1), 'notFor'))
      return;
    if (isAboutOthers(unit.text)) return;
    for (const who of at.who) {
      const audience = audiences[who];
      const segment = segments[who];
      if (audience === undefined || segment === undefined) continue;
      const opener = segment.unit === index ? segment : undefined;
      readUnit(corpus, unit, at, audience, opener, names[who] ?? new Set());
    }
  });
  segments.forEach((segment, index) => {
    const audience = audiences[index];
    if (audience === undefined) return;
    const own = outline.units.filter(
      (_, at) =>
        focus[at]?.inside === true && focus[at].who.length === 1 && focus[at].who[0] === index,
    );
    addRole(corpus, outline, segment, own, audience);
  });
  return audiences.map(tidied);
}

function emptyAudience(corpus: Corpus, segment: Segment): AudienceReading {
  const confidence = Math.min(0.95, segment.weight);
  return {
    label: foundAt(corpus, segment.label, confidence, segment.route),
    ...(segment.name === undefined
      ? {}
      : { name: foundAt(corpus, segment.name, 0.9, segment.route) }),
    goals: [],
    pains: [],
    triggers: [],
    objections: [],
    channels: [],
    preferredFormats: [],
    demographics: [],
    context: [],
  };
}

function readUnit(
  corpus: Corpus,
  unit: Unit,
  focus: Focus,
  audience: AudienceReading,
  opener: Segment | undefined,
  names: ReadonlySet<string>,
): void {
  const topic = unit.topics[0]?.topic;
  // A brief about one group may give its name before it says who they are.
  if (!focus.inside && focus.who.length === 1 && topic !== 'constraints')
    readNames(corpus, unit, audience, 0.85);
  if (readFact(corpus, unit, focus, audience)) return;
  const isWork =
    topic === 'constraints' ||
    topic === 'tone' ||
    topic === 'metrics' ||
    topic === 'budget' ||
    topic === 'deadline' ||
    topic === 'purpose';
  const isUnclear = topic === undefined && unit.heading >= 0;
  const tells = tellsOf(unit, focus.inside, names);
  if (focus.inside || topic === 'channels' || topic === 'formats' || isUnclear) {
    const told = tells.filter((one) => one.confidence >= 0.65);
    if (!isWork) waysIn(corpus, unit, audience, focus.inside || isUnclear, told);
  }
  if (
    isWork &&
    !(
      focus.inside &&
      unit.topics.some((reading) => reading.topic === 'goals' || reading.topic === 'triggers')
    )
  )
    return;
  if (topic === 'channels' || topic === 'formats') return;
  const isTheirs =
    topic === undefined && focus.who.length === 1 && speaksOfPeople(unit.text, [names]);
  if (!focus.inside && !isTheme(topic) && !isTheirs) return;
  if (topic === undefined || topic === 'audience') {
    const isAboutThem = speaksOfPeople(unit.text, [names]);
    if (!isAboutThem && soundsLikeLimit(unit.text, false)) return;
  }
  const labelEnd = opener === undefined ? 0 : Math.max(0, opener.label.end - unit.start);
  if (focus.inside) {
    addDemographics(corpus, unit, audience);
    if (tells.length === 0 && opener === undefined) {
      addContext(corpus, unit, audience, speaksOfPeople(unit.text, [names]));
    }
  }
  for (const told of tells) {
    // What names the people is not yet said about them.
    if (told.start < labelEnd && opener !== undefined && opener.label.start >= unit.start) {
      if (told.end <= labelEnd + 2) continue;
      told.start = Math.max(told.start, labelEnd);
    }
    const place = { start: unit.start + told.start, end: unit.start + told.end };
    addFound(audience[told.theme], foundAt(corpus, place, told.confidence, told.route));
  }
}

function isTheme(topic: string | undefined): topic is Theme {
  return topic === 'goals' || topic === 'pains' || topic === 'triggers' || topic === 'objections';
}

/** Name, age, place and role. True when the sentence is nothing but such a fact. */
function readFact(corpus: Corpus, unit: Unit, focus: Focus, audience: AudienceReading): boolean {
  const topic = unit.topics[0]?.topic;
  const isLabelled = unit.via === 'label' && unit.ownLabel;
  const whole = { start: unit.start, end: unit.end };
  if (isLabelled && topic === 'name') {
    const text = unit.text.replace(/^["'(\s]+|["')\s.]+$/gu, '');
    const start = unit.start + unit.text.indexOf(text);
    if (!isEmptyAnswer(text) && !/^(?:no|none|not|nobody|\(?no nickname)/iu.test(text)) {
      const end = start + (/^[^.;,(–—]+/u.exec(text)?.[0].trimEnd().length ?? text.length);
      audience.name = foundAt(corpus, { start, end }, 0.95, 'label');
    }
    return true;
  }
  if (isLabelled && topic === 'role' && focus.inside) {
    if (!isEmptyAnswer(unit.text)) audience.role = foundAt(corpus, whole, 0.95, 'label');
    return true;
  }
  if (isLabelled && topic === 'location') {
    if (!isEmptyAnswer(unit.text) && !/^["\s]*$/u.test(unit.text)) {
      audience.location ??= foundAt(corpus, trimmed(unit), 0.9, 'label');
    }
    return true;
  }
  if (!focus.inside && topic !== 'age') return false;
  const age = findAges(topic === 'age' ? `aged ${unit.text}` : unit.text)[0];
  const shift = topic === 'age' ? 5 : 0;
  if (age !== undefined && audience.ageRange === undefined) {
    const start = Math.max(0, age.start - shift);
    audience.ageRange = {
      ...foundAt(
        corpus,
        { start: unit.start + start, end: unit.start + age.end - shift },
        topic === 'age' ? 0.95 : 0.75,
        topic === 'age' ? 'label' : 'cue',
      ),
      min: age.min,
      max: age.max,
    };
  }
  if (topic === 'age') return true;
  readNames(corpus, unit, audience, 0.7);
  if (
    audience.location === undefined &&
    (topic === undefined || topic === 'audience' || topic === 'context')
  ) {
    const place = findPlaces(unit.text)[0] ?? trailingPlaces(unit.text);
    if (place !== undefined) {
      const at = { start: unit.start + place.start, end: unit.start + place.end };
      audience.location = foundAt(corpus, at, 0.6, 'cue');
    }
  }
  return false;
}

function readNames(corpus: Corpus, unit: Unit, audience: AudienceReading, floor: number): void {
  if (audience.name !== undefined) return;
  const best = findGivenNames(unit.text).find((hit) => hit.weight >= floor);
  if (best === undefined) return;
  const at = { start: unit.start + best.start, end: unit.start + best.end };
  audience.name = foundAt(corpus, at, best.weight, 'cue');
}

function trimmed(unit: Unit): { start: number; end: number } {
  const text = unit.text.replace(/(?:[,.;]| \([^)]*\))+$/u, '');
  return { start: unit.start, end: unit.start + text.length };
}

/** The role stands in the label, or in a list of trades told right behind it. */
function addRole(
  corpus: Corpus,
  outline: Outline,
  segment: Segment,
  own: readonly Unit[],
  audience: AudienceReading,
): void {
  if (audience.role !== undefined) return;
  const label = outline.flat.slice(segment.label.start, segment.label.end);
  const role = findRole(label);
  if (role === undefined || GENERIC_ROLE.test(role.text)) {
    const trades = tradesOf(segment, own);
    if (trades !== undefined) {
      audience.role = foundAt(corpus, trades, 0.7, 'lexicon');
      return;
    }
  }
  if (role === undefined) return;
  const at = { start: segment.label.start + role.start, end: segment.label.start + role.end };
  audience.role = foundAt(corpus, at, 0.85, segment.route);
}

const GENERIC_ROLE = /\b(?:workers?|employees|staff|professionals?|crews?|people)$/iu;
/** What may stand before a list of trades: remarks, ages and places, but no clause. */
const BEFORE_TRADES =
  /^(?:[^.;:!?]{0,60}[,:]\s+)?(?:and |mostly |mainly |often |usually |typically |picture:? ?|think(?: of)? |say |among them (?:many |some )?|by day )*$/iu;
const CLAUSE =
  /\b(?:they|she|he|we|I|you|is|are|was|has|have|had|want|wants|need|read|like|hate|by|from|with|to|of|than|their|our|her|his)\b/u;

function tradesOf(
  segment: Segment,
  own: readonly Unit[],
): { start: number; end: number } | undefined {
  for (const unit of own.slice(0, 6)) {
    const from = Math.max(0, segment.label.end - unit.start);
    if (from >= unit.text.length) continue;
    const rest = unit.text.slice(from);
    const list = findRole(rest);
    if (list === undefined || !/,|\band\b|\bor\b|&/u.test(list.text)) continue;
    const before = rest.slice(0, list.start);
    if (!BEFORE_TRADES.test(before) || CLAUSE.test(before)) continue;
    const start = unit.start + from + list.start;
    return { start, end: start + list.text.length };
  }
  return undefined;
}

const MAX_GUESSES = 1;

/** Weak readings stand only where nothing surer was found. */
function tidied(audience: AudienceReading): AudienceReading {
  const sure = audience.pains.filter((pain) => pain.confidence >= 0.6);
  const weak = audience.pains.filter((pain) => pain.confidence < 0.6);
  return { ...audience, pains: sure.length > 0 ? sure : weak.slice(0, MAX_GUESSES) };
}

/** Sentences about competitors, the past or people who are not meant say nothing about ours. */
function isAboutOthers(text: string): boolean {
  return /\b(?:competitors?|rivals?|last (?:year|time|autumn|spring|summer|winter)'s (?:campaign|push|ad)|the (?:20\d\d|previous|last|old|earlier) (?:campaign|push|tram|ads?|attempt)|leave them be|forget (?:those|them)|not our (?:topic|target|audience)|have their own account|handles? those|don't come here|not for:|isn't for)\b/iu.test(
    text,
  );
}
