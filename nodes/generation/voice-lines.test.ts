import { describe, it } from 'vitest';
import { seededRandom } from '../kit';
import type { Persona } from '../records/persona';
import { caretaker, sampleReading, stated } from './samples';
import { Lines } from './voice-lines';
import { gatherMatter } from './voice-matter';

const fact = stated('Quayside Lockers puts parcel lockers into apartment blocks');
const tenant: Persona = {
  ...caretaker,
  key: 'persona-2',
  sheetKey: 'sheet-2',
  goals: [{ ...stated('stop signing'), value: 'find the parcel at home' }],
  pains: [],
  triggers: [],
  objections: [],
};
const matter = gatherMatter({ ...sampleReading, facts: [fact] }, [caretaker, tenant]);
const make = (banned: string[] = []) => new Lines(matter, [], banned, seededRandom('7'));

describe('Example lines', () => {
  it('fill a frame with what fits it, or not at all', ({ expect }) => {
    expect(make().say(['You want {w}.'])).toMatch(/^You want to /u);
    expect(make().say(['About {T}.'])).toBeUndefined();
  });

  it('never mix what two audiences say', ({ expect }) => {
    const lines = make();
    const said = [1, 2, 3, 4].map(() => lines.say(['{M}. {G}']) ?? '');
    expect(said[0]).not.toBe('');
    expect(said.join(' ')).not.toContain('Find the parcel at home');
  });

  it('say no sentence twice', ({ expect }) => {
    const lines = make();
    const first = lines.say(['{F}']);
    expect(first).toBeDefined();
    expect(lines.say(['{F}'])).toBeUndefined();
  });

  it('hold no forbidden word where they keep the rule', ({ expect }) => {
    const pair = make(['apartment']).pair([{ so: '{F}', not: 'Apartment? {f}!', fault: 'x' }]);
    expect(pair).toBeUndefined();
  });

  it('begin every sentence with a capital', ({ expect }) => {
    expect(make().say(['We ask once. {who} owe us nothing.'])).toBe(
      'We ask once. Caretakers owe us nothing.',
    );
  });
});
