/** The cast in short: casting notes of at most sixty words, with the weakest mark of their parts. */
import { insideSentence } from '../extraction/statement-of';
import { isSpeech } from '../extraction/wording';
import { endSentence, joinList } from '../language/inflect';
import type { Statement } from '../records/evidence';
import type { Persona } from '../records/persona';
import { channelSaid } from '../records/use-words';
import { headOf } from './grammar/short-label';
import { listed, startOf, weakest } from './persona-cards-lines';
import { standsAlone } from './persona-cards-shape';
import { wishOf } from './persona-cards-wishes';
import type { Wish } from './persona-cards-wishes';
import { called, describe, isGroupName, placePhrase, withArticle } from './summary-who';

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

interface Note {
  text: string;
  on: Statement[];
  /** The same with less, where the whole is too long. */
  less?: Note | undefined;
}

/**
 * At most sixty words about one persona. Cards of one audience share out what there is to tell: the
 * first opens, each further one says whom it comes from and what is different. `said`: sentences of
 * the page, none of which may stand on it twice.
 */
export function personaSummary(
  persona: Persona,
  all: readonly Persona[] = [persona],
  said: Set<string> = new Set(),
): Statement {
  const group = all.filter((other) => other.sheetKey === persona.sheetKey);
  const [first = persona, ...others] = group;
  const words = frames[(persona.order - 1) % frames.length] ?? frames[0];
  const notes =
    first === persona
      ? wholeNotes(without(persona, others), words, group.length > 1)
      : splitNotes(persona, first, words, said);
  const kept: Note[] = [];
  let length = 0;
  for (const whole of notes) {
    let note: Note | undefined = whole;
    while (note && length + countWords(note.text) > summaryWordsMax) note = note.less;
    if (!note || said.has(note.text.toLowerCase())) continue;
    said.add(note.text.toLowerCase());
    if (group.length > 1) for (const entry of note.on) said.add(entry.value.toLowerCase());
    kept.push(note);
    length += countWords(note.text);
  }
  if (kept.length === 0)
    return resting(`${persona.displayName.value} stands for ${insideSentence(persona.audience)}.`, [
      persona.audience,
    ]);
  return resting(
    joined(kept.map((note) => note.text)),
    kept.flatMap((note) => note.on),
    first === persona ? undefined : SPLIT,
  );
}

const SPLIT = 'the brief does not tell these people apart; who leads with what is ours';

function countWords(text: string): number {
  return text.split(/\s+/u).length;
}

const told = ['needs', 'pains', 'triggers', 'objections'] as const;
type Field = (typeof told)[number];

const leadField: Partial<Record<NonNullable<Persona['splitBy']>, Field>> = {
  need: 'needs',
  pain: 'pains',
  trigger: 'triggers',
  objection: 'objections',
};

/** What a split card tells beside what its first card tells: its lead, and what it has first alone. */
function ownOf(persona: Persona, first: Persona, field: Field): Statement[] {
  const [entry] = persona[field];
  const isLead = persona.splitBy !== undefined && leadField[persona.splitBy] === field;
  return entry && (isLead || entry.value !== first[field][0]?.value) ? [entry] : [];
}

/** The first card of an audience without what its further cards tell. */
function without(persona: Persona, others: readonly Persona[]): Persona {
  const left = (field: Field): Statement[] => {
    const taken = new Set(
      others.flatMap((other) => ownOf(other, persona, field).map((entry) => entry.value)),
    );
    return persona[field].filter((entry) => !taken.has(entry.value));
  };
  return {
    ...persona,
    needs: left('needs'),
    pains: left('pains'),
    triggers: left('triggers'),
    objections: left('objections'),
  };
}

