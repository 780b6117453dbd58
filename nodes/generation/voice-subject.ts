/** What a voice guide writes its examples about: the people, wants and worries of this very brief. */
import type { Statement } from '../records/evidence';
import type { Interpretation } from '../records/interpretation';
import type { Persona } from '../records/persona';
import { isPlural, midSentence, pluralise } from '../language/inflect';
import { actionOf } from './grammar/action';
import { fillFrame, sentencesOf } from './grammar/frames';
import type { Filled, Slots } from './grammar/frames';
import { contentStems } from '../language/similarity';
import { nounPhrases } from './grammar/nouns';
import type { NounPhrase } from './grammar/nouns';
import { lowerStart, makePhrase } from './grammar/phrase';
import type { Phrase } from './grammar/phrase';
import { countWords, tidy } from './grammar/tidy';
import { gatherMaterial } from './script-material';
import type { Material } from './script-material';

export interface Subject {
  interpretation: Interpretation;
  materials: Material[];
  goals: Phrase[];
  pains: Phrase[];
  objections: Phrase[];
  triggers: Phrase[];
  /** Whom the brief writes to, in its own words, for inside a sentence. */
  audience: string;
  action?: { does: string; statement: Statement };
  brand?: string;
  offer?: Statement;
  /** The brief itself, for the nouns that it keeps coming back to. */
  briefText: string;
}

/** Gathers the subject; without personas, the purpose and the offer are all there is. */
export function gatherSubject(interpretation: Interpretation, personas: readonly Persona[], briefText = ''): Subject {
  const materials = personas.map((persona) => gatherMaterial(persona, undefined, interpretation, personas));
  const purpose = interpretation.purpose;
  const does = purpose === undefined ? undefined : actionOf(purpose.value);
  const fromPurpose =
    does === undefined || purpose === undefined
      ? undefined
      : makePhrase({ ...purpose, value: does }, 'goal', { keep: new Set() });
  const goals = distinct(materials.flatMap((material) => material.goals));
  const label = interpretation.audiences[0]?.label.value ?? personas[0]?.audience.value;
  return {
    interpretation,
    materials,
    briefText,
    goals: goals.length > 0 ? goals : fromPurpose === undefined ? [] : [fromPurpose],
    pains: distinct(interleave(materials.map((material) => material.pains))),
    objections: distinct(interleave(materials.map((material) => material.objections))),
    triggers: distinct(interleave(materials.map((material) => material.triggers))),
    audience: label === undefined ? 'the people it is for' : shortAudience(label),
    ...(does === undefined || purpose === undefined ? {} : { action: { does, statement: purpose } }),
    ...(interpretation.brand === undefined ? {} : { brand: tidy(interpretation.brand.value) }),
    ...(interpretation.offer === undefined ? {} : { offer: interpretation.offer }),
  };
}

/**
 * An audience label for inside a sentence: what stands before its first qualification, in the
 * plural, because the sentences around it speak of them as a group.
 */
export function shortAudience(label: string): string {
  const text = midSentence(tidy(label)).replace(/^(?:a|an) /u, '');
  // The stand-in for a brief that names nobody.
  if (/^general audience$/iu.test(text)) return 'readers';
  const head = text.split(/,|\s(?:who(?:'ve|'re|'s|'d)?|that|which|whose|aged|between|running|living|working|employed)\s/u)[0] ?? text;
  const short = countWords(head) <= 7 ? head : (head.split(/\s(?:with|from|in|at|of|on)\s/u)[0] ?? head);
  const fitting = countWords(short) > 0 && countWords(short) <= 7 ? short : short.split(' ').slice(0, 6).join(' ');
  if (/^(?:the ones|those|people|ppl|families|households|everyone|anyone|our|my|his|her)\b/iu.test(fitting) || isPlural(fitting) || COLLECTIVE.test(fitting) || /\d$/u.test(fitting)) return fitting;
  return pluralise(fitting.replace(/^the /u, ''));
}

const COLLECTIVE = /\b(?:diaspora|staff|public|crew|youth|police|management)\b|\b(?:team|it|hr|procurement)$/iu;

/** Writes example lines about the subject; never the same sentence twice. */
export class ExampleWriter {
  private readonly taken = new Set<string>();
  private readonly uses = new Map<string, number>();
  private readonly subject: Subject;
  private readonly random: () => number;
  private readonly topics: readonly Topic[];

  constructor(subject: Subject, random: () => number) {
    this.subject = subject;
    this.random = random;
    this.topics = topicsOf(subject);
  }

  /** The first line that can be filled, from a seeded start; undefined when none can. */
  write(frames: readonly string[], about: Partial<Slots['phrases']> = {}, spare: readonly string[] = []): Filled | undefined {
    return this.best(frames, about) ?? (spare.length === 0 ? undefined : this.best(spare, about));
  }

