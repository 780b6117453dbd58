import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, originalRange, spanAt } from './source-text';

const awkward = fc
  .array(
    fc.constantFrom(
      'a',
      'Ä',
      'e\u0301',
      '’',
      '“',
      '\r\n',
      '\r',
      '\u00A0',
      '\u200B',
      '\uFEFF',
      '👩‍💻',
      '🇩🇪',
      '品牌',
      ' ',
      '\t',
      '.',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('normalise', () => {
  it('gives every range of the normal text an exact slice of the original', () => {
    fc.assert(
      fc.property(awkward, fc.nat(80), fc.nat(80), (text, a, b) => {
        const normal = normalise(text);
        const span = spanAt(normal, 's', Math.min(a, b), Math.max(a, b));
        expect(text.slice(span.start, span.end)).toBe(span.quote);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('never splits a surrogate pair of the original', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), fc.nat(40), (text, a, b) => {
        const range = originalRange(normalise(text), Math.min(a, b), Math.max(a, b));
        const quote = text.slice(range.start, range.end);
        expect(quote.isWellFormed()).toBe(text.isWellFormed());
      }),
    );
  });

  it('reads Windows line ends, curly quotes and hard spaces as plain ones', () => {
    const normal = normalise('Who:\r\n“Busy\u00A0Beth”');
    expect(normal.text).toBe('Who:\n"Busy Beth"');
    const at = normal.text.indexOf('Busy Beth');
    expect(spanAt(normal, 's', at, at + 9).quote).toBe('Busy\u00A0Beth');
  });

  it('keeps the joiners inside emoji and drops invisible spaces', () => {
    expect(normalise('👩‍💻 a\u200Bb').text).toBe('👩‍💻 ab');
  });
});
