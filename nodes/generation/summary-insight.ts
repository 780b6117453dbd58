/** Insight and message of the creative brief: our reading of wishes and obstacles, marked as such. */
import { isMany, isProperName, labelInside } from '../extraction/labels';
import { isSpeech } from '../extraction/wording';
import { isPlural } from '../language/inflect';
import type { Statement } from '../records/evidence';
import type { Persona } from '../records/persona';
import { obstacleBehindBut } from './persona-cards-shape';
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

/** What they want, and what they say or meet instead: in their words where the brief quotes them. */
export function insight(persona: Persona): Statement | undefined {
  const wished = [...persona.needs, ...persona.goals]
    .map((statement) => ({ statement, wish: wishOf(statement) }))
    .find((entry) => entry.wish);
  if (!wished?.wish) return undefined;
  const { words, plural } = groupOf(persona);
  const said = persona.objections.find((entry) => isSpeech(entry.value));
  const pain = persona.pains
    .map((statement) => ({ statement, but: obstacleBehindBut(statement, plural) }))
    .find((entry) => entry.but);
  const against = pain?.but ?? (said && `${plural ? 'say' : 'says'} ${said.value}`);
  const ground = pain?.statement ?? said;
  if (!against || !ground) return undefined;
  const who = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return resting(
    `${who} ${wishVerb(wished.wish, plural)} ${wished.wish.object}, but ${against}`,
    [wished.statement, ground],
    'Put together from a wish and what stands beside it; that the one stands in the way of the other is our reading.',
  );
}

/** One message for the whole work: what it is, for whom, and the wish that it serves. Promises nothing. */
export function message(
  personas: readonly Persona[],
  offer: Statement | undefined,
  brand: Statement | undefined,
): Statement | undefined {
  for (const persona of personas) {
    const found = [...persona.needs, ...persona.goals]
      .map((statement) => ({ statement, wish: wishOf(statement) }))
      .find(
        ({ wish }) =>
          wish?.wants === 'Wants' &&
          !(
            groupOf(persona).plural &&
            /(?<![\p{L}])(?:he|she|his|her|him)(?![\p{L}])/iu.test(wish.object)
          ),
      );
    if (!found?.wish) continue;
    const { words, plural } = groupOf(persona);
    const thing = brand ?? (offer && offer.value.split(' ').length <= 8 ? offer : undefined);
    const isAnybody = persona.audience.origin === 'generated';
    const whom = `${isAnybody ? 'anybody' : words} ${/ (?:who|that|whose)(?:[’']\p{L}+)? /u.test(words) ? 'and' : 'who'} ${isAnybody || !plural ? 'wants' : 'want'} ${found.wish.object}`;
    return resting(
      thing ? `${thing.value} is there for ${whom}` : `This is for ${whom}`,
      [found.statement, persona.audience],
      'A first line of the message, made from their wish; it says for whom and promises nothing.',
    );
  }
  return undefined;
}
