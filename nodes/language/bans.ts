/** Bans told in two steps: “Weight loss. Not a word.”, or by a label that is itself the ban. */
import { foundAt } from './corpus';
import type { Corpus } from './corpus';
import { limitKind } from './cues/limits';
import { addFound } from './found';
import type { WorkReading } from './labelled-lines';
import type { Outline, Unit } from './units';

const NOT_A_WORD =
  /^(?:not (?:a|one|a single) word|not once|never|not ever|nope|no|out|banned|forbidden|none|off[- ]limits|under no circumstances)[.!]*$/iu;
const BAN_LABEL =
  /^(?:we |you )?(?:can't|cannot|can not|must not|mustn't|may not|don't|do not|never) (?:say|show|use|mention|name|promise|call|write) \S.{2,}$/iu;

/** Reads such a ban; false when the sentence at `index` is none. Changes `work`. */
export function readBan(
  corpus: Corpus,
  outline: Outline,
  index: number,
  work: WorkReading,
): boolean {
  const unit = outline.units[index];
  if (unit === undefined) return false;
  const label = unit.ownLabel && unit.via === 'label' ? (unit.label ?? '') : '';
  const at = BAN_LABEL.test(label) ? outline.flat.lastIndexOf(label, unit.start) : -1;
  if (at >= 0) {
    ban(corpus, work, { start: at, end: at + label.length });
    return true;
  }
  if (NOT_A_WORD.test(unit.text)) return isTopic(outline.units[index - 1], unit);
  const next = outline.units[index + 1];
  if (next === undefined || !NOT_A_WORD.test(next.text) || !isTopic(unit, next)) return false;
  ban(corpus, work, { start: unit.start, end: next.end });
  return true;
}

/** True for the few words that a “not a word” behind them forbids. */
function isTopic(unit: Unit | undefined, next: Unit): boolean {
  return (
    unit !== undefined &&
    unit.block === next.block &&
    !/\?$/u.test(unit.text) &&
    unit.text.split(/\s+/u).length <= 5 &&
    (unit.topics[0]?.topic === 'constraints' || unit.topics.length === 0)
  );
}

function ban(corpus: Corpus, work: WorkReading, place: { start: number; end: number }): void {
  const found = foundAt(corpus, place, 0.8, 'label');
  const text = found.text.replace(/[.!]+$/u, '');
  addFound(work.constraints, { ...found, text, kind: limitKind(text), strength: 'avoid' });
}
