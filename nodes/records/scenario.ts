import { z } from 'zod';
import { artefactBase } from './artefact';
import { EvidenceSpan, Statement } from './evidence';

export const scriptChannels = ['chat', 'email', 'voice'] as const;
export type ScriptChannel = (typeof scriptChannels)[number];

/** The kind of piece that a script is. */
export const scriptForms = [
  'email',
  'print',
  'poster',
  'chat',
  'sms',
  'thread',
  'clip',
  'page',
  'app',
  'call',
  'talk',
  'spot',
] as const;
export type ScriptForm = (typeof scriptForms)[number];

/** How people call each kind of piece. */
export const scriptFormWords: Record<ScriptForm, string> = {
  email: 'email thread',
  print: 'printed piece',
  poster: 'poster',
  chat: 'chat',
  sms: 'text messages',
  thread: 'post and comments',
  clip: 'video and comments',
  page: 'web page',
  app: 'moment in the app',
  call: 'phone call',
  talk: 'talk in person',
  spot: 'spot and the call after it',
};

export const scriptPhases = ['greeting', 'clarification', 'resolution', 'follow-up'] as const;

export const ScriptStep = z.object({
  n: z.int().min(1),
  phase: z.enum(scriptPhases),
  actor: z.enum(['persona', 'brand', 'system']),
  /** For email steps. */
  subject: z.string().optional(),
  /** Where the line stands or is said: “Post”, “First comment”, “Front”. */
  where: z.string().optional(),
  text: z.string(),
  intent: z.string(),
  /** For whoever writes the final line: what the brief answers here, and what it doesn't. */
  note: z.string().optional(),
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
  form: z.enum(scriptForms).optional(),
  /** The place as the brief calls it: “Facebook groups”. */
  place: z.string().optional(),
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
  /** What the brief must still supply before the lines in square brackets can be written. */
  toSupply: z.array(z.string()).max(12).optional(),
  estimatedDuration: z.string(),
});
export type Scenario = z.infer<typeof Scenario>;

export const Storyboard = z.object({
  ...artefactBase,
  /** What holds for every frame, said once. */
  houseRules: z.array(z.string()).max(6).optional(),
  /** The scripts that are drawn, each with the place in which its frames stay. */
  scenes: z
    .array(z.object({ scenarioKey: z.string(), title: z.string(), setting: z.string() }))
    .optional(),
  frames: z.array(
    z.object({
      n: z.int().min(1),
      /** “Close”, “Wide”, “Over the shoulder”. */
      shot: z.string().optional(),
      /** The line that is read or heard; absent in a silent frame. */
      heard: z.string().optional(),
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
