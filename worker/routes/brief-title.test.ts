import { describe, expect, it } from 'vitest';
import { titleFrom } from './brief-title';

describe('the title of a brief without one', () => {
  it('is its first line without Markdown', () => {
    expect(titleFrom('\n## **Spring** launch\n\nFor night nurses.')).toBe('Spring launch');
  });

  it('is the subject of a letter and the project of a form', () => {
    expect(titleFrom('From: Priya\nTo: Tom\nSubject: Re: Tea club relaunch\n\nHi')).toBe(
      'Tea club relaunch',
    );
    expect(titleFrom('Client: Abendrot\nProject: Evening classes\n\nText')).toBe('Evening classes');
  });

  it('is the first part of a long sentence and never ends on a joining word', () => {
    const title = titleFrom(
      "We're launching a noise-cancelling sleep headband for night-shift nurses who can't sleep in the daytime because of traffic.",
    );
    expect(title).toBe("We're launching a noise-cancelling sleep headband…");
    expect(
      titleFrom('Night nurses want a bus. It should wait for them after a late shift, and soon.'),
    ).toBe('Night nurses want a bus');
  });

  it('is never empty', () => {
    expect(titleFrom('***')).toBe('Brief');
    expect(titleFrom('')).toBe('Brief');
  });
});
