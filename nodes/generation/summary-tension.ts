/** Insight and message of the creative brief: our reading of what was stated, marked as such. */
import { isMany, isProperName } from '../extraction/labels';
import { insideSentence } from '../extraction/statement-of';
import { isSpeech, lowerInside } from '../extraction/wording';
import { isPlural, sentenceCase } from '../language/inflect';
import { contentStems } from '../language/similarity';
import type { Statement } from '../records/evidence';
import type { Persona } from '../records/persona';
import { makePhrase } from './grammar/phrase';
import { headOf, shortLabel } from './grammar/short-label';
import { soundsRight } from './grammar/sound';
import { listed } from './persona-cards-lines';
import { wishOf } from './persona-cards-wishes';
import { resting, wishVerb } from './summary-lines';
import { called, isDepartment, isGroupName } from './summary-who';

const SORE =
  /(?<![\p{L}])(?:feels?|ashamed|shame|embarrass\w*|afraid|scared|guilt\w*|fear\w*|dreads?|nobody|alone|ancient|old|trust\w*|worr\w+|lost|never|tired|sick of|stupid)(?![\p{L}])/iu;

/** What they want, and what stands beside it: the strongest pair that the brief gives. */
export function insight(persona: Persona, isAlone: boolean): Statement | undefined {
  const [wish] = persona.needs;
  if (!wish) return undefined;
  const stems = new Set(contentStems(wish.value));
  const weight = (entry: Statement): number =>
    (isSpeech(entry.value) ? 2 : 0) +
    (SORE.test(entry.value) ? 2 : 0) +
    (contentStems(entry.value).some((stem) => stems.has(stem)) ? 1 : 0) +
    (entry.value.split(' ').length > 2 ? 1 : 0);
  const [against] = [...persona.pains, ...persona.objections]
    .filter((entry) => !/[.!?…] ?\p{Lu}/u.test(entry.value))
    .map((entry) => ({ entry, weight: weight(entry) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ entry }) => entry);
  if (!against) return undefined;
  const said = isSpeech(against.value)
    ? `what they say: ${against.value}`
    : `against that: ${listed(against)}`;
  return resting(
    `${wanted(persona, wish, isAlone)}; ${said}`,
    [wish, against],
    'a wish and what stands beside it; the brief does not say that one hinders the other',
  );
}

/** “Managing partners want to keep the carrier satisfied”; a list where a sentence would not be safe. */
function wanted(persona: Persona, statement: Statement, isAlone: boolean): string {
  const parts = wishOf(statement);
  const isOnes = /(?<![\p{L}])(?:he|she|his|her|him|hers)(?![\p{L}])/iu.test(statement.value);
  if (!parts || isSpeech(statement.value)) return `The wish: ${listed(statement)}`;
  // “Her phone not ringing” is one person's.
  if (isOnes) return `${called(persona)} ${wishVerb(parts, false)} ${parts.object}`;
  const short = shortLabel(persona.audience);
  // A label too long for a clause: “they”, or the card's own name beside other audiences.
  const isGroup =
    short === undefined
      ? isAlone || isGroupName(persona)
      : isMany(headOf(short)) || isPlural(headOf(short));
  const alone = isAlone ? 'they' : called(persona);
  const who = short === undefined ? alone : pointed(short, isGroup);
  return `${sentenceCase(who)} ${wishVerb(parts, isGroup)} ${parts.object}`;
}

function pointed(words: string, isGroup: boolean): string {
  const isNamed = /^(?:the|an?|our|their) /iu.test(words) || isProperName(words);
  return isGroup || isNamed || isDepartment(words) ? words : `the ${words}`;
}

const OFFER_WORDS = 9;
/** Offers that name a step of the work and nothing that somebody gets. */
const INNER =
  /^(?:provides?|offers?|sells?|makes?|runs?|gives?|is|are|has|have|we|it|our) |^(?:(?:more|new|first|second|driver|customer|online|summer|winter|the|a|an) )*(?:applications?|orders?|bookings?|enquir\w+|registrations?|sign-?ups?|campaign|survey|interviews?|launch|awareness|downloads?|subscribers?|members?|renewals?)$|(?<![\p{L}])(?:interviews?|survey|focus groups?)(?![\p{L}])/iu;

/** “The M-40 robot mower, no boundary wire, $2,399”: what stands before the details. */
function nameOf(offer: string): string {
  const [name = offer, ...details] = offer.split(/, | – | \(/u);
  return details.length > 0 &&
    name.split(' ').length > 1 &&
    !/ (?:and|or) /u.test(details.at(-1) ?? '')
    ? name
    : offer;
}

/**
 * The proposition to work from: what is offered, and the wish that it is to meet, in words to the
 * reader. Undefined where the brief gives no offer or no wish: then the page asks. `banned`: words
 * that the brief forbids, in lower case.
 */
export function message(
  persona: Persona,
  offer: Statement | undefined,
  brand: Statement | undefined,
  banned: readonly string[],
): Statement | undefined {
  const thing = [offer, brand]
    .filter((entry) => entry !== undefined)
    .map((entry) => ({ ...entry, value: nameOf(entry.value) }))
    .find(({ value }) => value.split(' ').length <= OFFER_WORDS && !INNER.test(value));
  if (!thing) return undefined;
  for (const wish of persona.needs) {
    // “Wants him to hold weight” is told about somebody and said to nobody.
    if (/^wants? (?!to )/iu.test(wish.value)) continue;
    const line = `${sentenceCase(thing.value)}: ${toReader(wish)}`;
    const words = line.toLowerCase();
    if (line.length > 150 || banned.some((word) => words.includes(word))) continue;
    return resting(
      line,
      [thing, wish],
      'the offer and their wish side by side; the reasons have to show that one brings the other',
    );
  }
  return undefined;
}

/** The wish in words to the reader (“get your Saturday back”), else in the brief's own, quoted. */
function toReader(wish: Statement): string {
  const asSaid = isSpeech(wish.value)
    ? `“${lowerInside(wish.value.slice(1, -1))}”`
    : `“${listed(wish)}”`;
  if (isSpeech(wish.value) || /[.;:]|(?<![\p{L}])the client/iu.test(wish.value)) return asSaid;
  const own = {
    ...wish,
    value: wish.value.replace(/^(?:hop(?:es?|ing) (?:for|to)|dream(?:s|ing)? of) /iu, ''),
  };
  const phrase = makePhrase(own, 'goal', { keep: namesOf(wish), maxWords: 30 });
  const said =
    phrase?.form('do.you') ?? (phrase?.shape === 'noun' ? phrase.form('want.you') : undefined);
  const isWhole = said !== undefined && said.split(' ').length >= own.value.split(' ').length - 2;
  const isSafe =
    said !== undefined &&
    isWhole &&
    // “The wean wi' her fractions”: hers are not the reader's.
    !(
      OTHERS.test(wish.value) && /(?<![\p{L}])(?:his|her|him|he|she)(?![\p{L}])/iu.test(wish.value)
    ) &&
    !OTHERS.test(said) &&
    soundsRight(`${sentenceCase(said)}.`);
  return isSafe ? lowerInside(said.replaceAll("'", '’'), wish.evidence[0]?.quote ?? '') : asSaid;
}

/** Left in the words to the reader, these would be somebody else. */
const OTHERS = /(?<![\p{L}])(?:he|she|his|her|him|they|their|them)(?![\p{L}])/iu;

function namesOf(statement: Statement): ReadonlySet<string> {
  const [first = ''] = insideSentence(statement).split(' ');
  return new Set(/^\p{Lu}/u.test(first) ? [first] : []);
}
