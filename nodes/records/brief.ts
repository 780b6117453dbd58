import { z } from 'zod';
import { recordBase } from './artefact';
import { Correction } from './correction';
import { Source } from './source';
import { Channel, Domain } from './vocabulary';

/** The brief as received: its text, files and answers are sources. Limits in characters. */
export const briefLimits = { min: 40, max: 60_000 } as const;

export const Brief = z.object({
  ...recordBase,
  title: z.string().min(1).max(120),
  /** The brief's own text first (id `brief`), then files, then answers. */
  sources: z.array(Source).min(1).max(60),
  /** What a person said about its reading, in order; the readers apply it. */
  corrections: z.array(Correction).optional(),
  domain: Domain,
  /** Channels that the settings ask for; empty = those that the brief names. */
  channels: z.array(Channel),
  language: z.string(),
});
export type Brief = z.infer<typeof Brief>;

/** Brand facts and sources: what may be claimed. An empty one is valid. */
export const BrandSources = z.object({
  ...recordBase,
  sources: z.array(Source).max(60),
  facts: z
    .array(
      z.object({
        text: z.string(),
        sourceId: z.string(),
        start: z.int().min(0),
        end: z.int().min(0),
        /** YYYY-MM-DD or absent: undated counts as not current. */
        dated: z.string().optional(),
        current: z.boolean(),
        trust: z.enum(['high', 'medium', 'low']),
      }),
    )
    .max(400),
});
export type BrandSources = z.infer<typeof BrandSources>;
