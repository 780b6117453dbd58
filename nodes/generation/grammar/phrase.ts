/** A statement of the brief in every grammatical form that is safe to use, and in no other. */
import { baseVerb, gerund, midSentence, sentenceCase } from '../../language/inflect';
import type { Statement } from '../../records/evidence';
import { withThe, withTheAfter } from './articles';
import { isOwnVoice, plainForm, shiftPerson } from './person-shift';
import type { ShiftOptions, Speaker } from './person-shift';
import { shapeOf } from './shape';
import type { Field, Shape } from './shape';
import { tag } from './tagger';
import { countWords, shorten, tidy } from './tidy';

/**
 * - `says` a whole utterance of the persona, without its full stop (“I don't know who to call”)
 * - `asks` the same, where it is a question
 * - `that.I`, `that.you` “that” with a clause, or the bare noun phrase
 * - `ing.I`, `ing.you` the goal as a gerund (“sleeping through”)
 * - `I`, `you` a clause for inside a sentence, about the speaker or the listener
 * - `np.I`, `np.you` a noun phrase (“the parking”, “throwing away my bread”)
 * - `want.I`, `want.you` what follows “want”, “would like”, “is after” (“to sleep through”)
 * - `do.I`, `do.you` a plain verb phrase (“sleep through”), also an instruction
 * - `when.I`, `when.you` an adverbial (“when the bank asks for documents”)
 * - `raw` the brief's own words
 * - `q` the same in the person's mouth, for quotation marks
 */
export type Form =
  | 'says'
  | 'asks'
  | 'I'
  | 'you'
  | 'that.I'
  | 'that.you'
  | 'ing.I'
  | 'ing.you'
  | 'np.I'
  | 'np.you'
  | 'want.I'
  | 'want.you'
  | 'do.I'
  | 'do.you'
  | 'when.I'
  | 'when.you'
  | 'q'
  | 'raw';

export interface Phrase {
  statement: Statement;
  field: Field;
  shape: Shape;
  /** The tidied words, first letter as it stands inside a sentence. */
  words: string;
  form(form: Form): string | undefined;
}

export interface PhraseOptions {
  /** Names that keep their capital. */
  keep: ReadonlySet<string>;
  maxWords?: number;
  /** Third persons in the singular mean somebody else (a child, a horse): leave them alone. */
  strangers?: boolean;
}

/** Makes a phrase of a statement; undefined when no words are left after tidying. */
export function makePhrase(
  statement: Statement,
  field: Field,
  options: PhraseOptions,
): Phrase | undefined {
  const own = withoutClient(tidy(statement.value), field === 'objection');
  const clean = firstWish(shorten(stripLead(own, field), options.maxWords ?? 24), field);
  if (countWords(clean) === 0) return undefined;
  // “student debt, frightens them”: no comma between a subject and its verb.
  const joined = clean.replace(
    /^((?:the |a )?[\p{L}-]+(?: [\p{L}-]+)?), (?=\p{L}+s (?:them|him|her|me|us|you)\b)/iu,
    '$1 ',
  );
  const words = lowerStart(joined, options.keep);
  const shape = shapeOf(words, field);
  const weIs = field === 'objection' || isOwnVoice(words, 'brand') ? 'person' : 'brand';
  const cache = new Map<Form, string | undefined>();
  return {
    statement,
    field,
    shape,
    words,
    form(name) {
      if (!cache.has(name))
        cache.set(
          name,
          formOf(words, shape, field, name, { weIs, strangers: options.strangers ?? false }),
        );
      return cache.get(name);
    },
  };
}

/**
 * The reading writes “the client” where a brief says “we” and gives no name. In a line that somebody
 * says, that is “we” again, or “you” inside an objection.
 */
