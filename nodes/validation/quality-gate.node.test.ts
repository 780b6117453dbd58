import fc from 'fast-check';
import { describe, it } from 'vitest';
import { anyNode, emptyRunInputs, runEmbedded } from '../kit';
import type {
  BiasReport,
  ConsistencyReport,
  FactReport,
  Finding,
  QualityReport,
  Report,
} from '../records/quality';
import { examplePieces } from './example-cast';
import { engines, spec } from './quality-gate.node';

const node = anyNode({ spec, engines });

const gate = (reports: Report[], config: Record<string, unknown> = {}) => {
  const result = runEmbedded(node.spec, node.engines, {
    inputs: { pieces: examplePieces, reports: reports.map((body) => ({ kind: 'report', body })) },
    config,
    seed: 7,
    given: emptyRunInputs,
  });
  const { pass, person, block, verdict } = result.outputs;
  return {
    counts: [pass?.length, person?.length, block?.length],
    line: result.summary,
    report: verdict?.[0]?.body as QualityReport,
  };
};
const base = { key: 'r', labels: [], subjects: [], findings: [] as Finding[], notChecked: [] };
const place = { kind: 'persona', key: 'persona-1', title: 'Robin Hale', path: 'needs.0.value' };
const fact = (change: Partial<FactReport> = {}): FactReport => ({
  ...base,
  check: 'fact',
  claims: [],
  citationCoverage: 0.95,
  checkRate: 1,
  madeUpRate: 0,
  highStakes: [],
  ...change,
});
const consistency = (change: Partial<ConsistencyReport> = {}): ConsistencyReport => ({
  ...base,
  check: 'consistency',
  score: 0.92,
  questions: 12,
  agreeing: 11,
  matrix: [],
  ...change,
});
const bias = (change: Partial<BiasReport> = {}): BiasReport => ({
  ...base,
  check: 'bias',
  unstatedTraits: 0,
  wording: 0,
  swaps: { tried: 1, changed: 0 },
  highSeverity: 0,
  ...change,
});
const contradicted = fact({
  madeUpRate: 0.02,
  claims: [
    {
      text: 'Rides 90 km a week.',
      kind: 'persona fact',
      place,
      numbers: ['90 km'],
      citations: [],
      verdict: 'contradicted',
      method: 'rule',
      generated: false,
      highStakes: [],
      why: '',
    },
  ],
});
const severe = bias({
  highSeverity: 1,
  findings: [
    {
      rule: 'unstated trait',
      severity: 'high',
      place,
      quote: 'She',
      message: 'Gives a trait that nobody stated: gender.',
      advice: '',
    },
  ],
});
const resultOf = ({ rules }: QualityReport, name: string) =>
  rules.find(({ rule }) => rule === name);

describe('Quality gate', () => {
  it('passes everything on when each rule is met', ({ expect }) => {
    const { counts, report, line } = gate([fact(), consistency(), bias()]);
    expect(counts).toEqual([2, 0, 0]);
    expect(report.rules.every(({ result }) => result === 'met')).toBe(true);
    expect(line).toBe('Nothing stands in the way');
  });

  it('says “not checked” for a report that is not wired and does not decide by it', ({
    expect,
  }) => {
    const { report } = gate([fact()]);
    expect(report.verdict).toBe('pass');
    expect(resultOf(report, 'Severe bias')).toMatchObject({
      result: 'not checked',
      decided: false,
    });
  });

  it('counts a named report that is missing as not met', ({ expect }) => {
    const { report } = gate([fact()], { required: ['bias'] });
    expect(report.verdict).toBe('person');
    expect(resultOf(report, 'Severe bias')).toMatchObject({
      value: 'no report',
      result: 'not met',
      decided: true,
    });
    expect(report.sentence).toBe('A person should look at one thing: the bias check is missing.');
  });

  it('never passes without a single check', ({ expect }) => {
    expect(gate([]).report).toMatchObject({ verdict: 'person' });
  });

  it('asks a person when a wired check had nothing to measure', ({ expect }) => {
    const { report } = gate([consistency({ score: null })]);
    expect(report.verdict).toBe('person');
    expect(resultOf(report, 'Agreement with the cards')?.value).toBe('not enough to check');
  });

  it('asks a person below a threshold, and for a topic that needs a second one', ({ expect }) => {
    expect(gate([fact({ citationCoverage: 0.89 })]).counts).toEqual([0, 2, 0]);
    expect(gate([fact({ madeUpRate: 0.06 })]).counts).toEqual([0, 2, 0]);
    expect(gate([consistency({ score: 0.79 })]).counts).toEqual([0, 2, 0]);
    const { report } = gate([fact({ highStakes: ['money'] })]);
    expect(report).toMatchObject({
      verdict: 'person',
      highStakes: ['money'],
      labels: ['highStakes'],
    });
  });

  it('holds everything back for failures that the settings name, in one sentence with the way on', ({
    expect,
  }) => {
    const both = { blockOn: ['contradicted', 'highBias'] };
    const { counts, report } = gate([contradicted, consistency(), bias()], both);
    expect(counts).toEqual([0, 0, 2]);
    expect(report.sentence).toBe(
      'This cannot leave yet: Robin Hale contradicts its source, “Rides 90 km a week”. Correct it in the result, or change the brief, and run again.',
    );
    expect(gate([severe]).counts).toEqual([0, 0, 2]);
  });

  it('holds nothing back for a contradiction unless told to', ({ expect }) => {
    expect(gate([contradicted]).report.verdict).toBe('person');
  });

  it('sends the same failures to a person when the settings do not name them', ({ expect }) => {
    expect(gate([contradicted, severe], { blockOn: [] }).counts).toEqual([0, 2, 0]);
  });

  it('takes the worst of two reports of one kind', ({ expect }) => {
    expect(gate([fact(), fact({ citationCoverage: 0.2 })]).report.verdict).toBe('person');
  });

  it('gives the pieces to exactly one way, whatever the reports say', ({ expect }) => {
    const rate = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });
    const report = fc.oneof(
      fc.record({ citationCoverage: rate, madeUpRate: rate }).map((r) => fact(r)),
      rate.map((score) => consistency({ score })),
      fc.constantFrom<Report>(bias(), severe, contradicted),
    );
    fc.assert(
      fc.property(fc.array(report, { maxLength: 4 }), (reports) => {
        const { counts, report: verdict, line } = gate(reports);
        expect(counts.filter((count) => count === 2)).toHaveLength(1);
        expect(counts.filter((count) => count === 0)).toHaveLength(2);
        expect(line.length).toBeLessThanOrEqual(30);
        if (verdict.verdict !== 'pass' && reports.length > 0) {
          expect(verdict.rules.some(({ decided }) => decided)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
