/**
 * Turning what a brief says about somebody (“they can't see slots until they've filled a basket”)
 * into what that person says (“I can't see slots until I've filled a basket”) or hears (“you can't
 * see slots until you've filled a basket”). Undefined where the pronouns could mean somebody else.
 */
import { isPlural } from '../../language/inflect';
import { tag, untag } from './tagger';
import type { Tagged } from './tagger';

export type Speaker = 'I' | 'you';

export interface ShiftOptions {
  /** The verb at the start has no subject of its own: the person is meant (“want a rota…”). */
  subjectless?: boolean;
  /** Whom “we” means: the writer of the brief, or the person quoted. */
  weIs: 'brand' | 'person';
  /** “he” and “she” in what the brief says about this person mean somebody else. */
  strangers?: boolean;
}

const THEY = new Set(['they', 'them', 'their', 'theirs', 'themselves']);
const HE_SHE = new Set(['he', 'him', 'his', 'himself', 'she', 'her', 'hers', 'herself']);
const SELF = new Set(['i', 'me', 'my', 'mine', 'myself']);
const WE = new Set(['we', 'us', 'our', 'ours', 'ourselves']);
const SUBJECTS = new Set(['they', 'he', 'she', 'i', 'we']);
const SOMEBODY =
  /^(?:wife|husband|partner|boss|manager|director|owner|vet|doctor|gp|son|daughter|child|kid|baby|mum|mom|dad|mother|father|brother|sister|horse|dog|cat|pony|pet|teacher|rep|client|customer|patient|person|woman|man|girl|boy|friend|guest|landlord|driver|colleague|nurse|buyer|lawyer|accountant|supplier|somebody|someone|everyone|anyone|nobody|ceo)$/iu;

const TIMES =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter)/iu;

/** True when the phrase is already in the first person. */
export function isOwnVoice(text: string, weIs: 'brand' | 'person'): boolean {
  const words = tag(text).map((word) => word.lower);
  return words.some((word) => SELF.has(word) || (weIs === 'person' && WE.has(word)));
}

/** The phrase as `to` would have it, or undefined when that is not safe. */
export function shiftPerson(text: string, to: Speaker, options: ShiftOptions): string | undefined {
  const words = tag(text);
  const own = isOwnVoice(text, options.weIs);
  if (own) return to === 'I' ? text : ownToYou(words, options);
  const families = [THEY, HE_SHE].filter((family) => words.some((word) => family.has(word.lower)));
  if (families.length > 1) return undefined;
  const family = families[0];
  // “they've all…” speaks of a crowd; nobody says it of himself.
  if (
    family === THEY &&
    /\bthey(?:'ve|'re|'d|'ll| have| are| were)? (?:all|both|each)\b/iu.test(text)
  )
    return undefined;
  if (family === HE_SHE && options.strangers === true) return undefined;
  if (family !== undefined && !isSafe(words, family, options)) return undefined;
  const shifted = words.map((word) => ({ ...word }));
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const target = shifted[at];
    if (word === undefined || target === undefined) continue;
    const swapped = swap(words, at, to, options);
    if (swapped === undefined) continue;
    target.text = keepCase(word.text, swapped.text, at);
    if (swapped.subject) agree(shifted, at, swapped.subject, word.lower);
  }
  if (options.subjectless === true) return startWith(to, shifted);
  return untag(shifted);
}

interface Swap {
  text: string;
  subject?: Speaker;
}

