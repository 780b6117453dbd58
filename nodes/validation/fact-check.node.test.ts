import fc from 'fast-check';
import { describe, it } from 'vitest';
import { anyNode, emptyRunInputs, runEmbedded } from '../kit';
import type { BrandSources } from '../records/brief';
import type { Statement } from '../records/evidence';
import type { Item } from '../records/kinds';
import type { FactReport } from '../records/quality';
import {
  exampleBrief,
  examplePersona,
  examplePieces,
  exampleScript,
  passage,
  stated,
  written,
} from './example-cast';
import { engines, spec } from './fact-check.node';

const node = anyNode({ spec, engines });

const check = (pieces: Item[], sources?: BrandSources): FactReport & { line: string } => {
  const result = runEmbedded(node.spec, node.engines, {
    inputs: {
      pieces,
      brief: [{ kind: 'brief', body: exampleBrief }],
      ...(sources ? { sources: [{ kind: 'sources', body: sources }] } : {}),
    },
    config: {},
    seed: 7,
    given: emptyRunInputs,
  });
  return { ...(result.outputs['report']?.[0]?.body as FactReport), line: result.summary };
};
const card = (...context: Statement[]): Item => ({
  kind: 'persona',
  body: { ...examplePersona, context },
});
const verdictOf = (statement: Statement, sources?: BrandSources) =>
  check([card(statement)], sources).claims.find(({ place }) => place.path === 'context.0.value');
const human = (value: string): Statement => ({ ...written(value, 'human'), evidence: [] });

