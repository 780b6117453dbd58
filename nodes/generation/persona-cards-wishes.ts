/** Wishes of the brief as needs and goals of a card, and as parts of a sentence. */
import { insideSentence } from '../extraction/statement-of';
import { opensWithVerb } from '../extraction/verbs';
import { isSpeech } from '../extraction/wording';
import { baseVerb } from '../language/inflect';
import { tag } from '../language/tagger';
import type { Statement } from '../records/evidence';

export interface Wish {
  /** What follows “wants”: “to sleep through the night”, “one bill that is clear”. */
  object: string;
  /** The plain verb phrase, when it is one: “sleep through the night”. */
  verbPhrase?: string;
  negative: boolean;
  /** The verb that the object belongs to: “Wants”, “Doesn't want”, “Would”. */
  wants: 'Wants' | 'Doesn’t want' | 'Would';
}

/** A wish as part of a sentence; undefined when it is a sentence of its own or speech. */
export function wishOf(statement: Statement): Wish | undefined {
  const text = joined(insideSentence(statement).replace(/[.!?]+$/u, ''));
  if (isSpeech(statement.value) || /\.\s+\p{Lu}/u.test(text) || text.length > 160) return undefined;
  // “Hoping for somebody who…”, “dream of doing it at home”: the wish is what follows.
  const hoped =
    /^(?:(?:hopes?|hoping) (?:for )?|(?:dreams?|dreaming) of )(?<rest>(?:to )?.+)$/iu.exec(text)
      ?.groups?.['rest'];
  if (hoped) {
    const verbPhrase = /^\p{L}+ing\b/u.test(hoped) ? baseVerb(hoped) : undefined;
    return verbPhrase
      ? { object: `to ${verbPhrase}`, verbPhrase, wants: 'Wants', negative: false }
      : { object: hoped, wants: 'Wants', negative: false };
  }
  const rather = /^would rather (?<rest>.+)$/iu.exec(text)?.groups?.['rest'];
  if (rather) return { object: `rather ${rather}`, wants: 'Would', negative: false };
  const wanted = /^wants? (?<rest>.+)$/iu.exec(text)?.groups?.['rest'];
  if (wanted) return { object: wanted, wants: 'Wants', negative: false };
  const without = /^not (?:having |have )?(?:to )?(?<rest>.+)$/iu.exec(text)?.groups?.['rest'];
  if (without) {
    const verbPhrase = /^\p{L}+ing\b/u.test(without) ? baseVerb(without) : without;
    return opensWithVerb(verbPhrase, true)
      ? { object: `to ${verbPhrase}`, verbPhrase, negative: true, wants: 'Doesn’t want' }
      : undefined;
  }
  const never = /^never (?:to )?(?<rest>.+)$/iu.exec(text)?.groups?.['rest'];
  if (never) return { object: `never to ${never}`, negative: false, wants: 'Wants' };
  if (opensWithVerb(text, true))
    return { object: `to ${text}`, verbPhrase: text, negative: false, wants: 'Wants' };
  const opening = tag(text)[0]?.pos;
  if (/^\p{L}+ing\b/u.test(text) && (opening === 'VERB' || opening === 'AUX')) {
    const verbPhrase = baseVerb(text);
    return { object: `to ${verbPhrase}`, verbPhrase, negative: false, wants: 'Wants' };
  }
  return isClause(text) ? undefined : { object: text, negative: false, wants: 'Wants' };
}

/** “have fuel money by Friday, get off the clock” → the same with “and”. */
function joined(text: string): string {
  const [first = text, second, ...rest] = text.split(', ');
  return second && rest.length === 0 && !/ and /u.test(text) && opensWithVerb(second)
    ? `${first} and ${second}`
    : text;
}

/** True for a subject with its own verb (“the kitchen looks good”), not for “a bill she can read”. */
function isClause(text: string): boolean {
  if (/^(?:he|she|it|they|we|you|I|there|nobody|everybody|everyone)\s/u.test(text)) return true;
  const words = tag(text);
  const verb = words.findIndex((word) => word.pos === 'VERB' || word.pos === 'AUX');
  if (verb < 1) return /^(?:for|if|when|because|that)\s/iu.test(text);
  const before = words.slice(0, verb);
  const isBound = before.some(
    (word) =>
      /^(?:to|that|who|which|where|when|what|why|how|than)$/iu.test(word.text) ||
      (word.pos === 'PRON' &&
        !/^(?:something|somebody|someone|anything|everything|nothing|his|her|their|its)$/iu.test(
          word.text,
        )),
  );
  return (
    !isBound &&
    /(?:s|ed|are|is|was|were|has|have|can|will|would)$/iu.test(words[verb]?.text ?? '') &&
    words[verb]?.pos === 'AUX'
  );
}
