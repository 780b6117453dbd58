import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords, trimmedSpan } from './find-words';

const brief = (text: string) => ({ id: 'brief', kind: 'brief' as const, title: '', text });

describe('words of the brief', () => {
  it('are taken whole, without the mark of their list and without the comma behind them', () => {
    const source = brief('Goals:\n- get home without a taxi, and sleep');
    const from = source.text.indexOf('- get');
    const to = source.text.indexOf('xi, and') + 3;
    expect(trimmedSpan(source, from, to)?.quote).toBe('get home without a taxi');
    expect(trimmedSpan(source, from + 3, to - 2)?.quote).toBe('get home without a taxi');
    expect(trimmedSpan(source, 5, from + 1)).toBeNull();
  });

  it('are found however they are typed, and quoted as they stand', () => {
    const source = brief('They don’t want\na “big” change.');
    expect(findWords([source], 'DON\'T WANT A "big"')).toEqual({
      sourceId: 'brief',
      start: 5,
      end: 23,
      quote: 'don’t want\na “big”',
    });
    expect(findWords([source], 'a small change')).toBeNull();
    expect(findWords([source], '  ')).toBeNull();
    expect(findWords([{ ...source, kind: 'answer' }], 'want')).toBeNull();
  });

  it('always are the very slice of their source', () => {
    const isSlice = (text: string, a: number, b: number): boolean => {
      const source = brief(text);
      const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
      return [trimmedSpan(source, from, to), findWords([source], text.slice(from, to))].every(
        (span) => span === null || text.slice(span.start, span.end) === span.quote,
      );
    };
    const text = fc.string({ unit: 'grapheme', maxLength: 80 });
    const property = fc.property(text, fc.nat(80), fc.nat(80), isSlice);
    expect(() => fc.assert(property)).not.toThrow();
  });
});
