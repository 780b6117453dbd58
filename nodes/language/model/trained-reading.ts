/** A reading by the trained model, with what only the rules read left as it is. */
import { foundAt } from '../corpus';
import type { Corpus } from '../corpus';
import { limitKind, limitStrength } from '../cues/limits';
import { addFound } from '../found';
import { figuresOf } from '../figures';
import { assignFocus } from '../focus';
import { readPeople } from '../read-people';
import type { AudienceReading, Found, Reading, Route } from '../reading';
import { findMoney } from '../recognise/money';
import { axesOf } from '../axes';
import type { Outline } from '../units';
import type { Document } from './document';
import { documentOf } from './document';
import { draftOf } from './draft';
import type { Draft, DraftAudience, DraftValue } from './draft';
import { segmentAt } from './linking';
import type { Model } from './model';

/** Reads a brief of which the rules have given their reading. Pure. */
export function trainedReading(
  model: Model,
  corpus: Corpus,
  outline: Outline,
  byRules: Reading,
): Reading {
  const document = documentOf(corpus, outline, byRules);
  const draft = draftOf(model, document);
  const finder = finderIn(corpus, document);
  const tone = distinct(
    draft.tone.map((value) => {
      const found = finder('tone', value);
      return { ...found, negated: NEGATION.test(found.text) };
    }),
  );
  const { purpose, budget, deadline, brand, offer } = draft;
  const { purpose: _p, budget: _b, deadline: _d, ...kept } = byRules;
  return {
    ...kept,
    ...(brand === undefined ? {} : { brand: finder('brand', brand) }),
    ...(offer === undefined ? {} : { offer: finder('offer', offer) }),
    ...(purpose === undefined
      ? {}
      : { purpose: { ...finder('purpose', purpose), category: purpose.category } }),
    audiences: audiencesIn(corpus, document, draft, finder),
    facts: distinct(draft.facts.map((value) => finder('facts', value))),
    constraints: distinct(
      draft.constraints.map((value) => {
        const found = finder('constraints', value);
        const known = ruleFor(byRules.constraints, found);
        return {
          ...found,
          kind: known?.kind ?? limitKind(found.text),
          strength: known?.strength ?? strengthAt(document, value, found.text),
        };
      }),
    ),
    tone,
    toneAxes: axesOf(tone),
    successMetrics: distinct(
      draft.successMetrics.map((value) => {
        const found = finder('successMetrics', value);
        return { ...found, ...figuresOf(found.text) };
      }),
    ),
    ...(budget === undefined ? {} : { budget: amountOf(finder('budget', budget)) }),
    ...(deadline === undefined ? {} : { deadline: finder('deadline', deadline) }),
  };
}

const FORBIDDING =
  /\b(?:don'?ts?|do not|never|avoid|no[- ]?gos?|not allowed|taboos?|off[- ]limits|must ?n[o']t|banned|forbidden|prohibited|won't|nay|noes)\b/iu;
