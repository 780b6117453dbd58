/** What the brief says about the work as a whole: purpose, limits, tone, success, money, date. */
import { foundAt } from './corpus';
import type { Corpus } from './corpus';
import { isAside, limitKind, limitsIn, limitStrength, soundsLikeLimit } from './cues/limits';
import {
  budgetIn,
  deadlineIn,
  isWindow,
  findSuccess,
  metricItems,
  purposeCategory,
  purposeIn,
} from './cues/outcomes';
import { findSound, isMostlyTone, tonePhrases } from './cues/sound';
import { findDisagreements } from './disagreements';
import { speaksOfPeople } from './focus';
import type { Focus } from './focus';
import { isEmptyAnswer } from './items';
import { readForeign } from './foreign-reading';
import { addFound } from './found';
import { figuresOf } from './figures';
import { findDates } from './recognise/dates';
import type { DateKind } from './recognise/dates';
import { findMoney } from './recognise/money';
import type { MoneyHit } from './recognise/money';
import { findNumbers } from './recognise/numbers';
import type { Stretch } from './sentences';
import { isToneWord } from './recognise/tones';
import { readBan } from './bans';
import { trustLabels } from './labelled-lines';
import type { WorkReading } from './labelled-lines';
import type { Topic } from './labels';
import { wordsOf } from './words';
import type { Outline, Unit } from './units';

/** Reads everything that is not about one audience. */
export function readWork(
  corpus: Corpus,
  outline: Outline,
  focus: readonly Focus[],
  names: readonly ReadonlySet<string>[],
): WorkReading {
  const foreign = readForeign(corpus);
  if (foreign !== undefined) return foreign.work;
  const work: WorkReading = { constraints: [], tone: [], successMetrics: [] };
  outline.units.forEach((unit, index) => {
    const topic = unit.topics[0]?.topic;
    if (topic === 'skip' || topic === 'notFor') return;
    const inside =
      focus[index]?.inside === true && !isWorkTopic(topic) && speaksOfPeople(unit.text, names);
    if (isEmptyAnswer(unit.text)) return;
    if (!readBan(corpus, outline, index, work)) {
      readLimits(corpus, unit, topic, inside, work, focus[index]?.inside === true);
    }
    readTone(corpus, unit, topic, inside, work, outline.units[index - 1]);
    readMetrics(corpus, unit, inside, work);
    if (topic === 'reason' && work.reason === undefined) {
      work.reason = foundAt(corpus, unit, 0.85, 'label');
    }
  });
  readPurpose(corpus, outline, focus, work);
  readBudget(corpus, outline, work);
  readDeadline(corpus, outline, work);
  trustLabels(corpus, outline, work);
  work.disagreements = findDisagreements(corpus, outline, work.successMetrics);
  return work;
}

function isWorkTopic(topic: Topic | undefined): boolean {
  return (
    topic === 'constraints' ||
    topic === 'tone' ||
    topic === 'metrics' ||
    topic === 'budget' ||
    topic === 'deadline' ||
    topic === 'purpose'
  );
}

function shift(unit: Unit, place: Stretch): Stretch {
  return { start: unit.start + place.start, end: unit.start + place.end };
}

function has(unit: Unit, topic: Topic, floor = 0.6): boolean {
  return unit.topics.some((reading) => reading.topic === topic && reading.weight >= floor);
}

