/** Channel by channel: what is made for whom, on which of their words it rests, with which fact and ask. */
import type { Playbook } from '../records/delivery';
import type { Channel, Format } from '../records/vocabulary';
import { formatSaid } from '../records/use-words';
import { channelWords, formatWords } from '../records/vocabulary';
import { sentenceCase, singularise } from '../language/inflect';
import { countWords } from './grammar/tidy';
import { bestFact, ownWords } from './voice-facts';
import type { Fact } from './voice-facts';
import type { Matter, Person } from './voice-matter';
import type { Told } from './voice-told';
import { lowerFirst, quoted } from './voice-text';

type Row = Playbook['messageMatrix'][number];

/** Which formats suit a channel, and what is made there when the brief names none. */
const MAKES: Record<
  Channel,
  { formats: readonly Format[]; plain: string; stage: Row['stage']; place: string }
> = {
  email: {
    formats: ['email', 'newsletter', 'article', 'case-study', 'checklist', 'guide', 'template'],
    plain: 'email',
    stage: 'consider',
    place: 'as the last line',
  },
  chat: {
    formats: ['checklist', 'comparison', 'short-video', 'template'],
    plain: 'message',
    stage: 'decide',
    place: 'after the answer',
  },
  voice: { formats: [], plain: 'call', stage: 'decide', place: 'as a question' },
  social: {
    formats: ['short-video', 'social-post', 'long-video', 'infographic'],
    plain: 'post',
    stage: 'notice',
    place: 'in the last frame',
  },
  web: {
    formats: [
      'comparison',
      'calculator',
      'demo',
      'long-video',
      'article',
      'guide',
      'case-study',
      'short-video',
      'webinar',
    ],
    plain: 'page',
    stage: 'consider',
    place: 'as the button',
  },
  'in-app': {
    formats: ['demo', 'checklist', 'template', 'guide'],
    plain: 'screen',
    stage: 'use',
    place: 'as the label',
  },
  event: {
    formats: ['demo', 'webinar', 'case-study', 'print'],
    plain: 'talk',
    stage: 'consider',
    place: 'on the spot',
  },
  print: {
    formats: [
      'print',
      'checklist',
      'infographic',
      'guide',
      'template',
      'comparison',
      'case-study',
      'article',
    ],
    plain: 'printed piece',
    stage: 'notice',
    place: 'below the headline',
  },
  sms: { formats: [], plain: 'text message', stage: 'decide', place: 'as a reply' },
  'tv-radio': { formats: ['podcast'], plain: 'spot', stage: 'notice', place: 'before the name' },
  outdoor: { formats: ['print'], plain: 'poster', stage: 'notice', place: 'if it fits' },
};

/** Rows for each channel that the brief names; personas of one audience share its words out. */
export function messageMatrix(matter: Matter): Row[] {
  const spent = new Set<string>();
  const asked = new Map<Channel, number>();
  let isAskTold = false;
  const rows: Row[] = [];
  for (const person of matter.people.slice(0, 4)) {
    const made = makesFor(person);
    for (const way of waysFor(person).slice(0, 3)) {
      const angle = angleFor(person, way.channel, spent);
      // The audience's words are spent: one more row would only say it again.
      if (angle === undefined && rows.some((row) => sheetOf(row, matter) === person.sheet))
        continue;
      const fact = angle === undefined ? undefined : factFor(angle, matter, spent);
      // A call is a call, whatever the brief calls the telephone.
      const isPlain =
        way.said === channelWords[way.channel] || /^(?:voice|sms)$/u.test(way.channel);
      const narrow = isPlain ? undefined : way.said;
      rows.push({
        personaKey: person.key,
        personaName: person.name,
        stage: MAKES[way.channel].stage,
        channel: way.channel,
        make: sentenceCase(makeWords(made.get(way.channel) ?? MAKES[way.channel].plain, narrow)),
        message:
          angle === undefined
            ? {
                value: `Open: the brief says too little of ${person.name}.`,
                confidence: 0,
                origin: 'generated',
                evidence: [],
                note: 'Not in the brief',
              }
            : {
                value: angle.value,
                confidence: 0.6,
                origin: 'inferred',
                evidence: angle.basis.flatMap((told) => told.statement.evidence).slice(0, 4),
                note:
                  person.ways.length === 0
                    ? 'From the card; the brief names the format and no channel'
                    : 'From the card; which word leads on which channel is ours',
              },
        proof: fact === undefined ? 'None yet' : `Fact ${matter.facts.indexOf(fact) + 1}`,
        callToAction: askFor(matter, way.channel, isAskTold, asked.get(way.channel) ?? 0),
      });
      isAskTold = true;
      asked.set(way.channel, (asked.get(way.channel) ?? 0) + 1);
    }
  }
  return rows;
}

/** Where a format goes when the brief names no channel for somebody. */
const HOME: Partial<Record<Format, Channel>> = {
  print: 'print',
  checklist: 'print',
  infographic: 'print',
  'short-video': 'social',
  'social-post': 'social',
  'long-video': 'web',
  article: 'web',
  comparison: 'web',
  'case-study': 'web',
  calculator: 'web',
  guide: 'web',
  template: 'email',
  newsletter: 'email',
  email: 'email',
  webinar: 'event',
  demo: 'event',
  podcast: 'tv-radio',
};

