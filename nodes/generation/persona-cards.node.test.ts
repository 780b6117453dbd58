import { describe, it } from 'vitest';
import { emptyRunInputs, runEmbedded } from '../kit';
import type { AnyEngines, AnySpec } from '../kit';
import { interpretationOf } from '../extraction/interpretation-of';
import { audienceFields } from '../extraction/questions';
import { readingOf } from '../extraction/reading-of';
import { nightBusBrief } from '../extraction/sample-brief';
import { sheetsOf } from '../extraction/sheets-of';
import type { Statement } from '../records/evidence';
import type { Persona, PersonaSet } from '../records/persona';
import type { Sheet } from '../records/sheet';
import { engines, spec } from './persona-cards.node';

const reading = readingOf(nightBusBrief);
const interpretation = interpretationOf(nightBusBrief, reading);
const sheets = sheetsOf(nightBusBrief, interpretation, reading, {
  floor: 0.5,
  keepInferred: true,
  wanted: audienceFields,
});

function run(input: readonly Sheet[], config: Record<string, unknown> = {}) {
  const result = runEmbedded(spec as AnySpec, engines as unknown as AnyEngines, {
    inputs: {
      sheets: input.map((body) => ({ kind: 'sheet' as const, body })),
      interpretation: [{ kind: 'interpretation', body: interpretation }],
    },
    config,
    seed: 7,
    given: emptyRunInputs,
  });
  return {
    ...result,
    personas: (result.outputs['personas'] ?? []).map((item) => item.body as Persona),
    set: result.outputs['set']?.[0]?.body as PersonaSet,
  };
}

const stated = (value: string): Statement => ({
  value,
  origin: 'stated',
  confidence: 0.9,
  evidence: [{ sourceId: 'brief', start: 0, end: value.length, quote: value, alignment: 'exact' }],
});
const sheetWith = (change: Partial<Sheet>): Sheet => {
  const [first] = sheets;
  if (!first) throw new TypeError('The sample brief names an audience');
  const { role: _role, name: _name, location: _location, ...rest } = first;
  return { ...rest, goals: [], pains: [], triggers: [], objections: [], channels: [], ...change };
};

describe('Persona cards', () => {
  it('makes as many cards as the brief names, in its words', ({ expect }) => {
    const { personas, set } = run(sheets);
    expect(personas).toHaveLength(1);
    expect(personas[0]?.tagline.value).toMatch(/^Wants to /);
    expect(set.distinctness).toBe(1);
  });

  it('splits an audience when more cards are asked for, and says so under the name', ({
    expect,
  }) => {
    const { personas } = run(sheets, { count: 2 });
    expect(personas.map((persona) => persona.splitNote)).toEqual([
      'Split from nurses on late shifts by need; the brief does not describe this person apart',
      'Split from nurses on late shifts by need; the brief does not describe this person apart',
    ]);
    expect(personas[0]?.needs[0]?.value).not.toBe(personas[1]?.needs[0]?.value);
  });

  it('never gives the same made-up name twice, and marks each as made up', ({ expect }) => {
    const eight = sheetWith({
      goals: ['Sleep', 'Rest', 'Eat', 'Read', 'Walk', 'Talk', 'Drive', 'Swim'].map((verb) =>
        stated(`${verb} in peace`),
      ),
    });
    const { personas } = run([eight], { count: 8 });
    const names = personas.map((persona) => persona.displayName);
    expect(new Set(names.map((name) => name.value.split(' ')[0])).size).toBe(8);
    expect(names.every((name) => name.origin === 'generated' && name.note !== undefined)).toBe(
      true,
    );
  });

  it('keeps a name that the brief gives as it is given', ({ expect }) => {
    const { personas } = run([
      sheetWith({ name: stated('Night-Shift Nina'), goals: [stated('Get home')] }),
    ]);
    expect(personas[0]?.displayName).toMatchObject({ value: 'Night-Shift Nina', origin: 'stated' });
  });

  it('picks one trade out of a list and marks the pick as its own', ({ expect }) => {
    const list = sheetWith({
      role: stated('Nurses and porters'),
      goals: [stated('Get home'), stated('Sleep')],
    });
    const { personas } = run([list], { count: 2 });
    expect(personas.map((persona) => persona.role?.value)).toEqual(['Nurse', 'Porter']);
    expect(personas[0]?.role).toMatchObject({
      origin: 'generated',
      note: expect.stringContaining('Picked from'),
    });
  });

  it('picks no trade that would give one person a gender', ({ expect }) => {
    const { personas } = run(
      [
        sheetWith({
          role: stated('dinner ladies and porters'),
          goals: [stated('Sleep well'), stated('Eat well')],
        }),
      ],
      { count: 2 },
    );
    expect(personas.map((persona) => persona.role?.value)).toEqual([
      'Dinner lady or porter',
      'Porter',
    ]);
  });

  it('makes fewer cards and says so when the brief tells nobody apart', ({ expect }) => {
    const { personas, warnings } = run([sheetWith({})], { count: 3 });
    expect(personas).toHaveLength(1);
    expect(warnings[0]).toContain('one card instead of 3');
    expect(personas[0]?.sketch).toBe(true);
  });

  it('warns when two personas are nearly the same', ({ expect }) => {
    const twins = [
      sheetWith({ goals: [stated('Get home late')] }),
      sheetWith({ key: 'sheet-2', order: 2, goals: [stated('Get home late')] }),
    ];
    expect(run(twins).set.warnings[0]).toContain('nearly the same');
  });

  it('gives age, gender and family where the brief states them, and leaves them out when told', ({
    expect,
  }) => {
    const aged = sheetWith({
      ageRange: { ...stated('x'), value: { min: 30, max: 40 } },
      demographics: [stated('Mostly women')],
    });
    expect(run([aged], { demographics: false }).personas[0]).toMatchObject({ demographics: [] });
    expect(run([aged], { demographics: false }).personas[0]?.ageRange).toBeUndefined();
    expect(run([aged]).personas[0]?.ageRange?.value).toEqual({ min: 30, max: 40 });
  });

  it('tests texts with three to twelve guidelines', ({ expect }) => {
    for (const persona of [...run(sheets).personas, ...run([sheetWith({})]).personas]) {
      expect(persona.guidelines.length).toBeGreaterThanOrEqual(3);
      expect(persona.guidelines.length).toBeLessThanOrEqual(12);
    }
  });

  it('leaves out the colour layer until it is switched on', ({ expect }) => {
    expect(run(sheets).personas[0]?.dayInTheLife).toBeUndefined();
    expect(run(sheets, { dayInTheLife: true }).personas[0]?.dayInTheLife).toMatchObject({
      origin: 'generated',
    });
  });
});
