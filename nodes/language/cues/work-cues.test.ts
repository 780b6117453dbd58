import { describe, expect, it } from 'vitest';
import { limitKind, limitsIn, limitStrength, soundsLikeLimit } from './limits';
import {
  budgetIn,
  deadlineIn,
  findSuccess,
  metricItems,
  purposeCategory,
  purposeIn,
} from './outcomes';
import { findSound, tonePhrases } from './sound';
import type { Stretch } from '../sentences';

const cut = (text: string, places: readonly Stretch[]): string[] =>
  places.map((place) => text.slice(place.start, place.end));

describe('limits', () => {
  it.each([
    'Please do not show the old logo',
    "We can't promise a cure",
    'Prices must not appear in public',
    'All texts must carry the licence number',
    'No jokes about the weather',
    'Faces shall not be shown',
    'The total may not exceed £9,000',
  ])('“%s” is one', (text) => {
    expect(soundsLikeLimit(text, false)).toBe(true);
  });

  it.each([
    "They can't find a sitter on Fridays",
    'The board approves everything',
    'No idea yet',
    'We sell soap',
    'Should we call?',
  ])('“%s” is none', (text) => {
    expect(soundsLikeLimit(text, /^They/u.test(text))).toBe(false);
  });

  it('takes several out of one sentence and cuts the explanation off', () => {
    const text = 'No prices and no faces of children, because the school said so';
    expect(cut(text, limitsIn(text, true))).toEqual(['No prices', 'no faces of children']);
    const claim = "We can't promise a cure, the law is strict";
    expect(cut(claim, limitsIn(claim, false))).toEqual(["can't promise a cure"]);
  });

  it('knows kind and strength', () => {
    expect(limitKind('no personal data of patients')).toBe('data');
    expect(limitKind('must carry the ASA wording')).toBe('legal');
    expect(limitKind('stay under £9,000')).toBe('budget');
    expect(limitStrength('Never use puns')).toBe('avoid');
    expect(limitStrength('Everything must be bilingual')).toBe('must');
    expect(limitStrength('should ideally be in colour')).toBe('should');
  });
});

describe('tone', () => {
  it('is found behind its phrases, split into adjectives and pictures', () => {
    const text = 'Keep it dry, warm and never preachy.';
    expect(cut(text, findSound(text))).toEqual(['dry', 'warm', 'never preachy']);
    const like = 'like a neighbour who lends you a ladder, unhurried';
    expect(cut(like, tonePhrases(like, 0, like.length))).toEqual([
      'like a neighbour who lends you a ladder',
      'unhurried',
    ]);
  });

  it('is not found in sentences about something else', () => {
    expect(findSound('The voice recorder broke last May.')).toEqual([]);
    expect(findSound('Keep it ready for delivery.')).toEqual([]);
  });
});

describe('outcomes', () => {
  it('finds what should change and its category', () => {
    const text = 'The purpose of the campaign is to win back lapsed members.';
    const found = purposeIn(text, false);
    expect(text.slice(found?.start, found?.end)).toBe('win back lapsed members');
    expect(purposeCategory('win back lapsed members', text)).toBe('retention');
    expect(purposeCategory('understand why renters leave', '')).toBe('research');
    expect(purposeCategory('let the valley know that we exist', '')).toBe('awareness');
  });

  it('finds measures of success with their numbers', () => {
    const text = "We'd call it a win if 140 weeks are sold and 30 guests return.";
    expect(cut(text, findSuccess(text))).toEqual(['140 weeks are sold', '30 guests return']);
    const list = 'repeat rate 52%; 300 bookings';
    expect(cut(list, metricItems(list, 0, list.length))).toEqual([
      'repeat rate 52%',
      '300 bookings',
    ]);
    expect(findSuccess('We sell 300 soaps a day.')).toEqual([]);
  });

  it('takes the corrected amount, and no price of one thing', () => {
    expect(budgetIn('£40k, no, say £32k')?.text).toBe('£32k');
    expect(budgetIn('€4 per lead, €9,000 in all')?.text).toBe('€9,000');
    expect(budgetIn('£1,900 a month from January')?.text).toBe('£1,900 a month');
  });

  it('takes the day of delivery, not the day the bids are due', () => {
    expect(
      deadlineIn('Proposals by 8 November. Campaign in field from 20 January.', true)?.text,
    ).toBe('20 January');
    expect(deadlineIn('It runs from 5 Feb to 31 March', true)?.text).toBe('5 Feb to 31 March');
    expect(deadlineIn('after the cane harvest', true)?.text).toBe('after the cane harvest');
    expect(deadlineIn('We have lived here since 1998.', false)).toBeUndefined();
  });
});
