import { z } from 'zod';
import { Correction, CorrectionField, peopleFields } from '../../nodes/records/correction';
import { Channel, Format } from '../../nodes/records/vocabulary';

const closedLists = { channels: Channel, preferredFormats: Format } as const;

/** What a person says about one value of a reading, before it is kept. */
export const NewCorrection = z
  .strictObject({
    kind: Correction.shape.kind,
    field: CorrectionField,
    audience: Correction.shape.audience,
    span: Correction.shape.span,
    value: Correction.shape.value,
  })
  .superRefine((wanted, context) => {
    const { kind, field, audience, value } = wanted;
    const isOfPeople = peopleFields.some((name) => name === field);
    if (isOfPeople && audience === undefined) {
      context.addIssue({ code: 'custom', path: ['audience'], message: 'Say whom this is about.' });
    }
    if (kind !== 'add' || (field !== 'channels' && field !== 'preferredFormats')) return;
    if (!closedLists[field].safeParse(value).success) {
      const what = field === 'channels' ? 'channel' : 'format';
      context.addIssue({
        code: 'custom',
        path: ['value'],
        message: `Say which ${what} these words stand for.`,
      });
    }
  });
export type NewCorrection = z.infer<typeof NewCorrection>;

/** At most so many corrections are kept with one brief. */
export const correctionLimit = 500;

export const NewCorrections = z.strictObject({
  corrections: z.array(NewCorrection).max(200),
  /** A person went through the whole reading: what is not there is not in the brief either. */
  checked: z.boolean().optional(),
});
export type NewCorrections = z.infer<typeof NewCorrections>;

/** What was said about the reading of a brief, oldest first. */
export const BriefCorrections = z.object({
  corrections: z.array(Correction.extend({ by: z.string(), at: z.string() })),
  /** When somebody went through the whole reading of exactly this text; null: nobody yet. */
  checkedAt: z.string().nullable(),
});
export type BriefCorrections = z.infer<typeof BriefCorrections>;
export type KeptCorrection = BriefCorrections['corrections'][number];