function swap(
  words: readonly Tagged[],
  at: number,
  to: Speaker,
  options: ShiftOptions,
): Swap | undefined {
  const lower = words[at]?.lower ?? '';
  const mine = to === 'I' ? 'my' : 'your';
  if (lower === 'they' || lower === 'he' || lower === 'she') return { text: to, subject: to };
  if (lower === 'them' || lower === 'him') {
    // “faster than they learn them”: what they learn is not themselves.
    const isOther = words[at - 1]?.pos === 'VERB' && SUBJECTS.has(words[at - 2]?.lower ?? '');
    return isOther ? undefined : { text: to === 'I' ? 'me' : 'you' };
  }
  if (lower === 'their') return { text: mine };
  if (lower === 'his' || lower === 'her') {
    if (isBeforeNoun(words, at)) return { text: mine };
    return { text: lower === 'his' ? (to === 'I' ? 'mine' : 'yours') : to === 'I' ? 'me' : 'you' };
  }
  if (lower === 'theirs' || lower === 'hers') return { text: to === 'I' ? 'mine' : 'yours' };
  if (lower === 'themselves' || lower === 'himself' || lower === 'herself') {
    return { text: to === 'I' ? 'myself' : 'yourself' };
  }
  // The brand's “we” is the listener when the person speaks; said by the brand it stays.
  if (options.weIs === 'person' || to === 'you') return undefined;
  if (lower === 'we') return { text: 'you', subject: 'you' };
  if (lower === 'us') return { text: 'you' };
  if (lower === 'our') return { text: 'your' };
  if (lower === 'ours') return { text: 'yours' };
  return undefined;
}

function isBeforeNoun(words: readonly Tagged[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined) return false;
  // “gave her ten minutes”: behind a verb, a number is what she got and not hers.
  if (next.pos === 'NUM') return words[at]?.lower !== 'her' || words[at - 1]?.pos !== 'VERB';
  return /^(?:NOUN|ADJ|PROPN)$/u.test(next.pos);
}

/** The brand answers somebody's own words: I → you. Unsafe where “you” already means the brand. */
function ownToYou(words: readonly Tagged[], options: ShiftOptions): string | undefined {
  if (words.some((word) => /^(?:you|your|yours)$/u.test(word.lower))) return undefined;
  if (words.some((word) => THEY.has(word.lower) || HE_SHE.has(word.lower))) return undefined;
  const shifted = words.map((word) => ({ ...word }));
  words.forEach((word, at) => {
    const target = shifted[at];
    if (target === undefined) return;
    const lower = word.lower;
    const isWe = options.weIs === 'person' && WE.has(lower);
    if (!SELF.has(lower) && !isWe) return;
    if (lower === 'i' || lower === 'we') {
      target.text = word.text === 'I' ? 'you' : keepCase(word.text, 'you', at);
      agree(shifted, at, 'you', lower);
    } else if (lower === 'me' || lower === 'us') target.text = 'you';
    else if (lower === 'my' || lower === 'our') target.text = keepCase(word.text, 'your', at);
    else if (lower === 'mine' || lower === 'ours') target.text = 'yours';
    else target.text = 'yourself';
  });
  return untag(shifted);
}

/** Whether every third-person pronoun can only mean the person that the fragment is about. */
function isSafe(words: readonly Tagged[], family: Set<string>, options: ShiftOptions): boolean {
  const first = words.findIndex((word) => family.has(word.lower));
  const pronoun = words[first];
  if (pronoun === undefined) return true;
  const before = words.slice(0, first);
  const previous = before.at(-1);
  const opensRelative = SUBJECTS.has(pronoun.lower) && previous?.pos === 'NOUN';
  if (family === THEY && before.some((word) => word.lower === 'who')) return false;
  if (!opensRelative) {
    const rivals = before.filter((word) => /^(?:NOUN|PROPN|PRON)$/u.test(word.pos));
    const isRival = (word: Tagged): boolean =>
      family === THEY
        ? word.pos === 'NOUN' && isPlural(word.text)
        : SOMEBODY.test(word.text) ||
          (word.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(word.text) && !TIMES.test(word.text));
    const isSubject = family === THEY && SUBJECTS.has(pronoun.lower);
    if (rivals.some(isRival) && !isSubject) return false;
    if (rivals.some(isRival) && isSubject && options.subjectless !== true) return false;
  }
  // “wants him to see out his days”: the object of the person's own verb is somebody else.
  const isObject =
    /^(?:them|him)$/u.test(pronoun.lower) ||
    (pronoun.lower === 'her' && !isBeforeNoun(words, first));
  if (isObject && previous?.pos === 'VERB') {
    const isOwnVerb = /ing$/u.test(previous.lower) || (options.subjectless === true && first <= 2);
    if (isOwnVerb) return false;
  }
  return true;
}

