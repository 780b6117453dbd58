/** Where a noun phrase that names people ends. */
import { isPeopleWord } from './recognise/roles';
import type { Hit } from './recognise/hit';
import { tag } from './tagger';
import type { Tagged } from './tagger';
import { wordsOf } from './words';

const LEAD =
  /^(?:["'(*_\s]|(?:so|yeah|yes|well|oh|ok|okay|right|basically|mainly|mostly|mainly the|really|honestly|probably|first(?:ly)?|second(?:ly)?|also|and|or|it's|it is|that's|that is|they're|they are|these are|those are|em|um|like|i'd say|i think|i mean|say|again|obviously|the|an?|our|your|those|these|all|any|about|some|most|many|plus|then|abt)(?=[\s,:])[,:]?\s*)+/iu;
const MAX_WORDS = 18;

/**
 * The noun phrase at the head of a text, without articles and fillers in front: up to the main
 * verb, a stop, or a comma that opens something else. Relative clauses (“who …”) belong to it.
 */
export function nounPhraseAt(text: string): Hit | undefined {
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  const rest = text.slice(lead, lead + 240);
  const tokens = tag(rest);
  let end = 0;
  let isRelative = false;
  let told = 0;
  for (let at = 0; at < tokens.length && at < MAX_WORDS * 1.5; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (isStop(token, tokens, at, rest)) break;
    if (token.text === ',' && !continuesList(tokens, at)) break;
    if (
      at > 0 &&
      token.text.toLowerCase() === 'to' &&
      tokens[at + 1]?.pos === 'VERB' &&
      !isRelative
    )
      break;
    if (/^(?:who|that|which|whose|whom)$/iu.test(token.text)) isRelative = true;
    if (!isRelative && at > 0 && isFinite(token, tokens[at - 1])) break;
    // “nurses who work at night | are …”: the clause has its verb, the next one is the main verb.
    if (isRelative && token.pos === 'AUX' && told >= 3 && isNominal(tokens[at - 1])) break;
    if (isRelative) told += 1;
    if (/^(?:and|or|\+|&)$/iu.test(token.text) && opensClause(tokens, at)) break;
    if (token.pos !== 'PUNCT' || token.text === '"') end = token.end;
    if (wordsOf(rest.slice(0, end)).length >= MAX_WORDS) break;
  }
  const written = rest
    .slice(0, end)
    .replace(/[.,;:]+$/u, '')
    .replace(
      /(?:\s+(?:and|or|of|with|in|for|at|to|,|&|\+|mostly|mainly|really|basically|say|roughly|about|typically|usually|aged?))+$/iu,
      '',
    );
  if (written.trim() === '') return undefined;
  return { start: lead, end: lead + written.length, text: written };
}

/**
 * True when a noun phrase names people: its head (the last word before “who”, “with”, “in” …), or
 * one of several joined heads, is a word for people.
 */
export function namesPeople(phrase: string): boolean {
  const head = phrase.replace(/[,;:(–—].*$/su, '').replace(BEHIND_HEAD, '');
  const parts = head.split(/\s+(?:and|or|&|\+)\s+/u);
  const shorter = parts.map((part) =>
    part.replace(
      /(?<=(?:s|people|folk|ones|women|men|children)\s)\p{L}{2,}(?:ing|ed)(?:\s.*)?$/u,
      '',
    ),
  );
  return [...parts, ...shorter].some((part) => {
    const word = wordsOf(part).at(-1)?.lower;
    return (
      word !== undefined && (isPeopleWord(word) || (LIKE_PEOPLE.test(word) && !THINGS.test(word)))
    );
  });
}

/** False for phrases that open with a verb, a preposition or a pronoun: they name nobody. */
export function startsLikeNoun(phrase: string): boolean {
  const [first] = tag(phrase.slice(0, 60));
  if (first === undefined) return false;
  if (/^(?:those|people|ones|folks?|everyone|anyone|ppl|women|men)$/iu.test(first.text))
    return true;
  if (first.pos === 'VERB') return /(?:ing|ed|en)$/iu.test(first.text);
  return !/^(?:AUX|PRON|ADP|SCONJ|CCONJ|INTJ|PART)$/u.test(first.pos);
}

const BEHIND_HEAD =
  /\s(?:who|that|which|whose|whom|with|w\/|without|at|in|from|of|on|for|near|under|over|between|along|within|inside|outside|behind|around|by|going|running|living|working|doing|looking|thinking|coming|raising|getting|putting|returning|buying|selling|paying|using|trying|stuck|based|aged|just|about|to|we|I|you|they|already|resident|new|past|across|whānau)(?:\s.*)?$/su;
const LIKE_PEOPLE = /(?:[^aeiou]ers|ors|ists|ians|ees|eers|ivers|ants|mates|goers|folk)$/u;
const THINGS =
  /(?:numbers|papers|orders|letters|computers|offers|trailers|stickers|posters|flyers|fliers|corners|flowers|showers|covers|answers|matters|centers|sensors|errors|colors|doors|floors|factors|plants|restaurants|warrants|towers|powers|papers|leaders?hip|chapters|fingers|shoulders|trousers|banners|headers|folders|filters|meters|metres|litres|dinners|others|hours|servers|reminders|lockers|vouchers|beers|offers|borders|ladders|newsletters|dumplings|wonders|barriers|carriers|containers|boilers|burners|cookers|winners|quarters|semesters|chargers|printers|scooters|adapters|trees|fees|coffees|committees|degrees|knees|sales|grants|pants|variants|elephants|consonants|visitors' books|layers|disasters|monitors|motors|tractors|sectors|indicators|calculators|elevators|doctors' notes|mirrors|flavors|favors|harbors|interiors|exteriors)$/u;

function isStop(token: Tagged, tokens: readonly Tagged[], at: number, text: string): boolean {
  const isRange = /\d/u.test(text[token.start - 1] ?? '') && /\d/u.test(text[token.end] ?? '');
  if (/^[.;:!?()[\]–—=→|"]$/u.test(token.text) && at > 0 && !isRange) return true;
  if (/^-+$/u.test(token.text) && (token.text.length > 1 || text[token.start - 1] === ' '))
    return true;
  if (
    /^(?:because|so|when|while|but|although|if|since|as|i\.e\.?|e\.g\.?|namely|nine|half|mostly|mainly|usually|typically|roughly|aged?|usually)$/iu.test(
      token.text,
    ) &&
    at > 1
  ) {
    return !/^aged?$/iu.test(token.text) || tokens[at - 1]?.text === ',';
  }
  return false;
}

function isNominal(token: Tagged | undefined): boolean {
  return (
    token !== undefined &&
    /^(?:NOUN|PROPN|NUM|PRON)$/u.test(token.pos) &&
    !/^(?:who|that|which|they|she|he|it|we|you|i)$/iu.test(token.text)
  );
}

function isFinite(token: Tagged, before: Tagged | undefined): boolean {
  if (token.pos === 'AUX') return true;
  if (token.pos !== 'VERB') return false;
  if (
    /(?:ing|ed|en|wn|lt|nt|ught)$|^(?:stuck|laid|put|hit|cut|set|lost|paid|made|left|kept|held|won|fed|led|shut|cast|spread)$/iu.test(
      token.text,
    )
  ) {
    return false;
  }
  // “Admin heads”, “office leads”: a plural that heads a group, not a verb.
  if (/s$/iu.test(token.text) && isPeopleWord(token.text) && before?.pos !== 'PRON') return false;
  return (
    before !== undefined &&
    !/^(?:to|not)$/iu.test(before.text) &&
    before.pos !== 'ADP' &&
    before.pos !== 'DET' &&
    before.pos !== 'ADJ'
  );
}

/** After a comma a list of people goes on (“lawyers, doctors and clerks”), anything else ends it. */
function continuesList(tokens: readonly Tagged[], at: number): boolean {
  const ahead = tokens.slice(at + 1, at + 6);
  if (
    /^(?:who|which|that|they|she|he|we|i|mostly|mainly|usually|roughly|aged|both|often|with)$/iu.test(
      ahead[0]?.text ?? '',
    )
  )
    return false;
  const stop = ahead.findIndex((token) => /^[,.;:()–—]$|^(?:and|or|who|that)$/iu.test(token.text));
  const words = stop < 0 ? ahead : ahead.slice(0, stop);
  return words.length <= 3 && words.length > 0 && isPeopleWord(words.at(-1)?.text ?? '');
}

function opensClause(tokens: readonly Tagged[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return true;
  return (
    next.pos === 'PRON' ||
    next.pos === 'AUX' ||
    next.pos === 'SCONJ' ||
    /^(?:they|she|he|we|it|then|that's)$/iu.test(next.text)
  );
}
