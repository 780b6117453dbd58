import { describe, expect, it } from 'vitest';
import { checkBrief, firstWords, wordsIn } from './brief-check';

describe('checking a brief before it is sent', () => {
  it('asks who it is for under 40 characters, white space apart', () => {
    expect(checkBrief(`  ${'x'.repeat(39)}  `)).toEqual({
      is: 'too-short',
      sentence: 'Tell us who it is for and what should change.',
    });
    expect(checkBrief('x'.repeat(40)).is).toBe('ready');
  });

  it('offers to split over 60,000 characters and says how many there are', () => {
    expect(checkBrief('x'.repeat(60_000)).is).toBe('ready');
    const long = checkBrief('x'.repeat(60_001));
    expect(long).toMatchObject({ is: 'too-long' });
    expect('sentence' in long && long.sentence).toContain('60,001');
  });

  it('says nothing about an empty field', () => {
    expect(checkBrief(' \n ')).toEqual({ is: 'empty' });
  });

  it('names a part by its first words', () => {
    expect(firstWords('## Why now, and why us', 3)).toBe('Why now, and …');
    expect(wordsIn('one')).toBe('1 word');
  });
});
