import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Statement } from '../records/evidence';
import type { Sheet } from '../records/sheet';
import { castOf } from './persona-cards-cast';

const said = (value: string): Statement => ({
  value,
  origin: 'stated',
  confidence: 0.9,
  evidence: [],
});
const sheet = (
  order: number,
  lists: Partial<Pick<Sheet, 'goals' | 'pains' | 'triggers' | 'objections'>>,
): Sheet => ({
  key: `sheet-${order}`,
  labels: [],
  order,
  general: false,
  label: said(`Audience ${'abcdefgh'.charAt(order)}`),
  goals: [],
  pains: [],
  constraints: [],
  triggers: [],
  objections: [],
  channels: [],
  preferredFormats: [],
  context: [],
  demographics: [],
  risks: [],
  successMetrics: [],
  writingElement: {},
  coverage: { filled: 0, evidenced: 0 },
  openQuestions: [],
  ...lists,
});

const statements = (kind: string) =>
  fc
    .integer({ min: 0, max: 5 })
    .map((count) =>
      Array.from({ length: count }, (_x, i) =>
        said(`${kind} number ${'abcdef'.charAt(i)} of them`),
      ),
    );
const sheets = fc
  .array(
    fc.record({
      goals: statements('goal'),
      pains: statements('pain'),
      triggers: statements('trigger'),
      objections: statements('doubt'),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) => list.map((lists, index) => sheet(index + 1, lists)));

describe('the cast', () => {
  it('never has more cards than asked for, and one for each audience that fits', ({ expect }) => {
    fc.assert(
      fc.property(sheets, fc.integer({ min: 0, max: 8 }), (list, count) => {
        const { parts, warnings } = castOf(list, count);
        expect(parts.length).toBeLessThanOrEqual(count === 0 ? list.length : count);
        expect(parts.length).toBeGreaterThanOrEqual(
          Math.min(list.length, count === 0 ? list.length : count),
        );
        if (count > 0 && parts.length < count)
          expect(warnings.join()).toContain(`instead of ${count}`);
      }),
    );
  });

  it('tells all of an audience on each of its cards, and adds nothing', ({ expect }) => {
    fc.assert(
      fc.property(sheets, fc.integer({ min: 1, max: 8 }), (list, count) => {
        const { parts } = castOf(list, count);
        for (const part of parts) {
          for (const [field, whole] of [
            ['wishes', part.sheet.goals],
            ['pains', part.sheet.pains],
            ['triggers', part.sheet.triggers],
            ['objections', part.sheet.objections],
          ] as const) {
            expect(part[field].map((entry) => entry.value).sort()).toEqual(
              whole.map((entry) => entry.value).sort(),
            );
          }
        }
      }),
    );
  });

  it('opens each split card with what is its own', ({ expect }) => {
    const goals = [said('Goal a'), said('Goal b'), said('Goal c')];
    const { parts } = castOf([sheet(1, { goals, pains: [said('Pain a')] })], 3);
    expect(parts.map((part) => part.wishes[0]?.value)).toEqual(['Goal a', 'Goal b', 'Goal c']);
    expect(parts.map((part) => part.splitBy)).toEqual(['need', 'need', 'need']);
    for (const part of parts) expect(part.own).toContain(part.wishes[0]);
  });

  it('splits another audience before somebody whom the brief calls by name', ({ expect }) => {
    const named = { ...sheet(1, { goals: [said('One'), said('Two')] }), name: said('Busy Beth') };
    const { parts } = castOf([named, sheet(2, { goals: [said('Three'), said('Four')] })], 3);
    expect(parts.map((part) => part.sheet.order)).toEqual([1, 2, 2]);
  });

  it('says of each split card by what it was split', ({ expect }) => {
    fc.assert(
      fc.property(sheets, fc.integer({ min: 1, max: 8 }), (list, count) => {
        for (const part of castOf(list, count).parts) {
          expect(part.splitNote === undefined).toBe(part.of === 1);
          if (part.splitNote)
            expect(part.splitNote).toMatch(
              /^Split from .+ by (?:need|pain|trigger|objection|trade|place|channel); the brief does not describe this person apart$/,
            );
        }
      }),
    );
  });

  it('names the audiences that it leaves out', ({ expect }) => {
    expect(castOf([sheet(1, {}), sheet(2, {})], 1).warnings).toEqual([
      'The brief names more audiences than cards; left out: audience c.',
    ]);
  });
});
