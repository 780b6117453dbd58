/** The words of a voice guide: those to use, from the brief's own language, and those to leave. */
import { contentStems } from '../language/similarity';
import type { Statement } from '../records/evidence';
import type { VoiceProfile } from '../records/voice';
import { countWords } from './grammar/tidy';
import type { Banned } from './voice-limits';
import { headline } from './voice-told';
import type { Matter } from './voice-matter';
import type { Told } from './voice-told';
import { isRepeated, termStatement, termsIn, wholeTerm } from './voice-terms';
import { clean, lowerFirst, quoted, unquoted } from './voice-text';

type Prefer = VoiceProfile['vocabulary']['prefer'][number];
type Avoid = VoiceProfile['vocabulary']['avoid'][number];

interface Source {
  statement: Statement;
  note: string;
  /** The words with their own capitals. */
  text?: string;
}

/** Words to use, at most so many: ours (name, offer, facts), then those in which people speak. */
export function wordsToPrefer(matter: Matter, banned: readonly Banned[], wanted: number): Prefer[] {
  const { interpretation } = matter;
  const list: Prefer[] = [];
  const forbidden = banned.map((entry) => contentStems(entry.word).join(' '));
  const add = (term: string, { statement, note }: Source, insteadOf?: string): void => {
    if (
      list.length >= wanted ||
      isRepeated(
        term,
        list.map((entry) => entry.value),
      )
    )
      return;
    const key = ` ${contentStems(term).join(' ')} `;
    if (forbidden.some((word) => word !== '' && key.includes(` ${word} `))) return;
    const entry = termStatement(term, statement, note);
    if (entry === undefined) return;
    list.push({ ...entry, ...(insteadOf === undefined ? {} : { insteadOf }) });
  };
  const addPhrase = (words: string, { statement }: Source): void => {
    if (countWords(words) < 2 || countWords(words) > 8) return;
    if (
      list.length >= wanted ||
      list.some(
        (entry) =>
          words.toLowerCase().includes(entry.value.toLowerCase()) && countWords(entry.value) > 2,
      )
    )
      return;
    const entry = termStatement(words, statement, 'Their phrases, word for word');
    if (
      entry !== undefined &&
      !banned.some((one) => words.toLowerCase().includes(one.word.toLowerCase()))
    )
      list.push(entry);
  };
  for (const entry of banned)
    if (entry.instead !== undefined)
      add(
        entry.instead,
        { statement: entry.from, note: 'The brief asks for it' },
        banned
          .filter((other) => other.instead === entry.instead)
          .map((other) => other.word)
          .join(', '),
      );
  if (interpretation?.brand !== undefined)
    add(unquoted(interpretation.brand.value), {
      statement: interpretation.brand,
      note: 'Our name, spelt like this',
    });
  if (
    interpretation?.offer !== undefined &&
    matter.offer !== undefined &&
    countWords(matter.offer) <= 5
  )
    add(matter.offer.replace(/^(?:an?|the|our|those|these) /iu, ''), {
      statement: interpretation.offer,
      note: 'What we offer, by its name',
    });
  const told = (list: readonly Told[], note: string): Source[] =>
    list.map(({ statement, quote }) => ({ statement, note, text: quote }));
  const groups: Source[][] = [
    told(matter.pains, 'Theirs, for what is in the way'),
    told(matter.triggers, 'Theirs, for the moment it begins'),
    told(matter.wants, 'Theirs, for what they want'),
    told(matter.doubts, 'Theirs, when they hesitate'),
    matter.facts.map(({ statement }) => ({ statement, note: 'Ours, from the facts' })),
  ];
  const rest: Source[] = [
    ...matter.people.flatMap(({ persona }) =>
      persona.context.map((statement) => ({ statement, note: 'From their day' })),
    ),
    ...(interpretation?.offer === undefined
      ? []
      : [{ statement: interpretation.offer, note: 'What we offer, by its name' }]),
    ...(interpretation?.audiences ?? []).map(({ label }) => ({
      statement: label,
      note: 'From who they are',
      text: lowerFirst(unquoted(label.value)),
    })),
    ...matter.people.flatMap(({ persona }) => [
      ...(persona.location === undefined
        ? []
        : [
            {
              statement: persona.location,
              note: 'Where they are',
              text: unquoted(persona.location.value),
            },
          ]),
      ...persona.channels
        .filter((use) => /^\p{Lu}\S* \p{Lu}/u.test(use.evidence[0]?.quote ?? ''))
        .map((use) => ({
          statement: { ...use, value: use.evidence[0]?.quote ?? '' },
          note: 'Where they read',
        })),
    ]),
    ...(interpretation?.purpose === undefined
      ? []
      : [{ statement: interpretation.purpose, note: 'What it is about' }]),
    ...(interpretation?.reason === undefined
      ? []
      : [{ statement: interpretation.reason, note: 'Why it matters now' }]),
  ];
  // What people say as a whole is worth more than a noun out of it.
  for (const source of turns(groups)) {
    const term = wholeTerm(source.text ?? source.statement.value);
    if (term !== undefined) add(term, source);
  }
  const termsOf = (source: Source): string[] =>
    termsIn(source.text ?? lowerFirst(ownWords(source.statement)));
  const named = (source: Source): string[] =>
    termsOf(source).filter((term) => countWords(term) > 1);
  const all = turns(groups);
  for (const source of all) for (const term of named(source).slice(0, 1)) add(term, source);
  for (const source of [...all, ...rest])
    for (const term of named(source).slice(0, source.note.startsWith('What we offer') ? 1 : 3))
      add(term, source);
  // Short things that they say are worth keeping whole.
  for (const source of turns(groups.slice(0, 4))) addPhrase(source.text ?? '', source);
  // Single nouns are the weakest: a few, to fill up.
  const most = Math.max(list.length, Math.min(20, list.length + 8));
  for (const source of [...all, ...rest])
    for (const term of termsOf(source).filter((one) => countWords(one) === 1))
      if (list.length < most) add(term, source);
  return list;
}

