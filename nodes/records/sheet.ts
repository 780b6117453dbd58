import { z } from 'zod';
import { OpenQuestion, recordBase } from './artefact';
import { Statement, evidenced } from './evidence';
import { Channel, Format } from './vocabulary';

export const ChannelUse = evidenced(Channel).extend({
  rank: z.int().min(1),
  liking: z.enum(['likes', 'tolerates', 'avoids']),
});
export type ChannelUse = z.infer<typeof ChannelUse>;
export const FormatUse = evidenced(Format);
export type FormatUse = z.infer<typeof FormatUse>;
export const AgeRange = evidenced(z.object({ min: z.int().nullable(), max: z.int().nullable() }));

/** What part of a text an attribute feeds (R76). */
export const writingElements = [
  'headline',
  'lead',
  'proof point',
  'benefit',
  'objection answer',
  'call to action',
  'visual cue',
  'tone cue',
  'exclusion',
] as const;

/** One audience as the brief describes it. Every list may be empty; empty ones are questions. */
export const Sheet = z.object({
  ...recordBase,
  /** Order in the brief, from 1. */
  order: z.int().min(1),
  /** True for the stand-in made when the brief names no audience. */
  general: z.boolean(),
  label: Statement,
  name: Statement.optional(),
  role: Statement.optional(),
  goals: z.array(Statement).max(10),
  pains: z.array(Statement).max(10),
  constraints: z.array(Statement).max(15),
  triggers: z.array(Statement).max(10),
  objections: z.array(Statement).max(10),
  channels: z.array(ChannelUse).max(10),
  preferredFormats: z.array(FormatUse).max(10),
  context: z.array(Statement).max(10),
  ageRange: AgeRange.optional(),
  location: Statement.optional(),
  /** Other demographics, only as stated. */
  demographics: z.array(Statement).max(10),
  risks: z.array(Statement).max(6),
  successMetrics: z.array(Statement).max(10),
  writingElement: z.record(z.string(), z.enum(writingElements)),
  /** 0–1 each: filled ÷ applicable fields, evidenced ÷ filled fields. */
  coverage: z.object({ filled: z.number(), evidenced: z.number() }),
  openQuestions: z.array(OpenQuestion),
});
export type Sheet = z.infer<typeof Sheet>;
