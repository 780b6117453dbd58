import type { EvidenceSpan } from '../records/evidence';
import {
  clashingNumber,
  denialsIn,
  deniesWithin,
  isDenied,
  missingDates,
  opposedWord,
} from './contrast';
import type { Overlap, Studied } from './contrast';
import type { Library, Passage } from './passages';

/** So alike that a missing “not” can only be a contradiction. */
export const twinFloor = 0.75;

export const deniesSaid = 'Denies what the passage says.';
export const saysDenied = 'Says what the passage denies.';

/** A denial or an opposite word on one side of two texts that otherwise say the same. */
export function firstClash(claim: Studied, other: Studied, shared: Overlap): string | undefined {
  const { from, to } = shared;
  if (from === undefined || to === undefined || claim.stems.length < 2) return undefined;
  const within = deniesWithin(other, claim);
  if (within !== undefined) return within ? saysDenied : undefined;
  // A denial further off denies the passage only where the claim says little else.
  const isFramed = claim.stems.length <= other.stems.length + 2;
  const around = deniesWithin(claim, other, isFramed ? 5 : 2);
  if (around !== undefined) return around ? deniesSaid : undefined;
  const opposed = opposedWord(claim, other, from, to);
  // The opposite word itself can't match, so it doesn't count against the likeness.
  if (opposed && shared.ordered + 1 / claim.stems.length >= twinFloor) {
    return `Says “${opposed.claim}”; the passage says “${opposed.other}”.`;
  }
  if (shared.ordered < twinFloor) return undefined;
  const claimDenies = isDenied(claim);
  // A denial may stand further off where one is expected anyway.
  const otherDenies = isDenied(other, from, to, claimDenies ? 5 : 3);
  if (claimDenies !== otherDenies) return claimDenies ? deniesSaid : saysDenied;
  // Nearly the same words, one denial fewer: “never without a lock”, “without a lock”.
  const isSame = shared.ordered >= 0.9 && claimDenies && sameLength(claim, other, from, to);
  return isSame && denialsIn(claim) < denialsIn(other, from, to)
    ? 'Leaves out a “not” of the passage.'
    : undefined;
}

/** The passage has another figure or another date where the claim has its own. */
export function otherFigure(claim: Studied, other: Studied): string | undefined {
  const number = clashingNumber(claim, other);
  if (number) return `Says ${number.claim.text}; the passage says ${number.other.text}.`;
  const [date] = missingDates(claim, other);
  const [held] = other.dates.filter((named) => !claim.dates.includes(named));
  if (date === undefined || held === undefined || !/\d/u.test(date + held)) return undefined;
  return `Says ${date}; the passage says ${held}.`;
}

function sameLength(claim: Studied, other: Studied, from: number, to: number): boolean {
  const stretch = other.places.filter((place) => place >= from && place <= to).length;
  return stretch <= claim.stems.length * 1.1 + 0.5;
}

/** Whether the word right before a quotation denies it: “never”, cut off before “open email”. */
export function deniesBefore({ source, start }: Passage, span: EvidenceSpan): boolean {
  const lead = source.text.slice(start, span.start);
  return /\b(?:not|never|no|n['’]t)\s+$/iu.test(lead) && !/[,;:.–—(]\s*\w*\s+$/u.test(lead);
}

/**
 * Whether a rule's passage stands under a head that forbids (“Not allowed: …”, “What we can't do:” and
 * its list): the “no” of the rule then comes from the head. A claim that is no rule may not borrow it.
 */
export function isUnderBan({ sourceId, start }: EvidenceSpan, library: Library): boolean {
  const before = library.sources.get(sourceId)?.text.slice(Math.max(0, start - 400), start) ?? '';
  const lines = before.split('\n');
  const own = /^[^:|]*(?:\|\s*)?([^:|]{2,60})[:|]/u.exec(lines.at(-1) ?? '')?.[0] ?? '';
  const head = lines.slice(0, -1).findLast((line) => /[:：]\s*$/u.test(line)) ?? '';
  return ban.test(own) || ban.test(head);
}

const ban =
  /\b(?:no|nos|not|never|avoid|without|forbid(?:den)?|banned?|off limits|taboo|exclud\w+)\b|n['’]?t\b/iu;
