import { describe, it } from 'vitest';
import { anyNode, emptyRunInputs, runEmbedded } from '../kit';
import type { Statement } from '../records/evidence';
import type { Persona } from '../records/persona';
import type { BiasReport } from '../records/quality';
import type { Scenario } from '../records/scenario';
import { engines, spec } from './bias-check.node';
import { examplePersona, exampleScript, passage, written } from './example-cast';
import { findTraits, swapGroups } from './traits';
import { findWording } from './wording';

const node = anyNode({ spec, engines });

const check = (
  persona: Persona,
  scripts: Scenario[] = [],
  config: Record<string, unknown> = {},
) => {
  const result = runEmbedded(node.spec, node.engines, {
    inputs: {
      personas: [{ kind: 'persona', body: persona }],
      scenarios: scripts.map((body) => ({ kind: 'scenario', body })),
    },
    config,
    seed: 7,
    given: emptyRunInputs,
  });
  return { ...(result.outputs['report']?.[0]?.body as BiasReport), line: result.summary };
};
const saying = (...context: Statement[]): Persona => ({ ...examplePersona, context });
/** A statement whose passage is said to hold these words: what a brief of another kind would state. */
const quoting = (value: string): Statement => ({
  ...written(value, 'stated'),
  evidence: [{ ...passage('The first frost'), quote: value }],
});

describe('Bias check', () => {
  it('finds nothing in pieces that keep to their brief, and says what it could not check', ({
    expect,
  }) => {
    const report = check(examplePersona, [exampleScript]);
    expect(report.findings).toEqual([]);
    expect(report.swaps).toEqual({ tried: 1, changed: 0 });
    expect(report.line).toBe('Nothing found · 1 swap');
    expect(report.notChecked.map(({ what }) => what)).toContain(
      'Shares of groups against real customers',
    );
  });

  it.for([
    ['gender', 'She rides every day.'],
    ['gender', 'His bike squeaks.'],
    ['age', 'Aged 34 and busy.'],
    ['age', 'Young professionals in a hurry.'],
    ['family', 'A mother in a hurry.'],
    ['ethnicity', 'A Hispanic rider.'],
    ['faith', 'A Muslim rider.'],
    ['health', 'Lives with diabetes.'],
    ['income', 'A low-income rider.'],
    ['orientation', 'A gay rider.'],
  ] as const)('finds %s that nobody stated: %s', ([kind, text], { expect }) => {
    const report = check(saying(written(text)));
    expect(report.unstatedTraits).toBe(1);
    expect(report.highSeverity).toBe(1);
    expect(report.findings[0]?.message).toContain(kind);
  });

  it('accepts a trait that the brief states, also in other texts of the persona', ({ expect }) => {
    const persona = saying(quoting('mothers who cycle'), written('A mother in a hurry.'));
    expect(check(persona).unstatedTraits).toBe(0);
    const script = structuredClone(exampleScript);
    script.steps[1]!.text = 'Hello, for mothers we have a basket.';
    expect(check(persona, [script]).unstatedTraits).toBe(0);
    expect(check(examplePersona, [script]).unstatedTraits).toBe(1);
  });

  it('reports a trait that the brief states of somebody else one step lower', ({ expect }) => {
    const result = runEmbedded(node.spec, node.engines, {
      inputs: {
        personas: [
          { kind: 'persona', body: saying(quoting('mothers who cycle')) },
          {
            kind: 'persona',
            body: { ...saying(written('A mother in a hurry.')), key: 'persona-2' },
          },
        ],
      },
      config: {},
      seed: 7,
      given: emptyRunInputs,
    });
    expect(result.outputs['report']?.[0]?.body).toMatchObject({
      unstatedTraits: 0,
      highSeverity: 0,
      findings: [{ rule: 'borrowed trait', severity: 'medium', quote: 'mother' }],
    });
  });

  it('does not accept an age or a demographic field by inference', ({ expect }) => {
    const ageRange = {
      value: { min: 30, max: 40 },
      confidence: 0.4,
      origin: 'inferred' as const,
      evidence: [],
      note: 'guess',
    };
    const report = check({ ...examplePersona, ageRange });
    expect(report.findings).toEqual([
      expect.objectContaining({ severity: 'high', quote: '{"min":30,"max":40}' }),
    ]);
  });

  it('finds hurtful wording and reports the brief’s own words one step lower', ({ expect }) => {
    expect(findWording('for wheelchair-bound riders', '')[0]).toMatchObject({ severity: 'medium' });
    expect(findWording('for wheelchair-bound riders', 'wheelchair-bound')[0]).toMatchObject({
      severity: 'low',
    });
    expect(check(saying(written('A crazy offer.'))).wording).toBe(1);
  });

  it('finds sentences about everyone in a group and leaves ordinary ones alone', ({ expect }) => {
    expect(findWording('Women are bad at this.', '').map(({ rule }) => rule)).toEqual([
      'generalisation',
    ]);
    expect(findWording('Older people can’t use apps.', '')[0]?.severity).toBe('high');
    for (const text of [
      'They are in a hurry.',
      'Riders never open email.',
      'People who cycle are early.',
    ]) {
      expect(findWording(text, '')).toEqual([]);
    }
  });

  it('reads both sides of a swap the same way', ({ expect }) => {
    const report = check(saying(quoting('mothers who ride'), quoting('her children')));
    expect(report.swaps.tried).toBe(2);
    expect(report.swaps.changed).toBe(0);
    expect(swapGroups('He and his mother').text).toBe('She and her father');
  });

  it('says when a swap changes the answer', ({ expect }) => {
    const report = check(saying(quoting('career women')));
    expect(report.swaps.changed).toBe(1);
    expect(report.findings.map(({ rule }) => rule)).toContain('swap');
  });

  it('lets a person allow a word of the trade', ({ expect }) => {
    const persona = saying(written('A sanity check of the brakes.'));
    expect(check(persona).findings).toHaveLength(1);
    expect(check(persona, [], { allowed: ['Sanity check'] }).findings).toEqual([]);
  });

  it('does not take parts of other words for a trait', ({ expect }) => {
    for (const text of [
      'Manage the shed',
      'Weekends here',
      'The sonar',
      'Shelves',
      'white paper',
      'a senior manager',
      'the old website',
    ]) {
      expect(findTraits(text).map((trait) => trait.text)).toEqual([]);
    }
  });
});
