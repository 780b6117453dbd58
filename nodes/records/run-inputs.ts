import { z } from 'zod';
import { Correction } from './correction';
import { PieceDecision } from './decision';
import { Source } from './source';

/** A person's edit of one field of one result; applied each time that the node's output is made. */
export const Edit = z.object({
  id: z.string(),
  nodeId: z.string(),
  port: z.string(),
  key: z.string(),
  /** Dotted path of an evidenced value in the body: `needs.2`. */
  path: z.string(),
  /** The value that was edited: the edit follows it when the list is reordered. */
  was: z.string(),
  value: z.string(),
  by: z.string(),
  at: z.string(),
});
export type Edit = z.infer<typeof Edit>;

/**
 * What a run is about: given to it, never part of the pipeline. `asOf` is a calendar day
 * (YYYY-MM-DD) for questions of currency, read by Brand facts only.
 */
export const RunInputs = z.object({
  brief: z.object({
    id: z.string(),
    title: z.string(),
    sources: z.array(Source),
    /** What a person said about its reading, in order. */
    corrections: z.array(Correction).optional(),
    /** True for a template's own sample brief. */
    sample: z.boolean(),
  }),
  facts: z.object({ sources: z.array(Source), asOf: z.string() }),
  copy: z.object({ sources: z.array(Source) }),
  decisions: z.array(PieceDecision),
});
export type RunInputs = z.infer<typeof RunInputs>;
export type RunInputName = keyof RunInputs;
