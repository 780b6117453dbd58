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

  it('loses no statement of an audience that it splits, and adds none', ({ expect }) => {
    fc.assert(
      fc.property(sheets, fc.integer({ min: 1, max: 8 }), (list, count) => {
        const { parts } = castOf(list, count);
        for (const one of list.slice(0, count)) {
          const own = parts.filter((part) => part.sheet.key === one.key);
          for (const [field, whole] of [
            ['wishes', one.goals],
            ['pains', one.pains],
            ['triggers', one.triggers],
            ['objections', one.objections],
          ] as const) {
            const shown = new Set(own.flatMap((part) => part[field].map((entry) => entry.value)));
            expect([...shown].sort()).toEqual(whole.map((entry) => entry.value).sort());
          }
        }
      }),
    );
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
