import { z } from 'zod';
import { defineSpec, field, implement, many, one, port } from '../kit';
import { audienceFields, usualFields } from './questions';
import { readingOf } from './reading-of';
import { nightBusBrief } from './sample-brief';
import { sheetsOf } from './sheets-of';

export const spec = defineSpec({
  type: 'extraction.attribute-sheet',
  label: 'Attribute sheet',
  verb: 'Sorting',
  summary: 'One sheet for each audience: what the brief states about it, and what it leaves open.',
  keywords: ['sheet', 'attributes', 'audience', 'goals', 'pains', 'extract'],
  inputs: { interpretation: one(port.interpretation), brief: one(port.brief) },
  outputs: { sheets: many(port.sheet) },
  config: z.object({
    floor: field.slider({
      title: 'How sure a value must be',
      help: 'A value under this becomes a question that quotes it.',
      min: 0,
      max: 1,
      step: 0.05,
      default: 0.5,
      ends: ['take everything', 'only what is certain'],
    }),
    keepInferred: field.toggle({
      title: 'Keep what we conclude',
      help: 'Conclusions are marked and say from what.',
      default: true,
    }),
    fields: field.choices({
      title: 'Fields to fill',
      help: 'Fields that are empty in the brief become questions.',
      values: [
        'role',
        'goals',
        'pains',
        'triggers',
        'objections',
        'channels',
        'preferredFormats',
        'context',
        'decision',
      ],
      words: {
        role: 'Role',
        goals: 'Goals',
        pains: 'Pains',
        triggers: 'Triggers',
        objections: 'Objections',
        channels: 'Channels',
        preferredFormats: 'Formats',
        context: 'Day and setting',
        decision: 'Who else decides',
      },
      default: [...usualFields],
    }),
  }),
  refusals: {
    'no-fields': 'Choose at least one field to fill in the settings of this sheet.',
  },
  examples: [
    {
      name: 'one audience with its goal; the rest is asked',
      inputs: {
        interpretation: {
          key: 'interpretation',
          labels: [],
          audiences: [],
          constraints: [],
          tone: [],
          toneAxes: {
            value: {
              funnySerious: 0,
              casualFormal: 0,
              irreverentRespectful: 0,
              plainEnthusiastic: 0,
            },
            origin: 'inferred',
            confidence: 0,
            evidence: [],
            note: 'The brief says nothing about how it should sound.',
          },
          decisionRules: [],
          successMetrics: [],
          openQuestions: [],
          conflicts: [],
          instructionsToModel: [],
          unreliable: [],
          language: 'eng',
        },
        brief: nightBusBrief,
      },
      outputs: {
        sheets: [
          {
            key: 'sheet-1',
            label: { value: 'Nurses on late shifts', origin: 'stated' },
            goals: [
              { value: 'Get home without a taxi', origin: 'stated' },
              { value: 'Sleep before the next shift', origin: 'stated' },
            ],
          },
        ],
      },
    },
  ],
});

export const engines = implement(spec, {
  version: 3,
  embedded: ({ inputs, config, refuse, warn }) => {
    if (config.fields.length === 0) refuse('no-fields');
    const sheets = sheetsOf(inputs.brief, inputs.interpretation, readingOf(inputs.brief), {
      floor: config.floor,
      keepInferred: config.keepInferred,
      wanted: audienceFields.filter((name) => config.fields.includes(name)),
    });
    if (sheets.some((sheet) => sheet.general)) {
      warn(
        'The brief names no audience. One general sheet stands in, with its fields as questions.',
      );
    }
    return { sheets };
  },
  summarise: ({ sheets }) => {
    const questions = sheets.reduce((sum, sheet) => sum + sheet.openQuestions.length, 0);
    const count = sheets.length === 1 ? '1 sheet' : `${sheets.length} sheets`;
    return questions === 0
      ? count
      : `${count} · ${questions} ${questions === 1 ? 'question' : 'questions'}`;
  },
});
