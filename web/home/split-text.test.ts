import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitText } from './split-text';

describe('splitting a long brief', () => {
  it('loses nothing and keeps every part within the limit', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 60 }), (received, limit) => {
        const parts = splitText(received, limit);
        expect(parts.join('')).toBe(received);
        for (const part of parts) {
          expect(part.length).toBeGreaterThan(0);
          expect(part.length).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });

  it('cuts before a heading rather than inside a chapter', () => {
    const text = `# One\n${'a '.repeat(30)}\n# Two\n${'b '.repeat(20)}`;
    const [first, second] = splitText(text, 80);
    expect(first?.startsWith('# One')).toBe(true);
    expect(second?.startsWith('# Two')).toBe(true);
  });

  it('cuts between paragraphs when there are no headings', () => {
    const text = `${'a'.repeat(40)}\n\n${'b'.repeat(40)}`;
    expect(splitText(text, 60)).toEqual([`${'a'.repeat(40)}\n\n`, 'b'.repeat(40)]);
  });
});
