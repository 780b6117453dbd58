import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignQuote, reanchor } from './align';
import type { Span } from './reading';

const TEXT =
  'Nurses lose six hours rebuilding the rota. Managers, too, lose six hours 👩‍💻 each week on it.';

const spanOf = (text: string, quote: string): Span => ({
  sourceId: 's',
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
  quote,
  alignment: 'exact',
});

describe('alignQuote', () => {
  it('finds the very characters', () => {
    const found = alignQuote(TEXT, 'rebuilding the rota');
    expect(found).toMatchObject({ alignment: 'exact', coverage: 1 });
    expect(TEXT.slice(found?.start, found?.end)).toBe('rebuilding the rota');
  });

  it('takes the hit nearest to where it was expected', () => {
    const late = TEXT.lastIndexOf('lose six hours');
    expect(alignQuote(TEXT, 'lose six hours', late)?.start).toBe(late);
    expect(alignQuote(TEXT, 'lose six hours')?.start).toBe(TEXT.indexOf('lose six hours'));
  });

  it('calls the same words with gaps or other case fuzzy, and quotes the source', () => {
    const found = alignQuote(TEXT, 'managers lose six hours each week');
    expect(found?.alignment).toBe('fuzzy');
    expect(found?.quote).toBe('Managers, too, lose six hours 👩‍💻 each week');
  });

  it('refuses words that are scattered or mostly absent', () => {
    expect(alignQuote(TEXT, 'the budget is forty thousand pounds')).toBeUndefined();
    expect(alignQuote('a b c d e f g h i j k l m n o p z', 'a p z q')).toBeUndefined();
    expect(alignQuote(TEXT, '   ')).toBeUndefined();
  });

  it('finds any slice of any text exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(30), fc.nat(30), (text, a, b) => {
        const quote = text.slice(Math.min(a, b), Math.max(a, b)).trim();
        fc.pre(quote !== '');
        const found = alignQuote(text, quote);
        expect(found?.alignment).toBe('exact');
        expect(text.slice(found?.start, found?.end)).toBe(quote);
      }),
    );
  });
});

describe('reanchor', () => {
  it('moves a span with the text around it', () => {
    const old = spanOf(TEXT, 'lose six hours');
    const edited = `Lots of nurses lose six hours. ${TEXT}`;
    const moved = reanchor(old, edited, TEXT);
    expect(moved?.start).toBe(old.start + edited.length - TEXT.length);
    expect(edited.slice(moved?.start, moved?.end)).toBe('lose six hours');
  });

  it('leaves a span before the edit where it was', () => {
    const old = spanOf(TEXT, 'Nurses');
    expect(reanchor(old, `${TEXT} Nurses.`, TEXT)).toEqual(old);
  });

  it('says fuzzy when a word was slipped in, and nothing when the words are gone', () => {
    const old = spanOf(TEXT, 'rebuilding the rota');
    const edited = TEXT.replace('the rota', 'the whole rota');
    expect(reanchor(old, edited)?.alignment).toBe('fuzzy');
    expect(reanchor(old, 'Nothing of the kind.')).toBeUndefined();
  });
});
