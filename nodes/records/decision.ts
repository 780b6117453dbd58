import { z } from 'zod';
import { recordBase } from './artefact';

/** A person's decision about exactly one content of one piece. */
export const PieceDecision = z.object({
  kind: z.string(),
  key: z.string(),
  contentHash: z.string(),
  decision: z.enum(['approve', 'return', 'reject']),
  by: z.string(),
  /** RFC 3339. */
  at: z.string(),
  note: z.string().optional(),
  /** The person who made the piece decided alone. */
  byItsMaker: z.boolean(),
});
export type PieceDecision = z.infer<typeof PieceDecision>;

/** What Human review let through, and on whose word. */
export const Decision = z.object({
  ...recordBase,
  pieces: z.array(
    z.object({
      kind: z.string(),
      key: z.string(),
      title: z.string(),
      contentHash: z.string(),
      status: z.enum(['approved', 'unreviewed', 'returned', 'rejected', 'needs second person']),
      by: z.string().optional(),
      at: z.string().optional(),
      note: z.string().optional(),
      byItsMaker: z.boolean().optional(),
    }),
  ),
});
export type Decision = z.infer<typeof Decision>;
