import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmptyAnswer, splitItems } from './items';
import type { SplitOptions } from './items';

const split = (text: string, options: SplitOptions = {}): string[] =>
  splitItems(text, 0, text.length, options).map((item) => text.slice(item.start, item.end));

describe('splitItems', () => {
  it('splits at semicolons and slashes, never inside quotes or brackets', () => {
    expect(split('late trains; "no seats; ever" / cold halls (both; really)')).toEqual([
      'late trains',
      'no seats; ever',
      'cold halls (both; really)',
    ]);
  });

  it('splits commas where they make a list, and not before a clause', () => {
    expect(split('dust, noise and cold', { joints: true, commas: true })).toEqual([
      'dust',
      'noise',
      'cold',
    ]);
    expect(split('the bus is late, which nobody believes')).toHaveLength(1);
  });

  it('splits “and” between wishes that are built alike', () => {
    expect(split('sleep through the night and wake up rested', { joints: true })).toEqual([
      'sleep through the night',
      'wake up rested',
    ]);
    expect(split('bread and butter for the children', { joints: true })).toHaveLength(1);
  });

  it('gives places inside the text for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const item of splitItems(text, 0, text.length, { joints: true, commas: true })) {
          expect(item.start).toBeGreaterThanOrEqual(0);
          expect(item.end).toBeLessThanOrEqual(text.length);
          expect(item.end).toBeGreaterThan(item.start);
        }
      }),
    );
  });

  it.each(['-', 'n/a', 'none yet', 'tbd', "don't know yet", '(blank)'])(
    '“%s” answers nothing',
    (text) => {
      expect(isEmptyAnswer(text)).toBe(true);
    },
  );
});
