import { z } from 'zod';

/**
 * A text that statements may rest on. Ids are roles within one run (`brief`, `file-1`,
 * `answer-<question>`, `fact-1`, `copy-1`), so that a saved result can be anchored again when the
 * text changes.
 */
export const Source = z.object({
  id: z.string().min(1),
  kind: z.enum(['brief', 'file', 'answer', 'fact', 'copy']),
  title: z.string(),
  text: z.string(),
  /** Who said it, for answers: “you”. */
  author: z.string().optional(),
  /** Calendar day, YYYY-MM-DD; absent = undated. */
  dated: z.string().optional(),
  /** For answers: the open question that it settles. */
  answers: z
    .object({ question: z.string(), field: z.string(), audience: z.string().optional() })
    .optional(),
});
export type Source = z.infer<typeof Source>;
