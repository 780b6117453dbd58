import { z } from 'zod';
import { artefactBase, recordBase } from './artefact';
import { Statement } from './evidence';
import { Channel } from './vocabulary';

/** ≤ 60 words per persona and a one-page creative brief. */
export const Summary = z.object({
  ...artefactBase,
  personas: z.array(z.object({ personaKey: z.string(), name: z.string(), text: Statement })),
  creativeBrief: z.array(z.object({ heading: z.string(), lines: z.array(Statement) })),
});
export type Summary = z.infer<typeof Summary>;

/** A short playbook for the people who make content (≤ 1,500 words). */
export const Playbook = z.object({
  ...artefactBase,
  purpose: Statement,
  sections: z.array(
    z.object({
      heading: z.string(),
      lines: z.array(Statement),
      /** A part that is missing: what, and who should bring it. */
      toDo: z.string().optional(),
    }),
  ),
  messageMatrix: z.array(
    z.object({
      personaKey: z.string(),
      personaName: z.string(),
      stage: z.enum(['notice', 'consider', 'decide', 'use']),
      channel: Channel,
      /** What is made: “leaflet”, “short video”. */
      make: z.string().optional(),
      message: Statement,
      proof: z.string(),
      callToAction: z.string(),
    }),
  ),
  prompts: z.array(
    z.object({
      situation: z.string(),
      prompt: z.string(),
      expected: z.string(),
      owner: z.string(),
    }),
  ),
  words: z.int(),
});
export type Playbook = z.infer<typeof Playbook>;

/** The six columns of R188. */
export const Checklist = z.object({
  ...recordBase,
  rows: z.array(
    z.object({
      item: z.string(),
      name: z.string(),
      audience: z.string(),
      needs: z.string(),
      successMetrics: z.string(),
      alignmentToBrand: z.object({ score: z.number().nullable(), note: z.string() }),
      sampleLook: z.string(),
      owner: z.enum(['design', 'writing', 'integration']),
      state: z.enum(['draft', 'approved', 'missing']),
    }),
  ),
  complete: z.boolean(),
});
export type Checklist = z.infer<typeof Checklist>;

/** Real files. `text` for text files, `base64` for bytes. */
export const Files = z.object({
  ...recordBase,
  name: z.string(),
  /** True while any piece in it is not approved; every file then says so. */
  draft: z.boolean(),
  /** Why the pack was withheld, when it was: then `entries` is empty. */
  withheld: z.string().optional(),
  entries: z.array(
    z.object({
      path: z.string(),
      mediaType: z.string(),
      text: z.string().optional(),
      base64: z.string().optional(),
    }),
  ),
});
export type Files = z.infer<typeof Files>;

/** A plain text on a wire, such as sample copy. */
export const Text = z.object({ ...recordBase, title: z.string(), text: z.string() });
export type Text = z.infer<typeof Text>;