function withoutClient(text: string, isObjection: boolean): string {
  const [we, us, our] = isObjection ? ['you', 'you', 'your'] : ['we', 'us', 'our'];
  return text
    .replace(/\bthe client(?:'s|s')(?= \p{L})/giu, our ?? 'our')
    .replace(
      /\b(from|with|to|for|by|of|on|at|about|than|like|see|tell|ask|call|give|find|trust|send) the client\b/giu,
      `$1 ${us ?? 'us'}`,
    )
    .replace(
      /\bthe client (?!(?:under|in|at|on|over|to|with|for|by|of|as|from|into|about|and|or|but|again|when|if|because|than|that|who|which|before|after|instead|now|only)\b)(\p{L}+)/giu,
      (_all, verb: string) => `${we ?? 'we'} ${plainClient(verb)}`,
    )
    .replace(/\bthe client\b/giu, us ?? 'us');
}

function plainClient(verb: string): string {
  if (verb === 'is') return 'are';
  if (verb === 'was') return 'were';
  return /^(?:has|does)$|[^s]s$/u.test(verb) ? plainForm(verb) : verb;
}

/** A goal that lists two wishes without “and” is cut behind the first: each is a phrase of its own. */
function firstWish(text: string, field: Field): string {
  if (field !== 'goal' || /\b(?:and|or)\b/u.test(text)) return text;
  const at = text.search(
    /, (?=(?:get|have|be|make|do|see|know|keep|stop|find|take|give|go|feel)\b)/u,
  );
  return at > 0 ? text.slice(0, at) : text;
}