/** Ways to introduce the same thing, so that three notes on a page do not read as one. */
const frames = [
  {
    obstacle: 'What gets in the way',
    doubt: 'Expect to hear',
    start: 'What sets it off',
    reach: 'Channels',
  },
  {
    obstacle: 'In the way',
    doubt: 'What you will hear',
    start: 'The moment',
    reach: 'Where',
  },
  {
    obstacle: 'What makes it hard',
    doubt: 'The doubt to meet',
    start: 'The trigger',
    reach: 'Reached through',
  },
] as const;
type Frame = (typeof frames)[number];

function wholeNotes(persona: Persona, words: Frame, isSplit: boolean): Note[] {
  return [
    ...openings(persona, isSplit),
    ...obstacles(persona.pains, words),
    ...doubts(persona.objections, words),
    ...moments(persona.triggers, words),
    ...reach(persona, words),
  ];
}

/** “Cleo Alder, of the same group as Alex, wants something else first: to be rid of the car.” */
function splitNotes(
  persona: Persona,
  first: Persona,
  words: Frame,
  said: ReadonlySet<string>,
): Note[] {
  const trade = persona.role?.origin === 'generated' ? persona.role : undefined;
  const group = `of the same group as ${called(first).replace(/^The (?=\p{Lu})/u, 'the ')}`;
  const from = `${persona.displayName.value}, ${trade && persona.splitBy !== 'trade' ? `${withArticle(headOf(insideSentence(trade)))} ` : ''}${group},`;
  const own = (field: Field): Statement[] =>
    persona.splitBy !== undefined && leadField[persona.splitBy] === field
      ? []
      : ownOf(persona, first, field).filter((entry) => !said.has(entry.value.toLowerCase()));
  const opening = difference(persona);
  return [
    {
      text: endSentence(`${from} ${opening.text}`),
      on: [...opening.on, ...(trade ? [trade] : [])],
    },
    ...obstacles(own('pains'), words),
    ...doubts(own('objections'), words),
    ...moments(own('triggers'), words),
    ...(persona.splitBy === 'channel' ? reach(persona, words) : []),
  ];
}