/** Makes the verb behind a subject agree; `was` is the subject that stood there before. */
function agree(words: Tagged[], at: number, subject: Speaker, was: string): void {
  let i = at + 1;
  while (words[i]?.pos === 'ADV' && i < at + 4) i += 1;
  const verb = words[i];
  if (verb === undefined) return;
  const isSingular = was === 'he' || was === 'she';
  const changed = agreed(verb, subject, isSingular, words[i + 1], words[i + 2]);
  if (changed === undefined) return;
  verb.text = changed;
  const negation = words[i + 1];
  if (changed === 'am' && negation?.lower === "n't") {
    verb.text = "'m";
    verb.space = '';
    negation.text = 'not';
    negation.space = ' ';
  }
  if (!isSingular) return;
  for (let j = i + 1; j < words.length - 1; j += 1) {
    const next = words[j + 1];
    const isVerb =
      next?.pos === 'VERB' ||
      (next?.pos === 'NOUN' && /^(?:ADJ|DET|PRON|NUM)$/u.test(words[j + 2]?.pos ?? ''));
    if (words[j]?.pos === 'CCONJ' && next !== undefined && isVerb && /[^s]s$/u.test(next.lower)) {
      next.text = plainForm(next.text);
    }
  }
}

function agreed(
  verb: Tagged,
  subject: Speaker,
  isSingular: boolean,
  next: Tagged | undefined,
  afterNext: Tagged | undefined,
): string | undefined {
  const lower = verb.lower;
  const isI = subject === 'I';
  if (lower === 'are' || lower === 'is' || lower === 'am') return isI ? 'am' : 'are';
  if (lower === "'re" || lower === "'m") return isI ? "'m" : "'re";
  if (lower === 'was' || lower === 'were') return isI ? 'was' : 'were';
  if (lower === "'s") {
    const main = next?.pos === 'ADV' || next?.lower === 'not' ? afterNext : next;
    const isPerfect = /^(?:been|got|had|done|gone|seen|\p{L}+ed)$/u.test(main?.lower ?? '');
    return isPerfect ? "'ve" : isI ? "'m" : "'re";
  }
  if (!isSingular) return undefined;
  if (lower === 'has') return 'have';
  if (lower === 'does') return 'do';
  return verb.pos === 'VERB' && /[^s]s$/u.test(lower) ? plainForm(verb.text) : undefined;
}

/** Third person singular to the plain form: goes → go, tries → try, sends → send. */
export function plainForm(verb: string): string {
  const lower = verb.toLowerCase();
  if (lower === 'has') return 'have';
  if (lower === 'is') return 'be';
  if (/[^aeiou]ies$/u.test(lower)) return `${verb.slice(0, -3)}y`;
  if (/(?:ss|x|zz|ch|sh)es$|[^aeiou]oes$/u.test(lower)) return verb.slice(0, -2);
  return /[^s]s$/u.test(lower) ? verb.slice(0, -1) : verb;
}

/** Puts the missing subject in front: “doesn't know who to call” → “I don't know who to call”. */
function startWith(to: Speaker, words: Tagged[]): string {
  const opening = words[0];
  if (opening !== undefined && !/^I$/u.test(opening.text)) {
    opening.text = opening.text.charAt(0).toLowerCase() + opening.text.slice(1);
  }
  const subject: Tagged = { text: to, lower: to.toLowerCase(), space: '', pos: 'PRON' };
  if (opening !== undefined) opening.space = ' ';
  const all = [subject, ...words];
  const verbAt = all.findIndex(
    (word, index) => index > 0 && (word.pos === 'VERB' || word.pos === 'AUX'),
  );
  const verb = all[verbAt > 0 && verbAt <= 3 ? verbAt : 1];
  // Without a subject of its own the phrase opens on its verb, whatever the tagger made of it.
  if (verb !== undefined && (verb.pos === 'NOUN' || verb.pos === 'PROPN')) verb.pos = 'VERB';
  const wasSingular =
    verb !== undefined &&
    (/^(?:has|does|is|was|'s)$/u.test(verb.lower) || /[^s]s$/u.test(verb.lower));
  agree(all, 0, to, wasSingular ? 'she' : 'they');
  return untag(all);
}

function keepCase(model: string, word: string, at: number): string {
  if (word === 'I') return word;
  return at === 0 && /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
