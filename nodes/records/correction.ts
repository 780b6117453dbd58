import { z } from 'zod';

/** Fields of a reading that belong to the work as a whole. */
export const workFields = [
  'audiences',
  'brand',
  'offer',
  'purpose',
  'reason',
  'constraints',
  'tone',
  'decisionRules',
  'facts',
  'successMetrics',
  'budget',
  'deadline',
] as const;
export type WorkField = (typeof workFields)[number];

/** Fields that belong to one audience. */
export const peopleFields = [
  'name',
  'role',
  'goals',
  'pains',
  'triggers',
  'objections',
  'channels',
  'preferredFormats',
  'context',
  'ageRange',
  'location',
  'demographics',
] as const;
export type PeopleField = (typeof peopleFields)[number];
export const CorrectionField = z.enum([...workFields, ...peopleFields]);
export type CorrectionField = z.infer<typeof CorrectionField>;

/** Whom a correction is about: the sheet it was made on, and the words that name that audience. */
export const CorrectedAudience = z.object({
  key: z.string().min(1).max(80),
  /** Quote of the brief; empty on the general sheet, which nobody's words name. */
  label: z.string().max(500),
});
export type CorrectedAudience = z.infer<typeof CorrectedAudience>;

/** The exact words that a correction is about. Offsets in UTF-16 units, end exclusive. */
export const CorrectedSpan = z.object({
  sourceId: z.string().min(1).max(200),
  start: z.int().min(0),
  end: z.int().min(0),
  quote: z.string().min(1).max(500),
});
export type CorrectedSpan = z.infer<typeof CorrectedSpan>;

/**
 * What a person says about the reading of a brief, kept with the brief like an answer: `add` makes a
 * value of these words, `reject` takes a value away and keeps it away, `confirm` says that it is right.
 */
export const Correction = z.object({
  id: z.string(),
  kind: z.enum(['add', 'reject', 'confirm']),
  field: CorrectionField,
  /** Absent on what belongs to the work as a whole. */
  audience: CorrectedAudience.optional(),
  span: CorrectedSpan,
  /**
   * Where the words stood, once more, as part of what is meant: offsets carry no meaning (content-hash),
   * but of the same words at two places a person meant one.
   */
  place: z.string().max(240).optional(),
  /** The word of a closed list that the words stand for: `chat`, `short-video`. */
  value: z.string().max(80).optional(),
});
export type Correction = z.infer<typeof Correction>;
