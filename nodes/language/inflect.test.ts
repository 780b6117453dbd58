import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  baseVerb,
  endSentence,
  gerund,
  isPlural,
  joinList,
  midSentence,
  pastTense,
  pluralise,
  possessive,
  sentenceCase,
  singularise,
  thirdPerson,
  withArticle,
} from './inflect';

const VERBS =
  'make take give have come use hope share drive get run stop plan hold keep find see pay try carry fix miss wash switch book order visit open offer need want feel look think start help save decide manage notice solve enable organise compare create update reduce handle cut put let begin go do be lie die agree enjoy read write choose lose sell buy send build spend leave meet understand travel learn teach train repeat wait eat sit play stay add call fill pass press serve move live love promise increase release prefer prepare explain hear clear chat drop grab shop skip step trip swim win'.split(
    ' ',
  );

describe('articles', () => {
  it.each([
    ['hour', 'an hour'],
    ['honest guide', 'an honest guide'],
    ['university', 'a university'],
    ['user', 'a user'],
    ['umbrella', 'an umbrella'],
    ['MRI scan', 'an MRI scan'],
    ['one-page guide', 'a one-page guide'],
    ['8-week plan', 'an 8-week plan'],
    ['18-month lease', 'an 18-month lease'],
    ['email', 'an email'],
    ['European', 'a European'],
    ['NHS letter', 'an NHS letter'],
    ['B2B buyer', 'a B2B buyer'],
    ['unusual case', 'an unusual case'],
    ['uninsured driver', 'an uninsured driver'],
    ['urban gardener', 'an urban gardener'],
  ])('%s → %s', (phrase, expected) => {
    expect(withArticle(phrase)).toBe(expected);
  });
});

describe('number', () => {
  it.each([
    ['nurse', 'nurses'],
    ['café owner', 'café owners'],
    ['head of operations', 'heads of operations'],
    ['child', 'children'],
    ['agency', 'agencies'],
    ['boss', 'bosses'],
    ['tradesman', 'tradesmen'],
  ])('%s ↔ %s', (one, many) => {
    expect(pluralise(one)).toBe(many);
    expect(singularise(many)).toBe(one);
    expect(isPlural(many)).toBe(true);
    expect(isPlural(one)).toBe(false);
  });
});

describe('verb forms', () => {
  it('comes back to the base from the third person and the gerund', () => {
    for (const verb of VERBS) {
      expect([verb, baseVerb(thirdPerson(verb))]).toEqual([verb, verb]);
      expect([verb, gerund(verb), baseVerb(gerund(verb))]).toEqual([verb, gerund(verb), verb]);
    }
  });

  it.each([
    ['stop', 'stopped'],
    ['find', 'found'],
    ['try', 'tried'],
    ['offer', 'offered'],
  ])('past of %s is %s', (verb, past) => {
    expect(pastTense(verb)).toBe(past);
  });

  it('changes only the first word of a phrase', () => {
    expect(baseVerb('holding a proper pint')).toBe('hold a proper pint');
    expect(baseVerb('to sleep through the night')).toBe('sleep through the night');
    expect(thirdPerson('carry on fixing')).toBe('carries on fixing');
    expect(gerund('get up at six')).toBe('getting up at six');
  });
});

describe('sentences', () => {
  it('keeps I, acronyms and names when a phrase moves inside a sentence', () => {
    expect(midSentence('Stop the calls')).toBe('stop the calls');
    expect(midSentence('I want out')).toBe('I want out');
    expect(midSentence('NHS letters')).toBe('NHS letters');
    expect(midSentence('Beth waits', new Set(['Beth']))).toBe('Beth waits');
    expect(sentenceCase('“quiet” mornings')).toBe('“Quiet” mornings');
  });

  it('ends a sentence once', () => {
    expect(endSentence('All done')).toBe('All done.');
    expect(endSentence('Really?')).toBe('Really?');
    expect(endSentence('one, two,')).toBe('one, two.');
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(endSentence(endSentence(text))).toBe(endSentence(text));
      }),
    );
  });

  it('joins lists with and, and with semicolons when an item has commas', () => {
    expect(joinList(['a'])).toBe('a');
    expect(joinList(['a', 'b', 'c'])).toBe('a, b and c');
    expect(joinList(['a, b', 'c', 'd'])).toBe('a, b; c; and d');
    expect(joinList([])).toBe('');
  });

  it('makes possessives', () => {
    expect(possessive('nurses')).toBe("nurses'");
    expect(possessive('Beth')).toBe("Beth's");
  });
});
