import { describe, expect, it } from 'vitest';
import { authorMessage } from './author-message';
import { stated } from './sample-reading';

const question = (id: string, text: string) => ({
  id,
  field: id,
  question: text,
  whyItMatters: '',
});

describe('the message to the author', () => {
  it('asks about conflicts first, each question once, in numbers', () => {
    const conflict = { a: stated('Moonline'), b: stated('get home'), explanation: 'Both.' };
    expect(
      authorMessage(
        'Night buses',
        [conflict],
        [question('a', 'By when?'), question('b', 'How much?'), question('c', 'By when?')],
      ),
    ).toBe(
      [
        'Hello,',
        '',
        'we have read your brief “Night buses” and have 3 questions before we go on. Short answers are enough.',
        '',
        '1. The brief says “Moonline” and also “get home”. Which of the two holds?',
        '2. By when?',
        '3. How much?',
        '',
        'Thank you.',
      ].join('\n'),
    );
  });
});
