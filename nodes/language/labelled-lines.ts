/**
 * A label is an answer: where a brief has a line for tone, success, limits or the date and no part
 * of it could be told apart, the line itself is the value.
 */
import { foundAt } from './corpus';
import type { Corpus } from './corpus';
import { isAside, limitKind, limitStrength } from './cues/limits';
import { isEmptyAnswer, tidyItem } from './items';
import type { Topic } from './labels';
import type { Reading } from './reading';
import { findMoney } from './recognise/money';
import type { Outline, Unit } from './units';

/** What is read of the work as a whole. */
export type WorkReading = Pick<
  Reading,
  | 'purpose'
  | 'reason'
  | 'constraints'
  | 'tone'
  | 'successMetrics'
  | 'budget'
  | 'deadline'
  | 'disagreements'
>;

/** Longest line, in words, that is taken as it stands. */
const MOST_WORDS: Readonly<Partial<Record<Topic, number>>> = {
  tone: 24,
  metrics: 40,
  constraints: 40,
  deadline: 12,
};

const UNDECIDED =
  /^(?:none|nothing|no (?:target|date|deadline|figure|idea)|to be (?:agreed|discussed|decided|defined|confirmed)|tb[acd]|open|don't know|not (?:yet|known|decided|fixed|sure)|we don't|waiting|ask|unknown|flexible|soon)\b/iu;

/** Fills the fields that have a label in the brief and nothing read under it. Changes `work`. */
export function trustLabels(corpus: Corpus, outline: Outline, work: WorkReading): void {
  if (work.tone.length === 0) {
    const unit = labelledLine(outline, 'tone');
    if (unit !== undefined) {
      const found = lineOf(corpus, unit);
      work.tone.push({ ...found, negated: /^(?:not|never|no)\b/iu.test(found.text) });
    }
  }
  if (work.successMetrics.length === 0) {
    const unit = labelledLine(outline, 'metrics', (one) =>
      findMoney(one.text).every((hit) => hit.currency === undefined),
    );
    if (unit !== undefined) work.successMetrics.push(lineOf(corpus, unit));
  }
  if (work.constraints.length === 0) {
    const unit = labelledLine(outline, 'constraints', (one) => !isAside(one.text));
    if (unit !== undefined) {
      work.constraints.push({
        ...lineOf(corpus, unit),
        kind: limitKind(unit.text),
        strength: limitStrength(unit.text),
      });
    }
  }
  if (work.deadline === undefined) {
    const unit = labelledLine(outline, 'deadline', (one) => findMoney(one.text).length === 0);
    if (unit !== undefined) work.deadline = lineOf(corpus, unit);
  }
}

/** The first sentence that a label of this topic stands right in front of, or right above. */
function labelledLine(
  outline: Outline,
  topic: Topic,
  fits: (unit: Unit) => boolean = () => true,
): Unit | undefined {
  return outline.units.find(
    (unit) =>
      unit.topics[0]?.topic === topic &&
      unit.topics[0].weight >= 0.9 &&
      (unit.via === 'label' ? unit.ownLabel : unit.opens) &&
      !(unit.via === 'question' && unit.kind === 'turn' && unit.text.split(/\s+/u).length > 12) &&
      unit.text.split(/\s+/u).length <= (MOST_WORDS[topic] ?? 0) &&
      /\p{L}{3}/u.test(unit.text) &&
      !/\?$/u.test(unit.text) &&
      !isEmptyAnswer(unit.text) &&
      !UNDECIDED.test(unit.text) &&
      fits(unit),
  );
}

function lineOf(corpus: Corpus, unit: Unit): ReturnType<typeof foundAt> {
  const item = tidyItem(unit.text, 0, unit.text.length);
  const place = { start: unit.start + item.start, end: unit.start + item.end };
  return foundAt(corpus, place, 0.72, 'label');
}
