/** The statements of a card as one person has them, and the line under the name. */
import { insideSentence } from '../extraction/statement-of';
import { isBaseVerb } from '../extraction/verbs';
import { isSpeech } from '../extraction/wording';
import { isPlural, sentenceCase, thirdPerson } from '../language/inflect';
import { tag } from '../language/tagger';
import type { Statement } from '../records/evidence';
import { obstacleLine } from './persona-cards-shape';
import { wishOf } from './persona-cards-wishes';

/** Verbs that briefs put before a group's troubles without saying who: “worry about being late”. */
const PLURAL_VERBS =
  /^(?:worry|feel|think|believe|lose|don[’']t|doubt|struggle|forget|dread|resent|distrust|dislike|suspect|expect|fear|fret|regret|panic|juggle|spend|wait|pay|miss|lack|live|haven[’']t|aren[’']t|do|see|hear|know|keep|run|carry|end|give|get|have|hate|need|want|find|go|come|read|use|open|buy|look|check|ask|call|write|drive|cook|sit|eat|shop|avoid|ignore|trust|rely)\s/iu;

/** “Want it handled” of a group as one person has it: “Wants it handled”. */
export function asOnePersonsWish(statement: Statement): Statement {
  const value = statement.value.replace(/^Want (?=\p{L})/u, 'Wants ');
  return value === statement.value ? statement : { ...statement, value };
}

/** A plural verb without its subject, made to fit one person: “Worries about being late”. */
export function asOnePerson(statement: Statement): Statement {
  if (/^(?:They|He|She)(?:[’']|\s)/u.test(statement.value)) return asOnePersonsDay(statement);
  const match = PLURAL_VERBS.exec(statement.value);
  if (!match || isSpeech(statement.value)) return statement;
  const text = statement.value.charAt(0).toLowerCase() + statement.value.slice(1);
  const [first, second] = tag(`They ${text}`).slice(1, 3);
  const isVerb = first?.pos === 'VERB' || first?.pos === 'AUX';
  // “Fear of failing” and “work without end” are nouns.
  if (!isVerb || second?.text === 'of') return statement;
  const inflected = thirdPerson(text.replace('’', "'")).replace("'", '’');
  return { ...statement, value: sentenceCase(inflected) };
}

/** “They read the Observer” of a group as one person has it: “Reads the Observer”. */
export function asOnePersonsDay(statement: Statement): Statement {
  const match = /^(?<who>They|He|She)(?:[’'](?<short>s|re|ve|d|ll))? (?<rest>.+)$/u.exec(
    statement.value,
  );
  const { who, short, rest } = match?.groups ?? {};
  if (!rest || isSpeech(statement.value) || /^(?:all|both|each) /u.test(rest)) return statement;
  const isHas =
    short === 've' || (short === 's' && /^(?:got|been|had|done|\p{L}+ed)\b/u.test(rest));
  let value: string;
  if (short === 'd' || short === 'll') value = `${short === 'd' ? 'Would' : 'Will'} ${rest}`;
  else if (isHas) value = `Has ${rest}`;
  else if (short) value = rest;
  else if (/^(?:are|is) /u.test(rest)) value = rest.replace(/^(?:are|is) /u, '');
  else value = who === 'They' && isBaseVerb(rest.split(' ')[0] ?? '') ? thirdPerson(rest) : rest;
  if (
    who === 'They' &&
    /^(?:really|also|just|mostly|usually|often|only|always|never|still) \p{L}+/u.test(value)
  ) {
    value = value.replace(
      /^(\p{L}+) (\p{L}+)/u,
      (_all, adverb: string, verb: string) =>
        `${adverb} ${isBaseVerb(verb) ? thirdPerson(verb) : verb}`,
    );
  }
  if (who === 'They') {
    for (const verb of secondVerbs(statement.value))
      value = value.replace(` and ${verb} `, ` and ${thirdPerson(verb)} `);
    value = value.replace(/(?<=(?:and|,) )they (\p{L}+)/gu, (all, verb: string) =>
      isBaseVerb(verb) ? thirdPerson(verb) : all,
    );
  }
  return { ...statement, value: sentenceCase(value) };
}

/** Further verbs of “they”: “watch” in “They read newsletters and watch short videos”. */
function secondVerbs(text: string): string[] {
  const words = tag(text);
  return words
    .filter(
      (word, index) =>
        words[index - 1]?.text === 'and' && word.pos === 'VERB' && isBaseVerb(word.text),
    )
    .map((word) => word.text);
}

const trust = ['stated', 'imported', 'human', 'inferred', 'generated'] as const;

/** The weakest origin of what a line sums up. */
export function weakest(list: readonly Statement[]): Statement['origin'] {
  const rank = Math.max(...list.map((entry) => trust.indexOf(entry.origin)), 0);
  return trust[rank] ?? 'generated';
}

const TAGLINE_MAX = 120;

/**
 * The line under the name, in the brief's own words: the strongest wish, else pain, else doubt. A card
 * that was split off by a pain or a doubt leads with it.
 */
export function taglineOf(
  wishes: readonly Statement[],
  pains: readonly Statement[],
  doubts: readonly Statement[],
  triggers: readonly Statement[],
  label: Statement,
  lead: 'wish' | 'pain' | 'doubt' | 'trigger' = 'wish',
): Statement {
  const obstacle = pains
    .map((pain) => summed(obstacleLine(pain), [pain]))
    .find((line) => line.value.length <= TAGLINE_MAX);
  const doubt = doubts
    .map((entry) =>
      summed(
        isSpeech(entry.value) ? `Says ${entry.value}` : `The doubt: ${insideSentence(entry)}`,
        [entry],
      ),
    )
    .find((line) => line.value.length <= TAGLINE_MAX);
  if (lead === 'pain' && obstacle) return obstacle;
  if (lead === 'doubt' && doubt) return doubt;
  const start = triggers.map(startOf).find((line) => line.value.length <= TAGLINE_MAX);
  if (lead === 'trigger' && start) return start;
  for (const [index, wish] of wishes.entries()) {
    const parts = wishOf(wish);
    if (!parts) continue;
    const said = `${parts.wants} ${parts.object}`;
    const isSame = said.toLowerCase() === wish.value.toLowerCase();
    const line = isSame ? `Somebody who ${said.charAt(0).toLowerCase()}${said.slice(1)}` : said;
    if (line.length > TAGLINE_MAX) continue;
    const next = wishes[index + 1];
    const second = next && wishOf(next);
    const isPair =
      second?.verbPhrase !== undefined &&
      parts.verbPhrase !== undefined &&
      !second.negative &&
      !parts.negative &&
      line.length <= 55 &&
      !/ and |,|;| without | than | instead /u.test(line) &&
      !/,|;| and /u.test(second.verbPhrase) &&
      line.length + second.verbPhrase.length <= 100;
    return isPair && next
      ? summed(`${line} and ${second.verbPhrase}`, [wish, next])
      : summed(line, [wish]);
  }
  if (obstacle) return obstacle;
  if (doubt) return doubt;
  if (start) return start;
  return {
    value:
      label.origin === 'generated'
        ? 'The brief does not yet say who this is'
        : 'The brief names them and does not yet say what they want',
    origin: 'inferred',
    confidence: 0.5,
    evidence: label.evidence,
    note: 'From what is missing: the brief states no wish and no pain for them',
  };
}

/** True for a subject with its verb: “a tenant gives notice”, not “a near miss with an invoice”. */
function tellsOfADeed(text: string): boolean {
  const words = tag(text);
  return words.some((word, index) => {
    const before = words[index - 1]?.pos ?? '';
    const isVerb =
      word.pos === 'AUX' || (word.pos === 'VERB' && /(?:s|ed|t|w|ke|me|nt|rn)$/u.test(word.text));
    return isVerb && /^(?:NOUN|PROPN|PRON|NUM)$/u.test(before);
  });
}

/** “Starts when a tenant gives notice”, “Starts with the first cold week”. */
export function startOf(trigger: Statement): Statement {
  const inside = insideSentence(trigger);
  if (
    /^(?:when|after|before|once|in|on|at|during|just|right|around|every|as soon)\b/iu.test(inside)
  )
    return summed(`Starts ${inside}`, [trigger]);
  const isNote =
    /\p{L}+ed$/u.test(inside) && !/\b(?:is|are|was|were|has|have|gets?|got)\b/u.test(inside);
  if (!isNote && tellsOfADeed(inside)) return summed(`Starts when ${inside}`, [trigger]);
  // The short form of notes (“headcount request refused”, “big project finish”) takes no “with”.
  const isThing =
    /^(?:an?|the|one|his|her|their|some|any|this|first)\s|^\p{L}+ing\s/iu.test(inside) ||
    isPlural(inside);
  return summed(
    isThing && !isNote
      ? `Starts with ${inside.replace(/^first /u, 'the first ')}`
      : `The moment: ${inside}`,
    [trigger],
  );
}

function summed(value: string, from: readonly Statement[]): Statement {
  const origin = weakest(from);
  const note = from.find((entry) => entry.note)?.note;
  return {
    value,
    origin,
    confidence: Math.min(...from.map((entry) => entry.confidence)),
    evidence: from.flatMap((entry) => entry.evidence),
    ...(note ? { note } : {}),
  };
}
