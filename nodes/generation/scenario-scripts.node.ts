import { z } from 'zod';
import { defineSpec, field, implement, many, one, optional, port, seededRandom } from '../kit';
import type { Scenario } from '../records/scenario';
import { scriptChannels } from '../records/scenario';
import { buildScenario } from './script-building';
import { castScript } from './script-casting';
import type { Used } from './script-casting';
import { placeFor } from './script-place';
import type { Place } from './script-place';
import { newSaid, writeApart } from './script-set';
import { stockOf } from './script-stock';
import { drawStoryboard } from './storyboard';
import { caretaker, sampleReading } from './samples';

export const spec = defineSpec({
  type: 'generation.scenario-scripts',
  label: 'Scenario scripts',
  verb: 'Writing',
  summary:
    'Writes one scene for each persona: a post, an email, a call, a page, a talk at a counter.',
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
      words: {
        chat: 'Messages, posts and pages',
        email: 'Email and print',
        voice: 'Phone and in person',
      },
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
  version: 3,
  embedded: ({ inputs, config, seed, refuse, warn }) => {
    if (config.channels.length === 0) refuse('no-channel');
    const { voice, interpretation } = inputs;
    const stocks = inputs.personas.map((persona) => stockOf(persona, voice, interpretation));
    // The same seed on another brief takes other lines: the words of the people decide as well.
    const matter = stocks.map((stock) =>
      [...stock.pains, ...stock.wishes].map((one) => one.statement.value).join(),
    );
    const random = seededRandom(`${seed}:${matter.join('|')}`);
    const said = newSaid();
    const used: Used = new Map();
    const places: Place[] = [];
    const scenarios: Scenario[] = [];
    for (let index = 0; index < config.scripts; index += 1) {
      const stock = stocks[index % stocks.length];
      if (stock === undefined) break;
      const place = placeFor(stock.persona, config.channels, places);
      if (place === undefined) {
        if (stocks.length === 1) refuse('all-channels-avoided', stock.name);
        warn(`${stock.name} avoids every channel that is chosen: no script.`);
        continue;
      }
      places.push(place);
      const casting = castScript(stock, used);
      const scene = {
        ...casting,
        stock,
        place,
        steps: config.steps as 5 | 6 | 7,
        decisions: config.decisionPoints,
        ...(stock.ask === undefined ? {} : { ask: stock.ask }),
        register: stock.register,
      };
      const written = writeApart(scene, random, said);
      const script = buildScenario(
        {
          key: `scenario-${index + 1}`,
          place,
          stock,
          casting,
          voice,
          interpretation,
          toSupply: written.toSupply,
        },
        written.drafts,
      );
      scenarios.push(script);
      if (script.turn.remark !== undefined) warn(`${stock.name}: ${script.turn.remark}`);
    }
    if (scenarios.length === 0) refuse('all-channels-avoided');
    return { scenarios, storyboard: drawStoryboard(scenarios) };
  },
  summarise: ({ scenarios, storyboard }) =>
    `${scenarios.length} ${scenarios.length === 1 ? 'script' : 'scripts'} · ${storyboard.frames.length} frames`,
});
