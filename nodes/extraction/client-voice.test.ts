import { describe, it } from 'vitest';
import { isQuoted, speaksForItself, withoutClientVoice } from './client-voice';

describe('whose words they are', () => {
  it.for([
    [
      'we never sorted the bins down there',
      'Bradwick',
      'Bradwick never sorted the bins down there',
    ],
    [
      'we don’t answer and we need help',
      'Bradwick',
      'Bradwick doesn’t answer and Bradwick needs help',
    ],
    ['our agent eats 19', 'Kelvin', 'Kelvin’s agent eats 19'],
    ['people who walked with us once', 'the client', 'people who walked with the client once'],
    ['photography must be ours', 'Sahel Hotels', 'photography must be Sahel Hotels’'],
    ['they say “we can wait” and we do', 'Haulpay', 'they say “we can wait” and Haulpay does'],
  ])('%s (%s) → %s', ([text, client, told], { expect }) => {
    expect(withoutClientVoice(text ?? '', client ?? '')).toBe(told);
  });

  it('knows speech by its first person and by its quotation marks', ({ expect }) => {
    expect(speaksForItself('I export from five portals')).toBe(true);
    expect(speaksForItself('IT managers in Ghent')).toBe(false);
    const text = 'She says "too far" and means it.';
    expect(isQuoted(text, text.indexOf('too'), text.indexOf('far') + 3)).toBe(true);
    expect(isQuoted(text, text.indexOf('means'), text.length - 1)).toBe(false);
  });
});
