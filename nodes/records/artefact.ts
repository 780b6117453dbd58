import { z } from 'zod';

/** What success looks like for one piece of work. */
export const SuccessCriterion = z.object({
  statement: z.string().max(300),
  metric: z.string().optional(),
  comparator: z.enum(['≥', '≤', '=']).optional(),
  target: z.number().optional(),
  unit: z.string().optional(),
  due: z.string().optional(),
});
export type SuccessCriterion = z.infer<typeof SuccessCriterion>;

/** A note to the designer. */
export const DesignNote = z.object({
  text: z.string().max(500),
  tokenRefs: z.array(z.string()).default([]),
  domain: z.string().optional(),
});
export type DesignNote = z.infer<typeof DesignNote>;

/** A small picture or snippet that shows how the piece looks. */
export const SampleLook = z.object({
  kind: z.enum(['avatar', 'moodboard', 'snippet', 'layout']),
  text: z.string().optional(),
  assetId: z.string().optional(),
  caption: z.string(),
  digitalSourceType: z.string().optional(),
});
export type SampleLook = z.infer<typeof SampleLook>;

export const recordLabels = [
  'aiGenerated',
  'syntheticPerson',
  'containsInferred',
  'anonymisedInput',
  'highStakes',
  'sketch',
  'sample',
] as const;

/**
 * The fields of every record's body. `key` names the thing within its run (`sheet-1`, `persona-2`)
 * and is what pairs lists; it comes from order and meaning, never from a clock or chance.
 */
export const recordBase = {
  key: z.string().min(1),
  labels: z.array(z.enum(recordLabels)).default([]),
};

/** What every deliverable carries (R175). */
export const artefactBase = {
  ...recordBase,
  successCriteria: z.array(SuccessCriterion).max(8),
  sampleLooks: z.array(SampleLook).max(4),
  designNotes: z.array(DesignNote).max(8),
};

/** A question to the author of the brief: what stands where an invention would have stood. */
export const OpenQuestion = z.object({
  /** Stable within a run: `<sheet key or brief>.<field>`. */
  id: z.string(),
  field: z.string(),
  audience: z.string().optional(),
  question: z.string(),
  whyItMatters: z.string(),
});
export type OpenQuestion = z.infer<typeof OpenQuestion>;
