import { z } from 'zod';
import { defineSpec, field, implement, many, one, optional, port, seededRandom } from '../kit';
import type { Scenario } from '../records/scenario';
import { scriptChannels } from '../records/scenario';
import { buildScenario } from './script-building';
import { castScript } from './script-casting';
import { gatherMaterial } from './script-material';
import { placeFor } from './script-channel';
import type { Place } from './script-channel';
import { planSteps } from './script-plan';
import { bannedWords } from './script-banned';
import { writeScript } from './script-writer';
import { drawStoryboard } from './storyboard';
import { caretaker, sampleReading } from './samples';

export const spec = defineSpec({
  type: 'generation.scenario-scripts',
  label: 'Scenario scripts',
  verb: 'Writing',
  summary: 'Writes how each persona meets the product by chat, email or phone, step by step.',
  keywords: ['script', 'scenario', 'dialogue', 'storyboard', 'chat', 'email', 'call', 'journey'],
  inputs: {
    personas: many(port.persona, { atLeast: 1 }),
    voice: optional(port.voice),
    interpretation: optional(port.interpretation),
  },
  outputs: { scenarios: many(port.scenario), storyboard: one(port.storyboard) },
  config: z.object({
    scripts: field.integer({ title: 'Scripts', min: 1, max: 3, default: 3 }),
    channels: field.choices({
      title: 'Channels',
      help: 'A channel that the brief says somebody avoids is left out for them.',
      values: scriptChannels,
      words: { chat: 'Chat', email: 'Email', voice: 'Phone' },
      default: ['chat', 'email', 'voice'],
    }),
    steps: field.integer({
      title: 'Steps',
      help: 'From greeting to follow-up.',
      min: 5,
      max: 7,
      default: 6,
    }),
    decisionPoints: field.integer({ title: 'Decision points', min: 1, max: 2, default: 2 }),
  }),
  refusals: {
    'no-channel': 'Choose at least a single channel for the scripts: chat, email or phone.',
    'all-channels-avoided': 'Choose another channel: these people avoid all that are chosen.',
  },
  examples: [
    {
      name: 'writes a chat that turns on an objection of the brief',
      inputs: { personas: [caretaker], interpretation: sampleReading },
      config: { scripts: 1, channels: ['chat'] },
      outputs: {
        scenarios: [{ channel: 'chat', personaKey: 'persona-1', turn: { on: 'objection' } }],
        storyboard: { key: 'storyboard' },
      },
    },
  ],
});

export const engines = implement(spec, {
  version: 2,
  embedded: ({ inputs, config, seed, refuse, warn }) => {
    if (config.channels.length === 0) refuse('no-channel');
    const { voice, interpretation } = inputs;
    const materials = inputs.personas.map((persona) =>
      gatherMaterial(persona, voice, interpretation, inputs.personas),
    );
    // The same seed on another brief takes other lines: the words of the people decide as well.
    const matter = materials.map((material) =>
      [...material.pains, ...material.goals].map((phrase) => phrase.words).join(),
    );
    const random = seededRandom(`${seed}:${matter.join('|')}`);
    const taken = new Set<string>();
    const used = new Map<string, number>();
    const places: Place[] = [];
    const scenarios: Scenario[] = [];
    for (let index = 0; index < config.scripts; index += 1) {
      const material = materials[index % materials.length];
      if (material === undefined) break;
      const place = placeFor(material.persona, config.channels, places);
      if (place === undefined) {
        if (materials.length === 1) refuse('all-channels-avoided', material.name);
        warn(`${material.name} avoids every channel that is chosen: no script.`);
        continue;
      }
      places.push(place);
      const { channel } = place;
      const casting = castScript(material, used);
      const axes = voice?.profile.toneAxes;
      const written = writeScript(
        {
          channel,
          place,
          plan: planSteps(
            channel,
            config.steps as 5 | 6 | 7,
            config.decisionPoints,
            casting.turn.on === 'question',
          ),
          cast: casting.cast,
          material,
          ...(interpretation?.offer === undefined ? {} : { offer: interpretation.offer }),
          register:
            axes === undefined
              ? 'plain'
              : axes.casualFormal > 0.3
                ? 'formal'
                : axes.casualFormal < -0.2
                  ? 'casual'
                  : 'plain',
          banned: bannedWords(material, interpretation),
          turnOn: casting.turn.on,
          random,
        },
        taken,
      );
      scenarios.push(
        buildScenario(
          {
            key: `scenario-${index + 1}`,
            place,
            material,
            casting,
            voice,
            interpretation,
          },
          written,
        ),
      );
      if (casting.turn.on !== 'objection') warn(`${material.name}: ${casting.turn.remark ?? ''}`);
    }
    if (scenarios.length === 0) refuse('all-channels-avoided');
    return { scenarios, storyboard: drawStoryboard(scenarios) };
  },
  summarise: ({ scenarios, storyboard }) =>
    `${scenarios.length} ${scenarios.length === 1 ? 'script' : 'scripts'} · ${storyboard.frames.length} frames`,
});
