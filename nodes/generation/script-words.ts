/**
 * A statement of the brief as somebody says it. Where it is not certain who “he” or “they” is, the
 * brief's words stay as they stand, in quotation marks: a plain quotation is better than a wrong “I”.
 */
import { baseVerb, sentenceCase } from '../language/inflect';
import { findNames } from '../language/claims';
import type { Statement } from '../records/evidence';
import type { Persona } from '../records/persona';
import { shiftPerson } from './grammar/person-shift';
import { makePhrase } from './grammar/phrase';
import type { Phrase } from './grammar/phrase';
import type { Field } from './grammar/shape';
import { faultIn } from './grammar/sound';
import { tag } from './grammar/tagger';
import type { Tagged } from './grammar/tagger';
import { countWords, tidy } from './grammar/tidy';

/** A piece of a line with the statements that it takes its words from. */
export interface Slot {
  text: string;
  from: readonly Statement[];
}

/** Which singular pronoun the brief uses for the person of the card, where it shows. */
export type Self = 'he' | 'she' | undefined;

export interface Wish {
  statement: Statement;
  /** “get your Saturday back”: also a headline. */
  doYou?: Slot;
  doI?: Slot;
  /** What follows “I'd like”: “to get my Saturday back”, “a supplier who holds stock”. */
  want?: Slot;
}

export interface Utterance {
  statement: Statement;
  kind: 'objection' | 'pain';
  /** A whole sentence in the person's mouth. */
  said: Slot;
  /** The same for quotation marks, without its full stop. */
  quote: string;
  asks: boolean;
}

const HE = /^(?:he|him|his|himself)$/u;
const SHE = /^(?:she|her|hers|herself)$/u;
const SHE_ROLES =
  /\b(?:daughters?|mums?|moms?|mothers?|wives|wife|women|woman|girls?|aunt(?:ie)?s?|nans?|nanays|grandmothers?|sisters?|brides?)\b/iu;
const HE_ROLES =
  /\b(?:dads?|fathers?|sons?|men|man|husbands?|lads|fellas|boys?|grandfathers?|brothers?)\b/iu;

/** “he” or “she” of the card: its name for the role first, else pronouns that can only be its own. */
export function selfOf(persona: Persona): Self {
  const label = `${persona.audience.value} ${persona.role?.value ?? ''}`;
  const isShe = SHE_ROLES.test(label);
  const isHe = HE_ROLES.test(label);
  if (isShe !== isHe) return isShe ? 'she' : 'he';
  const found = { he: 0, she: 0 };
  for (const { value } of [
    ...persona.goals,
    ...persona.needs,
    ...persona.pains,
    ...persona.triggers,
  ]) {
    const words = tag(tidy(value));
    words.forEach((word, at) => {
      if (isObjectPronoun(words, at)) return;
      if (HE.test(word.lower)) found.he += 1;
      if (SHE.test(word.lower)) found.she += 1;
    });
  }
  if (found.he === found.she) return undefined;
  return found.he > found.she ? 'he' : 'she';
}

function isObjectPronoun(words: readonly Tagged[], at: number): boolean {
  const lower = words[at]?.lower ?? '';
  if (lower === 'him') return true;
  return lower === 'her' && !/^(?:NOUN|ADJ|PROPN|NUM)$/u.test(words[at + 1]?.pos ?? '');
}

/**
 * True when a pronoun of the phrase is somebody else: the object of what the person does (“stop
 * rowing with him”, “teach them to plan”), or a “he” on the card of a “she”.
 */
export function isAboutAnother(text: string, self: Self): boolean {
  const words = tag(text);
  return words.some((word, at) => {
    if ((self === 'she' && HE.test(word.lower)) || (self === 'he' && SHE.test(word.lower)))
      return true;
    const isObject = word.lower === 'them' || isObjectPronoun(words, at);
    if (!isObject) return false;
    const verb = words.findLastIndex((other, i) => i < at && other.pos === 'VERB');
    // Without a subject in front of the verb, the person does it, and nobody does it to himself.
    return (
      verb >= 0 && !words.slice(0, verb).some((other) => /^(?:NOUN|PROPN|PRON)$/u.test(other.pos))
    );
  });
}

const THIRD = /\b(?:they|them|their|theirs|he|him|his|she|her|hers|themselves|himself|herself)\b/iu;

/** Names and days that keep their capital, from all that a card says. */
export function namesIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => findNames(text).flatMap((name) => name.text.split(' '))));
}

export interface Wording {
  self: Self;
  keep: ReadonlySet<string>;
}

/** The grammar of a statement, hurried spellings written out. */
export function phraseOf(
  statement: Statement,
  field: Field,
  { keep }: Wording,
): Phrase | undefined {
  const value = statement.value
    .replace(/\bw (?=\p{L})/gu, 'with ')
    .replace(/\bsmth\b/giu, 'something')
    .replace(/…$/u, '');
  return makePhrase({ ...statement, value }, field, { keep, maxWords: 24 });
}

