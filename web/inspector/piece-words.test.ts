import { expect, it } from 'vitest';
import { passageAround, sectionTitle, valueText } from './piece-words';

it('quotes a passage with whole words around it', () => {
  const text =
    'Income arrives in lumps, so they never know what is safe to spend. Tax money sits in the same account as rent and nobody likes it.';
  const start = text.indexOf('they never');
  const around = passageAround(
    text,
    start,
    start + 'they never know what is safe to spend'.length,
    20,
  );
  expect(around.quote).toBe('they never know what is safe to spend');
  expect(around.before).toBe('… in lumps, so ');
  expect(around.after).toBe('. Tax money sits in …');
});

it('leaves nothing out of a short text', () => {
  expect(passageAround('For nurses.', 4, 10)).toEqual({
    before: 'For ',
    quote: 'nurses',
    after: '.',
  });
});

it('says closed lists and ranges in plain words', () => {
  expect(valueText('email', 'channels.0')).not.toBe('');
  expect(valueText({ min: 30, max: 45 }, 'ageRange')).toBe('30 to 45');
  expect(valueText({ formal: 0.4, warm: 1 }, 'toneAxes')).toBe('formal 0.4, warm 1');
  expect(sectionTitle('nonNegotiables')).toBe('Rules');
  expect(sectionTitle('openQuestions')).toBe('Open questions');
});
