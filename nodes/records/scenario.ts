import { z } from 'zod';
import { artefactBase } from './artefact';
import { EvidenceSpan, Statement } from './evidence';

export const scriptChannels = ['chat', 'email', 'voice'] as const;
export const scriptPhases = ['greeting', 'clarification', 'resolution', 'follow-up'] as const;

export const ScriptStep = z.object({
  n: z.int().min(1),
  phase: z.enum(scriptPhases),
  actor: z.enum(['persona', 'brand', 'system']),
  /** For email steps. */
  subject: z.string().optional(),
  text: z.string(),
  intent: z.string(),
  decisionPoint: z
    .object({
      question: z.string(),
      /** `next` is a later step's number or an end state: never a loop. */
      options: z
        .array(
          z.object({
            label: z.string(),
            next: z.union([z.int(), z.enum(['success', 'handOff', 'drop'])]),
          }),
        )
        .min(2)
        .max(4),
    })
    .optional(),
  promptExample: z.string().optional(),
  /** What the line rests on. */
  evidence: z.array(EvidenceSpan),
  origin: Statement.shape.origin,
  expectedEmotion: z.string().optional(),
});
export type ScriptStep = z.infer<typeof ScriptStep>;

/** How one persona meets the product on one channel, in 5–7 steps. */
export const Scenario = z.object({
  ...artefactBase,
  title: z.string(),
  channel: z.enum(scriptChannels),
  personaKey: z.string(),
  personaName: z.string(),
  goal: Statement,
  trigger: Statement,
  /** What the script turns on, and whether an objection, a pain, a constraint or the open question. */
  turn: Statement.extend({
    on: z.enum(['objection', 'pain', 'constraint', 'question']),
    remark: z.string().optional(),
  }),
  steps: z.array(ScriptStep).min(5).max(7),
  endStates: z.object({ success: z.string(), handOff: z.string(), drop: z.string() }),
  estimatedDuration: z.string(),
});
export type Scenario = z.infer<typeof Scenario>;

export const Storyboard = z.object({
  ...artefactBase,
  frames: z.array(
    z.object({
      n: z.int().min(1),
      scenarioKey: z.string(),
      step: z.int(),
      personaKey: z.string(),
      caption: z.string().max(140),
      pictureBrief: z.string(),
      alt: z.string().max(125),
    }),
  ),
});
export type Storyboard = z.infer<typeof Storyboard>;
