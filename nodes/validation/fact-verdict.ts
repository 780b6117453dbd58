import { findNames } from '../language/claims';
import { stem } from '../language/similarity';
import { foldWord } from '../language/words';
import type { EvidenceSpan } from '../records/evidence';
import type { Claim } from '../records/quality';
import { channelCues } from './channel-cues';
import { isDenied, missingDates, missingNumbers, overlap, study } from './contrast';
import type { Studied } from './contrast';
import {
  deniesBefore,
  deniesSaid,
  firstClash,
  isUnderBan,
  otherFigure,
  saysDenied,
  twinFloor,
} from './fact-clash';
import { around, isInPlace, retrieve } from './passages';
import type { Library, Passage } from './passages';
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
  /** Names that are nobody's claim: the personas' own, lower-case words. */
  knownNames: ReadonlySet<string>;
}

/** Half of the words: close enough to talk about the same thing. */
const relatedFloor = 0.5;

/** Words that a sentence about a persona is framed with; they assert nothing of their own. */
const frame = new Set(
  'want need like look find help use try say ask feel hope prefer first reach come go keep take give know thing people person someone come via main usually mostly message book'
    .split(' ')
    .map(stem)
    .filter((word) => !['keep', 'know', 'book', 'message'].includes(word)),
);

/**
 * Judges one claim against the sources. The claim's own passages come first and must really be
 * there and really say it; a claim without any is looked up by its words. Numbers, units, dates
 * and names must match; a denial on one side only is a contradiction.
 */
export function judge(claimText: string, piece: PieceText, rules: FactRules): Verdict {
  const claim = study(claimText);
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
  if (piece.origin === 'inferred' && saysSilence.test(claimText)) {
    return verdict('not checkable', 'Says what the brief leaves open.');
  }
  const invented = piece.closed ? [] : inventedNames(claimText, rules);
  if (invented.length > 0) {
    return verdict('unsupported', `No source names ${quoted(invented)}.`);
  }
  if (inPlace.length > 0) {
    const own = fromOwnPassages(claim, piece, inPlace, rules, verdict);
    if (own) return own;
  }
  const found = fromLookUp(claim, rules, verdict);
  if (found) return found;
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
const saysSilence = /\bbrief (?:does not|doesn['’]t|names no|names them|says nothing|leaves)\b/iu;

type Say = (result: Claim['verdict'], why: string, cited?: EvidenceSpan[]) => Verdict;

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

function fromOwnPassages(
  claim: Studied,
  piece: PieceText,
  spans: EvidenceSpan[],
  rules: FactRules,
  say: Say,
): Verdict | undefined {
  if (piece.closed) return closedVerdict(piece, spans, rules, say);
  const quotes = study(spans.map(({ quote }) => quote).join(' \n '));
  const context = study(
    [
      quotes.text,
      ...spans.flatMap((span) => around(rules.library, span)).map(({ text }) => text),
    ].join(' \n '),
  );
  const isTwin = claim.stems.length > 1 && shareOf(asserted(claim), quotes) >= twinFloor;
  const cut = spans.some((span) =>
    around(rules.library, span).some((passage) => deniesBefore(passage, span)),
  );
  const clash =
    firstClash(claim, quotes, overlap(claim, quotes)) ??
    (cut && isTwin && !isDenied(claim) && !isDenied(quotes) ? saysDenied : undefined);
  const isListed =
    clash === deniesSaid &&
    piece.speaker === 'rule' &&
    spans.some((span) => isUnderBan(span, rules.library));
  if (clash && !isListed) return say('contradicted', clash, spans);

  const numbers = missingNumbers(claim, context);
  const dates = missingDates(claim, context);
  const [missing] = [...numbers.map(({ text }) => text), ...dates];
  if (missing !== undefined) {
    const wrong = otherFigure(claim, context);
    return wrong
      ? say('contradicted', wrong, spans)
      : say('unsupported', `The passage does not give ${missing}.`);
  }
  if (quotes.text.toLowerCase().includes(plainText(claim.text))) {
    return say('supported', 'The passage says this.', spans);
  }
  const wanted = asserted(claim);
  const share = shareOf(wanted, context);
  const said = shareOf(quotes.stems, claim);
  if (share >= rules.coverageFloor || (said >= twinFloor && share >= relatedFloor)) {
    return say('supported', 'The passage says this.', spans);
  }
  if (share >= relatedFloor || (said >= relatedFloor && share > 0)) {
    return say('partly', partlyWhy(wanted, context), spans);
  }
  return undefined;
}

/** A channel or format is our word for the brief's: the passage has to speak of it at all. */
function closedVerdict(
  { channel }: PieceText,
  spans: EvidenceSpan[],
  rules: FactRules,
  say: Say,
): Verdict {
  if (channel === undefined) return say('supported', 'Read from this passage.', spans);
  const read = [
    ...spans.map(({ quote }) => quote),
    ...spans.flatMap((span) => around(rules.library, span)).map(({ text }) => text),
  ];
  return read.some((text) => channelCues[channel].test(text))
    ? say('supported', 'The passage speaks of this channel.', spans)
    : say('partly', 'Our reading: the passage does not name this channel.', spans);
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

function plainText(text: string): string {
  return text.toLowerCase().replace(/^[\s"“'‘]+|[\s.!"”'’]+$/gu, '');
}

function asserted(claim: Studied): readonly string[] {
  const own = claim.stems.filter((word) => !frame.has(word));
  return own.length > 0 ? own : claim.stems;
}

function shareOf(wanted: readonly string[], other: Studied): number {
  if (wanted.length === 0) return 0;
  const held = new Set(other.stems);
  return wanted.filter((word) => held.has(word)).length / wanted.length;
}

function partlyWhy(wanted: readonly string[], other: Studied): string {
  const held = new Set(other.stems);
  const missing = wanted.filter((word) => !held.has(word)).length;
  return `The passage holds ${wanted.length - missing} of its ${wanted.length} main words.`;
}

/** Capitalised names in the claim of which no source and no persona knows a single word. */
function inventedNames(claimText: string, { library, knownNames }: FactRules): string[] {
  return findNames(claimText)
    .map(({ text }) => text)
    .filter((name) =>
      name.split(/[\s-]+/u).some((part) => {
        const word = foldWord(part).replace(/'s?$/u, '');
        return !isKnown(word, library.vocabulary) && !knownNames.has(word);
      }),
    );
}

function isKnown(word: string, vocabulary: ReadonlySet<string>): boolean {
  return [word, `${word}'s`, `${word}s`, word.replace(/s$/u, '')].some((form) =>
    vocabulary.has(form),
  );
}

function spanOf({ source, start, end }: Passage): EvidenceSpan {
  const quote = source.text.slice(start, end);
  const kept = quote.length > 500 ? quote.slice(0, 500) : quote;
  return { sourceId: source.id, start, end: start + kept.length, quote: kept, alignment: 'exact' };
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(' or ');
}
