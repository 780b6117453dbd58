/** Insight and message of the creative brief: our reading of wishes and obstacles, marked as such. */
import { isMany, isProperName, labelInside } from '../extraction/labels';
import { insideSentence } from '../extraction/statement-of';
import { isSpeech } from '../extraction/wording';
import { isPlural } from '../language/inflect';
import type { Statement } from '../records/evidence';
import type { Persona } from '../records/persona';
import { wishOf } from './persona-cards-wishes';
import { resting, wishVerb } from './summary-lines';

/** How a sentence calls the audience of a card, and whether they are many. */
export function groupOf(persona: Persona): { words: string; plural: boolean } {
  if (persona.audience.origin === 'generated')
    return { words: 'the people this is for', plural: true };
  const words = labelInside(persona.audience);
  if (isProperName(persona.audience.value))
    return { words: persona.audience.value, plural: isPlural(persona.audience.value) };
  const plural = isMany(words);
  const plain = plural || /^(?:the|an?|our|their) /iu.test(words) ? words : `the ${words}`;
  return { words: plain, plural };
}

export function insight(persona: Persona): Statement | undefined {
  const wished = [...persona.needs, ...persona.goals]
    .map((statement) => ({ statement, wish: wishOf(statement) }))
    .find((entry) => entry.wish);
  const pain = persona.pains[0];
  if (!wished?.wish || !pain) return undefined;
  const { words, plural } = groupOf(persona);
  const verb = wishVerb(wished.wish, plural);
  const { object } = wished.wish;
  const obstacle = isSpeech(pain.value) ? pain.value : insideSentence(pain);
  const value = `${words.charAt(0).toUpperCase()}${words.slice(1)} ${verb} ${object}; in the way: ${obstacle}`;
  return resting(
    value,
    [wished.statement, pain],
    'Put together from a wish and an obstacle; that the one stands in the way of the other is our reading.',
  );
}

export function message(persona: Persona): Statement | undefined {
  const wishes = [...persona.goals, ...persona.needs]
    .map((statement) => ({ statement, wish: wishOf(statement) }))
    .filter(
      ({ wish }) =>
        wish?.wants === 'Wants' &&
        !/(?<![\p{L}])(?:he|she|his|her|him)(?![\p{L}])/iu.test(wish.object),
    );
  // “Show them how to be normal” helps nobody: a deed makes the better message.
  const wished =
    wishes.find(
      ({ wish }) =>
        wish?.verbPhrase &&
        !/^(?:be|feel|have|not|never|want)\b/iu.test(wish.verbPhrase) &&
        wish.verbPhrase.split(' ').length >= 3,
    ) ?? wishes[0];
  if (!wished?.wish) return undefined;
  const { words } = groupOf(persona);
  const { verbPhrase, object } = wished.wish;
  const value = verbPhrase
    ? `${/^show /iu.test(words) ? 'Teach' : 'Show'} ${words} how to ${verbPhrase}`
    : `Offer ${words} ${object}`;
  return resting(
    value,
    [wished.statement],
    'A first message made from their wish; the promise still needs its proof.',
  );
}
