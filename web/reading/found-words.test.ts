import { describe, expect, it } from 'vitest';
import type { KeptCorrection } from '../../worker/contract/corrections';
import { foundWords, sureWords } from './found-words';
import { sampleText, stated } from './sample-reading';

const sources = [
  { id: 'brief', kind: 'brief' as const, title: '', text: sampleText },
  {
    id: 'answer-brief.budget',
    kind: 'answer' as const,
    title: '',
    text: '£5',
    author: 'you',
    dated: '2026-11-25',
  },
];
const said = (kind: KeptCorrection['kind']): KeptCorrection => ({
  id: 'cor_1',
  kind,
  field: 'goals',
  span: { sourceId: 'brief', start: 0, end: 3, quote: 'Cli' },
  by: 'you',
  at: '2026-11-25T10:00:00Z',
});

describe('what is said of a value', () => {
  it.for([
    ['label', 'Found under a label · fairly sure, 80 %'],
    ['model', 'Found by the trained reader · fairly sure, 80 %'],
    ['stargazing', 'Found by “stargazing” · fairly sure, 80 %'],
  ])('names the way in which it was found, also one that is new: %s', ([by, words]) => {
    expect(foundWords(stated('get home', by), undefined, sources)).toBe(words);
  });

  it('names the person where a person said it', () => {
    const value = stated('get home');
    expect(foundWords(value, said('add'), sources)).toBe('Added by you, 25 Nov');
    expect(foundWords(value, said('confirm'), sources)).toBe('Confirmed by you, 25 Nov');
    const edited = { ...value, note: 'Edited by you' };
    expect(foundWords(edited, said('confirm'), sources)).toBe('Edited by you, in your words');
    const answer = {
      ...value,
      evidence: [
        {
          sourceId: 'answer-brief.budget',
          start: 0,
          end: 2,
          quote: '£5',
          alignment: 'exact' as const,
        },
      ],
    };
    expect(foundWords(answer, undefined, sources)).toBe('Answered by you, 25 Nov');
  });

  it('says how sure in a word and a number', () => {
    expect([0.9, 0.7, 0.4].map(sureWords)).toEqual([
      'sure, 90 %',
      'fairly sure, 70 %',
      'not sure, 40 %',
    ]);
  });
});
