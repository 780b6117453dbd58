/** Sentences of the summary: prose put together from statements, with the weakest mark of its parts. */
import { isMany, isProperName, labelInside } from '../extraction/labels';
import { insideSentence } from '../extraction/statement-of';
import { isSpeech } from '../extraction/wording';
import { articleFor, endSentence, isPlural, joinList } from '../language/inflect';
import type { Statement } from '../records/evidence';
import type { Persona } from '../records/persona';
import { channelSaid } from '../records/use-words';
import { startOf, weakest } from './persona-cards-lines';
import { obstacleSentence } from './persona-cards-shape';
import { wishOf } from './persona-cards-wishes';
import type { Wish } from './persona-cards-wishes';

export const summaryWordsMax = 60;

/** A line that rests on several statements: their spans, the weakest origin, the lowest confidence. */
export function resting(value: string, on: readonly Statement[], note?: string): Statement {
  const origin = on.length === 0 ? 'generated' : weakest(on);
  const own = note ?? on.find((entry) => entry.note)?.note;
  return {
    value,
    origin: note && origin !== 'generated' ? 'inferred' : origin,
    confidence: on.length === 0 ? 0 : Math.min(...on.map((entry) => entry.confidence)),
    evidence: on.flatMap((entry) => entry.evidence).slice(0, 8),
    ...(own ? { note: own.slice(0, 280) } : {}),
  };
}

interface Sentence {
  text: string;
  on: Statement[];
}

/**
 * At most sixty words about one persona: who, wish, obstacle, doubt, start, where. `said` holds the
 * sentences of the cards before, since none may stand on the page twice.
 */
export function personaSummary(persona: Persona, said: Set<string> = new Set()): Statement {
  const name = persona.displayName.value;
  const sentences = [
    opening(persona),
    ...obstacles(persona).slice(0, 1),
    doubt(persona),
    start(persona),
    reach(persona),
    ...obstacles(persona).slice(1),
  ].filter((entry) => entry !== undefined);
  const kept: Sentence[] = [];
  let words = 0;
  for (const sentence of sentences) {
    const length = sentence.text.split(/\s+/u).length;
    if (words + length > summaryWordsMax || said.has(sentence.text)) continue;
    said.add(sentence.text);
    kept.push(sentence);
    words += length;
  }
  const on = kept.flatMap((entry) => entry.on);
  const first = kept[0] ?? {
    text: `${name} stands for ${insideSentence(persona.audience)}.`,
    on: [persona.audience],
  };
  const text = kept.length > 0 ? joined(kept.map((entry) => entry.text)) : first.text;
  return resting(text, on.length > 0 ? on : first.on);
}

/** Sentences in a row; behind an initial (“out of A&E.”) a full stop would not be read as one. */
function joined(sentences: readonly string[]): string {
  return sentences.reduce((text, next) =>
    /(?:^|[^\p{L}])\p{Lu}\.$/u.test(text)
      ? `${text.slice(0, -1)}; ${next.charAt(0).toLowerCase()}${next.slice(1)}`
      : `${text} ${next}`,
  );
}

/** “Robin Hale, an executive assistant in Dubai, wants to get a confirmed quote the same day.” */
function opening(persona: Persona): Sentence {
  const name = persona.displayName.value;
  const place = placePhrase(persona);
  const isNamedSo = persona.audience.value === name;
  const who = isNamedSo ? '' : `${describe(persona)}${place}`;
  const wishes = [...persona.needs, ...persona.goals]
    .map((statement) => ({ statement, wish: wishOf(statement) }))
    .filter((entry) => entry.wish !== undefined);
  const first = wishes[0];
  const isGroup = isGroupName(persona);
  const on = [
    persona.role ?? persona.audience,
    ...(place && persona.location ? [persona.location] : []),
  ];
  if (!first?.wish) {
    const said =
      who === ''
        ? `${name} ${isGroup ? 'are' : 'is'} whom the brief means`
        : `${name} ${isGroup ? 'are' : 'is'} ${who}`;
    return { text: endSentence(said), on };
  }
  const { object, verbPhrase, negative } = first.wish;
  const second = wishes[1]?.wish;
  const mayPair =
    verbPhrase !== undefined &&
    !negative &&
    object.length < 60 &&
    !/,|;| and | without | than /u.test(object);
  const more =
    mayPair && second?.verbPhrase && !second.negative && !/,|;| and /u.test(second.verbPhrase)
      ? ` and ${second.verbPhrase}`
      : '';
  return {
    text: endSentence(
      `${name}${who === '' ? '' : `, ${who},`} ${wishVerb(first.wish, isGroup)} ${object}${more}`,
    ),
    on: [...on, first.statement, ...(more && wishes[1] ? [wishes[1].statement] : [])],
  };
}

/** True where the brief's own name means several: “Access Riders”. */
function isGroupName({ displayName, role }: Persona): boolean {
  return displayName.origin === 'stated' && isPlural(displayName.value) && !role;
}

/** “wants”, “doesn't want” or “would”, for one person or a group. */
export function wishVerb(wish: Wish, isGroup: boolean): string {
  const { wants } = wish;
  if (wants === 'Would') return 'would';
  if (isGroup) return wants === 'Wants' ? 'want' : 'don’t want';
  return wants === 'Wants' ? 'wants' : 'doesn’t want';
}

