import { describe, it } from 'vitest';
import { channelSaid, formatSaid } from './use-words';

const use = <T>(value: T, quote: string) => ({
  value,
  origin: 'stated' as const,
  confidence: 0.9,
  evidence: [
    { sourceId: 'brief', start: 0, end: quote.length, quote, alignment: 'exact' as const },
  ],
});

describe('channels and formats in the words of the brief', () => {
  it('keeps a short name of the thing', ({ expect }) => {
    expect(channelSaid(use('social' as const, 'Facebook groups'))).toBe('Facebook groups');
    expect(channelSaid(use('social' as const, 'pinterest'))).toBe('Pinterest');
    expect(formatSaid(use('template' as const, 'worksheets'))).toBe('worksheets');
    expect(channelSaid(use('in-app' as const, 'app push'))).toBe('app push');
  });

  it('takes the plain word where the passage was torn', ({ expect }) => {
    expect(formatSaid(use('case-study' as const, 'stories from'))).toBe('customer stories');
    expect(formatSaid(use('demo' as const, 'see it flying'))).toBe('demos');
    expect(formatSaid(use('comparison' as const, 'our machine against two'))).toBe('comparisons');
  });
});
