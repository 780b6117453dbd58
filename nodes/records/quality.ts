import { z } from 'zod';
import { recordBase } from './artefact';
import { EvidenceSpan } from './evidence';

/** Which sentence of which piece something is said about. */
export const Place = z.object({
  kind: z.string(),
  key: z.string(),
  title: z.string(),
  /** Path in the body, such as `needs.2.value` or `steps.3.text`. */
  path: z.string(),
});
export type Place = z.infer<typeof Place>;

export const highStakesTopics = [
  'health',
  'money',
  'law',
  'children',
  'politics',
  'prices',
] as const;

export const Claim = z.object({
  text: z.string(),
  kind: z.enum(['market fact', 'brand fact', 'persona fact', 'opinion', 'instruction']),
  place: Place,
  numbers: z.array(z.string()),
  citations: z.array(
    EvidenceSpan.extend({ sourceTitle: z.string(), dated: z.string().optional() }),
  ),
  verdict: z.enum(['supported', 'partly', 'unsupported', 'contradicted', 'not checkable']),
  method: z.enum(['rule', 'model']),
  /** Marked as generated in the piece: shown apart, never counted as fact. */
  generated: z.boolean(),
  highStakes: z.array(z.enum(highStakesTopics)),
  why: z.string(),
});
export type Claim = z.infer<typeof Claim>;

export const Finding = z.object({
  rule: z.string(),
  severity: z.enum(['low', 'medium', 'high']),
  place: Place,
  quote: z.string(),
  message: z.string(),
  advice: z.string(),
});
export type Finding = z.infer<typeof Finding>;

/** One cell of the coherence matrix: how well a piece agrees with the sheet on a theme. */
export const MatrixCell = z.object({
  theme: z.string(),
  personaKey: z.string(),
  pieceKey: z.string(),
  pieceTitle: z.string(),
  /** 0–1, or null: not enough to check. */
  agreement: z.number().min(0).max(1).nullable(),
  question: z.string(),
  expected: z.string(),
  found: z.string(),
});
export type MatrixCell = z.infer<typeof MatrixCell>;

const reportBase = {
  ...recordBase,
  /** What was checked. */
  subjects: z.array(z.object({ kind: z.string(), key: z.string(), title: z.string() })),
  findings: z.array(Finding),
  /** Said instead of a figure where there is no data for it. */
  notChecked: z.array(z.object({ what: z.string(), why: z.string() })),
};

export const ConsistencyReport = z.object({
  ...reportBase,
  check: z.literal('consistency'),
  /** Mean agreement over the questions that could be checked (M8), or null. */
  score: z.number().nullable(),
  questions: z.int(),
  agreeing: z.int(),
  matrix: z.array(MatrixCell),
});
export const FactReport = z.object({
  ...reportBase,
  check: z.literal('fact'),
  claims: z.array(Claim),
  /** M4a, M4b, M7; null when there is nothing to divide by. */
  citationCoverage: z.number().nullable(),
  checkRate: z.number().nullable(),
  madeUpRate: z.number().nullable(),
  highStakes: z.array(z.enum(highStakesTopics)),
});
export const BiasReport = z.object({
  ...reportBase,
  check: z.literal('bias'),
  /** Traits in the cards that nobody stated. */
  unstatedTraits: z.int(),
  wording: z.int(),
  swaps: z.object({ tried: z.int(), changed: z.int() }),
  highSeverity: z.int(),
});
export const Report = z.discriminatedUnion('check', [ConsistencyReport, FactReport, BiasReport]);
export type Report = z.infer<typeof Report>;
export type ConsistencyReport = z.infer<typeof ConsistencyReport>;
export type FactReport = z.infer<typeof FactReport>;
export type BiasReport = z.infer<typeof BiasReport>;

export const verdicts = ['pass', 'fix', 'person', 'block'] as const;

/** The gate's decision with every rule it looked at. */
export const QualityReport = z.object({
  ...recordBase,
  verdict: z.enum(verdicts),
  /** One sentence, with what to do. */
  sentence: z.string(),
  rules: z.array(
    z.object({
      rule: z.string(),
      value: z.string(),
      threshold: z.string(),
      result: z.enum(['met', 'not met', 'not checked']),
      decided: z.boolean(),
    }),
  ),
  pieces: z.array(z.object({ kind: z.string(), key: z.string(), title: z.string() })),
  reports: z.array(Report),
  highStakes: z.array(z.enum(highStakesTopics)),
  restrictedTo: z.array(z.string()),
});
export type QualityReport = z.infer<typeof QualityReport>;
