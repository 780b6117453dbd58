import { describe, it } from 'vitest';
import { asRule } from './rule-wording';
import { asLine } from './wording';

describe('rules as rules', () => {
  it.for([
    ["I don't want flour on a wooden table", 'avoid', 'No flour on a wooden table'],
    ['can\'t use the word "fines"', 'avoid', 'Don’t use the word “fines”'],
    ['the word "free" no', 'avoid', 'Don’t use the word “free”'],
    ['New customers = no', 'avoid', 'No new customers'],
    ['competitor prices', 'avoid', 'No competitor prices'],
    ['show oak trees cut', 'avoid', 'Don’t show oak trees cut'],
    ['you cannot say diagnosis', 'avoid', 'Don’t say “diagnosis”'],
    ['We do not mock the competitor by name', 'avoid', 'Don’t mock the competitor by name'],
    [
      'every ad w/ a rate carries the disclosure',
      'must',
      'Every ad with a rate carries the disclosure',
    ],
    ['Nothing printed on plastic', 'avoid', 'Nothing printed on plastic'],
    ['competitor names stay out of print', 'avoid', 'Competitor names stay out of print'],
    ['keep “rainbow” out of it', 'avoid', 'Keep “rainbow” out of it'],
    ['zero sci-fi', 'avoid', 'Zero sci-fi'],
    ['identity guidelines apply', 'avoid', 'Identity guidelines apply'],
  ] as const)('%s (%s) → %s', ([raw, strength, rule], { expect }) => {
    expect(asRule(asLine(raw), strength)).toBe(rule);
  });

  it('does not turn a fact about the client into an order', ({ expect }) => {
    expect(asRule('We can’t deliver past the ring road', 'avoid')).toBe(
      'We can’t deliver past the ring road',
    );
  });
});