describe('Fact check', () => {
  it('supports every statement of a card that keeps to its passages', ({ expect }) => {
    const report = check(examplePieces);
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ citationCoverage: 1, checkRate: 1, madeUpRate: 0 });
  });

  it.for([
    ['a changed number', 'Rides 90 km a week.', 'contradicted'],
    ['a denial', 'They do not ride 40 km a week.', 'contradicted'],
    ['the same words', 'They ride 40 km a week.', 'supported'],
    ['the same words in a frame', 'Cyclists who ride 40 km a week.', 'supported'],
  ] as const)('finds %s in a statement with a passage', ([, text, verdict], { expect }) => {
    expect(verdictOf(stated('They ride 40 km a week', text))?.verdict).toBe(verdict);
  });

  it.for([
    ['a changed number', 'They ride 75 km a week', 'contradicted'],
    ['a denial that the brief does not have', 'They never ride 40 km a week', 'contradicted'],
    ['a denial that was dropped', 'They always open email', 'contradicted'],
    ['a denial that was cut off', 'Open email', 'contradicted'],
    ['an opposite', 'The last frost makes them look for help', 'contradicted'],
    ['an invented name', 'They ride to Brompton Works 40 km a week', 'unsupported'],
    ['a wrong date', 'We want 300 bookings by 31 July', 'contradicted'],
    ['an invention', 'They own three carbon racing frames', 'unsupported'],
    ['true words without a passage', 'They ride 40 km a week', 'supported'],
  ] as const)('finds %s by looking it up', ([, text, verdict], { expect }) => {
    expect(verdictOf(written(text, 'inferred'))?.verdict).toBe(verdict);
  });

  it('finds a denial that was cut off before its passage', ({ expect }) => {
    expect(
      verdictOf(stated('promise same-day repairs', 'Promise same-day repairs.'))?.verdict,
    ).toBe('contradicted');
    expect(verdictOf(stated('Never promise same-day repairs'))?.verdict).toBe('supported');
  });

  it('takes short units and long ones for the same', ({ expect }) => {
    const text =
      'The bike was away for 6 wks and cost 25k, say people who gave blood and not again or not.';
    const source: Item = {
      kind: 'brief',
      body: { ...exampleBrief, sources: [{ ...exampleBrief.sources[0]!, text }] },
    };
    const claim = written('The bike was away for 6 weeks', 'inferred');
    const result = runEmbedded(node.spec, node.engines, {
      inputs: { pieces: [card(claim)], brief: [source] },
      config: {},
      seed: 7,
      given: emptyRunInputs,
    });
    const report = result.outputs['report']?.[0]?.body as FactReport;
    expect(report.claims.find(({ place }) => place.path === 'context.0.value')?.verdict).toBe(
      'supported',
    );
  });

  it('does not take a passage that is not where it says', ({ expect }) => {
    const span = passage('They ride 40 km a week');
    const moved = {
      ...stated('They ride 40 km a week'),
      evidence: [{ ...span, start: span.start + 3 }],
    };
    const report = check([card(moved)]);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ rule: 'misplaced passage', severity: 'high' }),
    );
  });

  it('does not take a passage that says something else', ({ expect }) => {
    const borrowed = { ...stated('The first frost', 'They travel abroad twice a year.') };
    expect(verdictOf(borrowed)?.verdict).toBe('unsupported');
  });

  it('does not take a channel from a passage that never speaks of it', ({ expect }) => {
    const channel = {
      ...examplePersona.channels[0]!,
      value: 'sms' as const,
      evidence: [passage('The first frost')],
    };
    const report = check([{ kind: 'persona', body: { ...examplePersona, channels: [channel] } }]);
    expect(report.claims.find(({ place }) => place.path === 'channels.0.value')?.verdict).toBe(
      'partly',
    );
  });

  it('lists generated lines apart, counts none as fact, and finds a figure in one', ({
    expect,
  }) => {
    const body = structuredClone(exampleScript);
    body.steps[1]!.text = 'Hi Robin, we saved riders £400 last year.';
    const report = check([{ kind: 'scenario', body }]);
    const line = report.claims.find(({ text }) => text.includes('£400'));
    expect(line).toMatchObject({ generated: true, verdict: 'unsupported', highStakes: ['prices'] });
    expect(report.findings.map(({ rule }) => rule)).toContain('made-up figure');
    expect(report.madeUpRate).toBe(0);
    expect(report.highStakes).toEqual(['prices']);
  });

  it('says that a person’s own words are not checkable instead of calling them wrong', ({
    expect,
  }) => {
    expect(verdictOf(human('They gather at the canal café'))?.verdict).toBe('not checkable');
    expect(verdictOf(human('They ride 12 km a week'))?.verdict).toBe('contradicted');
  });

  it('reads brand facts as a source and says when one is out of date', ({ expect }) => {
    const text = 'Our mechanics hold a Velotech licence.';
    const sources: BrandSources = {
      key: 'facts',
      labels: [],
      sources: [{ id: 'fact-1', kind: 'fact', title: 'Fact sheet', text, dated: '2019-01-01' }],
      facts: [
        {
          text,
          sourceId: 'fact-1',
          start: 0,
          end: text.length,
          dated: '2019-01-01',
          current: false,
          trust: 'high',
        },
      ],
    };
    const claim = written('Our mechanics hold a Velotech licence.', 'inferred');
    expect(verdictOf(claim)?.verdict).toBe('unsupported');
    expect(verdictOf(claim, sources)).toMatchObject({
      verdict: 'supported',
      citations: [{ sourceTitle: 'Fact sheet', dated: '2019-01-01' }],
    });
    expect(check([card(claim)], sources).findings).toEqual([
      expect.objectContaining({ rule: 'out of date', severity: 'low' }),
    ]);
  });

  it('gives no figure where there is nothing to divide by', ({ expect }) => {
    const report = check([{ kind: 'picture', body: picture }]);
    expect(report).toMatchObject({ citationCoverage: null, checkRate: null, madeUpRate: null });
    expect(report.line).toBe('No claims to check');
  });

  it('never supports a number that no source holds', ({ expect }) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 41, max: 9999 }).filter((n) => n !== 300),
        (n) => {
          const claim = verdictOf(written(`They ride ${n} km a week`, 'inferred'));
          expect(claim?.verdict).not.toBe('supported');
        },
      ),
      { numRuns: 50 },
    );
  });
});

const picture = {
  key: 'picture-1',
  labels: [],
  personaKey: 'persona-1',
  personaName: 'Robin Hale',
  look: 'arch' as const,
  mark: 'none' as const,
  svg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  widthPx: 1,
  heightPx: 1,
  alt: 'Robin',
  caption: 'Robin',
  digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia' as const,
  choices: [],
  credit: '',
  successCriteria: [],
  sampleLooks: [],
  designNotes: [],
};