function readLimits(
  corpus: Corpus,
  unit: Unit,
  topic: Topic | undefined,
  inside: boolean,
  work: WorkReading,
  isInside: boolean,
): void {
  const isLabelled = topic === 'constraints';
  if (
    !isLabelled &&
    isWorkTopic(topic) &&
    topic !== 'budget' &&
    topic !== 'deadline' &&
    !(
      topic === 'purpose' &&
      !unit.ownLabel &&
      /^(?:please )?(?:do not|don't|no |never)/iu.test(unit.text)
    )
  )
    return;
  if (
    !isLabelled &&
    (topic === 'pains' || topic === 'objections' || topic === 'goals' || topic === 'triggers')
  ) {
    return;
  }
  const isTheirItem = unit.kind === 'bullet' && unit.level >= 2 && isInside && topic === undefined;
  const isAboutThem = inside || isTheirItem || (topic === 'audience' && !unit.ownLabel);
  if (isLabelled ? isAside(unit.text) : !soundsLikeLimit(unit.text, isAboutThem)) return;
  // How it should sound and what counts as success have fields of their own.
  if (!unit.ownLabel && (isMostlyTone(unit.text) || findSuccess(unit.text).length > 0)) return;
  if (!isLabelled && findSound(unit.text).length > 0) return;
  const route = isLabelled ? (unit.via === 'heading' ? 'list' : 'label') : 'cue';
  const confidence = isLabelled
    ? unit.ownLabel
      ? 0.9
      : unit.via === 'heading'
        ? 0.8
        : 0.75
    : 0.68;
  const isItem = isLabelled && unit.via === 'heading' && unit.opens && unit.kind !== 'paragraph';
  for (const place of limitsIn(unit.text, isLabelled, isItem)) {
    const written = unit.text.slice(place.start, place.end);
    if (isEmptyAnswer(written)) continue;
    addFound(
      work.constraints,
      {
        ...foundAt(corpus, shift(unit, place), confidence, route),
        kind: limitKind(written),
        strength: limitStrength(written),
      },
      0.85,
    );
  }
}

function readTone(
  corpus: Corpus,
  unit: Unit,
  topic: Topic | undefined,
  inside: boolean,
  work: WorkReading,
  previous: Unit | undefined,
): void {
  const isLabelled = topic === 'tone';
  if (
    !isLabelled &&
    (inside ||
      (topic !== undefined &&
        topic !== 'constraints' &&
        topic !== 'purpose' &&
        topic !== 'channels'))
  )
    return;
  const places = isLabelled ? labelledTone(unit, previous) : findSound(unit.text);
  for (const place of places) {
    const written = unit.text.slice(place.start, place.end);
    addFound(work.tone, {
      ...foundAt(corpus, shift(unit, place), isLabelled ? 0.92 : 0.7, isLabelled ? 'label' : 'cue'),
      negated: /\b(?:not|never|no|without|zero|nothing|non|don't)\b/iu.test(written),
    });
  }
}

function labelledTone(unit: Unit, previous: Unit | undefined): Stretch[] {
  const isAsked = /\?$/u.test(unit.text) && !(unit.via === 'question' && isMostlyTone(unit.text));
  if (isAsked || unit.text.split(/\s+/u).length > 28) return [];
  const cued = findSound(unit.text);
  if (cued.length > 0) return cued;
  // A later sentence under the label is about sound only if it has a word for it.
  const isNextSpeaker =
    unit.via === 'question' &&
    previous?.topics[0]?.topic === 'tone' &&
    previous.speaker !== unit.speaker;
  const isLater = !unit.ownLabel && (!unit.opens || isNextSpeaker) && unit.via !== 'heading';
  const words = wordsOf(unit.text);
  if (isLater && MANNERED.test(unit.text) && !isNextSpeaker && words.length <= 14)
    return tonePhrases(unit.text, 0, unit.text.length);
  if (
    isLater &&
    (words.length > 4 || isNextSpeaker) &&
    !words.some((word) => isToneWord(word.lower))
  )
    return [];
  return tonePhrases(unit.text, 0, unit.text.length);
}

/** How a second sentence goes on about sound: “Like a good family doctor.” “No lecturing.” */
const MANNERED =
  /^(?:but |and )?(?:like an? |like the |like (?:you|we|us|somebody|someone)|not |no \p{L}+ing|never |a (?:bit|pinch|touch|little|dash) of|some |less |a little |humou?r|don't (?:preach|lecture|shout))/iu;

function readMetrics(corpus: Corpus, unit: Unit, inside: boolean, work: WorkReading): void {
  const isLabelled =
    has(unit, 'metrics', 0.9) &&
    !(has(unit, 'audience', 0.94) && findNumbers(unit.text).length === 0);
  if (!isLabelled && inside) return;
  const places = isLabelled ? labelledMetrics(unit) : findSuccess(unit.text);
  for (const place of places) {
    const written = unit.text.slice(place.start, place.end);
    addFound(work.successMetrics, {
      ...foundAt(corpus, shift(unit, place), isLabelled ? 0.9 : 0.7, isLabelled ? 'label' : 'cue'),
      ...figuresOf(written),
    });
  }
}

function labelledMetrics(unit: Unit): Stretch[] {
  if (/\bno target\b|\bnot a kpi\b|\bisn't the point\b|\bcrossed out\b/iu.test(unit.text))
    return [];
  const cued = findSuccess(unit.text);
  if (cued.length > 0) return cued;
  const items = metricItems(unit.text, 0, unit.text.length).filter(
    (item) => !isMoneyOrDate(unit.text.slice(item.start, item.end)),
  );
  const counted = items.filter((item) =>
    /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundred|half|third|thousand)\b/iu.test(
      unit.text.slice(item.start, item.end),
    ),
  );
  return counted.length > 0 ? counted : unit.opens ? items.slice(0, 1) : [];
}

/** “€33.000 for everything”, “in market 20 May to 31 August”: other fields, even among measures. */
function isMoneyOrDate(text: string): boolean {
  const money = findMoney(text).filter(
    (hit) => hit.currency !== undefined || /grand|lakh/iu.test(hit.text),
  );
  const taken = [...money, ...findDates(text)];
  if (taken.length === 0 || /%|\b(?:per|order|average|cost|each|price)\b/iu.test(text))
    return false;
  return findNumbers(text).every((number) =>
    taken.some((hit) => number.start >= hit.start && number.end <= hit.end),
  );
}

function readPurpose(
  corpus: Corpus,
  outline: Outline,
  focus: readonly Focus[],
  work: WorkReading,
): void {
  let best: { place: Stretch; weight: number; unit: Unit; labelled: boolean } | undefined;
  outline.units.forEach((unit, index) => {
    const topic = unit.topics[0]?.topic;
    const labelled =
      topic === 'purpose' || (has(unit, 'purpose', 0.6) && focus[index]?.inside !== true);
    if (
      !labelled &&
      topic !== undefined &&
      topic !== 'audience' &&
      topic !== 'reason' &&
      topic !== 'context' &&
      !(topic === 'skip' && unit.via === 'heading')
    )
      return;
    if (
      !labelled &&
      focus[index]?.inside === true &&
      /^(?:they|she|he|most|many|their|his|her)\b/iu.test(unit.text)
    )
      return;
    if (/\?$/u.test(unit.text) || isEmptyAnswer(unit.text)) return;
    const place = purposeIn(unit.text, labelled);
    if (place === undefined || (topic === 'skip' && place.weight < 0.9)) return;
    const early = 0.1 * (1 - index / outline.units.length);
    const weight = place.weight + early + (labelled ? (unit.ownLabel ? 0.5 : 0.35) : 0);
    if (best === undefined || weight > best.weight) best = { place, weight, unit, labelled };
  });
  if (best === undefined) return;
  const { place, unit, labelled } = best;
  const written = unit.text.slice(place.start, place.end);
  work.purpose = {
    ...foundAt(corpus, shift(unit, place), labelled ? 0.9 : 0.65, labelled ? 'label' : 'cue'),
    category: purposeCategory(written, unit.text),
  };
}

const BUDGET_WORD =
  /\b(?:budget|spend|spent|to spend|put (?:by|aside|into)|put [£€$\p{L}\d.,' ]{2,14} into|reserved|set aside|pot|grant(?:ed|s|ed us)?|all[- ]in|in total|altogether|all together|cost us|afford|fund(?:s|ed|ing)?|money|available|approved|incl(?:uding|\.)?|ex(?:cl\.?|cluding)? vat|plus vat|ceiling|max(?:imum)?|up to|not exceed|for it|for (?:this|the whole thing|everything)|i have|we have|we've|i've|there is|there's|left in|gives us|can go|in the kitty|purse|out of|no more than|under|over|can pay|could pay|can (?:give|release|put up)|puts? up|releases?|remuneration|fixed price|a lid on|not more than|exceed)\b/iu;

function readBudget(corpus: Corpus, outline: Outline, work: WorkReading): void {
  const candidates = outline.units.flatMap((unit, index) => {
    const topic = unit.topics[0]?.topic;
    if (topic === 'skip' || topic === 'pains' || topic === 'objections' || topic === 'goals')
      return [];
    const isLabelled = has(unit, 'budget', 0.9);
    if (!isLabelled && NOT_BUDGET.test(unit.text)) return [];
    const isSpoken = BUDGET_WORD.test(unit.text);
    const hit =
      budgetIn(unit.text) ??
      (isLabelled || isSpoken ? bareNumber(unit.text, isLabelled) : undefined);
    if (hit === undefined || hit.perUnit) return [];
    // What is counted as success is no money to spend.
    if (!isLabelled && topic === 'metrics' && hit.currency === undefined) return [];
    const opens = hit.start <= 2 && (hit.currency !== undefined || /k$/iu.test(hit.text));
    if (!isLabelled && !opens && !isSpoken) return [];
    if (!isLabelled && hit.amount < 100) return [];
    // A corrected figure takes its last value, also when the correction is the next sentence.
    const isCorrected =
      isLabelled &&
      !unit.ownLabel &&
      /→|->|\bcorrected\b|^(?:no|well|actually|so|say|make that)\b|\bso \S*\d|\d\S* now\b|\b(?:lakh|thousand|grand|euros?) now\b/iu.test(
        unit.text,
      );
    const weight = isLabelled ? (isCorrected ? 0.97 : 0.95) : opens ? 0.74 : 0.72;
    return [{ unit, hit, weight, index }];
  });
  candidates.sort(
    (a, b) =>
      b.weight - a.weight ||
      Number(b.weight < 0.9) * (b.hit.amount - a.hit.amount) ||
      a.index - b.index,
  );
  const best = candidates[0];
  if (best === undefined) return;
  const { unit, hit, weight } = best;
  work.budget = {
    ...foundAt(corpus, shift(unit, hit), weight, weight >= 0.9 ? 'label' : 'cue'),
    amount: hit.amount,
    ...(hit.currency === undefined ? {} : { currency: hit.currency }),
  };
}

const NOT_BUDGET =
  /\b(?:a month up to|cost per|per lead|turnover|revenue|balances|price of|fine of|rent|rrp|saves?|saved|worth of|average order|costs? (?:them|her|him)|insurance|premium|membership|ticket|fee is|in damage|lost|penalty)\b/iu;

/** Under a budget label, or where money is spoken of, a bare number of some size is the amount. */
function bareNumber(text: string, isLabelled: boolean): MoneyHit | undefined {
  const number = findNumbers(text).find(
    (hit) =>
      hit.unit !== '%' &&
      hit.value >= (isLabelled ? 100 : 1000) &&
      !/^20[2-3]\d$/u.test(hit.text) &&
      (isLabelled || /thousand|grand|lakh/iu.test(hit.text)),
  );
  if (number === undefined) return undefined;
  return { ...number, amount: number.value, approximate: false, perUnit: false };
}

const STARTS = /\b(?:start\p{L}*|begin\p{L}*|live|launch\p{L}*|out|ready|by|before|from)\b/iu;

/** A day says more than a season, and a length of time is hardly a date. */
function exactness(kind: DateKind): number {
  if (kind === 'day') return 0.02;
  if (kind === 'relative' || kind === 'duration') return -0.08;
  return kind === 'season' ? -0.03 : 0;
}

function readDeadline(corpus: Corpus, outline: Outline, work: WorkReading): void {
  const candidates = outline.units.flatMap((unit, index) => {
    const topic = unit.topics[0]?.topic;
    if (
      (topic === 'skip' && !(has(unit, 'deadline', 0.9) && STARTS.test(unit.text))) ||
      topic === 'pains' ||
      topic === 'objections' ||
      (topic === 'triggers' && !has(unit, 'deadline', 0.6)) ||
      topic === 'goals'
    )
      return [];
    const isLabelled = has(unit, 'deadline', 0.9) || topic === 'deadline';
    const hit = deadlineIn(unit.text, isLabelled);
    if (hit === undefined) return [];
    const before = unit.text.slice(Math.max(0, hit.start - 60), hit.start);
    const isPointed =
      /\b(?:live|out|launch\p{L}*|ready|running|start\p{L}*|in (?:market|field|place)|first|opens?|re-?opens?|street|field\p{L}*|landed|rolling|reach|bring|letterboxes|hands|going|begin\p{L}*|up|kick-?off|on air|campaign|window|printed)\b/iu.test(
        before,
      );
    const isDue = /\b(?:by|before|until|no later than)(?: the)?\s*$/iu.test(before);
    const own = isLabelled ? 0.95 : isPointed ? 0.72 : isWindow(hit) ? 0.68 : isDue ? 0.62 : 0.55;
    // A brief tells its date late; success has dates of its own, which count only without another.
    // “26k up to February” says how long the money lasts.
    const isForMoney =
      !isLabelled &&
      /\b(?:up to|for|over|until|till|to last)(?: the)?\s*$/iu.test(before) &&
      findMoney(before).length > 0;
    const isWeak = !isLabelled && (isForMoney || has(unit, 'metrics'));
    const weight = (isWeak ? 0.5 : own) + exactness(hit.kind) + index / 100_000;
    return [{ unit, hit, weight }];
  });
  candidates.sort((a, b) => b.weight - a.weight);
  const best = candidates[0];
  if (best === undefined) return;
  const route = best.weight > 0.85 ? 'label' : best.weight > 0.6 ? 'cue' : 'guess';
  work.deadline = foundAt(corpus, shift(best.unit, best.hit), best.weight, route);
}
