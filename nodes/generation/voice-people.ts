/** How the brand's voice bends for each persona: a line or two that say what is different here. */
import { joinList } from '../language/inflect';
import type { Statement } from '../records/evidence';
import type { ToneAxes } from '../records/vocabulary';
import { channelWords } from '../records/vocabulary';
import type { BrandVoiceGuide } from '../records/voice';
import { SORE } from './voice-forms';
import type { Lines } from './voice-lines';
import type { Person } from './voice-matter';
import type { Told } from './voice-told';
import { quoted } from './voice-text';

type Shift = BrandVoiceGuide['perPersona'][number];

interface Bend {
  name: string;
  told: Told | undefined;
  from: string;
  shift: (words: string) => string;
  axes: Partial<ToneAxes>;
}

const PRICE =
  /\b(?:price\w*|costs?|costly|dear|expensive|afford\w*|money|pay|fees?(?!-)|cheap\w*|quid|euros?|bucks|pounds?|hundred|thousand|budget)\b|[€£$₦₹]|\b\d+ ?(?:k\b|€|euro)/iu;
const DISTRUST =
  /\b(?:trust|burn(?:ed|t)|stung|scam|trick|catch|promises?|all say|robbed|nicked|salesm[ae]n|small print|lies?|lied|hidden|door knockers)\b/iu;
const HASTE =
  /\b(?:no time|hours?|minutes|busy|queue|waiting|deadline|rush|late|last[- ]minute|at once|one (?:trip|go|call)|overtime)\b/iu;
