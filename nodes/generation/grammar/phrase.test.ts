import fc from 'fast-check';
import { describe, it } from 'vitest';
import { actionOf } from './action';
import { fillFrame } from './frames';
import { makePhrase } from './phrase';
import type { Form } from './phrase';
import type { Field } from './shape';
import { faultIn } from './sound';
import { tidy } from './tidy';

const phrase = (value: string, field: Field) => {
  const made = makePhrase({ value, confidence: 1, origin: 'stated', evidence: [] }, field, {
    keep: new Set(),
  });
  if (made === undefined) throw new Error(`No phrase of ${value}`);
  return made;
};

describe('a phrase of the brief', () => {
  it.for([
    [
      'goal',
      'do their bit without having a smelly kitchen',
      'want.I',
      'to do my bit without having a smelly kitchen',
    ],
    ['goal', 'Wants to sleep through the night', 'do.you', 'sleep through the night'],
    [
      'goal',
      'not having to carry slop down in the lift',
      'want.you',
      'not to have to carry slop down in the lift',
    ],
    [
      'goal',
      'fewer half days lost to the dentist',
      'want.I',
      'fewer half days lost to the dentist',
    ],
    [
      'goal',
      "rather keep the jacket he's got than shop for a new one",
      'says',
      "I'd rather keep the jacket I've got than shop for a new one",
    ],
    [
      'pain',
      'worried abt what happens if the broker doesnt pay',
      'says',
      "I'm worried about what happens if the broker doesn't pay",
    ],
    ['pain', 'queue at the scale', 'np.you', 'the queue at the scale'],
    [
      'pain',
      'throwing away eight pieces at closing',
      'np.I',
      'throwing away eight pieces at closing',
    ],
    ['pain', 'configurator is for office people', 'I', 'the configurator is for office people'],
    [
      'pain',
      'who pays if a contractor hits a pipe',
      'asks',
      'who pays if a contractor hits a pipe?',
    ],
    ['pain', 'Operators log the wrong field', 'I', 'the operators log the wrong field'],
    ['pain', 'the client never sorted the bins', 'you', 'we never sorted the bins'],
    ['objection', 'Too far', 'says', "it's too far"],
    ['objection', 'they think Lebanese food is messy', 'says', 'I think Lebanese food is messy'],
    ['objection', "they'll wriggle", 'says', "they'll wriggle"],
    [
      'objection',
      'is this just to save the hospital money',
      'asks',
      'is this just to save the hospital money?',
    ],
    ['trigger', 'vet says the word arthritis', 'when.I', 'when the vet says the word arthritis'],
    ['trigger', 'after a complaint', 'when.you', 'after a complaint'],
    ['trigger', 'renewal letter from insurer', 'np.I', 'the renewal letter from insurer'],
  ] as const)('%s “%s” as %s', ([field, value, form, expected], { expect }) => {
    expect(phrase(value, field).form(form)).toBe(expected);
  });

  it('has no form where the grammar is not safe', ({ expect }) => {
    const parking = phrase('the parking', 'pain');
    expect(parking.form('you')).toBeUndefined();
    expect(parking.form('do.you')).toBeUndefined();
    expect(phrase('say frozen and he hears petrol station', 'objection').form('I')).toBeUndefined();
  });

  it('never throws, whatever the text, and never leaves a slot', ({ expect }) => {
    const forms: Form[] = [
      'says',
      'asks',
      'I',
      'you',
      'that.you',
      'np.I',
      'want.you',
      'do.you',
      'ing.you',
      'when.I',
      'q',
      'raw',
    ];
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80, unit: 'grapheme' }),
        fc.constantFrom<Field>('goal', 'pain', 'trigger', 'objection'),
        (value, field) => {
          const made = makePhrase({ value, confidence: 1, origin: 'stated', evidence: [] }, field, {
            keep: new Set(),
          });
          for (const form of forms) expect(made?.form(form) ?? '').not.toMatch(/undefined|\{/u);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a frame', () => {
  const slots = {
    phrases: { goal: phrase('sleep through', 'goal'), pain: phrase('the parking', 'pain') },
    plain: { format: { text: 'infographic' } },
  };

  it('fills with the forms it asks for, articles by sound', ({ expect }) => {
    expect(
      fillFrame("I'd like {goal.want.I}; see {a:format} about {pain.np.I}.", slots)?.text,
    ).toBe("I'd like to sleep through; see an infographic about the parking.");
  });

  it('is not used when a form is missing', ({ expect }) => {
    expect(fillFrame('{S:pain.you} And then?', slots)).toBeUndefined();
    expect(fillFrame('Dear {name}.', slots)).toBeUndefined();
  });
});

describe('the last look', () => {
  it.for([
    ['We sent the the letter.', '“the” twice'],
    ['It is an side-by-side comparison.', '“an side-by-side”'],
    ['I wants to go.', 'a verb that does not agree'],
    ['Hello {name}.', 'an empty slot'],
    ['He said “no.', 'quotation marks without a partner'],
  ])('finds the fault in “%s”', ([line = '', fault = ''], { expect }) => {
    expect(faultIn(line)).toBe(fault);
  });

  it('lets good lines through', ({ expect }) => {
    expect(faultIn('An hour in, a union rep had had enough: “what next?”')).toBeUndefined();
  });
});

describe('the action of a purpose', () => {
  it.for([
    ['get people who downloaded to submit their 1st invoice', 'submit your 1st invoice'],
    ['independent cafés to order a first case', 'order a first case'],
    ['people actually using the caddies', 'use the caddies'],
    ['Get dormant sign-ups to make their first contribution', 'make your first contribution'],
  ])('of “%s”', ([purpose = '', expected = ''], { expect }) => {
    expect(actionOf(purpose)).toBe(expected);
  });

  it('is nothing where no single act is asked for', ({ expect }) => {
    expect(actionOf('the launch of the bench to get noticed')).toBeUndefined();
    expect(actionOf('raise awareness in six counties')).toBeUndefined();
  });
});

describe('tidying', () => {
  it('writes shorthand out and drops comments', ({ expect }) => {
    expect(tidy('• nervous abt drilling (again!!) + who pays')).toBe(
      'nervous about drilling and who pays',
    );
  });
});
