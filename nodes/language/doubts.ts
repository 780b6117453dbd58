/** What makes a reading unreliable: another language, or no brief at all. */
import { franc } from 'franc-min';
import type { LanguageGuess } from './reading';
import { smallWordShares, isKnown } from './tongues';
import { wordsOf } from './words';

export { findOrders } from './orders';

const ENGLISH =
  /^(?:the|and|of|to|a|in|is|it|you|that|for|on|are|with|as|they|be|at|have|this|from|or|we|but|not|what|all|were|when|your|can|there|an|which|their|if|will|who|our|no|by|us|them|she|he|her|his|out|so|do|don't|who|only)$/u;
const MIN_WORDS = 12;
/** Share of English function words in ordinary English prose is about 0.4; notes have less. */
const ENGLISH_SHARE = 0.14;
/** No other language has so many of these words. */
const SURELY_ENGLISH = 0.25;
/** Labels and lists leave few small words; a language with fewer is told by its letters alone. */
const OTHER_SHARE = 0.1;
/** With more small English words a guess at some other language is not believed. */
const SOME_ENGLISH = 0.06;

/**
 * The language of a text (ISO 639-3): by the small words of the languages that the engine knows,
 * else by the trigrams of franc-min, which are noise on lists of names and on mixed texts.
 */
export function guessLanguage(text: string): LanguageGuess {
  const words = wordsOf(text).map((word) => word.lower);
  if (words.length < MIN_WORDS) return { code: 'und', reliable: false };
  const english = words.filter((word) => ENGLISH.test(word)).length / words.length;
  if (english >= SURELY_ENGLISH) return { code: 'eng', reliable: true };
  const [other] = smallWordShares(words);
  const isOther = other !== undefined && other.share >= OTHER_SHARE && other.share > english;
  if (english >= ENGLISH_SHARE && !isOther) return { code: 'eng', reliable: true };
  const code = franc(text, { minLength: 20 });
  if (isOther) {
    // Catalan or Romanian share many small words with Spanish; where few were found, letters decide.
    const isNear = other.share < 0.2 && !isKnown(code) && code !== 'und' && code !== 'eng';
    return { code: isNear ? code : other.code, reliable: false };
  }
  if (code === 'eng') return { code: english < 0.05 ? 'und' : code, reliable: english >= 0.05 };
  return { code: english >= SOME_ENGLISH ? 'und' : code, reliable: false };
}

/** True for a text that is code, filler or a recipe rather than a brief. */
export function looksForeign(text: string): 'code' | 'filler' | 'recipe' | undefined {
  if (/\blorem ipsum\b|\bdolor sit amet\b/iu.test(text)) return 'filler';
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const coded = lines.filter((line) =>
    /[{};]\s*$|^\s*(?:import|export|const|let|var|function|class|def|return|if \(|for \(|#include|public|private|<\/?[a-z]+[ >])/u.test(
      line,
    ),
  ).length;
  if (lines.length >= 4 && coded / lines.length > 0.4) return 'code';
  const cooking = (
    text.match(
      /\b(?:tbsp|tsp|teaspoons?|tablespoons?|preheat|simmer|whisk|stir in|chopped|diced|\d+ ?g (?:of )?(?:flour|sugar|butter)|serves \d|oven to|gas mark|minced|cloves? of garlic)\b/giu,
    ) ?? []
  ).length;
  return cooking >= 4 ? 'recipe' : undefined;
}
