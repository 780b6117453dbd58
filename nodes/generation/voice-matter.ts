/** What guide and playbook write from: the people of the brief in their own words, the offer and its facts. */
import { contentStems } from '../language/similarity';
import type { Statement } from '../records/evidence';
import type { Constraint, Interpretation } from '../records/interpretation';
import type { Persona } from '../records/persona';
import { channelSaid } from '../records/use-words';
import { channelWords } from '../records/vocabulary';
import type { Channel } from '../records/vocabulary';
import type { Field } from './grammar/shape';
import { countWords } from './grammar/tidy';
import { answersTo } from './summary-answers';
import { factsOf } from './voice-facts';
import type { Fact } from './voice-facts';
import { unclear } from './voice-limits';
import { askOf, callOf, offerOf } from './voice-offer';
import { clean } from './voice-text';
import { toldOf } from './voice-told';
import type { Told } from './voice-told';

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
  const offer = offerOf(interpretation?.offer, brand);
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
