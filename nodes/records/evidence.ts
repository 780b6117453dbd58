import { z } from 'zod';

/** Where a value came from. Unknown is not an origin: an unknown value is an open question. */
export const origins = ['stated', 'inferred', 'generated', 'human', 'imported'] as const;
export const Origin = z.enum(origins);
export type Origin = z.infer<typeof Origin>;

/**
 * The words a value rests on. `start` and `end` are UTF-16 offsets (end exclusive) into the text of
 * the source. For `exact` the slice equals `quote`; for `fuzzy` coverage ≥ 0.75; `none` may not
 * support a stated value.
 */
export const EvidenceSpan = z.object({
  sourceId: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  quote: z.string().max(500),
  alignment: z.enum(['exact', 'fuzzy', 'none']),
  coverage: z.number().min(0).max(1).optional(),
});
export type EvidenceSpan = z.infer<typeof EvidenceSpan>;

const evidenceFields = {
  /** 0–1, two decimals. */
  confidence: z.number().min(0).max(1),
  origin: Origin,
  evidence: z.array(EvidenceSpan),
  /** For `inferred`: from what. For `generated`: what was picked. */
  note: z.string().max(280).optional(),
  /** How a reader found it: `label`, `list`, `cue`, `model`…; no part of what it means. */
  foundBy: z.string().max(40).optional(),
};

/** A value with its evidence. `stated` needs an exact or fuzzy span, `inferred` needs a note. */
export function evidenced<T extends z.ZodType>(value: T) {
  return z.object({ value, ...evidenceFields });
}

/** A sentence or phrase with its evidence: the unit that people read, edit and approve. */
export const Statement = evidenced(z.string());
export type Statement = z.infer<typeof Statement>;
export type Evidenced<T> = Omit<Statement, 'value'> & { value: T };

/** Says whether a value keeps the rules of evidence; returns the broken rule in words, or null. */
export function brokenEvidenceRule(value: Evidenced<unknown>): string | null {
  const supported = value.evidence.some((span) => span.alignment !== 'none');
  if (value.origin === 'stated' && !supported) return 'a stated value needs a passage';
  if (value.origin === 'inferred' && !value.note)
    return 'an inferred value needs a note saying from what';
  return null;
}
