/** The rules of a brief sorted by what they are about, and the words that they forbid. */
import type { Statement } from '../records/evidence';
import type { Constraint } from '../records/interpretation';
import { isBan } from '../records/rule-sides';
import { tag } from './grammar/tagger';
import { countWords } from './grammar/tidy';
import { clean } from './voice-text';

/** A word that the brief forbids, with the rule and what the brief says in its place. */
export interface Banned {
  word: string;
  from: Statement;
  instead?: string;
  /** How the word is meant: a name that stays out, what the thing is not called, or any word. */
  kind: 'name' | 'called' | 'word';
}

const FORBIDS =
  /\b(?:never|not|no|nor|nobody|none|nothing|can't|cannot|don't|doesn't|mustn't|won't|isn't|avoid|without|out|banned|forbidden|excluded|leave|keep|doh|refrain|worn|stays? out)\b/iu;
const SPOKEN = /“([^”]{2,48})”|(?<![\p{L}\p{N}])'([^']{2,40})'(?![\p{L}\p{N}])/gu;

/** Words that the rules and tone words of a brief forbid; a word once. */
export function bannedIn(statements: readonly Statement[]): Banned[] {
  const found: Banned[] = [];
  const add = (word: string, from: Statement, kind: Banned['kind'], instead?: string): void => {
    const bare = word.replace(/[.,;:!?]+$/u, '').trim();
    if (bare.length < 2 || countWords(bare) > 6) return;
    if (found.some((other) => other.word.toLowerCase() === bare.toLowerCase())) return;
    found.push({ word: bare, from, kind, ...(instead === undefined ? {} : { instead }) });
  };
  for (const from of statements) {
    const text = clean(from.value);
    if (
      'strength' in from &&
      !forbids(from) &&
      /“/u.test(text) &&
      /\b(?:appear|stand|say|mention\w*|shown)\b/iu.test(text)
    )
      continue;
    const strength = 'strength' in from ? (from as Constraint).strength : undefined;
    // “Spell out ‘limited’ every time” asks for its word.
    const isForbidden =
      isBan(text) ||
      BARE_WORD.test(text) ||
      /\b(?:forbidden|banned|excluded|worn|leave it|stays? out|out of (?:it|this)|no)\b/iu.test(
        text,
      );
    if (
      strength === 'must' || strength === 'should'
        ? !isForbidden
        : strength === undefined && !FORBIDS.test(text)
    )
      continue;
    const bare = text.replace(/['“”]/gu, '');
    if (/\bonly (?:as|in|with|after)\b/iu.test(bare) && !/\bnot\b/iu.test(bare)) continue;
    const words = [...text.matchAll(SPOKEN)].map((match) => ({
      word: match[1] ?? match[2] ?? '',
      before: text.slice(0, match.index),
    }));
    if (words.length > 0) {
      if (isPicture(text) && !/\b(?:word|say|call|write)\b/iu.test(text)) continue;
      const wanted = words.find(({ before }, i) => isInstead(before, i, words.length))?.word;
      for (const { word, before } of words) {
        if (word === wanted || /\bwithout\s*$/iu.test(before)) continue;
        add(word, from, /\bcall(?:ed)?\b/iu.test(text) ? 'called' : 'word', wanted);
      }
      continue;
    }
    const called =
      /\b(?:be called|call (?:it|them|this|us|ours))\s+(?:an? |the )?(?<list>[\p{L}-]+(?:, [\p{L}-]+)*(?: (?:or|nor) [\p{L}-]+)?)/iu.exec(
        text,
      )?.groups?.['list'];
    if (called !== undefined && FORBIDS.test(text)) {
      for (const word of called.split(/, | or | nor /u)) add(word, from, 'called');
      continue;
    }
    const named =
      /\b(?:mention(?:ing)?|name|naming|knock(?:ing)?)\s+(?<who>\p{Lu}[\p{L}\p{N}-]+(?: \p{Lu}[\p{L}\p{N}-]+)*)/u.exec(
        text,
      )?.groups?.['who'];
    if (named !== undefined) {
      add(named, from, 'name');
      continue;
    }
    const single =
      /\b(?:the )?words? (?!that\b|is\b|in\b|on\b|for\b|may\b|must\b|about\b|count\b|or\b)(?<word>[\p{L}-]{3,}(?:,? (?:or|and|nor) [\p{L}-]{3,})?)/iu.exec(
        text,
      )?.groups?.['word'];
    if (single !== undefined)
      for (const word of single.split(/,? (?:or|and|nor) /u)) add(word, from, 'word');
  }
  return found;
}

/** “Range cooker”, not “stove”; don't say “safe”, say “stops when lifted”. */
function isInstead(before: string, index: number, count: number): boolean {
  if (count < 2) return false;
  if (index === 0)
    return before.trim() === '' || /^(?:always )?(?:say|use|write|it's|it is)\s*$/iu.test(before);
  return /(?:,|;|:|-|–|but|rather) ?(?:please )?(?:say|use|write|must be|it's|it is|call it|rather|only)\s*(?:the word )?$/iu.test(
    before,
  );
}

export type LimitKind =
  | 'data'
  | 'word'
  | 'picture'
  | 'promise'
  | 'carry'
  | 'language'
  | 'money'
  | 'time'
  | 'other';

/** The rule as the brief means it: “leave the logo alone” under a list of bans is no order to touch it. */
export function ruleText(rule: Statement): string {
  const value = clean(rule.value);
  const quote = clean(rule.evidence[0]?.quote ?? '');
  // “Don't scare imagery is out”: the passage forbids already, or orders to leave something.
  const isTurned =
    /^(?:no|not|don't|do not|never)\b/iu.test(value) &&
    value.length > quote.length &&
    value.toLowerCase().endsWith(quote.toLowerCase()) &&
    /^(?:leave|keep|stay|avoid|refrain|resist|zero|spare|steer|no|not|never|don't)\b|\b(?:is|are|stays?|must be|to be) (?:out|forbidden|banned|excluded|off)\b|\b(?:not|never|cannot)\b|n't\b/iu.test(
      quote,
    );
  return isTurned ? quote : value;
}

const BARE_WORD = /^(?:the )?words? “?[\p{L} -]{3,30}”?$/iu;
/** Nothing but quoted words: may be what to say and may be what not to. */
const BARE_QUOTE = /^(?:“[^”]+”(?:, | and | or )?)+$/u;

/** No brief demands these: where a rule seems to, a list of bans was read as one of orders. */
const NEVER_ASKED =
  /^(?:promise|exceed|mock|scare|shame|blame|lie|mislead|imply|insinuate|insult|compare|guarantee|exaggerate|paint \p{L}+.* as|go over|use the word|make fun)\b/iu;
const ORDER = /^(?!always\b)\p{L}+ /iu;

/** “Lilies, sunsets, doves”: things without a verb or any word that says what to do with them. */
function isBareList(text: string): boolean {
  if (
    isBan(text) ||
    BARE_WORD.test(text) ||
    countWords(text) > 8 ||
    /\d/u.test(text) ||
    LANGUAGES.test(text)
  )
    return false;
  if (
    /\b(?:only|all|every|each|throughout|always|first|both|numbers?|logos?|lines?|marks?|badges?|wording|warnings?|captions?|links?|licen[cs]es?|on|in|at|with|own|real|plain|right)\b/iu.test(
      text,
    )
  )
    return false;
  return tag(lowered(text)).every((word) => !/^(?:VERB|AUX)$/u.test(word.pos));
}

/** Rules of which nobody can tell whether they order or forbid: they are asked, never shown as either. */
export function unclear(limits: readonly Constraint[]): Constraint[] {
  const bare = limits.filter(
    (limit) =>
      limit.strength !== 'avoid' &&
      (BARE_QUOTE.test(clean(limit.value)) || isBareList(clean(limit.value))),
  );
  const isOrder = (limit: Constraint): boolean =>
    limit.strength !== 'avoid' && ORDER.test(clean(limit.value)) && !isBan(clean(limit.value));
  const odd = limits.filter((limit) => isOrder(limit) && NEVER_ASKED.test(clean(limit.value)));
  if (odd.length === 0) return bare;
  // One that nobody asks for casts doubt on the bare orders around it.
  return limits.filter(
    (limit) =>
      odd.includes(limit) ||
      bare.includes(limit) ||
      (isOrder(limit) && tag(lowered(clean(limit.value)))[0]?.pos === 'VERB'),
  );
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** True for a rule that forbids; what it quotes and what “has to appear” decide nothing against it. */
export function forbids(rule: Statement): boolean {
  const text = clean(rule.value).replace(/“[^”]*”/gu, 'this');
  if (
    /\b(?:has to|have to|must|needs? to|is to|are to) (?:appear|stand|be (?:shown|there|mentioned|on|in|given|stated))\b/iu.test(
      text,
    ) &&
    !/^(?:no|never|don't|not)\b/iu.test(text)
  )
    return false;
  // Nobody asks for a bare word: “the word ‘affordable’” stands in a list of what to leave out.
  if (BARE_WORD.test(clean(rule.value))) return true;
  return isBan(text) || ('strength' in rule && (rule as Constraint).strength === 'avoid');
}

export function isPicture(rule: string): boolean {
  return /\b(?:photo\w*|pictur\w*|imag\w*|clips?|footage|shots?|shown?|show(?:ing)?|film\w*|visuals?|depict\w*|illustrat\w*|drawings?|faces?|models?|colou?rs?|logo|renders?|camera|poses?|sunsets?|retouch\w*|filters|motifs?|video)\b/iu.test(
    rule,
  );
}

const LANGUAGES =
  /\b(?:English|Dutch|French|German|Spanish|Portuguese|Italian|Polish|Welsh|Irish|Gaelic|Scots|te reo|Māori|Samoan|Afrikaans|Marathi|Hindi|Hinglish|Gujarati|Maltese|Arabic|Darija|Swedish|Norwegian|Finnish|Estonian|Romansh|Creole|Tamil|Malay|Vietnamese|Japanese|Nepali|Somali|Swahili|iTaukei|bilingual|translat\w+|diacritics|macrons|Localised)\b/u;

/** What a rule is about, so that it is shown where it is needed. */
export function limitKind(rule: Constraint): LimitKind {
  const text = clean(rule.value);
  if (/^(?:is |are )?not to be exceeded$/iu.test(text)) return 'money';
  if (
    rule.kind === 'budget' ||
    /[€£$₦]\s?\d|\b(?:budget|ceiling|euros?|EUR|grand)\b.*\d|\d (?:EUR|euros?|€|grand|bucks)\b/u.test(
      text,
    )
  ) {
    return /\b(?:appl|price|fare|cost|rate|APR)/iu.test(text) ? 'other' : 'money';
  }
  if (
    rule.kind === 'data' ||
    /\b(?:contact data|personal data|health data|click data|usage data|opted in|consent dated|cold-called|track(?:ing|ed)|retargeting|cookies|address lists|own lists|geo-fence|paid (?:search|user acquisition)|pushes|push message|per week per|times a (?:week|month))\b/iu.test(
      text,
    )
  )
    return 'data';
  if (bannedIn([rule]).length > 0) return 'word';
  if (LANGUAGES.test(text)) return 'language';
  if (isPicture(text)) return forbids(rule) ? 'picture' : 'carry';
  if (/\b(?:promis\w*|guarantee\w*|claim\w*|suggest\w*|imply|implied|hint\w*)\b/iu.test(text))
    return 'promise';
  if (
    rule.kind === 'time' ||
    /\b(?:by|before|until|no later than|live on|out by|in market|start)\b.*\b(?:\d|January|February|March|April|May|June|July|August|September|October|November|December|week|Easter|Christmas|Friday)\b/iu.test(
      text,
    )
  )
    return 'time';
  if (
    !forbids(rule) &&
    /\b(?:every|each|all|everything|any|always|wherever|footer|headline|first|line|wording|warning|number|logo|badge|mark)\b/iu.test(
      text,
    )
  )
    return 'carry';
  return 'other';
}

const PEOPLE_ADJECTIVE =
  /^(?:deaf|blind|brave|vulnerable|needy|elderly|old|poor|illiterate|disabled|at-risk|lonely|lazy|weak|obese|fat|homeless|unemployed|remedial|basic)$/iu;

/**
 * A hurried line about this offer in which the forbidden word stands, and, where one follows, the
 * same line as it should be.
 */
export function violationWith(
  { word, kind }: Banned,
  offer: string | undefined,
  us: string,
  who: string,
): { not: string; so?: string } {
  const bare = (offer ?? '').replace(/^(?:our|an?|the) /iu, '');
  const isShort = bare !== '' && countWords(bare) <= 6;
  const upper = capital(word);
  const pos = countWords(word) > 1 ? 'PHRASE' : (tag(`It is ${word}.`)[2]?.pos ?? 'NOUN');
  if (kind === 'name')
    return offer === undefined
      ? { not: `Better than ${word}.` }
      : { not: `Better than ${word}: ${offer}.`, so: `${capital(offer)}.` };
  if (PEOPLE_ADJECTIVE.test(word) && offer === undefined)
    return { not: `Made for the ${word.toLowerCase()}.` };
  if (PEOPLE_ADJECTIVE.test(word))
    return {
      not: `For the ${word.toLowerCase()}: ${offer ?? us}.`,
      so: `For ${who}: ${offer ?? us}.`,
    };
  if (kind === 'called' && pos !== 'PHRASE')
    return isShort
      ? { not: `Your ${word} with ${us}.`, so: `Your ${bare} with ${us}.` }
      : { not: `Your ${word} with ${us}.` };
  if (pos === 'ADJ' && isShort)
    return countWords(bare) > 1
      ? { not: `${upper} ${bare}.`, so: `${capital(bare)}.` }
      : { not: `${upper} ${bare}.` };
  if (pos === 'VERB' && /[^s]s$/u.test(word)) return { not: `It ${word}.` };
  if (pos === 'VERB' && !/(?:ed|ing)$/u.test(word)) return { not: `${upper} it with ${us}.` };
  if (/[^s]s$/iu.test(word) && pos !== 'PHRASE') return { not: `For all our ${word}.` };
  if (pos === 'PHRASE') return { not: offer === undefined ? `${upper}.` : `${upper}: ${offer}.` };
  // No pun with a word like that, not even in a line that is crossed out.
  if (/\b(?:suicid\w*|death|cancer|victims?|poverty|hunger|war|abuse|attack)\b/iu.test(word))
    return { not: `${upper}: ${offer ?? us}.` };
  return { not: `${upper}? Not with ${us}.` };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
