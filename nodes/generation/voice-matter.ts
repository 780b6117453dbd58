/** What guide and playbook write from: the people of the brief in their own words, the offer and its facts. */
import { isPlural, sentenceCase } from '../language/inflect';
import { contentStems } from '../language/similarity';
import type { Statement } from '../records/evidence';
import type { Constraint, Interpretation } from '../records/interpretation';
import type { Persona } from '../records/persona';
import { channelSaid } from '../records/use-words';
import { channelWords } from '../records/vocabulary';
import type { Channel } from '../records/vocabulary';
import { actionOf } from './grammar/action';
import { makePhrase } from './grammar/phrase';
import type { Phrase } from './grammar/phrase';
import type { Field } from './grammar/shape';
import { soundsRight } from './grammar/sound';
import { countWords } from './grammar/tidy';
import { answersTo } from './summary-answers';
import { factsOf } from './voice-facts';
import { unclear } from './voice-limits';
import type { Fact } from './voice-facts';
import { shortAudience } from './voice-subject';
import { clean, lowerFirst, ownCase, sentence, unquoted } from './voice-text';

/** One thing that the brief says of its people, in the forms that are safe. */
export interface Told {
  statement: Statement;
  /** The brief's words for quotation marks. */
  quote: string;
  words: number;
  phrase: Phrase | undefined;
  /** The audience of which the brief says it: lines never mix two. */
  sheet: string;
  /** True where “he” or “she” is somebody beside the readers: a child, a dog, a husband. */
  isOfOthers: boolean;
}

export interface Person {
  key: string;
  name: string;
  sheet: string;
  persona: Persona;
  /** The audience as the brief names it. */
  audience: string;
  /** The own leading ones first, then the rest of what the brief says of the same audience. */
  wants: Told[];
  pains: Told[];
  triggers: Told[];
  doubts: Told[];
  ways: { channel: Channel; said: string }[];
  avoids: Channel[];
}

export interface Matter {
  interpretation: Interpretation | undefined;
  brand?: string;
  /** What is offered, as inside a sentence. */
  offer?: string;
  ask?: { does: string; statement: Statement };
  facts: Fact[];
  /** The rules of the brief without those that only say its budget or its date again. */
  limits: Constraint[];
  /** Rules that may be orders or bans: questions to the client. */
  unclear: Constraint[];
  people: Person[];
  /** The first audience, short, for inside a sentence; and all of them by sheet. */
  audience: string;
  audiences: ReadonlyMap<string, string>;
  wants: Told[];
  pains: Told[];
  triggers: Told[];
  doubts: Told[];
  /** The fact that answers a doubt, by the doubt's words; the summary answers it alike. */
  answers: ReadonlyMap<string, Fact>;
  /** Stems that stand in the brand or the offer: they tell no two facts apart. */
  common: ReadonlySet<string>;
}

/** Gathers the matter of a brief; every part of it may be empty. */
export function gatherMatter(
  interpretation: Interpretation | undefined,
  personas: readonly Persona[],
  facts: readonly Statement[] = [],
  name?: Statement,
): Matter {
  const brand = clean((name ?? interpretation?.brand)?.value ?? '') || undefined;
  const keep = new Set((brand ?? '').split(' '));
  const people = personas.map((persona) => personOf(persona, personas, keep));
  const offer = offerOf(interpretation?.offer);
  const purpose = interpretation?.purpose;
  const isResearch = interpretation?.purposeCategory?.value === 'research';
  const does = purpose === undefined || isResearch ? undefined : askOf(purpose.value, offer);
  const label = interpretation?.audiences[0]?.label.value ?? personas[0]?.audience.value;
  const told = factsOf([...(interpretation?.facts ?? []), ...facts], brand);
  const doubts = distinct(turns(people.map((person) => person.doubts)));
  return {
    interpretation,
    ...(brand === undefined ? {} : { brand }),
    ...(offer === undefined ? {} : { offer }),
    ...(does === undefined || purpose === undefined ? {} : { ask: { does, statement: purpose } }),
    facts: told,
    limits: limitsOf(interpretation),
    unclear: unclear(interpretation?.constraints ?? []),
    people,
    audience: label === undefined ? 'readers' : callOf(label),
    audiences: new Map(
      people.map((person) => [person.sheet, callOf(person.persona.audience.value)]),
    ),
    wants: distinct(turns(people.map((person) => person.wants))),
    pains: distinct(turns(people.map((person) => person.pains))),
    triggers: distinct(turns(people.map((person) => person.triggers))),
    doubts,
    answers: answersOf(doubts, told, [brand ?? '', offer ?? '']),
    common: new Set(contentStems(`${brand ?? ''} ${offer ?? ''}`)),
  };
}

