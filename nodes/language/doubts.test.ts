import { describe, expect, it } from 'vitest';
import { axesOf } from './axes';
import { guessLanguage, looksForeign } from './doubts';
import { readBrief } from './read';

const read = (text: string): ReturnType<typeof readBrief> =>
  readBrief([{ id: 'b', text, kind: 'brief' }]);

describe('doubts', () => {
  it.each([
    [
      'Nous voulons toucher les jeunes parents de Lyon qui manquent de temps pour cuisiner le soir.',
      'fra',
    ],
    [
      'Queremos que los vecinos de Sevilla vengan a nuestra tienda antes de las fiestas de abril.',
      'spa',
    ],
  ])('tells %s', (text, code) => {
    expect(guessLanguage(text)).toEqual({ code, reliable: false });
  });

  it('trusts English, also in notes', () => {
    expect(
      guessLanguage('who: bakers in Leeds, they want to sleep and not to worry about flour')
        .reliable,
    ).toBe(true);
    expect(guessLanguage('hello').reliable).toBe(false);
  });

  it('knows code, filler and recipes from briefs', () => {
    expect(looksForeign('const a = 1;\nfunction b() {\n  return a;\n}\n')).toBe('code');
    expect(looksForeign('Lorem ipsum dolor sit amet')).toBe('filler');
    expect(looksForeign('We sell soap to hotels.')).toBeUndefined();
  });

  it('finds a channel that is both ruled out and used', () => {
    const reading = read(
      'Target group: bakers in Leeds. They read everything on Facebook.\n\nMust nots\n- No Facebook\n- No puns',
    );
    expect(reading.conflicts.map((conflict) => conflict.a.text)).toEqual(['No Facebook']);
  });

  it('reads rules of the form “if …, then …”', () => {
    const reading = read('Rules\n- If a price is shown, always mention the delivery fee.');
    expect(reading.decisionRules[0]?.when.text).toBe('a price is shown');
    expect(reading.decisionRules[0]?.then.text).toBe('always mention the delivery fee');
  });

  it('gives an axis nobody spoke about 0 with confidence 0', () => {
    expect(axesOf([]).funnySerious).toEqual({ value: 0, confidence: 0 });
  });

  it('names the fields that rest on a guess', () => {
    expect(
      read('We print maps. Please get hikers to buy one at the station.').unreliable.join(' '),
    ).toContain('guess');
  });
});
