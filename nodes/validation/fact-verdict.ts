import type { EvidenceSpan } from '../records/evidence';
import type { Claim } from '../records/quality';
import { missingDates, missingNumbers, study } from './contrast';
import type { Studied } from './contrast';
import { firstClash, otherFigure } from './fact-clash';
import { fromOwnPassages } from './fact-own';
import { asserted, inventedNames, partlyWhy, relatedFloor, withoutNames } from './fact-words';
import { isInPlace, retrieve, spanOf } from './passages';
import type { Library } from './passages';
import type { PieceText } from './piece-texts';

export type Verdict = Pick<Claim, 'verdict' | 'why'> & {
  cited: EvidenceSpan[];
  /** Spans that the piece gave and that are not where they say. */
  misplaced: EvidenceSpan[];
};

export interface FactRules {
  library: Library;
  /** Share of a claim's words, in order, that a passage must hold to support it, 0–1. */
  coverageFloor: number;
  /** The personas' own names, longest first: made up openly, so nobody's claim. */
  names: readonly string[];
}

/**
 * Judges one claim against the sources. The claim's own passages come first and must really be
 * there and really say it; a claim without any is looked up by its words. Numbers, units, dates
 * and names must match; a denial on one side only is a contradiction.
 */
export function judge(claimText: string, piece: PieceText, rules: FactRules): Verdict {
  const said = withoutNames(claimText, rules.names);
  const claim = study(said);
  const inPlace = piece.evidence.filter((span) => isInPlace(rules.library, span));
  const misplaced = piece.evidence.filter(
    (span) => span.alignment !== 'none' && !inPlace.includes(span),
  );
  const verdict = (result: Claim['verdict'], why: string, cited: EvidenceSpan[] = []): Verdict => ({
    verdict: result,
    why,
    cited,
    misplaced,
  });

  if (piece.origin === 'generated') return generatedVerdict(claim, rules, verdict);
  if (saysSilence.test(claimText)) {
    return verdict('not checkable', 'Says what the brief leaves open.');
  }
  const invented = piece.closed ? [] : inventedNames(said, rules.library.vocabulary);
  if (invented.length > 0) {
    return verdict('unsupported', `No source names ${quoted(invented)}.`);
  }
  if (inPlace.length > 0) {
    const own = fromOwnPassages(claim, piece, inPlace, rules, verdict);
    if (own) return own;
  }
  const found = fromLookUp(claim, rules, verdict);
  if (found) return found;
  if (piece.speaker === 'rule' && piece.origin !== 'stated') {
    return verdict('not checkable', 'Advice for the work, not a claim.');
  }
  if (inPlace.length > 0) {
    return piece.origin === 'inferred'
      ? verdict(
          'partly',
          'A reading of the passage: the passage does not say it in so many words.',
          inPlace,
        )
      : verdict('unsupported', 'The passage it points to does not say this.');
  }
  if (piece.origin === 'human') {
    return verdict('not checkable', 'A person wrote this; no source says it.');
  }
  return verdict('unsupported', 'No source says this.');
}

/** A sentence about what the brief doesn't say can rest on no passage. */
const saysSilence =
  /\bbrief (?:does not|doesn['’]t|names no|names them|says nothing|says too little|leaves)\b/iu;

export type Say = (result: Claim['verdict'], why: string, cited?: EvidenceSpan[]) => Verdict;

/** A line marked as generated is no fact; it may still not bring figures or dates of its own. */
function generatedVerdict(claim: Studied, { library }: FactRules, say: Say): Verdict {
  const everything = library.passages;
  const figure = claim.numbers.find((fact) =>
    everything.every((passage) => !passage.numbers.some((held) => held.value === fact.value)),
  );
  // Counting words (“two minutes”) are how people talk; written figures are claims.
  if (figure && /\d/u.test(figure.text)) {
    return say('unsupported', `A made-up line with a figure that no source gives: ${figure.text}.`);
  }
  const date = claim.dates.find(
    (wanted) => /\d/u.test(wanted) && !everything.some((passage) => passage.dates.includes(wanted)),
  );
  if (date !== undefined) {
    return say('unsupported', `A made-up line with a date that no source gives: ${date}.`);
  }
  return say('not checkable', 'Written by Dramatis, not a fact.');
}

function fromLookUp(claim: Studied, rules: FactRules, say: Say): Verdict | undefined {
  const wanted = asserted(claim);
  const short = { ...claim, stems: wanted };
  let partly: Verdict | undefined;
  for (const { passage, overlap: shared } of retrieve(rules.library, short)) {
    const related = Math.max(shared.ordered, shared.anywhere * 0.9);
    if (related < relatedFloor) continue;
    const cited = [spanOf(passage)];
    const clash = firstClash(short, passage, shared);
    if (clash) return say('contradicted', clash, cited);
    const lacks = missingNumbers(claim, passage).length + missingDates(claim, passage).length > 0;
    const isEnough =
      shared.ordered >= rules.coverageFloor ||
      (shared.anywhere >= 0.9 && shared.ordered >= relatedFloor);
    if (isEnough && !lacks) return say('supported', 'A source says this.', cited);
    const wrong = lacks ? otherFigure(claim, passage) : undefined;
    if (wrong) return say('contradicted', wrong, cited);
    if (!lacks) partly ??= say('partly', partlyWhy(wanted, passage), cited);
  }
  return partly;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(' or ');
}
