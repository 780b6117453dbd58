/** The statements of a card as one person has them, and the line under the name. */
import { insideSentence } from '../extraction/statement-of';
import { isBaseVerb } from '../extraction/verbs';
import { isSpeech } from '../extraction/wording';
import { sentenceCase, thirdPerson } from '../language/inflect';
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
    value = value.replace(
      / and (?<verb>like|love|want|need|hate|prefer|know) (?=\p{L})/gu,
      (_all, verb: string) => ` and ${thirdPerson(verb)} `,
    );
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
/** Up to here one beat leaves room for a second. */
const BEAT_MAX = 78;

export type Lead = 'wish' | 'pain' | 'doubt' | 'trigger';

/** What a card tells, each list with its strongest first. */
export interface Told {
  wishes: readonly Statement[];
  pains: readonly Statement[];
  doubts: readonly Statement[];
  triggers: readonly Statement[];
  /** Of a split card: what is its own and not another part's. */
  own?: readonly Statement[];
}

/**
 * The line under the name: what they want, and what is in the way, in the brief's own words. A card
 * that was split off by a pain, a doubt or a moment always names it.
 */
export function taglineOf(told: Told, label: Statement, lead: Lead = 'wish'): Statement {
  const wish = firstOf(told.wishes, wishLine);
  const beatsOf = (list: Pick<Told, 'pains' | 'doubts' | 'triggers'>) => ({
    pain: firstOf(list.pains, (pain) => summed(`In the way: ${listed(pain)}`, [pain])),
    doubt: firstOf(list.doubts, doubtLine),
    trigger: firstOf(list.triggers, startOf),
  });
  const beats = beatsOf(told);
  const isOwn = (entry: Statement): boolean => told.own?.includes(entry) ?? true;
  const own = beatsOf({
    pains: told.pains.filter(isOwn),
    doubts: told.doubts.filter(isOwn),
    triggers: told.triggers.filter(isOwn),
  });
  const leading = lead === 'wish' ? undefined : beats[lead];
  const against = leading ?? [own.pain, own.doubt].find((beat) => fitsBehind(wish, beat));
  if (wish && against && fitsBehind(wish, against))
    return summed(`${wish.value}. ${against.value}`, [wish, against]);
  if (leading) return leading;
  if (wish) return wish;
  const alone = firstOf(told.pains, (pain) => summed(obstacleLine(pain), [pain]));
  const rest = alone ?? beats.doubt ?? beats.trigger;
  if (rest) return rest;
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

function firstOf(
  list: readonly Statement[],
  wording: (entry: Statement) => Statement,
): Statement | undefined {
  return list.map(wording).find((line) => line.value.length <= TAGLINE_MAX);
}

/** Two short beats make one line; a line of more is no line. Speech of several sentences stays out. */
function fitsBehind(wish: Statement | undefined, beat: Statement | undefined): boolean {
  if (!wish || !beat || wish.value.length > BEAT_MAX) return false;
  return (
    wish.value.length + beat.value.length + 2 <= TAGLINE_MAX && !/[.!?…] \p{Lu}/u.test(beat.value)
  );
}

function wishLine(wish: Statement): Statement {
  if (isSpeech(wish.value)) return summed(`Wants: ${wish.value}`, [wish]);
  const parts = wishOf(wish);
  if (!parts) return summed(`Wanted: ${listed(wish)}`, [wish]);
  const said = `${parts.wants} ${parts.object}`;
  const isSame = said.toLowerCase() === wish.value.toLowerCase();
  return summed(isSame ? `Somebody who ${said.charAt(0).toLowerCase()}${said.slice(1)}` : said, [
    wish,
  ]);
}

function doubtLine(doubt: Statement): Statement {
  return summed(
    isSpeech(doubt.value) ? `Says ${doubt.value}` : `The doubt: ${insideSentence(doubt)}`,
    [doubt],
  );
}

/** The words as an item of a list stands behind a colon. */
export function listed(statement: Statement): string {
  if (isSpeech(statement.value)) return statement.value;
  return insideSentence(statement)
    .replace(/[.]+$/u, '')
    .replace(
      /^(?:is|are) (?=(?:so |too |very |just )?(?:tired|afraid|scared|worried|fed up|sick|sceptical|unsure|busy|bored|embarrassed|ashamed|wary|proud|lost|stuck)(?![\p{L}]))/iu,
      '',
    );
}

/** “Starts when a tenant gives notice”, “The moment: a renewal notice”: no verb is guessed. */
export function startOf(trigger: Statement): Statement {
  const inside = listed(trigger);
  return summed(OPENS_A_TIME.test(inside) ? `Starts ${inside}` : `The moment: ${inside}`, [
    trigger,
  ]);
}

const OPENS_A_TIME =
  /^(?:when|after|before|once|while|with|in|on|at|during|just|right|around|as soon)(?![\p{L}])/iu;

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
