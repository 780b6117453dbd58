/** The order of events in a script: which beat comes when, who speaks, and where it can branch. */
import type { ScriptStep, scriptChannels } from '../records/scenario';

export type ScriptChannel = (typeof scriptChannels)[number];
export type Beat =
  | 'open'
  | 'state'
  | 'tell'
  | 'ask'
  | 'reply'
  | 'doubt'
  | 'answer'
  | 'decide'
  | 'step'
  | 'after';

export interface PlannedStep {
  beat: Beat;
  phase: ScriptStep['phase'];
  actor: ScriptStep['actor'];
  emotion: string;
  /** Whether the story can branch here: what is asked, or what is decided. */
  branch?: 'what' | 'whether';
}

const PHASES: Record<Beat, ScriptStep['phase']> = {
  open: 'greeting',
  state: 'clarification',
  tell: 'clarification',
  ask: 'clarification',
  reply: 'clarification',
  doubt: 'clarification',
  answer: 'resolution',
  decide: 'resolution',
  step: 'resolution',
  after: 'follow-up',
};

const SPEAKS: Record<Beat, 'persona' | 'brand'> = {
  open: 'brand',
  state: 'persona',
  tell: 'persona',
  ask: 'brand',
  reply: 'persona',
  doubt: 'persona',
  answer: 'brand',
  decide: 'persona',
  step: 'brand',
  after: 'brand',
};

const FEELS: Record<Beat, string> = {
  open: 'not sure this is worth the time',
  state: 'relieved to say it out loud',
  tell: 'wary, but talking',
  ask: 'taken seriously',
  reply: 'clearer about what matters',
  doubt: 'half convinced',
  answer: 'not being pushed',
  decide: 'in charge of the decision',
  step: 'knows what comes next',
  after: 'remembered, not chased',
};

const BEATS: Record<ScriptChannel, Record<5 | 6 | 7, readonly Beat[]>> = {
  chat: {
    5: ['open', 'ask', 'doubt', 'answer', 'after'],
    6: ['open', 'ask', 'doubt', 'answer', 'decide', 'after'],
    7: ['open', 'ask', 'doubt', 'answer', 'decide', 'step', 'after'],
  },
  email: {
    5: ['open', 'doubt', 'answer', 'decide', 'after'],
    6: ['open', 'doubt', 'answer', 'decide', 'step', 'after'],
    7: ['open', 'doubt', 'ask', 'reply', 'answer', 'decide', 'after'],
  },
  voice: {
    5: ['open', 'tell', 'answer', 'decide', 'after'],
    6: ['open', 'state', 'ask', 'doubt', 'answer', 'after'],
    7: ['open', 'state', 'ask', 'doubt', 'answer', 'decide', 'after'],
  },
};

/** The steps of a script, with its one or two branches placed where the story can really turn. */
export function planSteps(
  channel: ScriptChannel,
  steps: 5 | 6 | 7,
  decisionPoints: number,
): PlannedStep[] {
  const beats = BEATS[channel][steps];
  const whether = beats.includes('decide') ? 'decide' : 'answer';
  const what = beats.includes('ask') ? 'ask' : 'open';
  return beats.map((beat) => ({
    beat,
    phase: PHASES[beat],
    actor: beat === 'open' && channel === 'chat' ? 'persona' : SPEAKS[beat],
    emotion: FEELS[beat],
    ...(beat === whether ? { branch: 'whether' as const } : {}),
    ...(beat === what && decisionPoints > 1 ? { branch: 'what' as const } : {}),
  }));
}

/** Channels for each script: round robin over those wanted, never one that the persona avoids. */
export function channelFor(
  wanted: readonly ScriptChannel[],
  likes: readonly string[],
  avoids: readonly string[],
  index: number,
  alreadyUsed: readonly ScriptChannel[],
  likedLater: readonly string[] = [],
): ScriptChannel | undefined {
  const open = wanted.filter((channel) => !avoids.includes(channel));
  if (open.length === 0) return undefined;
  const turn = open[index % open.length];
  const liked = open.filter((channel) => likes.includes(channel));
  // A stated liking wins as long as the set still varies.
  const fresh = liked.find((channel) => !alreadyUsed.includes(channel));
  if (fresh !== undefined) return fresh;
  const unused = open.filter((channel) => !alreadyUsed.includes(channel));
  return unused.find((channel) => !likedLater.includes(channel)) ?? unused[0] ?? turn;
}
