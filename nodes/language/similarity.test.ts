import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctness, jaccard, lcsCoverage, stem, stemCoverage, tokenF1 } from './similarity';

describe('stem', () => {
  it.each([
    ['switching', 'switched'],
    ['bookings', 'booking'],
    ['planned', 'plan'],
    ['agencies', 'agency'],
    ['creates', 'created'],
    ['payments', 'payment'],
    ['slowly', 'slow'],
  ])('%s and %s meet', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });
});

describe('measures', () => {
  it('scores as the label guide does: case, punctuation and articles do not count', () => {
    expect(tokenF1('The quiet, morning', 'quiet morning')).toBe(1);
    expect(tokenF1('', '')).toBe(1);
    expect(tokenF1('a b', '')).toBe(0);
    expect(tokenF1('two quiet mornings', 'two loud mornings')).toBeCloseTo(2 / 3);
  });

  it('covers a paraphrase that keeps the order of the words', () => {
    const source = 'Nurses lose six hours a week rebuilding the rota by hand.';
    expect(lcsCoverage('Nurses lose hours rebuilding rotas', source)).toBe(1);
    expect(lcsCoverage('rota hours nurses', source)).toBeLessThan(0.5);
    expect(stemCoverage('rota hours nurses', source)).toBe(1);
  });

  it('is symmetric, bounded and 1 for equal sets', () => {
    const terms = fc.array(fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(terms, terms, (a, b) => {
        expect(jaccard(a, b)).toBe(jaccard(b, a));
        expect(jaccard(a, a)).toBe(1);
        expect(jaccard(a, b)).toBeGreaterThanOrEqual(0);
        expect(jaccard(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('tells two personas apart by their content words', () => {
    expect(distinctness(['save time on invoices'], ['saving time on the invoice'])).toBe(0);
    expect(distinctness(['sleep better'], ['lower energy bills'])).toBe(1);
  });
});