function answersOf(
  doubts: readonly Told[],
  facts: readonly Fact[],
  known: readonly string[],
): Map<string, Fact> {
  const found = answersTo(
    doubts.map((doubt) => doubt.statement),
    facts.map((fact) => fact.statement),
    known,
  );
  return new Map(
    found.flatMap((answer) => {
      const fact = facts.find((one) => one.statement === answer.fact);
      if (fact === undefined) return [];
      return doubts
        .filter((doubt) => answer.doubts.includes(doubt.statement))
        .map((doubt) => [doubt.quote, fact] as const);
    }),
  );
}

function limitsOf(interpretation: Interpretation | undefined): Constraint[] {
  const told = [interpretation?.budget?.value, interpretation?.deadline?.value]
    .map((value) => clean(value ?? '').toLowerCase())
    .filter((value) => value !== '');
  const tones = (interpretation?.tone ?? []).map((tone) => clean(tone.value).toLowerCase());
  const open = unclear(interpretation?.constraints ?? []);
  return (interpretation?.constraints ?? []).filter((limit) => {
    const words = clean(limit.value).toLowerCase();
    // “It must read as kind, plain-spoken and a touch funny”: the tone words say that already.
    if (tones.filter((tone) => words.includes(tone)).length > 1 || open.includes(limit))
      return false;
    return !told.some(
      (value) => words.includes(value) && countWords(words) <= 12 && limit.kind !== 'legal',
    );
  });
}

/** How a group is called in a line; a bare “folks” says nobody, so there the whole label stands. */
function callOf(label: string): string {
  const short = shortAudience(label).replace(
    /(?:\s(?:after|before|with|without|for|of|in|on|at|who|that|and|or|to|from|by|a|the))+$/iu,
    '',
  );
  if (
    !/^(?:who|folks?|people|those|ppl|everyone|anyone|the ones|the people|the person|ones|persons|members|readers|our)\b(?: \p{L}+)?$/iu.test(
      short,
    )
  )
    return short;
  const whole = lowerFirst(clean(label));
  return countWords(whole) <= 12 &&
    !/\b(?:I|me|my|we|us|our|client)\b/u.test(whole) &&
    !/^(?:who|those who|everyone|everybody|anyone|anybody|somebody|someone|whoever|the person)\b/iu.test(
      whole,
    ) &&
    !/^general audience$/iu.test(whole)
    ? whole
    : 'readers';
}

function personOf(persona: Persona, cast: readonly Persona[], keep: ReadonlySet<string>): Person {
  const siblings = cast.filter(
    (other) => other.key !== persona.key && other.sheetKey === persona.sheetKey,
  );
  const all = (of: (one: Persona) => readonly Statement[], field: Field): Told[] =>
    distinct(
      [persona, ...siblings].flatMap((one) =>
        of(one).map((entry) => toldOf(entry, field, keep, persona)),
      ),
    );
  return {
    key: persona.key,
    sheet: persona.sheetKey,
    name: persona.displayName.value.trim(),
    persona,
    audience: clean(persona.audience.value),
    wants: all((one) => [...one.goals, ...one.needs], 'goal'),
    pains: all((one) => one.pains, 'pain'),
    triggers: all((one) => one.triggers, 'trigger'),
    doubts: all((one) => one.objections, 'objection'),
    ways: waysOf(persona),
    avoids: persona.channels.filter((use) => use.liking === 'avoids').map((use) => use.value),
  };
}

