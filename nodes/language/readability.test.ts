import { describe, expect, it } from 'vitest';
import { measureWriting, readingGrade, syllablesOf } from './readability';

describe('readability', () => {
  it.each([
    ['cat', 1],
    ['table', 2],
    ['organisation', 5],
    ['making', 2],
    ['walked', 1],
    ['beautiful', 3],
  ])('%s has %i syllables', (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });

  it('grades plain text below bureaucratic text', () => {
    const plain = readingGrade('We bake bread. You eat it warm. It is good.');
    const heavy = readingGrade(
      'Subsequent organisational modifications necessitate comprehensive stakeholder communication initiatives.',
    );
    expect(plain).toBeLessThan(3);
    expect(heavy).toBeGreaterThan(15);
  });

  it('counts contractions, address, questions and exclamations', () => {
    const measures = measureWriting("You'll love it! Don't you? We think so.");
    expect(measures).toMatchObject({ words: 8, sentences: 3, contractions: 25, you: 25, we: 12.5 });
    expect(measures.questions).toBeCloseTo(0.33);
    expect(measures.exclamations).toBe(12.5);
  });

  it('is all zero for a text without words', () => {
    expect(measureWriting(' … ')).toMatchObject({ words: 0, grade: 0, meanSentence: 0 });
  });
});
