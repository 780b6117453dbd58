import { describe, expect, it } from 'vitest';
import { readBrief } from './read';

const waysOf = (text: string): { channels: string[]; formats: string[] } => {
  const reading = readBrief([
    {
      id: 'brief',
      kind: 'brief',
      text: `## Who it is for\n\n**Stall owners**\nOwners of small stalls. ${text}`,
    },
  ]);
  const [audience] = reading.audiences;
  return {
    channels: (audience?.channels ?? []).map((found) => `${found.liking}: ${found.channel}`),
    formats: (audience?.preferredFormats ?? []).map((found) => found.format),
  };
};

describe('how people are reached', () => {
  it('takes a word of their work for no channel or format', () => {
    expect(
      waysOf('They write the list on paper, and one sick call undoes the whole plan.'),
    ).toEqual({
      channels: [],
      formats: [],
    });
  });

  it('takes a word in a reason against buying for no format', () => {
    expect(waysOf('"I already have a spreadsheet that works," they say.').formats).toEqual([]);
  });

  it('takes a wish to be left alone for no channel', () => {
    expect(waysOf('They want to fill a gap without calling ten people.').channels).toEqual([]);
  });

  it('keeps what they read and where they are', () => {
    expect(waysOf('They read trade newsletters and watch short videos on Instagram.')).toEqual({
      channels: ['likes: email', 'likes: social'],
      formats: ['newsletter', 'short-video'],
    });
  });

  it('lets a “never” govern only its own verb', () => {
    expect(waysOf('They live in chat and social media and never open email.').channels).toEqual([
      'likes: chat',
      'likes: social',
      'avoids: email',
    ]);
  });
});