/** The passage where it says more than the value (“the client” for “we”). */
function ownWords(statement: Statement): string {
  const quote = statement.evidence.find((span) => span.alignment !== 'none')?.quote;
  return /\bthe client\b/iu.test(statement.value) && quote !== undefined
    ? clean(quote)
    : statement.value;
}

function turns(lists: readonly (readonly Source[])[]): Source[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_gap, i) =>
    lists.flatMap((list) => list.slice(i, i + 1)),
  ).flat();
}

/** Labels of the trade for people: of use in a meeting, never to those whom they mean. */
const LABEL_TALK =
  /\b(?:lapsed|newbies?|low[- ]income|high[- ]value|prospects?|leads|segment|target|users?|consumers?|under[- ]?\d+s?|over[- ]?\d+s?|\d+s?\s?[-–]\s?\d+s?|aged?|pensioners?|elderly|seniors?|millennials?|gen z|decision[- ]makers?|influencers?|householders?|caregivers?|service members|end users?|hirers|empty nesters|newcomers|beneficiar\w+|members under)\b/iu;

/** Words to leave: the forbidden ones with what to say instead, then the brief's talk about its readers. */
export function wordsToAvoid(matter: Matter, banned: readonly Banned[]): Avoid[] {
  const spent = new Set<string>();
  const told = new Set<Statement>();
  const instead = (entry: Banned): string => {
    const first = banned.find((other) => other.from === entry.from);
    if (
      first !== undefined &&
      first !== entry &&
      told.has(entry.from) &&
      entry.instead === undefined
    )
      return `As for “${first.word}”.`;
    told.add(entry.from);
    if (entry.kind === 'name') return 'This name stays out. Say what ours does.';
    if (entry.instead !== undefined) return `Say ${quoted(entry.instead)}.`;
    const options = [
      ...matter.facts.filter((fact) => countWords(fact.text) <= 12).map((fact) => fact.text),
      ...matter.wants.map((want) => headline(want) ?? '').filter((words) => words !== ''),
      ...(matter.offer === undefined ? [] : [matter.offer]),
    ].filter(
      (words) =>
        !spent.has(words) &&
        !banned.some((other) => words.toLowerCase().includes(other.word.toLowerCase())),
    );
    const [words] = options.toSorted((a, b) => overlap(b, entry) - overlap(a, entry));
    if (words === undefined) return 'Say what happens instead of naming it.';
    spent.add(words);
    return `Say the thing itself, for example ${quoted(lowerFirst(words, matter.brand))}.`;
  };
  const list: Avoid[] = banned.map((entry) => ({
    ...(termStatement(entry.word, entry.from, 'Forbidden in the brief') ?? { ...entry.from }),
    value: entry.word,
    why: instead(entry),
  }));
  const seen = new Set<string>();
  for (const audience of matter.interpretation?.audiences ?? []) {
    const label = unquoted(audience.label.value);
    const talk = LABEL_TALK.exec(label)?.[0];
    if (talk === undefined || seen.has(talk.toLowerCase())) continue;
    if (countWords(label) > 5 && /\d/u.test(talk)) continue;
    seen.add(talk.toLowerCase());
    const short = countWords(label) <= 5 ? lowerFirst(label) : talk.toLowerCase();
    list.push({
      ...(termStatement(short, audience.label, 'The brief’s word for them') ?? audience.label),
      value: short,
      origin: 'generated',
      note: 'Craft; the label is the brief’s',
      why:
        seen.size === 1
          ? 'Our label for them. To their face they are “you”.'
          : 'A label as well, for meetings only.',
    });
  }
  return list;
}

function overlap(words: string, entry: Banned): number {
  const stems = new Set(contentStems(entry.from.value));
  return contentStems(words).filter((stem) => stems.has(stem)).length;
}

/** Words on both lists, said as contradictions; one meaning counts in any form. */
export function wordConflicts(
  prefer: readonly Statement[],
  banned: readonly Banned[],
  copyTerms: readonly string[],
): string[] {
  const stems = (text: string): string => contentStems(text).join(' ');
  const preferred = new Map(prefer.map((entry) => [stems(entry.value), entry.value]));
  for (const term of copyTerms) preferred.set(stems(term), term);
  return banned.flatMap((entry) => {
    const own = preferred.get(stems(entry.word));
    return own === undefined
      ? []
      : [
          `“${own}” is used by the brief or the sample copy and forbidden as “${entry.word}”. Decide which holds.`,
        ];
  });
}
