import { describe, expect, it } from 'vitest';
import type { KeptCorrection } from '../../worker/contract/corrections';
import { readingParts, valuesOf } from './reading-parts';
import { correctionFor, saidAbout, unseen } from './said-about';
import { samplePieces, sampleText } from './sample-reading';

const values = valuesOf(readingParts(samplePieces()));
const goal = values.find(({ id }) => id === 'sheet:sheet-1/goals.0');
if (!goal) throw new Error('The sample has a goal');

const kept = (kind: KeptCorrection['kind'], quote: string, more = {}): KeptCorrection => {
  const start = sampleText.indexOf(quote);
  return {
    id: `cor_${kind}`,
    kind,
    field: 'goals',
    audience: { key: 'sheet-1', label: 'Nurses' },
    span: { sourceId: 'brief', start, end: start + quote.length, quote },
    by: 'you',
    at: '2026-11-25T10:00:00Z',
    ...more,
  };
};

describe('what a person said about a value', () => {
  it('is found by field, audience and words, the newest first', () => {
    const said = [kept('confirm', 'get home'), kept('reject', 'want to get home')];
    expect(saidAbout(goal, said)?.kind).toBe('reject');
    expect(saidAbout(goal, [kept('confirm', 'get home', { field: 'pains' })])).toBeUndefined();
    const other = { audience: { key: 'sheet-2', label: 'Porters' } };
    expect(saidAbout(goal, [kept('confirm', 'get home', other)])).toBeUndefined();
  });

  it('takes an added value only for exactly the words that were added', () => {
    expect(saidAbout(goal, [kept('add', 'get home')])?.kind).toBe('add');
    expect(saidAbout(goal, [kept('add', 'want to get home')])).toBeUndefined();
  });

  it('shows apart what is on no sheet: what was rejected, and words that are gone', () => {
    const said = [kept('reject', 'get home'), kept('add', 'get home'), kept('add', 'want to')];
    expect(unseen(said, values).map(({ kind, span }) => [kind, span.quote])).toEqual([
      ['reject', 'get home'],
      ['add', 'want to'],
    ]);
    expect(unseen(said, null).map(({ kind }) => kind)).toEqual(['reject']);
  });

  it('is sent with the exact words, and not at all where there are none', () => {
    expect(correctionFor(goal, 'reject')).toEqual({
      kind: 'reject',
      field: 'goals',
      audience: { key: 'sheet-1', label: 'Nurses' },
      span: { sourceId: 'brief', start: 33, end: 41, quote: 'get home' },
    });
    expect(correctionFor({ ...goal, value: { ...goal.value, evidence: [] } }, 'reject')).toBeNull();
  });
});
