/**
 * One small brief with the persona, scripts and guide that follow from it: the material of the
 * examples and tests of the nodes that draw, check, review and deliver. Shipped with the specs, so
 * it stays short.
 */
import type { Brief } from '../records/brief';
import type { EvidenceSpan, Origin, Statement } from '../records/evidence';
import type { Item } from '../records/kinds';
import type { Persona } from '../records/persona';
import type { Scenario } from '../records/scenario';
import type { BrandVoiceGuide } from '../records/voice';

const text = `Spoke Street repairs bikes at the office.

Who it is for: people who cycle to work and have no time to visit a shop. They ride 40 km a week
and leave repairs until something breaks. They want a bike that is safe by six o'clock. One told
us: “a shop keeps my bike for three days”. They read chat messages on the train and never open
email. The first frost makes them look for help.

We want 300 bookings by 30 June. Never promise same-day repairs. Sound friendly and plain.`;

export const exampleBrief: Brief = {
  key: 'brief',
  labels: ['sample'],
  title: 'Spoke Street',
  sources: [{ id: 'brief', kind: 'brief', title: 'Spoke Street', text }],
  domain: 'other',
  channels: [],
  language: 'en',
};

/** The exact span of a passage of the example brief; throws when the brief doesn't hold it. */
export function passage(quote: string): EvidenceSpan {
  const start = text.indexOf(quote);
  if (start < 0) throw new TypeError(`The example brief does not say “${quote}”`);
  return { sourceId: 'brief', start, end: start + quote.length, quote, alignment: 'exact' };
}

/** A statement that rests on a passage of the example brief, word for word unless `value` is given. */
export function stated(quote: string, value = quote): Statement {
  return { value, confidence: 0.9, origin: 'stated', evidence: [passage(quote)] };
}

/** A statement without a passage. */
export function written(
  value: string,
  origin: Origin = 'generated',
  note = 'a made-up line',
): Statement {
  return { value, confidence: 0.5, origin, evidence: [], note };
}

export const examplePersona: Persona = {
  key: 'persona-1',
  labels: ['syntheticPerson', 'sample'],
  order: 1,
  displayName: written('Robin Hale', 'generated', 'a name from the neutral list'),
  tagline: stated('no time to visit a shop', 'Has no time to visit a shop.'),
  audience: stated('people who cycle to work'),
  sheetKey: 'sheet-1',
  needs: [stated("a bike that is safe by six o'clock", "A bike that is safe by six o'clock.")],
  goals: [],
  pains: [
    stated('a shop keeps my bike for three days', 'A shop keeps the bike for three days.'),
    stated('leave repairs until something breaks', 'Leaves repairs until something breaks.'),
  ],
  triggers: [stated('The first frost')],
  objections: [],
  context: [stated('They ride 40 km a week', 'Rides 40 km a week.')],
  channels: [
    {
      value: 'chat',
      rank: 1,
      liking: 'likes',
      confidence: 0.9,
      origin: 'stated',
      evidence: [passage('They read chat messages on the train')],
    },
    {
      value: 'email',
      rank: 2,
      liking: 'avoids',
      confidence: 0.9,
      origin: 'stated',
      evidence: [passage('never open\nemail')],
    },
  ],
  formats: [],
  nonNegotiables: [stated('Never promise same-day repairs', 'Never promise same-day repairs.')],
  risks: [],
  successMetrics: [stated('300 bookings by 30 June', '300 bookings by 30 June.')],
  demographics: [],
  guidelines: [
    {
      rule: 'Speak of the three days at the shop.',
      kind: 'do',
      testQuestion: 'Does the text name the wait?',
    },
  ],
  openQuestions: [
    {
      id: 'sheet-1.objections',
      field: 'objections',
      question: 'What makes people hesitate to book?',
      whyItMatters: 'The scripts turn on it.',
    },
  ],
  evidenceScore: 0.92,
  sketch: false,
  validation: 'unvalidated',
  domain: 'other',
  successCriteria: [
    { statement: '300 bookings by 30 June', metric: 'bookings', comparator: '≥', target: 300 },
  ],
  sampleLooks: [],
  designNotes: [],
};