/** A piece of a line, unless it is empty, too long or wrong to the ear. */
export const slot = (text: string | undefined, statement: Statement, max = 16): Slot | undefined =>
  text === undefined ||
  /^to (?:never|not) to /u.test(text) ||
  text === '' ||
  countWords(text) > max ||
  faultIn(text) !== undefined
    ? undefined
    : { text, from: [statement] };

/** A wish of the card in the forms that are safe; undefined when none is. */
export function wishOf(statement: Statement, wording: Wording): Wish | undefined {
  const first = statement.value.split(' ')[0] ?? '';
  // A goal opens on a verb: “Fill 40 minutes” loses its capital wherever it came from.
  const isOrder =
    /^\p{Lu}\p{Ll}+$/u.test(first) && tag(statement.value.toLowerCase())[0]?.pos === 'VERB';
  const one = statement.value.replace(/,? (?:and |or )?to (?:be|have|get|see|know)\b.*$/u, (tail) =>
    /^,/u.test(tail) ? '' : tail,
  );
  const lowered = isOrder ? first.toLowerCase() + one.slice(first.length) : one;
  const phrase = phraseOf({ ...statement, value: lowered }, 'goal', wording);
  if (phrase === undefined || HANGING.test(statement.value)) return undefined;
  const { words, shape } = phrase;
  const made = ((): [string | undefined, string | undefined, string | undefined] => {
    if (isAboutAnother(words, wording.self)) {
      const does = shape === 'base' ? words : shape === 'gerund' ? baseVerb(words) : undefined;
      return [does, does, does === undefined ? undefined : `to ${does}`];
    }
    if (shape === 'noun' && isBareVerb(words)) {
      const own = { weIs: 'brand' as const };
      const mine = shiftPerson(words, 'I', own);
      return [shiftPerson(words, 'you', own), mine, mine === undefined ? undefined : `to ${mine}`];
    }
    const isMisread = /^(?:half|finally|more|less|fewer|no|an?|the|work (?:that|which)) /iu.test(
      words,
    );
    if (isMisread && shape === 'base')
      return [
        undefined,
        undefined,
        /^finally /iu.test(words) ? undefined : shiftPerson(words, 'I', { weIs: 'brand' }),
      ];
    const want = phrase.form('want.I');
    const isNoun =
      shape === 'noun' &&
      !/^(?:an?|the|some\w*|any\w*|no|my|more|fewer|less|enough|half|one|zero|\d|work)\b/iu.test(
        words,
      );
    return [phrase.form('do.you'), phrase.form('do.I'), isNoun ? undefined : want];
  })();
  const [doYou, doI, want] = made.map((text) => slot(text, statement));
  if (doYou === undefined && want === undefined) return undefined;
  return {
    statement,
    ...(doYou === undefined ? {} : { doYou }),
    ...(doI === undefined ? {} : { doI }),
    ...(want === undefined ? {} : { want }),
  };
}

/** “find three people to have a beer with”: tidying would take the last word off. */
const HANGING = /\b(?:with|for|to|of|from|in|on|at)[\s.]*$/iu;

/** A goal keeps its verb: “spare their children the choosing” opens on one, whatever the tagger says. */
function isBareVerb(words: string): boolean {
  const [first, second] = tag(words);
  return (
    first !== undefined &&
    second !== undefined &&
    /^\p{Ll}+$/u.test(first.text) &&
    !/s$/u.test(first.lower) &&
    !/^(?:an?|the|some\w*|any\w*|no|more|fewer|less|enough|half|one|zero|work)$/u.test(
      first.lower,
    ) &&
    /^(?:DET|PRON|ADV|PART)$/u.test(second.pos) &&
    !/^(?:that|which|who|where)$/u.test(second.lower)
  );
}

/** An objection in the words in which people say it, or a pain as somebody tells it. */
export function utteranceOf(
  statement: Statement,
  kind: Utterance['kind'],
  wording: Wording,
): Utterance | undefined {
  const phrase = phraseOf(
    { ...statement, value: balanced(statement.value.replace(COMMENT, '')) },
    kind,
    wording,
  );
  if (phrase === undefined || countWords(phrase.words) > 24) return undefined;
  const own = HANGING.test(statement.value)
    ? THIRD.test(statement.value)
      ? undefined
      : statement.value.trim()
    : spoken(phrase, kind, wording);
  const text = (own ?? `“${withoutMarks(phrase.words)}”`).replace(/\.{2,}$/u, '…');
  const asks = own !== undefined && (/\?$/u.test(own) || isAsking(own));
  const ended = sentenceCase(/[?!….]$/u.test(text) ? text : `${text}${asks ? '?' : '.'}`);
  if (faultIn(ended) !== undefined) return undefined;
  return {
    statement,
    kind,
    said: { text: ended, from: [statement] },
    quote: withoutMarks(ended).replace(/[.]+$/u, ''),
    asks,
  };
}

/** What the brief adds to an objection (“both usually untrue”) is not said by the one who objects. */
const COMMENT =
  /,\s*(?:(?:both|all|mostly|usually|often|simply|which (?:is|are)) )+(?:untrue|not true|wrong|false|nonsense)\b.*$/iu;

const withoutMarks = (text: string): string => text.replace(/[“”]/gu, '');

