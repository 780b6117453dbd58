import { z } from 'zod';
import { anyArtefact, defineSpec, field, implement, many, one, port } from '../kit';
import { titleOf } from '../records/kinds';
import type { QualityReport } from '../records/quality';
import { examplePieces } from './example-cast';
import { checks, hardFailures, rule } from './gate-rules';

const cleanBias = {
  key: 'bias-check',
  labels: [],
  check: 'bias' as const,
  subjects: [],
  findings: [],
  notChecked: [],
  unstatedTraits: 0,
  wording: 0,
  swaps: { tried: 1, changed: 0 },
  highSeverity: 0,
};

export const spec = defineSpec({
  type: 'validation.quality-gate',
  label: 'Quality gate',
  verb: 'Weighing',
  summary: 'Decides by the reports whether the pieces may go on, need a person, or stay.',
  keywords: ['gate', 'quality', 'threshold', 'approve', 'block', 'pass', 'rules'],
  inputs: {
    pieces: many(anyArtefact, { atLeast: 1 }),
    reports: many(port.report, { label: 'Check reports' }),
  },
  outputs: {
    pass: many(anyArtefact, { label: 'Pass' }),
    person: many(anyArtefact, { label: 'Person' }),
    block: many(anyArtefact, { label: 'Block' }),
    verdict: one(port.quality, { label: 'Verdict' }),
  },
  config: z.object({
    citationCoverage: field.slider({
      title: 'Claims that need a passage',
      min: 0,
      max: 1,
      step: 0.05,
      default: 0.9,
      ends: ['None', 'All'],
    }),
    madeUpRate: field.slider({
      title: 'Made-up claims that are tolerable',
      min: 0,
      max: 0.5,
      step: 0.01,
      default: 0.05,
      ends: ['None', 'Half'],
    }),
    consistency: field.slider({
      title: 'Agreement with the cards',
      min: 0,
      max: 1,
      step: 0.05,
      default: 0.8,
      ends: ['Loose', 'Strict'],
    }),
    required: field.choices({
      title: 'Reports that must be there',
      help: 'None chosen: those that are wired. One that is named and missing counts as not met.',
      values: checks,
      words: { consistency: 'Consistency check', fact: 'Fact check', bias: 'Bias check' },
      default: [],
    }),
    blockOn: field.choices({
      title: 'Hold everything back for',
      help: 'Other failures send the pieces to a person, who sees them marked as drafts.',
      values: hardFailures,
      words: { contradicted: 'Contradicted claims', highBias: 'Severe bias' },
      default: ['highBias'],
    }),
  }),
  examples: [
    {
      name: 'passes the pieces on when the wired report finds nothing',
      inputs: { pieces: examplePieces, reports: [cleanBias] },
      outputs: {
        pass: examplePieces.map(({ kind }) => ({ kind })),
        person: [],
        block: [],
        verdict: { verdict: 'pass', sentence: 'Nothing stands in the way.' },
      },
    },
    {
      name: 'asks a person when no check is wired',
      inputs: { pieces: examplePieces },
      outputs: { pass: [], block: [], verdict: { verdict: 'person' } },
    },
  ],
});

export const engines = implement(spec, {
  version: 1,
  embedded: ({ inputs: { pieces, reports }, config }) => {
    const ruling = rule(reports, config);
    const verdict: QualityReport = {
      key: 'quality',
      labels: ruling.highStakes.length > 0 ? ['highStakes'] : [],
      ...ruling,
      pieces: pieces.map((item) => ({ kind: item.kind, key: item.body.key, title: titleOf(item) })),
      reports,
      restrictedTo: ['product team'],
    };
    const goes = (way: QualityReport['verdict']) => (ruling.verdict === way ? pieces : []);
    return { pass: goes('pass'), person: goes('person'), block: goes('block'), verdict };
  },
  summarise: ({ verdict: { verdict, rules } }) => {
    const unmet = rules.filter(({ result }) => result === 'not met').length;
    if (verdict === 'pass') return 'Nothing stands in the way';
    if (verdict === 'block') return 'This cannot leave yet';
    if (unmet === 0) return 'A person should look';
    return unmet === 1 ? 'A person: one thing' : `A person: ${unmet} things`;
  },
});