function waysOf(persona: Persona): Person['ways'] {
  return persona.channels
    .filter((use) => use.liking !== 'avoids')
    .toSorted((a, b) => a.rank - b.rank)
    .filter((use, i, all) => all.findIndex((other) => other.value === use.value) === i)
    .map((use) => ({
      channel: use.value,
      said: useful(channelSaid(use)) ? channelSaid(use) : channelWords[use.value],
    }));
}

/** “an”, “a queue”: a passage that is no name for a channel. */
function useful(said: string): boolean {
  return said.length > 3 && !/^(?:an?|the|in|on|at|by)\b|\b(?:us|me|them|him|her)$/iu.test(said);
}

function toldOf(
  statement: Statement,
  field: Field,
  keep: ReadonlySet<string>,
  { sheetKey: sheet, audience }: Persona,
): Told {
  // What somebody says keeps its own capital: “Mahler isn't our thing”.
  const own = field === 'objection' ? saidCase(statement) : ownCase(statement);
  const quote = field === 'goal' ? bareWish(own) : own;
  return {
    statement,
    sheet,
    isOfOthers:
      /\b(?:he|him|his|she|her|hers|he's|she's|he'd|she'd|he'll|she'll)\b/iu.test(quote) &&
      isGroup(audience.value),
    quote,
    words: countWords(quote),
    phrase: makePhrase({ ...statement, value: quote }, field, { keep }),
  };
}

/** “mums who book”, not “a herd manager”: of one person “she” may be the reader. */
function isGroup(label: string): boolean {
  const head =
    clean(label).split(/,|\s(?:who|that|with|at|in|from|of|for|on|between|aged)\b/u)[0] ?? label;
  return (
    isPlural(head) ||
    /\b(?:people|folks?|men|women|children|couples|ones|crowd|staff)\b/iu.test(head)
  );
}

function saidCase(statement: Statement): string {
  const value = unquoted(statement.value);
  const passage = unquoted(statement.evidence[0]?.quote ?? '');
  return passage.toLowerCase() === value.toLowerCase() ? passage : value;
}

/** “hoping for somebody who …” → “somebody who …”: the lines around it say that it is a wish. */
function bareWish(words: string): string {
  const bare = words.replace(
    /^(?:they |she |he )?(?:wants?|wanting|needs?|hop(?:es?|ing)|would (?:like|love)|'d (?:like|love)|wish(?:es)?|wishing|looking|longs?|keen|desperate) (?:to |for )?|^to (?=\p{Ll})/iu,
    '',
  );
  return countWords(bare) >= 2 ? bare : words;
}

/** “the client sells ransomware drills”: what is sold is the offer. */
const SELLS =
  /^(?:we|I|the client|they|our (?:company|shop|team)) (?:also )?(?:sells?|makes?|runs?|offers?|provides?|fits?|gives?|does|do|has|have|builds?|rents?)(?: out)?\s+/iu;

/** Cut at a comma, unless it lists (“wavy, curly and coily hair”). */
function beforeComma(text: string): string {
  const [head = text, ...rest] = text.split(',');
  return rest.length > 0 &&
    (countWords(head) < 2 || /^(?: [\p{L}-]+){1,3} (?:and|or|&) /u.test(rest.join(',')))
    ? text
    : head;
}

/** “VOLUNTEER DRIVERS” without its shouting; an abbreviation keeps its capitals. */
function quiet(text: string): string {
  return text === text.toUpperCase() && /\p{Lu}{4}/u.test(text) ? text.toLowerCase() : text;
}

/** What is offered as a noun phrase; undefined for a sentence or a verb that got into its place. */
function offerOf(offer: Statement | undefined): string | undefined {
  if (offer === undefined) return undefined;
  const text = lowerFirst(
    quiet(
      beforeComma(clean(offer.value))
        .replace(SELLS, '')
        .replace(/\s+(?:that |which )?(?:they|he|she)\b.*$/iu, '')
        .replace(/\s*\([^)]*\)/gu, ''),
    ),
  );
  return countWords(text) > 8 ||
    /^(?:provides?|sells?|offers?|runs?|gives?|helps?|stop|get|we|I|to)\b|^\p{L}+ing (?:the|an?|your|their|our)\b|^(?:managing|refinancing|selling|buying|renting|making|running) /iu.test(
      text,
    )
    ? undefined
    : text;
}

