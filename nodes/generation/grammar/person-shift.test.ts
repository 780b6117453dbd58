import { describe, it } from 'vitest';
import { shiftPerson } from './person-shift';

const brand = { weIs: 'brand' } as const;

describe('shiftPerson', () => {
  it.for([
    [
      "they can't see delivery slots until they've filled a basket",
      "I can't see delivery slots until I've filled a basket",
    ],
    ['the single supplement makes them furious', 'the single supplement makes me furious'],
    ['she gets blamed if someone clicks', 'I get blamed if someone clicks'],
    ['by eleven he has nothing left in the window', 'by eleven I have nothing left in the window'],
    [
      'they were discharged early once and nobody rang',
      'I was discharged early once and nobody rang',
    ],
    [
      'Every vendor sends him eighty pages of annexes',
      'Every vendor sends me eighty pages of annexes',
    ],
    ['Her GP gave her ten minutes', 'My GP gave me ten minutes'],
    ["they aren't told what it costs", "I'm not told what it costs"],
    ['we never sorted the bins down there', 'you never sorted the bins down there'],
    ['Peat is what they fall out with us about', 'Peat is what I fall out with you about'],
    [
      'they forget new words faster than they learn them',
      'I forget new words faster than I learn them',
    ],
    ["I don't waste food", "I don't waste food"],
  ])('lets somebody say “%s”', ([text = '', expected = ''], { expect }) => {
    expect(shiftPerson(text, 'I', brand)).toBe(expected);
  });

  it.for([
    ['they are on call at night', 'you are on call at night'],
    ['the law changes under his feet', 'the law changes under your feet'],
    ['my oven is too small', 'your oven is too small'],
    ['we never sorted the bins', 'we never sorted the bins'],
  ])('lets the brand say “%s” to them', ([text = '', expected = ''], { expect }) => {
    expect(shiftPerson(text, 'you', brand)).toBe(expected);
  });

  it('gives a verb without a subject its speaker', ({ expect }) => {
    expect(
      shiftPerson('worries that the team will not use it', 'I', { ...brand, subjectless: true }),
    ).toBe('I worry that the team will not use it');
    expect(shiftPerson("doesn't know who to call", 'I', { ...brand, subjectless: true })).toBe(
      "I don't know who to call",
    );
    expect(
      shiftPerson('wants it back before the weekend', 'you', { ...brand, subjectless: true }),
    ).toBe('you want it back before the weekend');
  });

  it.for([
    'wants him to see out his days at home',
    "discharge people to somewhere that won't wreck them",
    'the boss wants his report',
  ])('leaves “%s” alone: the pronoun is somebody else', (text, { expect }) => {
    expect(
      shiftPerson(text, 'I', { ...brand, subjectless: /^(?:wants|discharge)/u.test(text) }),
    ).toBeUndefined();
  });

  it('does not turn the reader’s “you” into the brand by mistake', ({ expect }) => {
    expect(
      shiftPerson("you're not making me do that again", 'you', { weIs: 'person' }),
    ).toBeUndefined();
  });
});
