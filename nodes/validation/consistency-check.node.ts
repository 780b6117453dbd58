import { z } from 'zod';
import { defineSpec, field, implement, many, one, optional, port } from '../kit';
import { titleOf } from '../records/kinds';
import type { Item } from '../records/kinds';
import type { ConsistencyReport } from '../records/quality';
import { compare } from './consistency';
import { examplePersona, exampleScript } from './example-cast';

export const spec = defineSpec({
  type: 'validation.consistency-check',
  label: 'Consistency check',
  verb: 'Comparing',
  summary: 'Asks each piece what its persona’s card says, and shows where they disagree.',
  keywords: ['consistency', 'contradiction', 'coherence', 'matrix', 'persona', 'compare'],
  inputs: {
    personas: many(port.persona, { atLeast: 1 }),
    voice: optional(port.voice),
    scenarios: many(port.scenario),
    interpretation: optional(port.interpretation),
  },
  outputs: { report: one(port.report) },
  config: z.object({
    questions: field.integer({
      title: 'Questions per persona',
      help: 'Taken from its needs, pains, triggers, channels and rules in turn.',
      min: 4,
      max: 24,
      default: 12,
    }),
    agreement: field.slider({
      title: 'Agreement that is enough',
      min: 0.5,
      max: 1,
      step: 0.05,
      default: 0.8,
      ends: ['Loose', 'Strict'],
    }),
  }),
  examples: [
    {
      name: 'finds a script in agreement with its card',
      inputs: { personas: [examplePersona], scenarios: [exampleScript] },
      outputs: { report: { check: 'consistency', findings: [] } },
    },
    {
      name: 'finds an email script for someone who avoids email',
      inputs: {
        personas: [examplePersona],
        scenarios: [{ ...exampleScript, channel: 'email' as const }],
      },
      outputs: { report: { findings: [{ rule: 'contradiction', severity: 'high' }] } },
    },
  ],
});

export const engines = implement(spec, {
  version: 1,
  embedded: ({ inputs, config }) => {
    const { personas, voice, scenarios, interpretation } = inputs;
    const subjects: Item[] = [
      ...personas.map((body) => ({ kind: 'persona' as const, body })),
      ...(voice ? [{ kind: 'voice' as const, body: voice }] : []),
      ...scenarios.map((body) => ({ kind: 'scenario' as const, body })),
    ];
    const report: ConsistencyReport = {
      key: 'consistency-check',
      labels: [],
      check: 'consistency',
      subjects: subjects.map((item) => ({
        kind: item.kind,
        key: item.body.key,
        title: titleOf(item),
      })),
      ...compare(personas, {
        voice,
        reading: interpretation,
        scenarios,
        count: config.questions,
        threshold: config.agreement,
      }),
    };
    return { report };
  },
  summarise: ({ report }) => {
    if (report.check !== 'consistency') return '';
    if (report.score === null) return 'Not enough to check';
    return `${report.agreeing} of ${report.questions} answers agree`;
  },
});
