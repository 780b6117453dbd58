/** What makes a reading unreliable: another language, no brief at all, orders to a model. */
import { franc } from 'franc-min';
import { foundAt } from './corpus';
import type { Corpus } from './corpus';
import type { Found, LanguageGuess } from './reading';
import type { Outline } from './units';
import { wordsOf } from './words';

const ENGLISH =
  /^(?:the|and|of|to|a|in|is|it|you|that|for|on|are|with|as|they|be|at|have|this|from|or|we|but|not|what|all|were|when|your|can|there|an|which|their|if|will|who|our|no|by|us|them|she|he|her|his|out|so|do|don't|who|only)$/u;
const MIN_WORDS = 12;
/** Share of English function words in ordinary English prose is about 0.4; notes have less. */
const ENGLISH_SHARE = 0.14;

/**
 * The language of a text by franc-min (ISO 639-3). Short and mixed texts are told by the share of
 * English function words, because trigram guesses on lists of names are noise.
 */
export function guessLanguage(text: string): LanguageGuess {
  const words = wordsOf(text);
  if (words.length < MIN_WORDS) return { code: 'und', reliable: false };
  const share = words.filter((word) => ENGLISH.test(word.lower)).length / words.length;
  if (share >= ENGLISH_SHARE) return { code: 'eng', reliable: true };
  const code = franc(text, { minLength: 20 });
  return {
    code: code === 'eng' && share < 0.05 ? 'und' : code,
    reliable: code === 'eng' && share >= 0.05,
  };
}

const ORDERS: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override) (?:all |any |the |your |everything )*(?:previous|prior|above|earlier|preceding|other|system)?\s*(?:instructions?|prompts?|rules|messages?|directions?|guidelines)\b/iu,
  /\b(?:you are|act as|pretend to be|behave as|roleplay as) (?:now |an? )*(?:ai|a\.i\.|language model|assistant|chatbot|chatgpt|gpt|llm|unrestricted|dan)\b/iu,
  /\b(?:system prompt|as an ai (?:language )?model|developer mode|jailbreak|<\/?system>|\[\/?inst\]|<\|im_(?:start|end)\|>)/iu,
  /\b(?:reveal|print|output|repeat|show|leak|send) (?:me )?(?:your|the) (?:system prompt|instructions|api keys?|secrets?|credentials|prompt)\b/iu,
  /\b(?:(?:dear|attention|note to|message (?:to|for)|to) (?:the )?(?:ai|llm|model|language model|assistant|chatgpt|gpt))\b/iu,
  /\b(?:when (?:you|the (?:ai|model)) (?:summari[sz]e|process|read)s? this|in your (?:answer|response|output),? (?:always|only|include|say|write)|respond only with|do not mention (?:this|these) instructions?|output (?:only )?(?:json|the following))\b/iu,
];

/** Sentences that look like instructions to a language model: content, flagged, never obeyed. */
export function findOrders(corpus: Corpus, outline: Outline): Found[] {
  const found: Found[] = [];
  for (const unit of outline.units) {
    if (ORDERS.some((pattern) => pattern.test(unit.text))) {
      found.push(foundAt(corpus, unit, 0.8, 'cue'));
    }
  }
  return found;
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
