import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOutline } from '../units';
import { tokensOf } from './tokens';

describe('tokens', () => {
  it('stand in order, hold their own words and leave out nothing but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const tokens = tokensOf(text, readOutline(text));
        let last = 0;
        for (const { start, end, text: written } of tokens) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(written);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });

  it('know the sentence that they stand in', () => {
    const text = 'Who: nurses on late shifts.\nThey want to get home.';
    const tokens = tokensOf(text, readOutline(text));
    expect(tokens.find(({ text: word }) => word === 'nurses')?.unit).toBe(0);
    expect(tokens.find(({ text: word }) => word === 'home')?.unit).toBe(1);
  });
});
