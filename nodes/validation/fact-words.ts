import { findNames } from '../language/claims';
import { stem } from '../language/similarity';
import { foldWord } from '../language/words';
import { Channel, channelWords, formatWords } from '../records/vocabulary';
import { channelCues } from './channel-cues';
import { study } from './contrast';
import type { Studied } from './contrast';

/** Half of the words: close enough to talk about the same thing. */
export const relatedFloor = 0.5;

/** Words that a sentence about a persona is framed with; they assert nothing of their own. */
const frame = new Set(
  'want need like look find help use try say ask feel hope prefer first reach come go take give thing people person someone via main usually mostly way meet doubt answer hear expect through message mean brief'
    .split(' ')
    .map(stem),
);
const formatStems = new Set(Object.values(formatWords).flatMap((words) => study(words).stems));

/** The words of a claim that a passage has to hold; all of them when it is made of frame alone. */
export function asserted(claim: Studied): readonly string[] {
  const own = claim.stems.filter((word) => !frame.has(word));
  return own.length > 0 ? own : claim.stems;
}

/**
 * The same without the names of channels and formats, which are our words for the brief's: their
 * passages only have to speak of them. `spoken` says whether they do, for each channel named.
 */
export function beyondLists(
  claim: Studied,
  passages: Studied,
): { wanted: string[]; spoken: boolean } {
  const text = claim.text.toLowerCase();
  const named = Channel.options.filter((channel) => {
    const words = channelWords[channel].toLowerCase();
    return text.includes(words) || text.includes(words.replace(' and ', ' or '));
  });
  const listed = new Set(named.flatMap((channel) => study(channelWords[channel]).stems));
  return {
    wanted: claim.stems.filter(
      (word) => !listed.has(word) && !formatStems.has(word) && !frame.has(word),
    ),
    spoken: named.every((channel) => channelCues[channel].test(passages.text)),
  };
}

/** Share of these words that the other text holds, 0–1; 0 for no words. */
export function shareOf(wanted: readonly string[], other: Studied): number {
  if (wanted.length === 0) return 0;
  const held = new Set(other.stems);
  return wanted.filter((word) => held.has(word)).length / wanted.length;
}

export function partlyWhy(wanted: readonly string[], other: Studied): string {
  const held = new Set(other.stems);
  const missing = wanted.filter((word) => !held.has(word)).length;
  return `The passage holds ${wanted.length - missing} of its ${wanted.length} main words.`;
}

/** Lower case, without quotation marks and the full stop around it. */
export function plainText(text: string): string {
  return text.toLowerCase().replace(/^[\s"“'‘]+|[\s.!"”'’]+$/gu, '');
}

/** A text without the personas' own names: made up openly, so nobody's claim. */
export function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((rest, name) => rest.replaceAll(name, ' '), text);
}

/** Names among our own words for channels. */
const ourNames = new Set(['tv', 'sms']);

/** Names in a text of which no source knows a part. */
export function inventedNames(text: string, vocabulary: ReadonlySet<string>): string[] {
  return findNames(text)
    .map((name) => name.text)
    .filter((name) =>
      name.split(/[\s-]+/u).some((part) => {
        const word = foldWord(part).replace(/'s?$/u, '');
        return !isKnown(word, vocabulary) && !ourNames.has(word) && !frame.has(stem(word));
      }),
    );
}

function isKnown(word: string, vocabulary: ReadonlySet<string>): boolean {
  return [word, `${word}'s`, `${word}s`, word.replace(/s$/u, '')].some((form) =>
    vocabulary.has(form),
  );
}
