/** Words with their places in a text, and the small facts about words that everything else uses. */
import { remembering } from './memory';

export interface Word {
  /** As written. */
  text: string;
  /** Lower case, NFKC, curly apostrophes made straight. */
  lower: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:[’'\-.&/][\p{L}\p{N}\p{M}]+)*/gu;

/** All words of a text, in order; hyphenated and apostrophised words stay whole. */
export const wordsOf: (text: string) => readonly Word[] = remembering(readWords);

function readWords(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    found.push({
      text: match[0],
      lower: foldWord(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}

/** One spelling for comparing: NFKC, lower case, straight apostrophes. */
export function foldWord(word: string): string {
  return word.normalize('NFKC').toLowerCase().replaceAll('’', "'");
}

/**
 * The tokens the bench scores with: lower case, NFKC, punctuation to spaces, articles dropped
 * (briefs/LABELS.md, Scoring).
 */
export function scoringTokens(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '' && word !== 'a' && word !== 'an' && word !== 'the');
}

const FUNCTION_WORDS = new Set(
  "a an the this that these those some any each every no and or but nor so yet if then than as at by for from in into of off on onto out over per through to up upon with within without about above after against along among around before behind below beneath beside between beyond down during except inside like near outside past since toward towards under until till via is are was were be been being am has have had having do does did doing can could will would shall should may might must i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself yourself himself herself itself ourselves themselves who whom whose which what when where why how there here not n't just also too very really quite rather even only still already again ever never always often much many more most less least few several both all other another such own same one ones thing things lot lots bit get gets got s t d ll m re ve i'm i've i'd i'll you're you've you'd you'll he's he'd she's she'd it's we're we've we'd we'll they're they've they'd they'll that's there's who's what's don't doesn't didn't isn't aren't wasn't weren't can't cannot couldn't won't wouldn't shouldn't haven't hasn't hadn't".split(
    ' ',
  ),
);

/** True for words that carry grammar rather than content. */
export function isFunctionWord(lower: string): boolean {
  return FUNCTION_WORDS.has(lower);
}
