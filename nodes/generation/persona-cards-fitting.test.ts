import { describe, it } from 'vitest';
import type { Statement } from '../records/evidence';
import type { Sheet } from '../records/sheet';
import { fitting } from './persona-cards-fitting';
import { questionsOf } from './persona-cards-questions';

const said = (value: string, note?: string): Statement => ({
  value,
  origin: 'stated',
  confidence: 0.9,
  evidence: [
    {
      sourceId: 'brief',
      start: 0,
      end: value.length,
      quote: value.charAt(0).toLowerCase() + value.slice(1),
      alignment: 'exact',
    },
  ],
  ...(note === undefined ? {} : { note }),
});

const sheet = (change: Partial<Sheet>): Sheet => ({
  key: 'sheet-1',
  labels: [],
  order: 1,
  general: false,
  label: said('Night porters'),
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
  ...change,
});

const unsure = (value: string): Statement => ({ ...said(value), confidence: 0.6 });

const work = { brand: 'Plate & Kettle', rules: [] as Statement[] };
const values = (list: readonly Statement[]): string[] => list.map((entry) => entry.value);

describe('what may stand on a card', () => {
  it('drops plans and remarks of the client', ({ expect }) => {
    const kept = fitting(
      sheet({
        goals: [said('Launch in Karachi before term'), said('Get through a shift unnoticed')],
        pains: [
          said(
            'They like it, Plate & Kettle asked',
            '“We” and “I” in the brief are Plate & Kettle.',
          ),
          unsure('One guy cried'),
          said('No work email'),
        ],
      }),
      work,
    );
    expect(values(kept.goals)).toEqual(['Get through a shift unnoticed']);
    expect(values(kept.pains)).toEqual(['No work email']);
  });

  it('keeps what the reader is sure of in the words of the brief', ({ expect }) => {
    const kept = fitting(
      sheet({
        goals: [said('“Walk my daughter down the aisle on two feet”')],
        pains: [said('Mice'), said('Which plants cross'), said('Bad memories (“it’ll grow back”)')],
        objections: [said('“Wet cardboard”'), said('No time this week')],
      }),
      work,
    );
    expect(kept.goals).toHaveLength(1);
    expect(kept.pains).toHaveLength(3);
    expect(kept.objections).toHaveLength(2);
  });

  it('tells nothing of their day that another list tells already', ({ expect }) => {
    const at = (value: string, start: number, end: number): Statement => ({
      ...said(value),
      evidence: [{ sourceId: 'brief', start, end, quote: value, alignment: 'exact' }],
    });
    const kept = fitting(
      sheet({
        triggers: [at('At Christmas lunch', 40, 58)],
        context: [
          at('It comes to a head at Christmas lunch', 20, 58),
          at('They eat in the canteen at four', 70, 101),
        ],
      }),
      work,
    );
    expect(values(kept.context)).toEqual(['They eat in the canteen at four']);
  });

  it('drops unsure words that do not complete their sentence', ({ expect }) => {
    const kept = fitting(
      sheet({
        pains: [unsure('Each with own portal'), unsure('Free from the library')],
        triggers: [unsure('Needs to be out in August'), said('A tenant gives notice')],
        objections: [said('“Too far”'), said('“Who covers the desk while I am away?”')],
      }),
      work,
    );
    expect(kept.pains).toEqual([]);
    expect(values(kept.triggers)).toEqual(['A tenant gives notice']);
    expect(values(kept.objections)).toContain('“Who covers the desk while I am away?”');
  });

  it('does not take a rule of the work for a doubt of the audience', ({ expect }) => {
    const rule = said('Prices in euro with the registration fee included');
    const kept = fitting(sheet({ objections: [rule] }), { ...work, rules: [rule] });
    expect(kept.objections).toEqual([]);
  });

  it('keeps only never lines about this audience, and no figure of others', ({ expect }) => {
    const kept = fitting(
      sheet({
        constraints: [
          'Logo at least 12 mm',
          'No photos of beaches',
          'Don’t say “free”',
          'Never call the porters staff',
        ].map((value) => said(value)),
        successMetrics: [said('420 student weeks'), said('60 night porters signed on')],
      }),
      work,
    );
    expect(values(kept.constraints)).toEqual(['Never call the porters staff']);
    expect(values(kept.successMetrics)).toEqual(['60 night porters signed on']);
  });

  it('keeps what a person answered as it is', ({ expect }) => {
    const answer = { ...said('Each with own portal'), origin: 'human' as const };
    expect(fitting(sheet({ pains: [answer] }), work).pains).toEqual([answer]);
  });

  it('asks three things at most, and nothing that the card answers', ({ expect }) => {
    expect(questionsOf(sheet({})).map((entry) => entry.field)).toEqual([
      'goals',
      'pains',
      'objections',
    ]);
    const known = sheet({ goals: [said('Sleep')], objections: [said('“Too far to drive”')] });
    expect(questionsOf(known).map((entry) => entry.field)).toEqual([
      'pains',
      'channels',
      'triggers',
    ]);
  });
});
