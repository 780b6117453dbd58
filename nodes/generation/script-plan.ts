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
  | 'after'
  | 'qopen'
  | 'qwish'
  | 'qstop'
  | 'qproof'
  | 'qafter';

/** The lines that a channel has for each beat. */
export type Lines = Record<Beat, readonly string[]>;

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
  qopen: 'greeting',
  qwish: 'clarification',
  qstop: 'clarification',
  qproof: 'resolution',
  qafter: 'follow-up',
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
  qopen: 'brand',
  qwish: 'brand',
  qstop: 'brand',
  qproof: 'brand',
  qafter: 'brand',
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
  qopen: 'not being sold to',
  qwish: 'asked about their own life',
  qstop: 'free to say no',
  qproof: 'hard to convince, and allowed to be',
  qafter: 'remembered, not chased',
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

const QUESTIONS: readonly Beat[] = ['qopen', 'qwish', 'qstop', 'qproof', 'qafter'];

/**
 * The steps of a script, with its one or two branches placed where the story can really turn.
 * Without anything that a script could turn on (`isOpen`), it is three questions to ask,
 * whatever the number of steps that is set.
 */
export function planSteps(
  channel: ScriptChannel,
  steps: 5 | 6 | 7,
  decisionPoints: number,
  isOpen = false,
): PlannedStep[] {
  const beats = isOpen ? QUESTIONS : BEATS[channel][steps];
  const whether = isOpen ? 'qproof' : 'answer';
  const what = isOpen ? 'qstop' : beats.includes('ask') ? 'ask' : 'open';
  return beats.map((beat) => ({
    beat,
    phase: PHASES[beat],
    actor: beat === 'open' && channel === 'chat' ? 'persona' : SPEAKS[beat],
    emotion: FEELS[beat],
    ...(beat === whether ? { branch: 'whether' as const } : {}),
    ...(beat === what && decisionPoints > 1 ? { branch: 'what' as const } : {}),
  }));
}
