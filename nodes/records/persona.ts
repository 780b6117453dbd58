import { z } from 'zod';
import { OpenQuestion, artefactBase, recordBase } from './artefact';
import { Statement } from './evidence';
import { AgeRange, ChannelUse, FormatUse } from './sheet';
import { Domain } from './vocabulary';

/** A rule that texts for this persona are tested against (R155). */
export const Guideline = z.object({
  rule: z.string(),
  kind: z.enum(['do', 'don’t']),
  testQuestion: z.string(),
});

/** An evidence score under this marks the card as a sketch and keeps pictures and CRM locked. */
export const sketchBelow = 0.4;

export const Persona = z.object({
  ...artefactBase,
  /** Place in the set, from 1. */
  order: z.int().min(1),
  displayName: Statement,
  tagline: Statement,
  /** The audience that the card stands for, as the brief names it. */
  audience: Statement,
  sheetKey: z.string(),
  /** “Split from freelancers by need; the brief does not describe this person apart”. */
  splitNote: z.string().optional(),
  /** What the card was split by; its own statement then opens the list of that kind. */
  splitBy: z.enum(['need', 'pain', 'trigger', 'objection', 'trade', 'place', 'channel']).optional(),
  role: Statement.optional(),
  needs: z.array(Statement).max(8),
  goals: z.array(Statement).max(8),
  pains: z.array(Statement).max(8),
  triggers: z.array(Statement).max(8),
  objections: z.array(Statement).max(8),
  context: z.array(Statement).max(8),
  channels: z.array(ChannelUse).max(10),
  formats: z.array(FormatUse).max(10),
  nonNegotiables: z.array(Statement).max(15),
  risks: z.array(Statement).max(6),
  successMetrics: z.array(Statement).max(6),
  ageRange: AgeRange.optional(),
  location: Statement.optional(),
  demographics: z.array(Statement).max(10),
  quote: Statement.optional(),
  dayInTheLife: Statement.optional(),
  guidelines: z.array(Guideline).max(12),
  openQuestions: z.array(OpenQuestion),
  /** Stated or human statements ÷ all statements, 0–1. */
  evidenceScore: z.number().min(0).max(1),
  sketch: z.boolean(),
  validation: z.enum(['unvalidated', 'message-tested', 'data-validated']),
  domain: Domain,
});
export type Persona = z.infer<typeof Persona>;

/** The cast as a whole: how far apart its members are. */
export const PersonaSet = z.object({
  ...recordBase,
  personas: z.array(z.object({ key: z.string(), name: z.string(), baseline: z.boolean() })),
  /** Smallest pairwise 1 − Jaccard of need, goal and pain terms; 1 for a single persona. */
  distinctness: z.number().min(0).max(1),
  warnings: z.array(z.string()),
});
export type PersonaSet = z.infer<typeof PersonaSet>;