  private best(frames: readonly string[], about: Partial<Slots['phrases']>): Filled | undefined {
    const offset = Math.floor(this.random() * frames.length);
    let best: Filled | undefined;
    let bestScore = -Infinity;
    const slots = this.slots(about);
    for (let i = 0; i < frames.length; i += 1) {
      const frame = frames[(i + offset) % frames.length];
      if (frame === undefined) continue;
      const filled = fillFrame(frame, slots);
      if (filled === undefined || countWords(filled.text) > 45) continue;
      if (sentencesOf(filled.text).some((sentence) => this.taken.has(sentence))) continue;
      const score = Math.min(filled.statements.length, 2) - i / frames.length - this.repeats(filled);
      if (score > bestScore) [best, bestScore] = [filled, score];
    }
    if (best === undefined) return undefined;
    for (const sentence of sentencesOf(best.text)) this.taken.add(sentence);
    for (const statement of best.statements) this.count(statement.value);
    const topic = this.topic();
    if (topic !== undefined && best.text.toLowerCase().includes(topic.toLowerCase())) this.count(topic);
    return best;
  }

  /** Marks a line as used, so that no example repeats it. */
  reserve(text: string): void {
    for (const sentence of sentencesOf(text)) this.taken.add(sentence);
  }

  private topic(): string | undefined {
    const uses = (topic: Topic): number => this.uses.get(topic.text) ?? 0;
    return this.topics.toSorted((a, b) => uses(a) - uses(b))[0]?.text;
  }

  private repeats(filled: Filled): number {
    return filled.statements.reduce((sum, entry) => sum + 0.35 * (this.uses.get(entry.value) ?? 0), 0);
  }

  private count(value: string): void {
    this.uses.set(value, (this.uses.get(value) ?? 0) + 1);
  }

  private next(list: readonly Phrase[], forms: readonly Parameters<Phrase['form']>[0][]): Phrase | undefined {
    const fitting = list.filter((phrase) => forms.some((form) => phrase.form(form) !== undefined));
    return fitting.toSorted((a, b) => (this.uses.get(a.statement.value) ?? 0) - (this.uses.get(b.statement.value) ?? 0))[0];
  }

  private slots(about: Partial<Slots['phrases']>): Slots {
    const { subject } = this;
    const topic = this.topic();
    return {
      phrases: {
        goal: this.next(subject.goals, ['do.you', 'want.you']),
        pain: this.next(subject.pains, ['you']),
        thing: this.next(subject.pains, ['np.you']),
        obj: this.next(subject.objections, ['q']),
        trig: this.next(subject.triggers, ['np.you', 'when.you']),
        ...about,
      },
      plain: {
        audience: { text: subject.audience },
        topic: topic === undefined ? undefined : { text: topic },
        brand: subject.brand === undefined ? undefined : { text: subject.brand },
        we: subject.brand === undefined ? undefined : { text: subject.brand },
        action: subject.action === undefined ? undefined : { text: subject.action.does, statement: subject.action.statement },
        offer: subject.offer === undefined || countWords(subject.offer.value) > 8 ? undefined : { text: midSentence(tidy(subject.offer.value)), statement: subject.offer },
      },
    };
  }
}

const NO_NAMES: ReadonlySet<string> = new Set();

export interface Topic {
  text: string;
  /** How central it is to the brief; most central first. */
  weight: number;
}

/** How many of the central things are used: the rest of the nouns are props. */
const TOPICS = 6;

/**
 * The things that the brief is about, each with its own article: nouns weighted by where they stand
 * (purpose and offer most) and how often they come back.
 */
export function topicsOf(subject: Subject): Topic[] {
  const { interpretation } = subject;
  const banned = bannedStems(subject);
  const weighted: [string, number][] = [
    ...(subject.offer === undefined ? [] : [[midSentence(tidy(subject.offer.value)), 3] as [string, number]]),
    ...(interpretation.purpose === undefined ? [] : [[tidy(interpretation.purpose.value), 3] as [string, number]]),
    ...interpretation.successMetrics.map((metric): [string, number] => [tidy(metric.value), 1.5]),
    ...subject.objections.map((phrase): [string, number] => [phrase.words, 1.2]),
    ...subject.goals.map((phrase): [string, number] => [phrase.words, 1.2]),
    ...subject.pains.map((phrase): [string, number] => [phrase.words, 1]),
    ...subject.triggers.map((phrase): [string, number] => [phrase.words, 0.8]),
    ...interpretation.constraints.map((entry): [string, number] => [tidy(entry.value), 0.3]),
  ];
  const found = new Map<string, { forms: Topic[]; weight: number }>();
  for (const [text, weight] of weighted) {
    for (const noun of nounPhrases(text)) {
      const key = contentStems(noun.text).at(-1) ?? '';
      if (key === '' || banned.has(key)) continue;
      const entry = found.get(key) ?? { forms: [], weight: 0 };
      entry.weight += weight;
      const form = topicForm(text, noun, subject);
      if (form !== undefined) entry.forms.push({ text: form, weight });
      found.set(key, entry);
    }
  }
  for (const [key, entry] of frequentNouns(subject)) {
    if (banned.has(key)) continue;
    const known = found.get(key);
    found.set(key, known === undefined ? entry : { forms: known.forms.length > 0 ? known.forms : entry.forms, weight: known.weight + entry.weight });
  }
  return [...found.values()]
    .flatMap(({ forms, weight }) => {
      const form = forms.toSorted((x, y) => articleRank(x.text) - articleRank(y.text))[0];
      return form === undefined ? [] : [{ text: form.text, weight: weight - articleRank(form.text) / 2 }];
    })
    .toSorted((x, y) => y.weight - x.weight)
    .slice(0, TOPICS);
}

