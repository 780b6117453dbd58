import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames, findNumberFacts, splitClaims } from './claims';

describe('splitClaims', () => {
  it('splits at sentence ends and semicolons and keeps the places', () => {
    const text = 'Trials rose 18 %; Dr. Hale left in May. Nobody bends down.';
    const claims = splitClaims(text);
    expect(claims.map((claim) => claim.text)).toEqual([
      'Trials rose 18 %;',
      'Dr. Hale left in May.',
      'Nobody bends down.',
    ]);
    expect(claims[0]?.numbers).toMatchObject([{ text: '18 %', value: 18, unit: '%' }]);
    expect(claims[1]?.dates.map((hit) => hit.text)).toEqual(['May']);
  });

  it('gives places that slice to the text, for claims and the facts in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const claim of splitClaims(text)) {
          for (const hit of [claim, ...claim.numbers, ...claim.dates, ...claim.names]) {
            expect(text.slice(hit.start, hit.end)).toBe(hit.text);
          }
        }
      }),
    );
  });
});

describe('facts in a claim', () => {
  it('reads money once, as money', () => {
    expect(findNumberFacts('It costs £12k, or 28.000 EUR for two years')).toMatchObject([
      { value: 12000, unit: 'GBP' },
      { value: 28000, unit: 'EUR' },
      { value: 2, unit: 'years' },
    ]);
  });

  it('finds names inside sentences, joined, and not the word that opens one', () => {
    const names = findNames('Nobody reads the Wharfedale Observer. Bakers in Leith do.');
    expect(names.map((hit) => hit.text)).toEqual(['Wharfedale Observer', 'Leith']);
  });
});
