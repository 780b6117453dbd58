import { z } from 'zod';
import { OpenQuestion, recordBase } from './artefact';
import { Statement, evidenced } from './evidence';
import { Domain, PurposeCategory, ToneAxes } from './vocabulary';

export const ConstraintKind = z.enum([
  'legal',
  'brand',
  'budget',
  'time',
  'channel',
  'tone',
  'data',
]);
export const Constraint = Statement.extend({
  kind: ConstraintKind,
  strength: z.enum(['must', 'should', 'avoid']),
});
export type Constraint = z.infer<typeof Constraint>;

export const DecisionRule = Statement.extend({
  id: z.string(),
  when: z.string().max(160),
  then: z.string().max(240),
  priority: z.int().min(1).max(3),
});
export type DecisionRule = z.infer<typeof DecisionRule>;

/** Two passages of the brief that can't both hold. */
export const Conflict = z.object({ a: Statement, b: Statement, explanation: z.string() });

/** What the brief is for, whom it means and what binds the work. Absent = an open question. */
export const Interpretation = z.object({
  ...recordBase,
  brand: Statement.optional(),
  /** What is sold or offered, in the brief's words. */
  offer: Statement.optional(),
  purpose: Statement.optional(),
  purposeCategory: evidenced(PurposeCategory).optional(),
  reason: Statement.optional(),
  audiences: z.array(
    z.object({
      key: z.string(),
      label: Statement,
      name: Statement.optional(),
      role: Statement.optional(),
      priority: z.int().min(1).max(3),
    }),
  ),
  /**
   * What the brief says of the offer or the brand that may answer a doubt or stand as proof
   * (“Employer never sees names”): never a rule for the work, never a wish of the audience.
   */
  facts: z.array(Statement).max(20).optional(),
  constraints: z.array(Constraint).max(40),
  tone: z.array(Statement).max(20),
  toneAxes: evidenced(ToneAxes),
  decisionRules: z.array(DecisionRule).max(20),
  successMetrics: z.array(Statement).max(20),
  budget: Statement.optional(),
  deadline: Statement.optional(),
  openQuestions: z.array(OpenQuestion),
  conflicts: z.array(Conflict),
  /** Text that looks like instructions to a model: content, shown as a notice. */
  instructionsToModel: z.array(Statement),
  /** Fields whose reading can't be relied on, and why (“the brief is not in English”). */
  unreliable: z.array(z.object({ field: z.string(), why: z.string() })),
  language: z.string(),
  /** The brief's trade, for the hints that fit it. */
  domain: Domain.optional(),
});
export type Interpretation = z.infer<typeof Interpretation>;
