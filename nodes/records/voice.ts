import { z } from 'zod';
import { artefactBase } from './artefact';
import { Statement } from './evidence';
import { Channel, ToneAxes } from './vocabulary';

/** A rule that can be broken, with a line that breaks it: vague rules are no rules. */
export const VoiceRule = Statement.extend({
  kind: z.enum(['do', 'don’t']),
  doExample: z.string(),
  violationExample: z.string(),
  /** What is wrong with the violation, in a few words: “too stiff”. */
  fault: z.string().optional(),
  channel: Channel.optional(),
});
export type VoiceRule = z.infer<typeof VoiceRule>;

export const VoiceProfile = z.object({
  toneAxes: ToneAxes,
  descriptors: z
    .array(
      Statement.extend({
        meaning: z.string().max(240),
        doExample: z.string(),
        dontExample: z.string(),
        /** What is wrong with the second example, in a few words: “too loud”. */
        fault: z.string().optional(),
      }),
    )
    .max(5),
  vocabulary: z.object({
    prefer: z.array(Statement.extend({ insteadOf: z.string().optional() })),
    avoid: z.array(Statement.extend({ why: z.string() })),
  }),
  readingGrade: z.object({ min: z.number(), max: z.number() }),
  style: z.object({
    sentenceWordsMean: z.number(),
    sentenceWordsMax: z.number(),
    contractions: z.enum(['yes', 'no', 'sometimes']),
    person: z.enum(['you', 'we', 'they']),
    emoji: z.enum(['none', 'rare', 'free']),
    exclamationsPer100Words: z.number(),
  }),
  rules: z.array(VoiceRule),
  channelShifts: z.array(
    z.object({ channel: Channel, shift: z.string(), maxWords: z.int().optional() }),
  ),
  samples: z.array(z.object({ before: z.string(), after: z.string(), channel: Channel })),
  /** Present only when sample copy was measured. */
  measured: z
    .object({
      words: z.int(),
      sentenceWordsMean: z.number(),
      contractionsPer100Words: z.number(),
      youPer100Words: z.number(),
      wePer100Words: z.number(),
      exclamationsPer100Words: z.number(),
      readingGrade: z.number(),
      frequentTerms: z.array(z.string()),
    })
    .optional(),
});
export type VoiceProfile = z.infer<typeof VoiceProfile>;

/** The brand's voice, with a shift per persona. */
export const BrandVoiceGuide = z.object({
  ...artefactBase,
  brandName: Statement.optional(),
  /** What the guide rests on: “the brief only”, or so many words of sample copy. */
  basis: z.string(),
  profile: VoiceProfile,
  perPersona: z.array(
    z.object({
      personaKey: z.string(),
      personaName: z.string(),
      shift: Statement,
      toneAxes: ToneAxes,
      dos: z.array(Statement),
      donts: z.array(Statement),
    }),
  ),
  brandFacts: z.array(Statement),
  valuePropositions: z.array(Statement),
  bannedClaims: z.array(Statement),
  legalLines: z.array(Statement),
  inclusiveLanguage: z.array(z.string()),
  disclosureLine: z.string(),
  /** Contradictions such as a word both preferred and avoided. */
  conflicts: z.array(z.string()),
  /** What the brief leaves open about the voice: questions to its author. */
  open: z.array(z.string()).optional(),
});
export type BrandVoiceGuide = z.infer<typeof BrandVoiceGuide>;