const DEMANDING = /\b(?:must(?! ?n)|musts|always|required|mandator|do'?s(?! not)|please do)\b/iu;

/** A limit forbids by its own words, or by the label or heading that it stands under. */
function strengthAt(
  { tokens, outline }: Document,
  { from }: DraftValue,
  written: string,
): ReturnType<typeof limitStrength> {
  const unit = outline.units[tokens[from]?.unit ?? -1];
  const above = `${unit?.label ?? ''} ${outline.headings[unit?.heading ?? -1]?.text ?? ''}`;
  if (FORBIDDING.test(above) && !DEMANDING.test(above)) return 'avoid';
  return limitStrength(written);
}

const NEGATION = /\b(?:not|never|no|without|zero|nothing|non|don't)\b/iu;

/** Words that this much alike say the same thing twice. */
const ALIKE = 0.85;

/** What is said twice stands once, with both its passages. */
function distinct<T extends Found>(list: readonly T[]): T[] {
  const kept: T[] = [];
  for (const found of list) addFound(kept, found, ALIKE);
  return kept;
}

/** Only what a person says is certain. */
const SUREST = 0.99;

type Finder = (field: string, value: DraftValue) => Found;

/** Values at their places; where the rules read the same, the value says how they found it. */
function finderIn(corpus: Corpus, { tokens, rules }: Document): Finder {
  return (field, { from, to, confidence }) => {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    const rule = rules.find(
      (other) => other.field === field && other.start < end && start < other.end,
    );
    return foundAt(
      corpus,
      { start, end },
      Math.min(confidence, SUREST),
      (rule?.route as Route | undefined) ?? 'model',
    );
  };
}

function ruleFor<T extends Found>(list: readonly T[], found: Found): T | undefined {
  const [span] = found.evidence;
  return list.find((other) =>
    other.evidence.some(
      (own) =>
        span !== undefined &&
        own.sourceId === span.sourceId &&
        own.start < span.end &&
        span.start < own.end,
    ),
  );
}

function amountOf(found: Found): NonNullable<Reading['budget']> {
  const [money] = findMoney(found.text);
  if (money === undefined) return found;
  return {
    ...found,
    amount: money.amount,
    ...(money.currency === undefined ? {} : { currency: money.currency }),
  };
}

function audiencesIn(
  corpus: Corpus,
  { tokens, outline }: Document,
  draft: Draft,
  finder: Finder,
): AudienceReading[] {
  const segments = draft.audiences.map(({ label }) =>
    segmentAt(outline, tokens, label.from, label.to, label.confidence),
  );
  // Their day, their circumstances and the channels they avoid are read by the rules alone.
  const told = readPeople(corpus, outline, segments, assignFocus(outline, segments));
  return draft.audiences.map((audience, who) => {
    const rules = told[who];
    return {
      label: finder('label', audience.label),
      ...facts(audience, finder),
      goals: distinct(audience.goals.map((value) => finder('goals', value))),
      pains: distinct(audience.pains.map((value) => finder('pains', value))),
      triggers: distinct(audience.triggers.map((value) => finder('triggers', value))),
      objections: distinct(audience.objections.map((value) => finder('objections', value))),
      channels: [
        ...audience.channels.map((value, at) => ({
          ...finder(`channel:${value.channel}`, value),
          channel: value.channel,
          liking: 'likes' as const,
          rank: at + 1,
        })),
        ...(rules?.channels ?? []).filter(
          (one) =>
            one.liking === 'avoids' &&
            audience.channels.every((other) => other.channel !== one.channel),
        ),
      ],
      preferredFormats: audience.formats.map((value) => ({
        ...finder(`format:${value.format}`, value),
        format: value.format,
      })),
      demographics: rules?.demographics ?? [],
      context: (rules?.context ?? []).filter((one) => !isTold(one, audience, finder)),
    };
  });
}

function facts(audience: DraftAudience, finder: Finder): Partial<AudienceReading> {
  const { name, role, location, ageRange } = audience;
  return {
    ...(name === undefined ? {} : { name: finder('name', name) }),
    ...(role === undefined ? {} : { role: finder('role', role) }),
    ...(location === undefined ? {} : { location: finder('location', location) }),
    ...(ageRange === undefined
      ? {}
      : { ageRange: { ...finder('ageRange', ageRange), min: ageRange.min, max: ageRange.max } }),
  };
}

/** What is a wish or a worry of theirs already says no more about their day. */
function isTold(context: Found, audience: DraftAudience, finder: Finder): boolean {
  const values = [
    ...audience.goals.map((value) => finder('goals', value)),
    ...audience.pains.map((value) => finder('pains', value)),
    ...audience.triggers.map((value) => finder('triggers', value)),
    ...audience.objections.map((value) => finder('objections', value)),
  ];
  return ruleFor(values, context) !== undefined;
}
