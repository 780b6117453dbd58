import { describe, it } from 'vitest';
import { isPlausible, isPlausibleLabel, isPlausiblePlace } from './plausible';
import { isPlausibleMetric, isPlausibleRule, isPlausibleTone } from './plausible-work';

describe('what reads like what it was taken for', () => {
  it.for([
    ['goals', 'keep suites leased'],
    ['goals', 'one bill she can understand'],
    ['goals', 'not having to carry slop down in the lift'],
    ['pains', 'jargon'],
    ['pains', 'nobody explains recourse'],
    ['triggers', 'a tenant gives notice'],
    ['objections', 'is it a proper degree though?'],
  ] as const)('takes a %s: %s', ([field, text], { expect }) => {
    expect(isPlausible(field, text)).toBe(true);
  });

  it.for([
    ['goals', '6,000 w/ a first invoice'],
    ['goals', 'Board wants 6%'],
    ['pains', 'Insta'],
    ['pains', 'where do we put it Tom'],
    ['triggers', 'what usually'],
    ['triggers', 'obviously'],
    ['objections', 'How do we get at them?'],
  ] as const)('does not take as %s: %s', ([field, text], { expect }) => {
    expect(isPlausible(field, text)).toBe(false);
  });

  it('knows a label that names people', ({ expect }) => {
    for (const label of [
      'owners of small office buildings',
      'people who love cats but can’t keep one',
      'GPs',
      'florists and bakers with one van',
    ]) {
      expect(isPlausibleLabel(label), label).toBe(true);
    }
    for (const label of [
      'Never the CEO',
      'in the car sorry',
      'III',
      'facebook groups',
      'none yet',
      'Sound like a neighbour',
    ]) {
      expect(isPlausibleLabel(label), label).toBe(false);
    }
  });

  it('takes no language for a place', ({ expect }) => {
    expect(isPlausiblePlace('Romanian and Urdu')).toBe(false);
    expect(isPlausiblePlace('Munich and Nuremberg')).toBe(true);
  });

  it('tells tone, figures and rules from the talk around them', ({ expect }) => {
    expect(isPlausibleTone('like a postcard from a friend')).toBe(true);
    expect(isPlausibleTone('CHF 28’000 without photography')).toBe(false);
    expect(isPlausibleMetric('12% by renewal')).toBe(true);
    expect(isPlausibleMetric('$5.4M balances moved')).toBe(true);
    expect(isPlausibleMetric('€33.000 for everything')).toBe(false);
    expect(isPlausibleRule('No photos of guests')).toBe(true);
    expect(isPlausibleRule('No wait, that’s clumsy')).toBe(false);
  });
});
