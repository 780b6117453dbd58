/** Which of a persona's statements a script turns on, so that scripts of a set don't repeat each other. */
import type { Statement } from '../records/evidence';
import type { Scenario } from '../records/scenario';
import type { Phrase } from './grammar/phrase';
import { makePhrase } from './grammar/phrase';
import { tidy } from './grammar/tidy';
import type { Material } from './script-material';
import type { Cast } from './script-writer';

export interface Casting {
  cast: Cast;
  turn: Scenario['turn'];
}

/** Orders to the writer; only what holds for the customer can be told to one. */
const ORDERS = /^(?:do not|never|avoid|always|keep|make|use|give|put|show|include|mention|be )/iu;

/** Counts how often a statement has been used in the set; grows with each script. */
export type UsedWords = Map<string, number>;

/** Limits that a customer meets (prices, opening, delivery), not rules for the people who write. */
const MEETS_CUSTOMERS =
  /\b(?:discount|deliver\w*|order\w*|price\w*|deposit|refund|booking|consent|login|free|minimum|deadline|close[sd]?|open)\b/iu;

/** Rules for pictures, words and layout: nobody asks for those in a chat. */
const FOR_WRITERS =
  /\b(?:say|word|write|picture|photo|image|logo|headline|post|copy|tone|font|page|poster|advert|campaign|brief|approved?|media|budget|target)\w*\b/iu;

/** Chooses the material for one script. Never invents: without an objection it says what it turns on. */
export function castScript(material: Material, used: UsedWords): Casting {
  // An objection that another script of the set turns on is spent; a fresh pain is better than a repeat.
  const isFresh = (phrase: Phrase): boolean => !used.has(`turn ${phrase.words}`);
  const hasPain = (phrase: Phrase): boolean =>
    (phrase.form('I') ?? phrase.form('np.I')) !== undefined;
  const hasWish = (phrase: Phrase): boolean => phrase.form('want.I') !== undefined;
  const own = (
    list: readonly Phrase[],
    fits: (phrase: Phrase) => boolean,
    but: readonly (Phrase | undefined)[] = [],
  ): Phrase | undefined =>
    leastUsed(
      list.filter((phrase) => !but.some((other) => other?.words === phrase.words)),
      used,
      fits,
    );

  const { shared } = material;
  const goal = own(material.goals, hasWish) ?? own(shared.goals, hasWish);
  const objection = own(material.objections, (phrase) => speakable(phrase) && isFresh(phrase));
  const pain = own(material.pains, hasPain);
  const turn =
    objection ??
    own(
      material.pains,
      (phrase) => speakable(phrase) && isFresh(phrase),
      material.pains.length > 1 || goal === undefined ? [pain] : [],
    ) ??
    own(material.objections, speakable) ??
    own(shared.objections, (phrase) => speakable(phrase) && isFresh(phrase));
  const limit = turn === undefined ? limitPhrase(material) : undefined;
  const painFor =
    pain?.words === turn?.words
      ? (own(material.pains, hasPain, [turn]) ?? own(shared.pains, hasPain))
      : (pain ?? own(shared.pains, hasPain));
  const taken = [turn, painFor];
  const paintwo = own(material.pains, hasPain, taken) ?? own(shared.pains, hasPain, taken);
  const goaltwo = own(material.goals, hasWish, [goal]) ?? own(shared.goals, hasWish, [goal]);
  const hasMoment = (phrase: Phrase): boolean =>
    (phrase.form('when.I') ?? phrase.form('np.I')) !== undefined;
  const trig = own(material.triggers, hasMoment) ?? own(shared.triggers, hasMoment);
  const format = leastUsedFormat(material, used);
  if (turn !== undefined) used.set(`turn ${turn.words}`, 1);
  for (const phrase of [turn, painFor, paintwo, goal, goaltwo, trig]) {
    if (phrase !== undefined) used.set(phrase.words, (used.get(phrase.words) ?? 0) + 1);
  }
  if (format !== undefined) used.set(format.name, (used.get(format.name) ?? 0) + 1);
  return {
    cast: clean({ goal, goaltwo, pain: painFor, paintwo, trig, turn, limit, format }),
    turn: describeTurn(material, turn ?? limit),
  };
}

function speakable(phrase: Phrase): boolean {
  return (phrase.form('says') ?? phrase.form('np.I')) !== undefined;
}

function clean(cast: { [K in keyof Cast]: Cast[K] | undefined }): Cast {
  return Object.fromEntries(
    Object.entries(cast).filter(([, value]) => value !== undefined),
  ) as Cast;
}

function leastUsed(
  list: readonly Phrase[],
  used: UsedWords,
  fits: (phrase: Phrase) => boolean,
): Phrase | undefined {
  let best: Phrase | undefined;
  let least = Infinity;
  for (const phrase of list) {
    if (!fits(phrase)) continue;
    const count = used.get(phrase.words) ?? 0;
    if (count < least) [best, least] = [phrase, count];
  }
  return best;
}

function leastUsedFormat(material: Material, used: UsedWords): Cast['format'] {
  let best: Cast['format'];
  let least = Infinity;
  // A post can't be sent to somebody in a dialogue.
  for (const format of material.formats.filter((entry) => entry.name !== 'post')) {
    const count = used.get(format.name) ?? 0;
    if (count < least) [best, least] = [format, count];
  }
  return best;
}

function limitPhrase(material: Material): Phrase | undefined {
  const limit = material.limits.find(
    (entry) =>
      MEETS_CUSTOMERS.test(entry.value) &&
      !FOR_WRITERS.test(entry.value) &&
      !ORDERS.test(entry.value),
  );
  if (limit === undefined) return undefined;
  // “can't discount the course” is said by somebody: by us.
  const value = tidy(limit.value).replace(
    /^(can't|cannot|won't|don't) /iu,
    (verb) => `we ${verb.toLowerCase()}`,
  );
  return makePhrase({ ...limit, value }, 'other', { keep: new Set(), maxWords: 16 });
}

function describeTurn(material: Material, turn: Phrase | undefined): Scenario['turn'] {
  const audience = tidy(material.persona.audience.value);
  if (turn?.field === 'objection') return { ...turn.statement, on: 'objection' };
  const question = material.persona.openQuestions.find((entry) => entry.field === 'objections');
  if (turn !== undefined) {
    const isPain = material.pains.includes(turn);
    return {
      ...turn.statement,
      on: isPain ? 'pain' : 'constraint',
      remark:
        material.objections.length > 0
          ? `The stated objections carry the other scripts; this one turns on a pain of ${audience}.`
          : `The brief gives no objection for ${audience}; the script turns on ${isPain ? 'a pain' : 'a limit'} it does state.`,
    };
  }
  const value = question?.question ?? `What would make ${audience} say no?`;
  const turnOn: Statement = {
    value,
    confidence: 0,
    origin: 'generated',
    evidence: [],
    note: 'A question to the author, not a fact',
  };
  return {
    ...turnOn,
    on: 'question',
    remark: `The brief gives neither objection nor pain for ${audience}; the script turns on the open question.`,
  };
}