/** What sets a split card apart, behind its name. */
function difference(persona: Persona): Note {
  const { splitBy, location, role } = persona;
  const [need] = persona.needs;
  const [pain] = persona.pains;
  const [trigger] = persona.triggers;
  const [objection] = persona.objections;
  if (splitBy === 'need' && need) {
    const wish = wishOf(need);
    return wish?.wants === 'Wants'
      ? { text: `wants something else first: ${wish.object}`, on: [need] }
      : { text: `has another wish first: ${listed(need)}`, on: [need] };
  }
  if (splitBy === 'pain' && pain)
    return { text: `has another obstacle: ${listed(pain)}`, on: [pain] };
  if (splitBy === 'trigger' && trigger)
    return { text: `comes at another moment: ${listed(trigger)}`, on: [trigger] };
  if (splitBy === 'objection' && objection)
    return { text: `has another doubt: ${listed(objection)}`, on: [objection] };
  if (splitBy === 'place' && location)
    return { text: `lives elsewhere: ${location.value}`, on: [location] };
  if (splitBy === 'trade' && role)
    return { text: `is ${withArticle(insideSentence(role))}`, on: [role] };
  return { text: 'is reached another way', on: [persona.audience] };
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
function openings(persona: Persona, isSplit: boolean): Note[] {
  const name = persona.displayName.value;
  const place = placePhrase(persona);
  const isGroup = isGroupName(persona);
  const who = persona.audience.value === name ? '' : `${describe(persona)}${place}`;
  const wishes = [...persona.needs, ...persona.goals].map((statement) => ({
    statement,
    wish: wishOf(statement),
  }));
  const first = wishes.find((entry) => entry.wish);
  const on = [
    persona.role?.origin === 'generated' ? persona.role : persona.audience,
    ...(place && persona.location ? [persona.location] : []),
  ];
  if (!first?.wish) {
    const is = isGroup ? 'are' : 'is';
    const opening = {
      text: endSentence(who === '' ? `${name} ${is} whom the brief means` : `${name} ${is} ${who}`),
      on,
    };
    return [opening, ...wishlist(persona.needs.slice(0, 2))];
  }
  const { object, verbPhrase, negative } = first.wish;
  const rest = wishes.filter((entry) => entry !== first);
  const second = rest.find((entry) => entry.wish?.verbPhrase && !entry.wish.negative);
  const mayPair =
    !isSplit &&
    verbPhrase !== undefined &&
    !negative &&
    object.length < 60 &&
    !/,|;| and | without | than /u.test(object) &&
    second?.wish?.verbPhrase !== undefined &&
    !/,|;| and /u.test(second.wish.verbPhrase);
  const more = mayPair ? ` and ${second.wish?.verbPhrase ?? ''}` : '';
  const left = rest.filter((entry) => !mayPair || entry !== second).slice(0, 1);
  return [
    {
      text: endSentence(
        `${name}${who === '' ? '' : `, ${who},`} ${wishVerb(first.wish, isGroup)} ${object}${more}`,
      ),
      on: [...on, first.statement, ...(mayPair ? [second.statement] : [])],
    },
    ...left.map(({ statement }) => ({
      text: endSentence(`Also wanted: ${listed(statement)}`),
      on: [statement],
    })),
  ];
}

function wishlist(wishes: readonly Statement[]): Note[] {
  return wishes.length === 0
    ? []
    : [{ text: endSentence(`The wish: ${items(wishes)}`), on: [...wishes] }];
}

/** “wants”, “doesn't want” or “would”, for one person or a group. */
export function wishVerb(wish: Wish, isGroup: boolean): string {
  const { wants } = wish;
  if (wants === 'Would') return 'would';
  if (isGroup) return wants === 'Wants' ? 'want' : 'don’t want';
  return wants === 'Wants' ? 'wants' : 'doesn’t want';
}

/** “which plants cross, mice”; semicolons where an item has a comma of its own. */
function items(list: readonly Statement[]): string {
  const words = list.map(listed);
  return words.join(words.some((word) => /[,;]|“/u.test(word)) ? '; ' : ', ');
}

function obstacles(pains: readonly Statement[], words: Frame): Note[] {
  return longestFirst(pains.slice(0, 3), (list) => {
    const alone = list.length === 1 && list[0] ? standsAlone(list[0]) : undefined;
    return alone ?? `${words.obstacle}: ${items(list)}`;
  });
}

function doubts(objections: readonly Statement[], words: Frame): Note[] {
  return longestFirst(objections.slice(0, 2), (list) =>
    list.every((entry) => isSpeech(entry.value))
      ? `${words.doubt}: ${joinList(
          list.map((entry) => entry.value),
          'or',
        )}`
      : `The ${list.length === 1 ? 'doubt' : 'doubts'}: ${items(list)}`,
  );
}

function moments(triggers: readonly Statement[], words: Frame): Note[] {
  return longestFirst(triggers.slice(0, 2), (list) => {
    const line = list.length === 1 && list[0] ? startOf(list[0]).value : '';
    return line.startsWith('Starts ')
      ? line.replace(/^Starts/u, 'It starts')
      : `${words.start}: ${items(list)}`;
  });
}

function reach(persona: Persona, words: Frame): Note[] {
  const used = persona.channels.filter((use) => use.liking !== 'avoids').slice(0, 3);
  if (used.length === 0) return [];
  const said = [...new Set(used.map(channelSaid))].join(', ');
  return [
    {
      text: endSentence(`${words.reach}: ${said}`),
      on: used.map((use) => ({ ...use, value: said })),
    },
  ];
}

/** A note on the whole list, and behind it the same with ever fewer items. */
function longestFirst(
  list: readonly Statement[],
  wording: (list: readonly Statement[]) => string,
): Note[] {
  let note: Note | undefined;
  for (let count = 1; count <= list.length; count += 1) {
    const on = list.slice(0, count);
    note = { text: endSentence(wording(on)), on, less: note };
  }
  return note ? [note] : [];
}
