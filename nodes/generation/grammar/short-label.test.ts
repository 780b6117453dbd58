import { describe, it } from 'vitest';
import type { Statement } from '../../records/evidence';
import { shortLabel } from './short-label';

const label = (value: string): Statement => ({
  value,
  origin: 'stated',
  confidence: 0.9,
  evidence: [],
});

describe('the short name of an audience', () => {
  it.for([
    ['Managing partners at litigation firms of 20 to 150 attorneys', 'managing partners'],
    ['New veggie gardeners within half an hour’s drive', 'new veggie gardeners'],
    ['Primary teachers running a school patch', 'primary teachers'],
    ['Shift workers, women, 44 to 56', 'shift workers'],
    ['The daughters', 'the daughters'],
    ['Busy Beth', 'Busy Beth'],
    ['New veggie gardeners within', 'new veggie gardeners'],
    ['People who paint miniatures', 'people who paint miniatures'],
  ])('%s → %s', ([long, short], { expect }) => {
    expect(shortLabel(label(long ?? ''))).toBe(short);
  });

  it('has none where the head alone says nothing', ({ expect }) => {
    expect(
      shortLabel(label('The ones laid off when the car plant dropped the night shift')),
    ).toBeUndefined();
    expect(shortLabel({ ...label('General audience'), origin: 'generated' })).toBeUndefined();
  });
});
