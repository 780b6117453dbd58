/** The things that a brief is about, for example lines: its central nouns, each with its own article. */
import { isPlural, midSentence } from '../language/inflect';
import { contentStems } from '../language/similarity';
import { nounPhrases } from './grammar/nouns';
import type { NounPhrase } from './grammar/nouns';
import { lowerStart } from './grammar/phrase';
import { tidy } from './grammar/tidy';
import type { Subject } from './voice-subject';

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
    ...(subject.offer === undefined
      ? []
      : [[midSentence(tidy(subject.offer.value)), 3] as [string, number]]),
    ...(interpretation.purpose === undefined
      ? []
      : [[tidy(interpretation.purpose.value), 3] as [string, number]]),
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
  return [...found.values()]
    .flatMap(({ forms, weight }) => {
      const form = forms.toSorted((x, y) => articleRank(x.text) - articleRank(y.text))[0];
      return form === undefined
        ? []
        : [
            {
              text: form.text,
              weight:
                weight -
                (articleRank(form.text) === BARE && !/ing$/u.test(form.text)
                  ? 2
                  : articleRank(form.text) / 2),
            },
          ];
    })
    .toSorted((x, y) => y.weight - x.weight)
    .slice(0, TOPICS);
}

/** A noun as it can stand in any sentence, or undefined for props, times and the audience itself. */
function topicForm(text: string, noun: NounPhrase, subject: Subject): string | undefined {
  const isFit =
    noun.text.split(' ').length <= 3 &&
    noun.text.length > 3 &&
    /^[\p{L} '-]+$/u.test(noun.text) &&
    !VAGUE.test(noun.text) &&
    !WHEN.test(noun.text) &&
    !PEOPLE.test(noun.text);
  if (
    !isFit ||
    /^(?:increase|raise|fill|get|launch|drive|win|bring|make|let|hire|sign|generate|introduce|reduce|grow|turn|persuade|convince|help|use|book|order|buy|join)\b/iu.test(
      noun.text,
    ) ||
    /\bcosts?$/u.test(noun.text) ||
    subject.audience.toLowerCase().includes(noun.text.toLowerCase())
  )
    return undefined;
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
  const quoted = subject.interpretation.constraints.flatMap((entry) =>
    [...entry.value.matchAll(/["“]([^"”]{2,40})["”]/gu)].map((match) => match[1] ?? ''),
  );
  return new Set(quoted.flatMap(contentStems));
}

const PEOPLE =
  /\b(?:boss|director|manager|wife|husband|mother|father|mum|dad|kid|kids|child|children|people|man|men|woman|women|girl|boy|friend|friends|nurse|doctor|vet|landlord|chairman|client|guests?|patients?|parents?|gps?|readers?|crowd|colleagues?|team|staff|folk|folks|neighbou?rs?|grandparents|grandkids|registrars|residents|adults)\b/iu;

const WHEN =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|summer|winter|spring|autumn|christmas|easter)$/iu;

export const VAGUE =
  /^(?:day|days|week|weeks|month|months|year|years|time|times|thing|things|way|ways|lot|bit|one|ones|people|person|somebody|anyone|nobody|everyone|something|anything|nothing|half|side|end|hour|hours|minute|minutes|morning|evening|night|first|second|point|place|part|case|same day|other side|last minute|fault|need|needs|good|bad|less|more|much|age|life|word|words|home|work|money|reason|kind|idea|sense|use|right|no|yes|age when|front|back|top|name|others?|too|wrong one|right hour|no time|glance|gap|taps?|worr(?:y|ies)|rush|stop|swap|trouble|bunch|pair|couple|kind of|(?:the )?(?:first|second|next|last) time|pictures?|photos?|images?|auto|briefs?|copy|posts?|tone|budget|deadline|e-?mails?|videos?|website|facebook|whatsapp|instagram|pages?|lines?|campaigns?|audiences?|personas?|brand|logo|quote|list|lists|launch|project|team|target|goal|goals|objective|message|messages|channel|channels|figures?|numbers?|percent|questions?|answers?|notes?|call|calls|minute|cent|manner|concern|extent)$/iu;