/** “Wants to sleep” → “sleep”; “needs to” likewise: the frame brings its own verb of wishing. */
function stripLead(text: string, field: Field): string {
  if (field !== 'goal') return text;
  return text
    .replace(
      /^(?:they|she|he)(?:'d| would)? (?=(?:like|love|want|wants|need|needs|hope|hopes) )/iu,
      '',
    )
    .replace(
      /^(?:wants?|needs?|hopes?|would like|would love|'d like|wish(?:es)?|aims?|likes|loves) to (?=\p{L})/iu,
      '',
    )
    .replace(/^to (?=\p{Ll})/u, '')
    .replace(/^be able to (?=\p{Ll})/iu, '');
}

const CAPITAL =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Ramadan|Scottish|Midwestern|Northern|Irish|Swiss|Flemish|Nordic|British|American|Southern|English|French|German|Spanish|Welsh|Arabic|Dutch|Polish|Lebanese|Sunday's)$/u;

/** First letter in lower case for use inside a sentence; names, languages and days keep theirs. */
export function lowerStart(text: string, keep: ReadonlySet<string>): string {
  if (/^\p{Lu}\p{L}+ (?:\d|\p{Lu}\p{Ll})/u.test(text)) return text;
  const first = /^[“"']?([\p{L}\p{N}'-]+)/u.exec(text)?.[1] ?? '';
  if (keep.has(first) || CAPITAL.test(first)) return text;
  return midSentence(text, keep);
}

function formOf(
  words: string,
  shape: Shape,
  field: Field,
  form: Form,
  plain: ShiftOptions,
): string | undefined {
  if (form === 'raw') return countWords(words) <= 16 ? words.replace(/[“”]/gu, '') : undefined;
  if (form === 'q') {
    const quoted =
      says(words, shape, field, plain) ?? nounPhrase(words, shape, 'I', plain) ?? words;
    return countWords(quoted) <= 14 ? quoted.replace(/[“”]/gu, '') : undefined;
  }
  if (form === 'says') return says(words, shape, field, plain);
  if (form === 'asks') {
    const asked = says(words, shape, field, plain);
    return asked?.endsWith('?') === true ? asked : undefined;
  }
  const [kind, who] = form.includes('.') ? form.split('.') : ['clause', form];
  const to: Speaker = who === 'you' ? 'you' : 'I';
  if (kind === 'clause') return clause(words, shape, field, to, plain);
  if (kind === 'that') {
    const said = clause(words, shape, field, to, plain);
    if (said === undefined) return nounPhrase(words, shape, to, plain);
    return said.includes(',') || countWords(said) > 13 ? undefined : `that ${said}`;
  }
  if (kind === 'ing') {
    const verb = done(words, shape, to, plain);
    return verb === undefined ||
      /^(?:keep|stop|start|try|begin|go) \p{L}+ing\b/u.test(verb) ||
      /(?:,| and| or) (?:not )?\p{L}+/u.test(verb)
      ? undefined
      : gerund(verb);
  }
  if (kind === 'np') return nounPhrase(words, shape, to, plain);
  if (kind === 'want') return wanted(words, shape, to, plain);
  if (kind === 'do') return done(words, shape, to, plain);
  return field === 'trigger' ? whenever(words, shape, to, plain) : undefined;
}

function says(words: string, shape: Shape, field: Field, o: ShiftOptions): string | undefined {
  if (field === 'objection' && shape === 'clause' && isAboutOthers(words))
    return withThe(words, 'clause');
  if (shape === 'question') {
    const asked = shiftPerson(words, 'I', o);
    return asked === undefined ? undefined : `${asked.replace(/[?.\s]+$/u, '')}?`;
  }
  if (shape === 'wh') {
    const asked = shiftPerson(words, 'I', o);
    return asked !== undefined &&
      /^(?:who|what|which|where)(?:'s)?\b/u.test(words) &&
      isDirectQuestion(words)
      ? /^what (?!happens|does|is|about)/u.test(words)
        ? asked
        : `${asked.replace(/\?$/u, '')}?`
      : undefined;
  }
  if (shape === 'clause' && IMPERATIVE.test(words)) return shiftPerson(words, 'I', o);
  return clause(words, shape, field, 'I', o);
}

/** An objection in which “they” are not the person: “they'll wriggle”, “the knees are not what they were”. */
function isAboutOthers(words: string): boolean {
  if (!/\b(?:they|them|their)\b/iu.test(words)) return false;
  return !/^(?:because )?they (?:\p{L}+ly )?(?:think|thought|feel|believe|say|find|worry|fear|assume|expect|want|prefer|have|don't|can't|already|would|haven't|aren't|are|need)\b/iu.test(
    words,
  );
}

function isDirectQuestion(words: string): boolean {
  const second = tag(words)[1];
  return second !== undefined && (second.pos === 'VERB' || second.pos === 'AUX');
}

function clause(
  words: string,
  shape: Shape,
  field: Field,
  to: Speaker,
  o: ShiftOptions,
): string | undefined {
  if (shape === 'clause')
    return IMPERATIVE.test(words) ? undefined : shiftPerson(withThe(words, 'clause'), to, o);
  if (shape === 'finite' || shape === 'wish') {
    if (/^rather\b/u.test(words)) return shiftVerb(words, to, o, to === 'I' ? "I'd" : "you'd");
    if (/^likes?\b/u.test(words))
      return shiftVerb(words.replace(/^likes/u, 'like'), to, o, to === 'I' ? "I'd" : "you'd");
    return shiftPerson(words, to, { ...o, subjectless: true });
  }
  if (shape === 'adjective' || shape === 'participle') {
    const feels = FEELS.test(words);
    const be =
      shape === 'participle'
        ? to === 'I'
          ? "I've been"
          : "you've been"
        : to === 'I'
          ? "I'm"
          : "you're";
    if (field === 'objection' && !feels) return `it's ${words}`;
    if (shape === 'adjective' && !feels)
      return /^(?:too|so|very|not)\b/u.test(words) ? `it's ${words}` : shiftVerb(words, to, o, be);
    return shiftVerb(words, to, o, be);
  }
  return undefined;
}

const IMPERATIVE =
  /^(?:say|ask|tell|call|give|show|send|try|take|put|look|let|come|wait|imagine|open)\b/u;
const FEELS =
  /^(?:so |too |very |always |really )?(?:worried|terrified|embarrassed|scared|tired|frightened|overwhelmed|confused|nervous|concerned|bored|fed up|frustrated|ashamed|annoyed|stuck|unsure|torn|exhausted|afraid|awake|guilty|sick|new|anxious|sceptical|wary|alone|busy)\b/u;

/** The predicate with its own subject and auxiliary in front, pronouns in it shifted. */
function shiftVerb(
  words: string,
  to: Speaker,
  o: ShiftOptions,
  subject: string,
): string | undefined {
  const rest = shiftPerson(words, to, o);
  return rest === undefined ? undefined : `${subject} ${rest}`;
}

function nounPhrase(words: string, shape: Shape, to: Speaker, o: ShiftOptions): string | undefined {
  // A comma or an “and” with a verb would make the sentence around it hard to follow.
  if (/[,;:?]|\bnot\b/u.test(words) && shape !== 'gerund') return undefined;
  if (/^no \b/u.test(words)) return undefined;
  if (shape === 'gerund') return shiftPerson(words, to, { ...o, subjectless: false });
  if (shape === 'wh') return shiftPerson(words, to, o);
  if (shape === 'noun') return shiftPerson(withThe(words, 'noun'), to, o);
  return undefined;
}

function wanted(words: string, shape: Shape, to: Speaker, o: ShiftOptions): string | undefined {
  if (shape === 'noun') return shiftPerson(words, to, o);
  if (shape === 'wish' && /^(?:wants?|needs?|likes?|loves?)\b/u.test(words)) {
    return shiftPerson(words, to, { ...o, subjectless: true })?.replace(/^\S+ \S+ /u, '');
  }
  const verb = /^rather\b/u.test(words) ? undefined : plainVerb(words, shape, to, o);
  return verb === undefined
    ? undefined
    : /^not /u.test(verb)
      ? `not to ${verb.slice(4)}`
      : `to ${verb}`;
}

function done(words: string, shape: Shape, to: Speaker, o: ShiftOptions): string | undefined {
  const verb = plainVerb(words, shape, to, o);
  return verb === undefined || /^(?:not|rather|never) |^\S+ the \S+ .* than /u.test(verb)
    ? undefined
    : verb;
}

/** A plain verb phrase: base forms as they are, -ing and third person brought back to them. */
function plainVerb(words: string, shape: Shape, to: Speaker, o: ShiftOptions): string | undefined {
  if (/^rather\b/u.test(words)) return shiftPerson(words.replace(/^rather /u, ''), to, o);
  if (shape === 'base') return isSafeList(words) ? shiftPerson(words, to, { ...o }) : undefined;
  if (shape === 'infinitive')
    return shiftPerson(words.replace(/^to /u, '').replace(/^not to /u, 'not '), to, o);
  if (shape === 'gerund') {
    const negated = /^not /u.test(words);
    const base = baseVerb(words.replace(/^not /u, ''));
    const shifted = shiftPerson(negated ? `not ${base}` : base, to, o);
    return /\b(?:and|or) \p{L}+ing\b/u.test(words) ? undefined : shifted;
  }
  if (shape === 'finite') {
    const [verb = '', ...rest] = words.split(' ');
    if (!/[^s]s$/u.test(verb) || /^(?:is|was|has)$/u.test(verb)) return undefined;
    return shiftPerson([plainForm(verb), ...rest].join(' '), to, o);
  }
  return undefined;
}

/** “want the kid to go…” after “to” would need a second wish; lists with wants inside are left. */
function isSafeList(words: string): boolean {
  return !/[,;] (?:wants?|they|she|he|to)\b/u.test(words);
}

function whenever(words: string, shape: Shape, to: Speaker, o: ShiftOptions): string | undefined {
  if (shape === 'when') {
    const first = words.split(' ')[0] ?? '';
    const placed =
      /^(?:january|february|march|april|may|june|july|august|september|october|november|december|early|late|back|days?|weeks?|\d.*)$/iu.test(
        first,
      );
    return placed ? undefined : shiftPerson(withTheAfter(words), to, o);
  }
  if (shape === 'clause') {
    const said = shiftPerson(withThe(words, 'clause'), to, o);
    return said === undefined ? undefined : `when ${said}`;
  }
  return undefined;
}

/** A clause or phrase as a sentence: capital, and a full stop unless it asks. */
export function asSentence(text: string): string {
  const trimmed = text.trim();
  return sentenceCase(/[.?!…]["”]?$/u.test(trimmed) ? trimmed : `${trimmed}.`);
}