/** “an executive assistant”, or the audience where the brief gives no role. */
function describe(persona: Persona): string {
  if (persona.audience.origin === 'generated')
    return 'standing in for an audience that the brief does not name';
  if (persona.role) {
    const role = insideSentence(persona.role);
    return isPlural(role) ? role : `${articleFor(role)} ${role}`;
  }
  const label = labelInside(persona.audience);
  if (isGroupName(persona) && isMany(label)) return label;
  if (isProperName(persona.audience.value))
    return `in the audience that the brief calls ${persona.audience.value}`;
  if (/^(?:the ones|those) /iu.test(label))
    return `one of those ${label.replace(/^(?:the ones|those) /iu, '')}`;
  // “Fourteen thousand people opened the account”: a number is no trade.
  if (/^(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|\p{L}+teen|\p{L}+ty) )/iu.test(label))
    return `one of the ${label}`;
  if (/^the people /iu.test(label)) return `one of ${label}`;
  if (/^(?:the|an?) /iu.test(label)) return isMany(label) ? `one of ${label}` : label;
  return isMany(label) ? `one of the ${label}` : `${articleFor(label)} ${label}`;
}

/** “in Dubai” behind a role, “(Moorside)” behind a label that may hold a place of its own. */
function placePhrase(persona: Persona): string {
  const place = persona.location?.value;
  if (!place || persona.audience.origin === 'generated' || persona.audience.value.includes(place))
    return '';
  const words = place.replace(
    /^(?:Between|Within|Around|Near|Along|Across|From|In|Outside|Inside|Anywhere|All over)\b/u,
    (word) => word.toLowerCase(),
  );
  if (!persona.role) return ` (${words})`;
  if (
    /^(?:in|around|near|between|within|along|across|from|outside|anywhere|all over)\b/iu.test(words)
  )
    return ` ${words}`;
  return /^(?:the )?\p{Lu}/u.test(words) && !/\d|radius|office|\+/u.test(words)
    ? ` in ${words}`
    : '';
}

/** Ways to say the same thing, so that three summaries on a page do not read as one. */
const phrases = [
  {
    doubt: (name: string, said: string) => `The first answer from ${name} is ${said}`,
    reach: (name: string, words: string) => `The way to ${name} leads through ${words}`,
    start: 'It starts',
  },
  {
    doubt: (name: string, said: string) => `Expect ${name} to say ${said}`,
    reach: (name: string, words: string) => `Reach ${name} through ${words}`,
    start: 'The moment comes',
  },
  {
    doubt: (name: string, said: string) => `${said} is what you hear from ${name}`,
    reach: (name: string, words: string) => `To get to ${name}, use ${words}`,
    start: 'It becomes urgent',
  },
] as const;

function phrasesFor(persona: Persona): (typeof phrases)[number] {
  return phrases[(persona.order - 1) % phrases.length] ?? phrases[0];
}

/** The first name of somebody made up; a name that the brief gives stays whole. */
function called(persona: Persona): string {
  const { value, origin } = persona.displayName;
  return origin === 'generated' ? (value.split(' ')[0] ?? value) : value;
}

function obstacles(persona: Persona): Sentence[] {
  return persona.pains.slice(0, 2).map((pain) => ({
    text: endSentence(obstacleSentence(pain, called(persona), isGroupName(persona))),
    on: [pain],
  }));
}

/** “It starts when a tenant gives notice.” */
function start(persona: Persona): Sentence | undefined {
  const trigger = persona.triggers[0];
  if (!trigger) return undefined;
  const line = startOf(trigger).value.replace(/^Starts/u, phrasesFor(persona).start);
  return { text: endSentence(line), on: [trigger] };
}

function doubt(persona: Persona): Sentence | undefined {
  const objection = persona.objections[0];
  if (!objection) return undefined;
  const name = called(persona);
  if (isSpeech(objection.value))
    return {
      text: endSentence(phrasesFor(persona).doubt(name, objection.value)),
      on: [objection],
    };
  const inside = insideSentence(objection);
  const isOwn = /^(?:they|she|he|it|there)(?:[’']\p{L}+)? /iu.test(inside);
  return {
    text: endSentence(isOwn ? `The doubt: ${inside}` : `Expect the doubt: ${inside}`),
    on: [objection],
  };
}

function reach(persona: Persona): Sentence | undefined {
  const used = persona.channels.filter((use) => use.liking !== 'avoids').slice(0, 3);
  if (used.length === 0) return undefined;
  const words = joinList(
    used.map((use) => withThe(channelSaid(use)).replace('TV and radio', 'TV or radio')),
    'or',
  );
  return {
    text: endSentence(phrasesFor(persona).reach(called(persona), words)),
    on: used.map((use) => ({ ...use, value: words })),
  };
}

/** Media that stand without an article inside a sentence. */
const MASS =
  /(?:media|email|mail|post|print|chat|radio|TV|word of mouth|website|app itself|[A-Z]\p{L}+)$/u;

/** “magazine” → “the magazine”; “posters” and “LinkedIn” stay. */
export function withThe(words: string): string {
  return /^the /u.test(words) || isPlural(words) || MASS.test(words) ? words : `the ${words}`;
}