function waysFor(person: Person): Person['ways'] {
  if (person.ways.length > 0) return person.ways;
  const homes = person.persona.formats.flatMap((use) => HOME[use.value] ?? []);
  return [...new Set(homes)].map((channel) => ({ channel, said: channelWords[channel] }));
}

/** “Leaflet”, “Short video, TikTok”: the place only where both together are short. */
function makeWords(what: string, place: string | undefined): string {
  const isSaid =
    place === undefined || what.toLowerCase().includes(place.toLowerCase().replace(/s$/u, ''));
  return isSaid || countWords(`${what} ${place}`) > 3 ? what : `${what}, ${place}`;
}

function sheetOf(row: Row, matter: Matter): string | undefined {
  return matter.people.find((person) => person.key === row.personaKey)?.sheet;
}

/** Each format on the channel that suits it best; one format for a channel. */
function makesFor(person: Person): Map<Channel, string> {
  const made = new Map<Channel, string>();
  for (const use of person.persona.formats) {
    const own = formatSaid(use);
    if (own === undefined) continue;
    // “our machine against two”: a piece of a sentence is no name for a format.
    const isName =
      countWords(own) <= 3 &&
      !/^(?:our|my|their|his|her|your|two|three|some|how|what|who|with)\b/iu.test(own);
    const said = isName ? singularise(own) : singularise(formatWords[use.value]);
    const fitting = waysFor(person)
      .filter((way) => !made.has(way.channel) && MAKES[way.channel].formats.includes(use.value))
      .toSorted(
        (a, b) =>
          MAKES[a.channel].formats.indexOf(use.value) - MAKES[b.channel].formats.indexOf(use.value),
      )[0];
    if (fitting !== undefined) made.set(fitting.channel, said);
  }
  return made;
}

interface Angle {
  value: string;
  basis: Told[];
  about: Told;
}

/** What leads on a channel: the moment where people are only passing, the doubt where they can ask. */
function angleFor(person: Person, channel: Channel, spent: Set<string>): Angle | undefined {
  const fresh = (list: readonly Told[]): Told | undefined =>
    list.find((told) => told.words <= 16 && !spent.has(`${person.sheet}:${told.quote}`));
  const moment = fresh(person.triggers);
  const doubt = fresh(person.doubts);
  const pain = fresh(person.pains);
  const want = fresh(person.wants);
  const make = (value: string, ...basis: Told[]): Angle | undefined => {
    const [about] = basis;
    if (about === undefined) return undefined;
    for (const told of basis) spent.add(`${person.sheet}:${told.quote}`);
    return { value, basis, about };
  };
  const byMoment = (): Angle | undefined =>
    moment === undefined
      ? undefined
      : want === undefined
        ? make(`Opens on ${quoted(moment.quote)}.`, moment)
        : make(`Opens on ${quoted(moment.quote)}, leads to ${quoted(want.quote)}.`, want, moment);
  const byDoubt = (): Angle | undefined =>
    doubt === undefined ? undefined : make(`Answers ${quoted(doubt.quote)}.`, doubt);
  const byPain = (): Angle | undefined =>
    pain === undefined
      ? undefined
      : want === undefined
        ? make(`Names ${quoted(pain.quote)} and what we have for it.`, pain)
        : make(`From ${quoted(pain.quote)} to ${quoted(want.quote)}.`, pain, want);
  const byWant = (): Angle | undefined =>
    want === undefined ? undefined : make(`Shows ${quoted(want.quote)}.`, want);
  const canAsk = /^(?:chat|voice|email|web|event|sms)$/u.test(channel);
  const order = canAsk ? [byDoubt, byMoment, byPain, byWant] : [byMoment, byPain, byWant, byDoubt];
  for (const attempt of order) {
    const angle = attempt();
    if (angle !== undefined) return angle;
  }
  return undefined;
}

/** The fact that has to do with the angle; else one that no row has yet, the offer's own first. */
function factFor(angle: Angle, matter: Matter, spent: Set<string>): Fact | undefined {
  const about = angle.basis.map((told) => told.quote).join(' ');
  const fact =
    matter.answers.get(angle.about.quote) ??
    bestFact(about, matter.facts, matter.common)?.fact ??
    matter.facts.find((one) => one.line !== undefined && !spent.has(`fact:${one.text}`));
  if (fact !== undefined) spent.add(`fact:${fact.text}`);
  return fact;
}

/** The ask of the brief, once in full; where it names no step, what the piece leads to. */
function askFor(matter: Matter, channel: Channel, isTold: boolean, before: number): string {
  const { ask, interpretation } = matter;
  const purpose = interpretation?.purpose;
  if (ask === undefined && purpose === undefined)
    return isTold ? 'Open' : 'Open: what should they do?';
  if (!isTold)
    return ask === undefined
      ? `Leads to ${quoted(lowerFirst(purpose === undefined ? '' : ownWords(purpose)))}`
      : sentenceCase(ask.does);
  return before > 0 || ask === undefined ? 'As above' : `Same, ${MAKES[channel].place}`;
}
