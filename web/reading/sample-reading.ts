import { recordSchemas } from '../../nodes/records/kinds';
import type { Piece, PieceFacts } from '../results/piece';

/** For tests: a text, and a reading of it with two audiences. */
export const sampleText =
  'Client: Moonline.\nNurses want to get home.\nPorters want to get home too.';

const facts: PieceFacts = {
  id: 'rec_1',
  schemaVersion: '1',
  workspaceId: 'w',
  projectId: 'p',
  runId: 'run_1',
  nodeId: 'node',
  port: 'out',
  key: 'key',
  version: 1,
  status: 'draft',
  origin: 'stated',
  engine: { kind: 'embedded', name: 'n', version: '1', seed: 0 },
  lineage: [],
  language: 'en',
  sensitivity: 'internal',
  labels: [],
  contentHash: 'h',
  createdBy: 'you',
  createdAt: '2026-11-25T10:00:00Z',
  approvedBy: null,
  approvedAt: null,
  edited: false,
};

/** A stated value that rests on the first place of these words. */
export function stated(quote: string, foundBy = 'list') {
  const start = sampleText.indexOf(quote);
  const span = { sourceId: 'brief', start, end: start + quote.length, quote };
  return {
    value: quote.charAt(0).toUpperCase() + quote.slice(1),
    origin: 'stated' as const,
    confidence: 0.8,
    foundBy,
    evidence: [{ ...span, alignment: 'exact' as const }],
  };
}

export function samplePieces(): Piece[] {
  const empty = {
    labels: [],
    constraints: [],
    openQuestions: [],
    successMetrics: [],
  };
  const interpretation = recordSchemas.interpretation.parse({
    ...empty,
    key: 'interpretation',
    brand: stated('Moonline', 'label'),
    audiences: [],
    tone: [],
    toneAxes: {
      value: { funnySerious: 0, casualFormal: 0, irreverentRespectful: 0, plainEnthusiastic: 0 },
      origin: 'inferred',
      confidence: 0,
      evidence: [],
      note: 'Nothing said.',
    },
    decisionRules: [],
    conflicts: [],
    instructionsToModel: [],
    unreliable: [],
    language: 'eng',
    openQuestions: [
      {
        id: 'brief.budget',
        field: 'budget',
        question: 'What is the budget?',
        whyItMatters: 'It counts.',
      },
    ],
  });
  const sheet = (order: number, label: string) =>
    recordSchemas.sheet.parse({
      ...empty,
      key: `sheet-${order}`,
      order,
      general: false,
      label: stated(label),
      goals: [stated('get home')],
      pains: [],
      triggers: [],
      objections: [],
      channels: [{ ...stated('home'), value: 'in-app', rank: 1, liking: 'avoids' }],
      preferredFormats: [],
      context: [],
      ageRange: { ...stated('too'), value: { min: 60, max: null } },
      demographics: [],
      risks: [],
      writingElement: {},
      coverage: { filled: 1, evidenced: 1 },
      openQuestions: [
        {
          id: `sheet-${order}.decision`,
          field: 'decision',
          question: 'Who else has a say?',
          whyItMatters: 'It counts.',
        },
      ],
    });
  return [
    { ...facts, kind: 'sheet', body: sheet(2, 'Porters') },
    { ...facts, kind: 'sheet', body: sheet(1, 'Nurses') },
    { ...facts, kind: 'interpretation', body: interpretation },
  ];
}