/** What readers are asked to do; “it” in it is the offer, or nothing that a line could name. */
function askOf(purpose: string, offer: string | undefined): string | undefined {
  const asked = actionOf(purpose);
  const bare = offer?.replace(/^(?:an?|the|those|these|our|this|my|its)\s+/iu, '');
  const does =
    asked === undefined || !/\b(?:it|them)\b/u.test(asked)
      ? asked
      : bare === undefined
        ? undefined
        : asked.replace(/\b(?:it|them)\b/u, `our ${bare}`);
  return does !== undefined &&
    !/\b(?:never|no longer|not)\b|^(?:bring|get|reach|win|recruit|fill|hold|attract|convert|persuade|increase|raise|grow|sell) /u.test(
      does,
    ) &&
    !/\s(?:like|as|than|of|for|with|to|and|or|the|a|in|on|at|by|from)$/iu.test(does) &&
    countWords(does) <= 9 &&
    soundsRight(sentence(does))
    ? does
    : undefined;
}

/** “Get through Sunday dinner without shouting”, or the wish as the thing it names. */
export function headline(told: Told): string | undefined {
  const { phrase } = told;
  if (phrase === undefined || told.words > 12 || !isWhole(told)) return undefined;
  const named = phrase.shape === 'noun' ? phrase.form('np.you') : undefined;
  // “the spare your children the choosing”: an article that the brief doesn't have was a misreading.
  const isSame = named !== undefined && /^the\b/iu.test(named) === /^the\b/iu.test(told.quote);
  const words = phrase.form('do.you') ?? (isSame ? named : undefined);
  return words === undefined || !soundsRight(sentence(words)) ? undefined : sentenceCase(words);
}

/** False where tidying cut the end off (“the nan they grew up with”): such words are only quoted. */
export function isWhole({ phrase, quote, isOfOthers }: Told): boolean {
  if (isOfOthers) return false;
  // “clean shirts for the week”: a verb with its object, or shirts that are clean?
  if (
    /^(?:clean|open|clear|free|cool|dry|warm|close|slow|quiet|cold|light|empty) \p{L}+s\b/iu.test(
      quote,
    )
  )
    return false;
  // “work that means something”: the tagger takes the noun for a verb.
  if (/^\p{L}+ (?:that|which|who)\b/iu.test(quote)) return phrase?.shape === 'noun';
  const last = (text: string): string =>
    /(\p{L}+|\d+)[^\p{L}\d]*$/u.exec(text)?.[1]?.toLowerCase() ?? '';
  // “teach them to plan a month”: whom? Not the one who reads it.
  const isOthers =
    /^(?:not )?(?:teach|help|keep|see|get|let|show|tell|give|send|have|make|bring|find|stop|wants?)(?:ing)? (?:them|him|her)\b/iu.test(
      quote,
    );
  return phrase !== undefined && !isOthers && last(phrase.words) === last(quote);
}

/** The doubt as somebody says it, with its mark, for quotation marks: “I'll manage a bit longer.” */
export function spoken(told: Told): string {
  const isSaid = /^[“"]/u.test(told.statement.value.trim());
  const { phrase } = told;
  // “patchy coverage in the back paddock” is said as it stands; “he'd lose his seniority” is not.
  const isShifted = !isSaid && /\b(?:they|them|their|he|him|his|she|her)\b/iu.test(told.quote);
  const words = isShifted ? phrase?.form('q') : undefined;
  const text = unquoted(words ?? told.quote);
  return ASKS.test(text) && !/[.?!]$/u.test(text) ? sentence(`${text}?`) : sentence(text);
}

const ASKS =
  /^(?:who|who's|what|what's|why|how|where|when|will|is|are|does|do|can|could|would|should|aren't|isn't|won't|doesn't|don't I)\b(?! not\b)/iu;

function distinct(list: readonly Told[]): Told[] {
  return list.filter(
    (told, i) =>
      told.quote !== '' &&
      list.findIndex((other) => other.quote.toLowerCase() === told.quote.toLowerCase()) === i,
  );
}

function turns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_gap, i) =>
    lists.flatMap((list) => list.slice(i, i + 1)),
  ).flat();
}
