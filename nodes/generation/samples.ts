/** A small brief of our own, read by hand: what the examples and tests of this folder work with. */
import type { Statement } from '../records/evidence';
import type { Interpretation } from '../records/interpretation';
import type { Persona } from '../records/persona';

export const sampleBrief = `Quayside Lockers puts parcel lockers into apartment blocks. We want caretakers to book a free site visit before the autumn.

Who: caretakers of blocks with forty flats or more. They want to stop signing for other people's parcels and to have the lobby clear by the evening. They can't leave the lobby until the courier has been, and parcels pile up by the lifts. It starts when a resident complains about a lost parcel. "The last system was broken by Christmas," they tell us. They use chat and the phone, and like a checklist they can pin up.

Never say "smart". Always give the price with installation. No pictures of residents. Sound calm, practical and neighbourly.`;

/** A stated value with the exact place of its words in the sample brief. */
export function stated(quote: string, value = quote): Statement {
  const start = sampleBrief.indexOf(quote);
  return {
    value,
    confidence: 0.9,
    origin: 'stated',
    evidence: [
      {
        sourceId: 'brief',
        start,
        end: start + quote.length,
        quote,
        alignment: 'exact',
        coverage: 1,
      },
    ],
  };
}

const named: Statement = {
  value: 'Robin',
  confidence: 1,
  origin: 'generated',
  evidence: [],
  note: 'A made-up name',
};

export const caretaker: Persona = {
  key: 'persona-1',
  labels: ['syntheticPerson'],
  order: 1,
  displayName: named,
  tagline: stated(
    'caretakers of blocks with forty flats or more',
    'Caretaker of a block with forty flats or more',
  ),
  audience: stated('caretakers of blocks with forty flats or more'),
  sheetKey: 'sheet-1',
  role: stated('caretakers'),
  needs: [],
  goals: [
    stated("stop signing for other people's parcels"),
    stated('have the lobby clear by the evening'),
  ],
  pains: [
    stated("can't leave the lobby until the courier has been"),
    stated('parcels pile up by the lifts'),
  ],
  triggers: [stated('a resident complains about a lost parcel')],
  objections: [stated('The last system was broken by Christmas')],
  context: [],
  channels: [
    { ...stated('chat'), value: 'chat', rank: 1, liking: 'likes' },
    { ...stated('the phone'), value: 'voice', rank: 2, liking: 'likes' },
  ],
  formats: [{ ...stated('checklist'), value: 'checklist' }],
  nonNegotiables: [],
  risks: [],
  successMetrics: [],
  demographics: [],
  guidelines: [],
  openQuestions: [],
  evidenceScore: 0.9,
  sketch: false,
  validation: 'unvalidated',
  domain: 'other',
  successCriteria: [],
  sampleLooks: [],
  designNotes: [],
};

export const sampleReading: Interpretation = {
  key: 'interpretation',
  labels: [],
  brand: stated('Quayside Lockers'),
  offer: stated('parcel lockers'),
  purpose: stated('We want caretakers to book a free site visit'),
  audiences: [
    { key: 'sheet-1', label: stated('caretakers of blocks with forty flats or more'), priority: 1 },
  ],
  constraints: [
    { ...stated('Never say "smart"'), kind: 'brand', strength: 'avoid' },
    { ...stated('Always give the price with installation'), kind: 'legal', strength: 'must' },
    { ...stated('No pictures of residents'), kind: 'brand', strength: 'avoid' },
  ],
  tone: [stated('calm'), stated('practical'), stated('neighbourly')],
  toneAxes: {
    value: {
      funnySerious: 0.2,
      casualFormal: -0.1,
      irreverentRespectful: 0.4,
      plainEnthusiastic: -0.2,
    },
    confidence: 0.6,
    origin: 'inferred',
    evidence: [],
    note: 'From the tone words of the brief',
  },
  decisionRules: [],
  successMetrics: [],
  deadline: stated('the autumn'),
  openQuestions: [],
  conflicts: [],
  instructionsToModel: [],
  unreliable: [],
  language: 'en',
};