/** A card on which almost nothing is stated. */
export const exampleSketch: Persona = {
  ...examplePersona,
  key: 'persona-2',
  order: 2,
  labels: ['syntheticPerson', 'sample', 'sketch'],
  displayName: written('Noor Castell', 'generated', 'a name from the neutral list'),
  needs: [written('Someone to ask.')],
  pains: [],
  triggers: [],
  context: [],
  channels: [],
  nonNegotiables: [],
  successMetrics: [],
  evidenceScore: 0.25,
  sketch: true,
};

type Step = Scenario['steps'][number];
const step = (
  n: number,
  phase: Step['phase'],
  actor: Step['actor'],
  line: string,
  quote?: string,
): Step => ({
  n,
  phase,
  actor,
  text: line,
  intent: '',
  evidence: quote === undefined ? [] : [passage(quote)],
  origin: quote === undefined ? 'generated' : 'stated',
});

export const exampleScript: Scenario = {
  key: 'scenario-1',
  labels: ['aiGenerated', 'sample'],
  title: 'Robin asks by chat',
  channel: 'chat',
  personaKey: 'persona-1',
  personaName: 'Robin Hale',
  goal: stated("a bike that is safe by six o'clock", "A bike that is safe by six o'clock."),
  trigger: stated('The first frost'),
  turn: {
    ...stated('a shop keeps my bike for three days', 'A shop keeps my bike for three days.'),
    on: 'pain',
  },
  steps: [
    step(
      1,
      'greeting',
      'persona',
      'Hello, the first frost is here and my brakes squeak.',
      'The first frost',
    ),
    step(2, 'greeting', 'brand', 'Hi Robin, good that you write. What is wrong with the bike?'),
    step(
      3,
      'clarification',
      'persona',
      'A shop keeps my bike for three days.',
      'a shop keeps my bike for three days',
    ),
    step(
      4,
      'resolution',
      'brand',
      'Spoke Street repairs bikes at the office, so you keep yours.',
      'Spoke Street repairs bikes at the office',
    ),
    step(5, 'follow-up', 'brand', 'Shall we look at it while you work?'),
  ],
  endStates: { success: 'Robin books.', handOff: 'A mechanic writes back.', drop: 'Robin waits.' },
  estimatedDuration: '2 minutes',
  successCriteria: [],
  sampleLooks: [],
  designNotes: [],
};

/** The example's pieces as they travel into a node that takes any deliverable. */
export const examplePieces: Item[] = [
  { kind: 'persona', body: examplePersona },
  { kind: 'scenario', body: exampleScript },
];

export const exampleVoice: BrandVoiceGuide = {
  key: 'voice-1',
  labels: ['sample'],
  brandName: stated('Spoke Street'),
  basis: 'the brief only',
  profile: {
    toneAxes: {
      funnySerious: 0,
      casualFormal: -0.5,
      irreverentRespectful: 0.3,
      plainEnthusiastic: -0.4,
    },
    descriptors: [
      {
        ...stated('friendly'),
        meaning: 'Greet people and say what happens next.',
        doExample: 'Leave the bike with us and have your coffee.',
        dontExample: 'Your request has been logged.',
      },
    ],
    vocabulary: {
      prefer: [{ ...written('repair'), insteadOf: 'solution' }],
      avoid: [{ ...written('disruptive'), why: 'It says nothing about a bike.' }],
    },
    readingGrade: { min: 5, max: 8 },
    style: {
      sentenceWordsMean: 12,
      sentenceWordsMax: 22,
      contractions: 'sometimes',
      person: 'you',
      emoji: 'none',
      exclamationsPer100Words: 0,
    },
    rules: [
      {
        ...stated('Never promise same-day repairs', 'Never promise same-day repairs.'),
        kind: 'don’t',
        doExample: 'We tell you the day when we have seen the bike.',
        violationExample: 'Same-day repairs, promised.',
      },
    ],
    channelShifts: [{ channel: 'chat', shift: 'Shorter, one thought a message.', maxWords: 40 }],
    samples: [],
  },
  perPersona: [],
  brandFacts: [],
  valuePropositions: [
    stated('Spoke Street repairs bikes at the office', 'Spoke Street repairs bikes at the office.'),
  ],
  bannedClaims: [stated('Never promise same-day repairs', 'Never promise same-day repairs.')],
  legalLines: [],
  inclusiveLanguage: ['Say “people who cycle to work”, not “cyclists like you”.'],
  disclosureLine: 'Parts of this text were written by a program.',
  conflicts: [],
  successCriteria: [],
  sampleLooks: [],
  designNotes: [],
};
