import { describe, expect, it } from 'vitest';
import { problem } from '../../worker/contract/problem';
import { ProblemError, sentenceOf, wordsOf } from './problem-error';

describe('the words for a failure', () => {
  it('says what this occurrence says, then each issue', () => {
    const issues = [{ at: 'cards', message: 'Wire an attribute sheet in.' }];
    expect(sentenceOf(problem('graph-cannot-run', undefined, issues))).toBe(
      'The pipeline can’t run yet. Wire an attribute sheet in.',
    );
  });

  it('shows nothing internal of our own faults, but the number by which they are found', () => {
    const own = problem('node-broke', 'Voice guide could not finish.', [
      { at: '', message: 'x is null' },
    ]);
    expect(wordsOf(new ProblemError({ ...own, requestId: 'r-1' }))).toEqual({
      why: 'Voice guide could not finish.',
      requestId: 'r-1',
    });
  });

  it('says that the server does not answer, and that what was typed is kept', () => {
    expect(wordsOf(new TypeError('Failed to fetch')).why).toMatch(/does not answer.*still here/);
  });
});
