import { z } from 'zod';

/** Briefs to be read by the embedded language engine, as many as fit into one request. */
export const NewReadings = z.strictObject({
  briefs: z
    .array(z.strictObject({ id: z.string().min(1).max(200), text: z.string().max(60_000) }))
    .min(1)
    .max(50),
});

const Quotes = z.array(z.string());
const Quote = z.string().nullable();

/** What was read of one brief, in the shape of the label guide: quotes are substrings of the text. */
export const Labels = z.object({
  id: z.string(),
  sheet: z.object({
    purpose: z.object({ quote: z.string(), category: z.string() }).nullable(),
    audiences: z.array(
      z.object({
        label: z.string(),
        name: Quote,
        role: Quote,
        goals: Quotes,
        pains: Quotes,
        triggers: Quotes,
        objections: Quotes,
        channels: Quotes,
        preferredFormats: Quotes,
        ageRange: z.object({ min: z.number().nullable(), max: z.number().nullable() }).nullable(),
        location: Quote,
      }),
    ),
    constraints: Quotes,
    tone: Quotes,
    successMetrics: Quotes,
    budget: Quote,
    deadline: Quote,
  }),
});
