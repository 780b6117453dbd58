/** The message matrix: for each persona and stage what is said where, on what proof, towards what. */
import type { Channel } from '../records/vocabulary';
import type { Playbook } from '../records/delivery';
import { fillFrame, sentencesOf } from './grammar/frames';
import type { Filled, Slots } from './grammar/frames';
import { asSentence } from './grammar/phrase';
import type { Phrase } from './grammar/phrase';
import { clipWords, countWords } from './grammar/tidy';
import { factAbout } from './script-material';
import type { Material } from './script-material';
import { shortAudience } from './voice-subject';

type Row = Playbook['messageMatrix'][number];
type Stage = Row['stage'];

/** Stages that a brief can speak of; what happens after the purchase it never says. */
const STAGES = ['notice', 'consider', 'decide'] as const satisfies readonly Stage[];

const MESSAGES: Record<(typeof STAGES)[number], readonly string[]> = {
  notice: [
    '{C:pain.you}. If that is you, this is for you.',
    '{C:pain.you}? Let us talk about that, and only that.',
    '{S:pain.you} We heard you.',
    'You would like {goal.want.you}. This is about how.',
    'What would it take for you to {goal.do.you}?',
    'For {audience}. Everybody else may scroll on.',
    'A word to {audience}: this one is meant for you.',
  ],
  consider: [
    'You say “{obj.q}”. Look at {a:format} before you decide.',
    '“{C:obj.q}” is a fair question to put to anybody. Put it to us.',
    'If “{obj.q}” is what holds you back, begin there.',
    'Before you {action}, ask us whatever you need to know.',
    'Before you decide, {use} the {format}.',
    'What would you need to see before you believe that you can {goal.do.you}?',
  ],
  decide: [
    'You want {goal.want.you}. The step is this: {action}.',
    'If “{obj.q}” is settled, all that is left is to {action}.',
    'If you want {goal.want.you}, tell us, and we take it from there.',
    'You have read enough. {C:action}.',
    'Say yes, and we begin.',
  ],
};

const CALLS: Record<(typeof STAGES)[number], readonly string[]> = {
  notice: ['Have a look at the {format}', 'See what it is about', 'Read on', 'Reply with a line'],
  consider: ['{C:use} the {format}', 'Ask about “{obj.q}”', 'Ask a person', 'Compare for yourself'],
  decide: ['{C:action}', 'Say yes', 'Tell us when you want to start'],
};

/** Three rows a persona, each on a channel of its own where the brief names enough of them. */
export function messageMatrix(materials: readonly Material[], random: () => number): Row[] {
  const taken = new Set<string>();
  return materials.flatMap((material, index) => {
    const channels = channelsFor(material);
    const spent = new Set<string>();
    return STAGES.flatMap((stage, at) => {
      const slots = slotsFor(material, index, at);
      const message = fresh(MESSAGES[stage], slots, taken, random);
      const call = fresh(CALLS[stage], slots, taken, random) ?? {
        text: 'Talk to us',
        used: [],
        statements: [],
      };
      const channel = channels[at % channels.length];
      if (message === undefined || channel === undefined) return [];
      return [
        {
          personaKey: material.persona.key,
          personaName: material.name,
          stage,
          channel,
          message: {
            value: message.text,
            confidence: 0.6,
            origin: 'generated' as const,
            evidence: message.statements.flatMap((entry) => entry.evidence).slice(0, 4),
            note: 'Written by Dramatis from the passages beside it, not a fact',
          },
          proof: proofFor(material, stage, slots, spent),
          callToAction: call.text.replace(/\.$/u, ''),
        },
      ];
    });
  });
}

function channelsFor(material: Material): Channel[] {
  const named = material.reach.map((entry) => entry.channel);
  const avoided = new Set(
    material.persona.channels.filter((use) => use.liking === 'avoids').map((use) => use.value),
  );
  if (named.length > 0) return named;
  return (['email', 'web', 'chat'] as const).filter((channel) => !avoided.has(channel));
}

function slotsFor(material: Material, index: number, at: number): Slots {
  const turn = <T>(list: readonly T[], by: number): T | undefined =>
    list.length === 0 ? undefined : list[by % list.length];
  const format = turn(material.formats, index + at);
  const { action } = material;
  const topic = material.pains
    .map((phrase) => phrase.form('np.you'))
    .find((np) => np !== undefined);
  return {
    phrases: {
      goal: turn(material.goals, index + Math.floor(at / 2)),
      pain: turn(material.pains, index + at),
      obj: turn(material.objections, index + at),
      trig: turn(material.triggers, index + at),
    },
    plain: {
      format: format === undefined ? undefined : { text: format.name, statement: format.statement },
      use: format === undefined ? undefined : { text: format.use },
      action: action === undefined ? undefined : { text: action.does, statement: action.statement },
      topic: topic === undefined ? undefined : { text: topic },
      audience: { text: shortAudience(material.persona.audience.value) },
    },
  };
}

function fresh(
  frames: readonly string[],
  slots: Slots,
  taken: Set<string>,
  random: () => number,
): Filled | undefined {
  let best: Filled | undefined;
  let bestScore = -Infinity;
  for (const frame of frames) {
    const chance = random();
    const filled = fillFrame(frame, slots);
    if (filled === undefined || countWords(filled.text) > 34) continue;
    if (sentencesOf(filled.text).some((sentence) => taken.has(sentence))) continue;
    const score = Math.min(filled.statements.length, 2) + chance * 1.5;
    if (score > bestScore) [best, bestScore] = [filled, score];
  }
  if (best !== undefined) for (const sentence of sentencesOf(best.text)) taken.add(sentence);
  return best;
}

/** What a message rests on: a fact that may be claimed, or the passage, or plainly what is missing. */
function proofFor(material: Material, stage: Stage, slots: Slots, spent: Set<string>): string {
  const { goal, pain, obj, trig } = slots.phrases;
  const about = stage === 'consider' ? (obj ?? pain) : stage === 'notice' ? (trig ?? pain) : goal;
  const open = { ...material, facts: material.facts.filter((entry) => !spent.has(entry.value)) };
  const fact =
    stage === 'consider' || stage === 'decide'
      ? factAbout(open, [about?.words, goal?.words].filter((word) => word !== undefined).join(' '))
      : undefined;
  if (fact !== undefined) {
    spent.add(fact.value);
    return asSentence(fact.value);
  }
  if (stage === 'notice' && pain !== undefined) return `Recognition, not proof: “${quote(pain)}”`;
  if (stage === 'consider')
    return obj === undefined
      ? `Wanted: something that shows ${material.name} it can be done`
      : `Wanted: a fact that answers “${quote(obj)}”`;
  if (stage === 'decide' && goal !== undefined && goal.form('do.you') === undefined)
    return `Wanted: something that shows “${quote(goal)}” in real life`;
  return goal === undefined
    ? 'Wanted: an example of somebody who went ahead'
    : `Wanted: an example of somebody who managed to “${quote(goal)}”`;
}

function quote(phrase: Phrase): string {
  return phrase.form('q') ?? phrase.form('raw') ?? clipWords(phrase.words, 12);
}
