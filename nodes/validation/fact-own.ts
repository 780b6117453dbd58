import type { EvidenceSpan } from '../records/evidence';
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
import type { FactRules, Say, Verdict } from './fact-verdict';
import { asserted, beyondLists, partlyWhy, plainText, relatedFloor, shareOf } from './fact-words';
import { around, retrieve, spanOf } from './passages';
import type { Library } from './passages';
import type { PieceText } from './piece-texts';

/**
 * Judges a claim by the passages that it points to; undefined when they don't speak of it at all. A
 * sentence put together from several places may take a figure or a word from a passage beside them,
 * which is then cited too.
 */
export function fromOwnPassages(
  claim: Studied,
  piece: PieceText,
  spans: readonly EvidenceSpan[],
  rules: FactRules,
  say: Say,
): Verdict | undefined {
  if (piece.closed) return closedVerdict(piece, spans, rules.library, say);
  const own = [...spans];
  const clash = clashWith(claim, piece, spans, rules.library);
  if (clash) return say('contradicted', clash, own);

  const quotes = study(spans.map(({ quote }) => quote).join(' \n '));
  if (holds(quotes.text, claim.text)) return say('supported', 'The passage says this.', own);
  if (
    piece.speaker === 'rule' &&
    quotations(claim.text).some((words) => holds(quotes.text, words))
  ) {
    return say('supported', 'Quotes the passage.', own);
  }
  const context = study([quotes.text, ...sentences(spans, rules.library)].join(' \n '));
  const { wanted, spoken } = beyondLists(claim, context);
  const beside = besides({ ...claim, stems: wanted }, rules.library);
  const wide = study([context.text, ...beside.map(({ quote }) => quote)].join(' \n '));
  const [lacking] = lacks(claim, wide);
  if (lacking !== undefined) {
    const wrong = otherFigure(claim, context);
    return wrong
      ? say('contradicted', wrong, own)
      : say('unsupported', `The passage does not give ${lacking}.`);
  }
  if (!spoken && (wanted.length === 0 || shareOf(wanted, wide) >= rules.coverageFloor)) {
    return say('partly', 'Our reading: the passages do not name each channel.', own);
  }
  if (wanted.length === 0) return say('supported', 'The passage speaks of this.', own);
  const isWhole = lacks(claim, context).length === 0;
  const share = shareOf(wanted, context);
  const said = shareOf(quotes.stems, claim);
  if (isWhole && (share >= rules.coverageFloor || (said >= twinFloor && share >= relatedFloor))) {
    return say('supported', 'The passage says this.', own);
  }
  if (shareOf(wanted, wide) >= rules.coverageFloor) {
    return say('supported', 'These passages together say this.', [...own, ...beside]);
  }
  if (share >= relatedFloor || (said >= relatedFloor && share > 0)) {
    return say('partly', partlyWhy(wanted, context), own);
  }
  return undefined;
}

/** Whether a passage has these very words, whatever the quotation marks and apostrophes. */
function holds(passage: string, words: string): boolean {
  const even = (text: string): string => plainText(text).replace(/[’‘]/gu, "'");
  return even(passage).includes(even(words));
}

function quotations(text: string): string[] {
  return [...text.matchAll(/“([^”]{4,})”/gu)].map(([, words = '']) => words);
}

/** A denial or an opposite between the claim and one of its passages. */
function clashWith(
  claim: Studied,
  piece: PieceText,
  spans: readonly EvidenceSpan[],
  library: Library,
): string | undefined {
  for (const span of spans) {
    // “email” out of “no work email” is judged with the longer of the two.
    if (spans.some((other) => other.quote !== span.quote && holds(other.quote, span.quote)))
      continue;
    const quote = study(span.quote);
    const clash =
      piece.speaker === 'rule'
        ? ruleClash(claim, quote)
        : firstClash(claim, quote, overlap(claim, quote));
    const isListed =
      clash === deniesSaid &&
      piece.speaker === 'rule' &&
      (isUnderBan(span, library) || isDeniedThere(span, library));
    if (clash && !isListed) return clash;
    if (isCutOff(claim, piece, quote, span, library)) return saysDenied;
  }
  return undefined;
}

/** Whether the sentence of a passage denies it there: “nobody's got a work email”. */
function isDeniedThere(span: EvidenceSpan, library: Library): boolean {
  return around(library, span).some((passage) => {
    const from = passage.words.findIndex(({ end }) => passage.start + end > span.start);
    const to = passage.words.findLastIndex(({ start }) => passage.start + start < span.end);
    return from >= 0 && to >= from && isDenied(passage, from, to, 5);
  });
}

/** Whether the claim is the quotation, and the word that denied it was left behind in the source. */
function isCutOff(
  claim: Studied,
  { speaker, place }: PieceText,
  quote: Studied,
  span: EvidenceSpan,
  library: Library,
): boolean {
  // A list of words takes single words out of their sentences; that denies nothing.
  if (claim.stems.length < (speaker === 'rule' ? 3 : 2) || /\bvocabulary\b/u.test(place.path)) {
    return false;
  }
  if (shareOf(asserted(claim), quote) < twinFloor || isDenied(claim) || isDenied(quote))
    return false;
  return around(library, span).some((passage) => deniesBefore(passage, span));
}

/** “Don't answer ‘X’ with enthusiasm” says nothing against X: a rule clashes only with its own words. */
function ruleClash(claim: Studied, quote: Studied): string | undefined {
  if (claim.stems.length > quote.stems.length + 1 || quotations(claim.text).length > 0)
    return undefined;
  return firstClash(claim, quote, overlap(claim, quote));
}

function sentences(spans: readonly EvidenceSpan[], library: Library): string[] {
  return spans.flatMap((span) => around(library, span)).map(({ text }) => text);
}

/** Passages that share two words with what the claim asserts, or its only one. */
function besides(claim: Studied, library: Library): EvidenceSpan[] {
  return retrieve(library, claim, 2)
    .filter(
      ({ overlap: shared }) =>
        shared.anywhere * claim.stems.length >= Math.min(1.5, claim.stems.length),
    )
    .map(({ passage }) => spanOf(passage));
}

function lacks(claim: Studied, other: Studied): string[] {
  return [...missingNumbers(claim, other).map(({ text }) => text), ...missingDates(claim, other)];
}

/** A channel or format is our word for the brief's: the passage has to speak of it at all. */
function closedVerdict(
  { channel }: PieceText,
  spans: readonly EvidenceSpan[],
  library: Library,
  say: Say,
): Verdict {
  const own = [...spans];
  if (channel === undefined) return say('supported', 'Read from this passage.', own);
  const read = [...spans.map(({ quote }) => quote), ...sentences(spans, library)];
  return read.some((text) => channelCues[channel].test(text))
    ? say('supported', 'The passage speaks of this channel.', own)
    : say('partly', 'Our reading: the passage does not name this channel.', own);
}
