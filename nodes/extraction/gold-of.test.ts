import { describe, it } from 'vitest';
import type { Correction } from '../records/correction';
import { goldOf } from './gold-of';
import { nightBusBrief, nightBusText } from './sample-brief';

const nurses = { key: 'sheet-1', label: 'nurses on late shifts' };
const spanOf = (quote: string) => {
  const start = nightBusText.indexOf(quote);
  return { sourceId: 'brief', start, end: start + quote.length, quote };
};

describe('the labels of a corrected brief', () => {
  it('hold what stands after the corrections, each an exact piece of the text', ({ expect }) => {
    const corrections: Correction[] = [
      {
        id: '1',
        kind: 'add',
        field: 'triggers',
        audience: nurses,
        span: spanOf('before the winter'),
      },
      {
        id: '2',
        kind: 'reject',
        field: 'goals',
        audience: nurses,
        span: spanOf('sleep before the next shift'),
      },
    ];
    const gold = goldOf({ ...nightBusBrief, corrections });
    expect(gold).toMatchObject({
      audiences: [
        {
          label: 'nurses on late shifts',
          goals: ['get home without a taxi'],
          triggers: ['before the winter'],
        },
      ],
      budget: '£12,000',
      deadline: null,
      brand: 'Moonline',
    });
    expect(gold.ways).toContainEqual({ audience: 0, channel: 'chat', quote: 'WhatsApp' });
    const quotes = [
      gold.constraints,
      gold.tone,
      gold.audiences.flatMap(({ goals, pains }) => [goals, pains].flat()),
    ].flat();
    expect(quotes.length).toBeGreaterThan(4);
    for (const quote of quotes) expect(nightBusText).toContain(quote);
  });

  it('take a rewording where the brief says it so, and leave the quote where it does not', ({
    expect,
  }) => {
    const said = { field: 'goals' as const, audience: nurses };
    const gold = goldOf(nightBusBrief, [
      { ...said, span: spanOf('get home without a taxi'), value: 'Home without a taxi' },
      { ...said, span: spanOf('sleep before the next shift'), value: 'Rest well' },
    ]);
    expect(gold.audiences[0]?.goals).toEqual([
      'home without a taxi',
      'sleep before the next shift',
    ]);
  });

  it('hold no answers: only what the brief says', ({ expect }) => {
    const answer = {
      id: 'answer-brief.deadline',
      kind: 'answer' as const,
      title: 'Answer, you',
      text: '12 March',
      answers: { question: 'brief.deadline', field: 'deadline' },
    };
    const gold = goldOf({ ...nightBusBrief, sources: [...nightBusBrief.sources, answer] });
    expect(gold.deadline).toBeNull();
  });
});