/** A single quotation mark that nobody closed (“a helpline is 'for my nan”). */
const balanced = (text: string): string => text.replace(/(^|\s)['‘](?=\p{L})([^'’]*)$/u, '$1$2');

function isAsking(text: string): boolean {
  const words = tag(text);
  return (
    /^(?:what if|what about|how about)\b/iu.test(text) ||
    (/^(?:which|how) /iu.test(text) &&
      words.length <= 9 &&
      !/,/u.test(text) &&
      !/^how to\b/iu.test(text)) ||
    (/^(?:where|what|who|how|why|which|when)$/u.test(words[0]?.lower ?? '') &&
      words[1]?.pos === 'AUX' &&
      !/,/u.test(text))
  );
}

const SUBJECTLESS =
  /^(?:doesn't|don't|can't|couldn't|won't|isn't|aren't|hasn't|haven't|didn't|never|could never|tried|had|has|have|hates?|worr(?:y|ies)|fears?|feels?|thinks?|loses?|forgets?|owes?|gets?|struggles?|wastes?|spends?|begun|began|got|wants?|needs?|resents?|dreads?|finds?|needs|knows?|misses|hears?|pays?|is|are|was|were)\b/iu;

/** “figure they'll be the only ones”: a plain verb in front, and no noun or participle. */
function opensOnVerb(words: string): boolean {
  const [first, second] = tag(words);
  const isThird =
    first?.pos === 'VERB' &&
    /[^su]s$/u.test(first.lower) &&
    (/^(?:DET|PRON|SCONJ|PART)$/u.test(second?.pos ?? '') ||
      /^(?:over|about|that)$/u.test(second?.lower ?? '') ||
      (second?.pos === 'NOUN' && /[^s]s$/u.test(second.lower)));
  if (isThird) return true;
  return (
    first?.pos === 'VERB' &&
    !/(?:s|en|ed)$/u.test(first.lower) &&
    /^(?:PRON|DET|ADV|PART|SCONJ|ADP)$/u.test(second?.pos ?? '')
  );
}

/** The phrase in the first person or as it stands; undefined when that can't be told. */
function spoken(phrase: Phrase, kind: Utterance['kind'], { self }: Wording): string | undefined {
  const { words, shape } = phrase;
  const isMine = /\b(?:I|I'\w+|me|my|we|us|our|you|your)\b/u.test(words);
  const another = isAboutAnother(words, self);
  const weIs = kind === 'objection' || isMine ? ('person' as const) : ('brand' as const);
  if (kind === 'pain' && IN_A_STATE.test(words))
    return another ? undefined : shiftPerson(`they are ${words}`, 'I', { weIs });
  if (shape === 'finite' || shape === 'wish') {
    // “Flies”, “cut-off times keep changing”: a plural noun that the tagger took for a verb.
    if (!SUBJECTLESS.test(words) && !opensOnVerb(words))
      return THIRD.test(words) ? undefined : words;
    if (/^(?:begun)\b/iu.test(words)) return shiftPerson(`they have ${words}`, 'I', { weIs });
    return another ? undefined : shiftPerson(words, 'I', { weIs, subjectless: true });
  }
  if (shape === 'adjective' || shape === 'participle') {
    // “I'm worried about…”, but no “I'm dark at half past four”.
    const said = FEELS.test(words) ? phrase.form('says') : undefined;
    if (said === undefined) return THIRD.test(words) ? undefined : words;
    return another ? undefined : said;
  }
  if (!THIRD.test(words)) return words;
  if (isMine) return words;
  const opens = /^(?:because )?(they|he|she)\b/iu.exec(words)?.[1]?.toLowerCase();
  if (kind === 'objection') {
    // Said about somebody else (“He's fine now”), unless “he” is the one who speaks.
    if (opens === 'he' || opens === 'she')
      return opens === self ? shiftPerson(words, 'I', { weIs }) : words;
    if (opens === 'they') return OPINION.test(words) ? shiftPerson(words, 'I', { weIs }) : words;
    if (/^(?:their|her|his)\b/iu.test(words) && !another) return shiftPerson(words, 'I', { weIs });
    return words;
  }
  if (/\b(?:he|she)'s \p{L}+ly\b/iu.test(words)) return undefined;
  if (another) return opens !== undefined && opens !== 'they' ? words : undefined;
  if ((opens === 'he' || opens === 'she') && self === undefined) return undefined;
  return shiftPerson(words, 'I', { weIs });
}

const IN_A_STATE =
  /^(?:lost without|mortified|petrified|terrified|stretched|burnt out|stuck|torn|swamped|buried|run off)\b/iu;

const FEELS =
  /^(?:too |so |very |always |slightly )?(?:\p{L}+ed|burnt|afraid|scared|tired|stuck|mad|sick|torn|guilty|ashamed|alone|busy|anxious|nervous|wary|shy|lost)(?: (?:by|of|to|at|about|that|with|up|out|short|in|when|on|they)\b|$)/iu;

const OPINION =
  /^(?:because )?they (?:\p{L}+ly )?(?:think|thought|feel|believe|say|worry|fear|assume|expect|don't trust|can't|haven't|aren't)\b/iu;
