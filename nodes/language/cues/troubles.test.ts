import { describe, expect, it } from 'vitest';
import { findTroubles } from './troubles';

const told = (text: string): string[] =>
  findTroubles(text).map((hit) => text.slice(hit.start, hit.end));

describe('troubles told as plain events', () => {
  it.each([
    [
      'They plan on Sunday, and one dead battery ruins the whole trip.',
      'one dead battery ruins the whole trip',
    ],
    [
      'They lose a day each month hunting for receipts.',
      'They lose a day each month hunting for receipts',
    ],
    [
      'They want rest, but they get shouted at when a parcel is wet.',
      'they get shouted at when a parcel is wet',
    ],
    ['Nobody tells them when the ferry is full.', 'Nobody tells them when the ferry is full'],
    ['Letters from the office come too late.', 'Letters from the office come too late'],
    [
      "Most don't want to hand their keys to a stranger.",
      "Most don't want to hand their keys to a stranger",
    ],
    ['Spare parts cost a fortune.', 'Spare parts cost a fortune'],
  ])('%s', (text, clause) => {
    expect(told(text)).toEqual([clause]);
  });

  it.each([
    'They live in two towns by the sea.',
    'The budget runs out in June.',
    'They never open e-mail and lose every newsletter.',
    'We lose half of them after a month.',
    'Where would they lose time?',
  ])('finds none in “%s”', (text) => {
    expect(told(text)).toEqual([]);
  });
});
