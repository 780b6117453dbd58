import { describe, expect, it } from 'vitest';
import { verdictWords } from './verdict';

describe('the words of the verdict', () => {
  it('takes the sentence of the gate apart at its colon', () => {
    const sentence = 'A person should look at one thing: the bias check is missing.';
    expect(verdictWords({ verdict: 'person', sentence })).toEqual({
      title: 'A person should look at one thing',
      rest: 'The bias check is missing.',
    });
  });

  it('leaves a short sentence whole', () => {
    expect(verdictWords({ verdict: 'pass', sentence: 'Nothing stands in the way.' })).toEqual({
      title: 'Nothing stands in the way',
      rest: '',
    });
  });

  it('puts its own title over a long sentence', () => {
    const sentence =
      'The pack stays here because three of the checks that this pipeline asks for are not there.';
    expect(verdictWords({ verdict: 'block', sentence })).toEqual({
      title: 'This cannot leave yet',
      rest: sentence,
    });
  });
});
