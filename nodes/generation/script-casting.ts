/** Which of a persona's statements a script turns on, so that scripts of a set don't repeat each other. */
import type { Statement } from '../records/evidence';
import type { Scenario } from '../records/scenario';
import type { Phrase } from './grammar/phrase';
import { sentenceCase } from '../language/inflect';
import { tag } from './grammar/tagger';
import { tidy } from './grammar/tidy';
import type { Material } from './script-material';
import type { Cast } from './script-writer';

export interface Casting {
  cast: Cast;
  turn: Scenario['turn'];
}

/** Counts how often a statement has been used in the set; grows with each script. */
export type UsedWords = Map<string, number>;

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
  const objections = material.objections.map(spoken);
  const objection = own(objections, (phrase) => speakable(phrase) && isFresh(phrase));
  const pain = own(material.pains, hasPain);
  const turn =
    objection ??
    own(
      material.pains,
      (phrase) => speakable(phrase) && isFresh(phrase),
      material.pains.length > 1 || goal === undefined ? [pain] : [],
    ) ??
    own(objections, speakable) ??
    own(shared.objections.map(spoken), (phrase) => speakable(phrase) && isFresh(phrase));
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
    cast: clean({ goal, goaltwo, pain: painFor, paintwo, trig, turn, format }),
    turn: describeTurn(material, turn),
  };
}

/** An objection that the brief quotes is said as it stands: it is in somebody's own words already. */
function spoken(phrase: Phrase): Phrase {
  const own = phrase.words.replace(/[“”"]/gu, '');
  const written = phrase.statement.value.replace(/^[\s"“'‘]+/u, '');
  const first = tag(written)[0];
  const isName = first?.pos === 'PROPN' && /^\p{Lu}/u.test(written);
  const verbatim = isName ? sentenceCase(own) : own;
  const isQuoted = /^\s*["“'‘]/u.test(phrase.statement.value);
  const isMine = /\b(?:I|I'\w+|my|me|you|your)\b/u.test(own);
  if (!isQuoted)
    return {
      ...phrase,
      form: (name) =>
        phrase.form(name) ?? (isMine && (name === 'says' || name === 'q') ? own : undefined),
    };
  return {
    ...phrase,
    form: (name) =>
      name === 'says' || name === 'q'
        ? (phrase.form('asks') ?? verbatim)
        : name === 'I' && phrase.form('asks') === undefined && phrase.form('I') !== undefined
          ? verbatim
          : phrase.form(name),
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

function describeTurn(material: Material, turn: Phrase | undefined): Scenario['turn'] {
  const audience = tidy(material.persona.audience.value);
  if (turn?.field === 'objection') return { ...turn.statement, on: 'objection' };
  const question = material.persona.openQuestions.find((entry) => entry.field === 'objections');
  if (turn !== undefined) {
    return {
      ...turn.statement,
      on: 'pain',
      remark:
        material.objections.length > 0
          ? `The stated objections carry the other scripts; this one turns on a pain of ${audience}.`
          : `The brief gives no objection for ${audience}; the script turns on a pain it does state.`,
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
    remark: `The brief gives neither objection nor pain for ${audience}; the script asks three questions instead of answering one nobody put.`,
  };
}
