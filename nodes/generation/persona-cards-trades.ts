/** Roles as one person has them: one trade out of a list, a plural made singular. */
import { PEOPLE_IN_ICS } from '../extraction/labels';
import { isPlural, joinList, sentenceCase, singularise } from '../language/inflect';
import { headOf } from './grammar/short-label';

const TAIL =
  /\s(?:of|in|at|with|who|that|which|from|for|on|to|without|between|near|under|over|running|working|living|going|employed)\s.*$/iu;

/** “florists and bakers with one van” → each trade with the tail; one entry when it is no list. */
export function tradesOf(text: string): string[] {
  const tail = TAIL.exec(text)?.[0] ?? '';
  const head = text.slice(0, text.length - tail.length);
  const parts = head.split(/\s*(?:,|\+|&|\/)\s*|\s+(?:and|or)\s+/iu).filter((part) => part !== '');
  const isList =
    parts.length > 1 &&
    parts.every(
      (part) => (isPlural(part) || PEOPLE_IN_ICS.test(part)) && part.split(' ').length <= 3,
    );
  return isList ? parts.map((part) => `${part}${tail}`) : [text];
}

/** Singular of a noun phrase; “mechanics” has one too. */
function oneOf(phrase: string): string {
  const head = headOf(phrase);
  const tail = phrase.slice(head.length);
  return PEOPLE_IN_ICS.test(head) ? `${head.slice(0, -1)}${tail}` : `${singularise(head)}${tail}`;
}

/** The role of one person of this group: “owners of small office buildings” → “Owner of …”. */
export function roleOfOne(text: string): string {
  const bare = text.replace(/^(?:the|our|their|all|most|many|some)\s+/iu, '');
  const trades = tradesOf(bare);
  if (trades.length === 1) return sentenceCase(oneOf(bare));
  const tail = TAIL.exec(bare)?.[0] ?? '';
  const heads = trades.map((trade) => oneOf(trade.slice(0, trade.length - tail.length)));
  return sentenceCase(`${joinList(heads, 'or')}${tail}`);
}

/** Places of a list: “Munich and Nuremberg” → both; one entry when it is no plain list. */
export function placesOf(text: string): string[] {
  const bare = text.replace(/^(?:in|around|near|between|from|within)\s+/iu, '');
  const parts = bare.split(/\s*(?:,|\+|&|\/)\s*|\s+(?:and|or)\s+/iu).filter((part) => part !== '');
  const isList =
    parts.length > 1 && parts.every((part) => /^\p{Lu}/u.test(part) && part.split(' ').length <= 3);
  return isList && bare === text ? parts : [text];
}