/** Nouns that the brief uses at least three times, by the stem of their last word. */
function frequentNouns(subject: Subject): Map<string, { forms: Topic[]; weight: number }> {
  const found = new Map<string, { forms: Topic[]; weight: number; count: number }>();
  const text = subject.briefText.replace(/[“”"*_#|>]/gu, ' ');
  for (const noun of nounPhrases(text)) {
    const key = contentStems(noun.text).at(-1) ?? '';
    const entry = found.get(key) ?? { forms: [], weight: 0, count: 0 };
    entry.count += 1;
    entry.weight = Math.min(2, 0.3 * entry.count);
    const form = /^\p{Lu}/u.test(noun.text) ? undefined : topicForm(text, noun, subject);
    if (form !== undefined && articleRank(form) !== BARE) entry.forms.push({ text: form, weight: 0 });
    found.set(key, entry);
  }
  return new Map([...found].filter(([key, entry]) => key !== '' && entry.count >= 3 && entry.forms.length > 0));
}

/** A noun as it can stand in any sentence, or undefined for props, times and the audience itself. */
function topicForm(text: string, noun: NounPhrase, subject: Subject): string | undefined {
  const isFit = noun.text.split(' ').length <= 3 && noun.text.length > 3 && /^[\p{L} '-]+$/u.test(noun.text) && !VAGUE.test(noun.text) && !WHEN.test(noun.text) && !PEOPLE.test(noun.text);
  if (!isFit || /^(?:increase|raise|fill|get|launch|drive|win|bring|make|let|hire|sign|generate|introduce|reduce|grow|turn|persuade|convince|help|use|book|order|buy|join)\b/iu.test(noun.text) || /\bcosts?$/u.test(noun.text) || subject.audience.toLowerCase().includes(noun.text.toLowerCase())) return undefined;
  const before = /(\p{L}+) $/u.exec(text.slice(0, noun.start))?.[1]?.toLowerCase() ?? '';
  const words = noun.start === 0 ? lowerStart(noun.text, NO_NAMES) : noun.text;
  if (before === 'the') return `the ${words}`;
  if (isPlural(noun.text)) return words;
  if (/^(?:my|your|his|her|their|our)$/u.test(before)) return `your ${words}`;
  return /^(?:a|an)$/u.test(before) ? `${before} ${words}` : words;
}

/** Plurals and “the…” read well anywhere; “a…” and bare singulars less so. */
function articleRank(text: string): number {
  if (/^(?:the|your) /u.test(text) || isPlural(text)) return 0;
  return /^an? /u.test(text) ? 1.6 : BARE;
}

/** The rank of a singular without an article: fine for “catering”, not for “horse”. */
const BARE = 0.8;

function bannedStems(subject: Subject): ReadonlySet<string> {
  const quoted = subject.interpretation.constraints.flatMap((entry) => [...entry.value.matchAll(/["“]([^"”]{2,40})["”]/gu)].map((match) => match[1] ?? ''));
  return new Set(quoted.flatMap(contentStems));
}

const PEOPLE = /\b(?:boss|director|manager|wife|husband|mother|father|mum|dad|kid|kids|child|children|people|man|men|woman|women|girl|boy|friend|friends|nurse|doctor|vet|landlord|chairman|client|guests?|patients?|parents?|gps?|readers?|crowd|colleagues?|team|staff|folk|folks|neighbou?rs?|grandparents|grandkids|registrars|residents|adults)\b/iu;

const WHEN = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|summer|winter|spring|autumn|christmas|easter)$/iu;

export const VAGUE = /^(?:day|days|week|weeks|month|months|year|years|time|times|thing|things|way|ways|lot|bit|one|ones|people|person|somebody|anyone|nobody|everyone|something|anything|nothing|half|side|end|hour|hours|minute|minutes|morning|evening|night|first|second|point|place|part|case|same day|other side|last minute|fault|need|needs|good|bad|less|more|much|age|life|word|words|home|work|money|reason|kind|idea|sense|use|right|no|yes|age when|front|back|top|name|others?|too|wrong one|right hour|no time|glance|gap|taps?|worr(?:y|ies)|rush|stop|swap|trouble|bunch|pair|couple|kind of|(?:the )?(?:first|second|next|last) time|pictures?|photos?|images?|auto|briefs?|copy|posts?|tone|budget|deadline|e-?mails?|videos?|website|facebook|whatsapp|instagram|pages?|lines?|campaigns?|audiences?|personas?|brand|logo|quote|list|lists|launch|project|team|target|goal|goals|objective|message|messages|channel|channels|figures?|numbers?|percent|questions?|answers?|notes?|call|calls|minute|cent|manner|concern|extent)$/iu;

function distinct(list: readonly Phrase[]): Phrase[] {
  return list.filter((phrase, i) => list.findIndex((other) => other.words === phrase.words) === i);
}

function interleave<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_gap, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}
