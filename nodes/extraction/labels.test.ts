import { describe, it } from 'vitest';
import type { Statement } from '../records/evidence';
import { isMany, isProperName, labelInside } from './labels';

const label = (value: string): Statement => ({
  value,
  origin: 'stated',
  confidence: 1,
  evidence: [],
});

describe('labels in a sentence', () => {
  it('knows one from many by the head of the phrase', ({ expect }) => {
    for (const many of [
      'grandparents whose grandchildren grow up abroad',
      'account holders 25–39 in the region',
      'bike shop mechanics',
      'people who love cats',
      'waiting staff',
    ]) {
      expect(isMany(many), many).toBe(true);
    }
    for (const single of [
      'the home bookkeeper',
      'lead developer in a company of 20 to 200',
      'executive assistant',
    ]) {
      expect(isMany(single), single).toBe(false);
    }
  });

  it('keeps what stands before the comma, unless the commas make a list', ({ expect }) => {
    expect(labelInside(label('Shift workers, women, 44 to 56'))).toBe('shift workers');
    expect(labelInside(label('Designers, developers and trainers'))).toBe(
      'designers, developers and trainers',
    );
  });

  it('tells a working name from a label', ({ expect }) => {
    expect(isProperName('Mădălina Multitask')).toBe(true);
    expect(isProperName('Shift workers')).toBe(false);
    expect(isProperName('GPs')).toBe(false);
  });
});
