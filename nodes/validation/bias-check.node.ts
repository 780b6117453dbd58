import { z } from 'zod';
import { defineSpec, field, implement, many, one, port } from '../kit';
import { titleOf } from '../records/kinds';
import type { Item } from '../records/kinds';
import type { BiasReport } from '../records/quality';
import { biasOf } from './bias';
import { examplePersona, exampleScript, written } from './example-cast';

export const spec = defineSpec({
  type: 'validation.bias-check',
  label: 'Bias check',
  verb: 'Checking fairness',
  summary: 'Finds traits that nobody stated, hurtful wording and sentences about whole groups.',
  keywords: ['bias', 'fairness', 'inclusive', 'stereotype', 'gender', 'age', 'wording'],
  inputs: {
    personas: many(port.persona, { atLeast: 1 }),
    scenarios: many(port.scenario),
  },
  outputs: { report: one(port.report) },
  config: z.object({
    allowed: field.words({
      title: 'Words that are fine here',
      help: 'A trade’s own terms, such as “blind hem” or “master cylinder”.',
      max: 40,
    }),
  }),
  examples: [
    {
      name: 'finds nothing to object to in a card that keeps to its brief',
      inputs: { personas: [examplePersona], scenarios: [exampleScript] },
      outputs: { report: { check: 'bias', unstatedTraits: 0, wording: 0, highSeverity: 0 } },
    },
    {
      name: 'finds a trait that nobody stated',
      inputs: { personas: [{ ...examplePersona, context: [written('She rides every day.')] }] },
      outputs: {
        report: { unstatedTraits: 1, findings: [{ rule: 'unstated trait', quote: 'She' }] },
      },
    },
  ],
});

export const engines = implement(spec, {
  version: 1,
  embedded: ({ inputs: { personas, scenarios }, config }) => {
    const subjects: Item[] = [
      ...personas.map((body) => ({ kind: 'persona' as const, body })),
      ...scenarios.map((body) => ({ kind: 'scenario' as const, body })),
    ];
    const report: BiasReport = {
      key: 'bias-check',
      labels: [],
      check: 'bias',
      subjects: subjects.map((item) => ({
        kind: item.kind,
        key: item.body.key,
        title: titleOf(item),
      })),
      ...biasOf(personas, scenarios, config.allowed),
    };
    return { report };
  },
  summarise: ({ report }) => {
    if (report.check !== 'bias') return '';
    const count = report.findings.length;
    if (count === 0)
      return `Nothing found · ${report.swaps.tried} ${report.swaps.tried === 1 ? 'swap' : 'swaps'}`;
    return report.highSeverity === 0
      ? `${count} to look at`
      : `${count} to look at · ${report.highSeverity} severe`;
  },
});