const HABIT =
  /\b(?:already|always|we have|i've got|got (?:a|my)|ain't broke|never needed|used to|i'm fine|feel grand|manage|round the corner)\b/iu;
const EXPERT =
  /\b(?:director|manager|head|officer|lead|engineer|developer|architect|lawyer|partner|doctor|nurse|scientist|buyer|procurement|consultant|accountant|physio\w*|pharmacist|dentist|technician|bookkeeper|researcher|planner|teacher|designer|grower|farmer|beekeeper|secretary|worker)s?\b/iu;

/** A shift for each persona; within a set no two bend for the same reason while there is another. */
export function shiftsFor(people: readonly Person[], base: ToneAxes, lines: Lines): Shift[] {
  const spent = new Map<string, number>();
  const shifts: { said: string; name: string }[] = [];
  const ruledOut = new Set<string>();
  return people.map((person) => {
    const bends = bendsOf(person, spent);
    const cost = (one: Bend): number =>
      (spent.get(one.name) ?? 0) + (spent.get(one.told?.quote ?? '') ?? 0);
    const bend = bends.toSorted((a, b) => cost(a) - cost(b))[0];
    const axes = { ...base };
    if (bend === undefined) return plainShift(person, axes);
    const said = bend.shift(quoted(bend.told?.quote ?? ''));
    const twin = shifts.find((other) => other.said === said);
    shifts.push({ said, name: person.name });
    spent.set(bend.name, (spent.get(bend.name) ?? 0) + 1);
    if (bend.told !== undefined) spent.set(bend.told.quote, 1);
    for (const [key, by] of Object.entries(bend.axes) as [keyof ToneAxes, number][])
      axes[key] = Math.round(Math.max(-1, Math.min(1, axes[key] + by)) * 100) / 100;
    const isTold = ruledOut.has(person.avoids.join());
    ruledOut.add(person.avoids.join());
    const basis = bend.told?.statement ?? person.persona.audience;
    const opens = opening(person, bend, lines);
    return {
      personaKey: person.key,
      personaName: person.name,
      shift: inferred(
        twin === undefined
          ? said
          : `As for ${twin.name}, with nothing in the brief to tell them apart.`,
        basis,
        bend.from,
      ),
      toneAxes: axes,
      dos: opens === undefined ? [] : [{ ...opens, value: `Opens, for example: ${opens.value}` }],
      donts:
        person.avoids.length === 0 || isTold
          ? []
          : [
              inferred(
                `Nothing by ${joinList(
                  person.avoids.map((channel) => channelWords[channel]),
                  'or',
                )}: the brief says that does not reach them.`,
                basis,
                'the channels that the brief rules out for them',
              ),
            ],
    };
  });
}

function bendsOf(person: Person, spent: ReadonlyMap<string, number>): Bend[] {
  // The own card's first statements are what it was made for; those shared with a sibling come later.
  const own = (list: readonly Told[], pattern?: RegExp): Told | undefined => {
    const fitting = list
      .slice(0, 4)
      .filter(
        (told) =>
          told.words >= 2 &&
          told.words <= 16 &&
          (pattern === undefined || pattern.test(told.quote)),
      );
    return fitting.find((told) => !spent.has(told.quote)) ?? fitting[0];
  };
  const price = own(person.doubts, PRICE);
  const wary = own([...person.doubts, ...person.pains], DISTRUST);
  const sore = own(person.pains, SORE) ?? own(person.doubts, SORE);
  const habit = own(person.doubts, HABIT);
  const haste = own(person.pains, HASTE) ?? own(person.wants, HASTE);
  const doubt = own(person.doubts);
  const moment = own(person.triggers);
  const want = own(person.wants);
  const pain = person.pains
    .slice(0, 3)
    .find((told) => told.words >= 3 && told.words <= 16 && !SORE.test(told.quote));
  const isExpert = EXPERT.test(person.audience);
  const bends: (Bend | undefined)[] = [
    price && {
      name: 'price',
      told: price,
      from: 'a doubt about money',
      shift: (words) =>
        `Cooler, figure first: after ${words} an adjective such as “affordable” only sounds like an excuse.`,
      axes: { plainEnthusiastic: -0.3 },
    },
    wary && {
      name: 'wary',
      told: wary,
      from: 'what they distrust',
      shift: (words) =>
        `Slower and cooler: with ${words} in mind, one claim at a time, each with what shows that it is true, and no “trust us”.`,
      axes: { plainEnthusiastic: -0.3, funnySerious: 0.2 },
    },
    sore && {
      name: 'sore',
      told: sore,
      from: 'what hurts',
      shift: (words) =>
        `Softer: ${words} is known and need not be spelled out; no joke comes near it, and no question makes them admit it.`,
      axes: { funnySerious: 0.3, irreverentRespectful: 0.2 },
    },
    habit && {
      name: 'habit',
      told: habit,
      from: 'a doubt that says it is fine as it is',
      shift: (words) =>
        `Respect what they have (${words}): add to it, and leave out “still using …?” and “time to change”.`,
      axes: { irreverentRespectful: 0.2 },
    },
    haste && {
      name: 'haste',
      told: haste,
      from: 'how little time they have',
      shift: (words) =>
        `Shorter: with ${words} behind every line, it is one sentence and one ask, without a greeting.`,
      axes: { plainEnthusiastic: -0.1 },
    },
    isExpert && pain !== undefined
      ? {
          name: 'expert',
          told: pain,
          from: 'their work',
          shift: (words) =>
            `Denser, as among colleagues: ${words} needs no explaining, and terms stay terms.`,
          axes: { casualFormal: 0.2 },
        }
      : undefined,
    moment && {
      name: 'moment',
      told: moment,
      from: 'the moment when it begins',
      shift: (words) =>
        `Speak as on that day, ${words}: present tense, and nothing about “today's world”.`,
      axes: {},
    },
    doubt && {
      name: 'doubt',
      told: doubt,
      from: 'their doubt',
      shift: (words) =>
        `More give than elsewhere: ${words} is granted in the first line and answered in the second, with no “but” between them.`,
      axes: { plainEnthusiastic: -0.2 },
    },
    want && {
      name: 'want',
      told: want,
      from: 'what they want',
      shift: (words) =>
        `Everything hangs on one wish, ${words}: what does not serve it goes, features first.`,
      axes: {},
    },
    pain && {
      name: 'pain',
      told: pain,
      from: 'what is in their way',
      shift: (words) =>
        `Name it as flatly as they do (${words}), then what we have for it; “challenge” is our word, not theirs.`,
      axes: {},
    },
  ];
  return bends.filter(
    (bend): bend is Bend => bend !== undefined && bend !== null && typeof bend === 'object',
  );
}

function plainShift(person: Person, toneAxes: ToneAxes): Shift {
  return {
    personaKey: person.key,
    personaName: person.name,
    shift: inferred(
      `The base voice for ${person.name}, of whom the brief says too little to bend it.`,
      person.persona.audience,
      'how little the brief says',
    ),
    toneAxes,
    dos: [],
    donts: [],
  };
}

/** Opening lines that bend as the persona asks for; those with a fact first. */
const OPENINGS: Readonly<Record<string, readonly string[]>> = {
  price: ['{D} {F}', '{D} Then let us put the figures side by side.', '{G} {N}'],
  wary: [
    '{D} You have every reason to say so. {F}',
    '{D} You have every reason to say so.',
    '{F} See for yourself.',
  ],
  sore: ['{G} At your own pace.', '{F} In your own time.'],
  habit: [
    '{D} Glad to hear it. And for the day that changes: {f}.',
    '{D} Glad to hear it. Keep this for the day that changes.',
  ],
  haste: ['{G} {F}', '{M}? {F}', '{G} In short.'],
  expert: [
    '{P} {F}',
    '{P} Let us compare notes.',
    '{M}. Let us compare notes.',
    '{D} Let us go through it.',
  ],
  moment: ['{M}. What now? {F}', '{M}. What now?'],
  doubt: ['{D} True enough. And yet: {f}.', '{C} True enough, and worth a proper answer.'],
  want: ['{G} {F}', '{G} Start here.'],
  pain: ['{P} {F}', '{P} That is where we come in.', '{G} {F}', '{G} That is where we come in.'],
};

/** An opening line for this person, from what is theirs. */
function opening(person: Person, bend: Bend, lines: Lines): Statement | undefined {
  const own = (list: readonly Told[]): Told | undefined =>
    list.find((told) => told === bend.told) ?? list[0];
  const doubt = own(person.doubts);
  const want = own(person.wants);
  const moment = own(person.triggers);
  const pain = own(person.pains);
  const about = {
    ...(doubt === undefined ? {} : { doubt }),
    ...(want === undefined ? {} : { want }),
    ...(moment === undefined ? {} : { moment }),
    ...(pain === undefined ? {} : { pain }),
  };
  const has = { D: doubt, G: want, M: moment, P: pain };
  const frames = (OPENINGS[bend.name] ?? []).filter((frame) =>
    Object.entries(has).every(([slot, told]) => told !== undefined || !frame.includes(`{${slot}}`)),
  );
  const text = lines.say(frames, about);
  if (text === undefined) return undefined;
  const basis = [moment, doubt, want, pain].filter((told) => told !== undefined);
  return {
    value: text,
    confidence: 0.5,
    origin: 'generated',
    evidence: basis.flatMap((told) => told.statement.evidence).slice(0, 3),
    note: 'Written by Dramatis from what the card says',
  };
}

function inferred(value: string, from: Statement, what: string): Statement {
  return {
    value,
    confidence: 0.6,
    origin: 'inferred',
    evidence: from.evidence,
    note: `From ${what}`,
  };
}
