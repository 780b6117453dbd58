/** The offer, the ask and the name of a group, in the form in which they stand inside a sentence. */
import type { Statement } from '../records/evidence';
import { actionOf } from './grammar/action';
import { soundsRight } from './grammar/sound';
import { countWords } from './grammar/tidy';
import { shortAudience } from './voice-subject';
import { clean, lowerFirst, sentence } from './voice-text';

/** How a group is called in a line; a bare “folks” says nobody, so there the whole label stands. */
export function callOf(label: string): string {
  const short = shortAudience(label).replace(
    /(?:\s(?:after|before|with|without|for|of|in|on|at|who|that|and|or|to|from|by|a|the))+$/iu,
    '',
  );
  if (
    !/^(?:who|folks?|people|those|ppl|everyone|anyone|the ones|the people|the person|ones|persons|members|readers|our)\b(?: \p{L}+)?$/iu.test(
      short,
    )
  )
    return short;
  const whole = lowerFirst(clean(label));
  return countWords(whole) <= 12 &&
    !/\b(?:I|me|my|we|us|our|client)\b/u.test(whole) &&
    !/^(?:who|those who|everyone|everybody|anyone|anybody|somebody|someone|whoever|the person)\b/iu.test(
      whole,
    ) &&
    !/^general audience$/iu.test(whole)
    ? whole
    : 'readers';
}

/** “the client sells ransomware drills”: what is sold is the offer. */
const SELLS =
  /^(?:we|I|the client|they|our (?:company|shop|team)) (?:also )?(?:sells?|makes?|runs?|offers?|provides?|fits?|gives?|does|do|has|have|builds?|rents?)(?: out)?\s+/iu;

/** Cut at a comma, unless it lists (“wavy, curly and coily hair”). */
function beforeComma(text: string): string {
  const [head = text, ...rest] = text.split(',');
  return rest.length > 0 &&
    (countWords(head) < 2 || /^(?: [\p{L}-]+){1,3} (?:and|or|&) /u.test(rest.join(',')))
    ? text
    : head;
}

/** “VOLUNTEER DRIVERS” without its shouting; an abbreviation keeps its capitals. */
function quiet(text: string): string {
  return text === text.toUpperCase() && /\p{Lu}{4}/u.test(text) ? text.toLowerCase() : text;
}

/** What is offered as a noun phrase; undefined for a sentence or a verb that got into its place. */
export function offerOf(
  offer: Statement | undefined,
  brand: string | undefined,
): string | undefined {
  if (offer === undefined) return undefined;
  if (clean(offer.value).toLowerCase() === brand?.toLowerCase()) return brand;
  const text = lowerFirst(
    quiet(
      beforeComma(clean(offer.value))
        .replace(SELLS, '')
        .replace(/\s+(?:that |which )?(?:they|he|she)\b.*$/iu, '')
        .replace(/\s*\([^)]*\)/gu, ''),
    ),
  );
  return countWords(text) > 8 ||
    /^(?:provides?|sells?|offers?|runs?|gives?|helps?|stop|get|we|I|to)\b|^\p{L}+ing (?:the|an?|your|their|our)\b|^(?:managing|refinancing|selling|buying|renting|making|running) /iu.test(
      text,
    )
    ? undefined
    : text;
}

/** What readers are asked to do; “it” in it is the offer, or nothing that a line could name. */
export function askOf(purpose: string, offer: string | undefined): string | undefined {
  const asked = actionOf(purpose);
  const bare = offer?.replace(/^(?:an?|the|those|these|our|this|my|its)\s+/iu, '');
  const does =
    asked === undefined || !/\b(?:it|them)\b/u.test(asked)
      ? asked
      : bare === undefined
        ? undefined
        : asked.replace(/\b(?:it|them)\b/u, `our ${bare}`);
  return does !== undefined &&
    // “nationals since 2021” is nothing that anybody can do.
    !/^(?!(?:pass|press|discuss|address|access|process|focus|dress|cross|miss|toss)\b)\p{L}+s\b/u.test(
      does,
    ) &&
    !/\b(?:never|no longer|not)\b|^(?:bring|get|reach|win|recruit|fill|hold|attract|convert|persuade|increase|raise|grow|sell) /u.test(
      does,
    ) &&
    !/\s(?:like|as|than|of|for|with|to|and|or|the|a|in|on|at|by|from)$/iu.test(does) &&
    countWords(does) <= 9 &&
    soundsRight(sentence(does))
    ? does
    : undefined;
}
