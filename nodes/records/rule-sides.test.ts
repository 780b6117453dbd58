import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBan, ruleSides } from './rule-sides';

describe('rules that bind the work', () => {
  it.each([
    'Never promise to cut staff costs',
    'No pictures of people looking stressed',
    'Don’t say “cheap”',
    'Copy must not make health claims',
    'The word “journey” is banned',
    'You can’t show the club’s crest',
    'Avoid jargon',
  ])('knows that “%s” forbids', (rule) => {
    expect(isBan(rule)).toBe(true);
  });

  it.each([
    'The insurers insist that Borrow Shed mentions the ten-minute introduction before every loan',
    'Keep it friendly and practical, a bit like a good neighbour over the fence',
    'Must: name the catch-up lesson in every letter',
    'Always say that the trial needs no card',
    'Keep it plain, never jokey',
    'Note the deadline',
  ])('knows that “%s” tells what to do', (rule) => {
    expect(isBan(rule)).toBe(false);
  });

  it('puts each rule on one side and keeps its place', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60 })), (texts) => {
        const rules = texts.map((value) => ({ value }));
        const all = ruleSides(rules).flatMap((side) => side.rules);
        expect(all.map(({ index }) => index).toSorted((a, b) => a - b)).toEqual(
          texts.map((_, index) => index),
        );
        for (const { rule, index } of all) expect(rule).toBe(rules[index]);
      }),
    );
  });
});
