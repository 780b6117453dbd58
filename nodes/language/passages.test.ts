import { describe, expect, it } from 'vitest';
import { tellsOf } from './passages';
import { readOutline } from './units';

const tell = (text: string, names: string[] = []): string[] => {
  const unit = readOutline(text).units.at(-1);
  if (unit === undefined) return [];
  return tellsOf(unit, true, new Set(names)).map(
    (told) => `${told.theme}: ${unit.text.slice(told.start, told.end)}`,
  );
};

describe('tellsOf', () => {
  it.each([
    ["They'd love to sleep through the night.", 'goals: sleep through the night'],
    [
      'She is keen on finishing before the school bus comes.',
      'goals: finishing before the school bus comes',
    ],
    ['What they want is one bill for everything.', 'goals: one bill for everything'],
    ['Being home by six is all they ask for.', 'goals: Being home by six'],
    ['They are fed up with waiting in line for a stamp.', 'pains: waiting in line for a stamp'],
    ['She struggles with forms that change every year.', 'pains: forms that change every year'],
    [
      "They can't read the small print without a lamp.",
      "pains: can't read the small print without a lamp",
    ],
    [
      'The biggest worry is that the roof will not last the winter.',
      'pains: the roof will not last the winter',
    ],
    ['They start looking when the lease runs out.', 'triggers: the lease runs out'],
    ['It is usually a leaking tap that gets them going.', 'triggers: a leaking tap'],
    ['"We have always done it on paper," they say.', 'objections: We have always done it on paper'],
    ['They argue that the old machine still runs.', 'objections: the old machine still runs'],
  ])('%s', (text, expected) => {
    expect(tell(text)).toContain(expected);
  });

  it('takes a noun or a name of the audience for its pronoun', () => {
    expect(
      tell("What Maud's neighbours hear is silence. What Maud wants is a dry shed.", ['maud']),
    ).toContain('goals: a dry shed');
  });

  it('splits two wishes told in one sentence', () => {
    expect(tell('They want to save an hour a day and to stop typing numbers twice.')).toEqual([
      'goals: save an hour a day',
      'goals: stop typing numbers twice',
    ]);
  });

  it('never drops the “never” of a wish, nor reads a refusal as one', () => {
    expect(tell('They would be glad never to see a form again.')).toEqual([
      'goals: never to see a form again',
    ]);
    expect(tell("They don't want to see a form.").join()).not.toContain('goals: see a form');
  });

  it.each([
    ['They are not afraid of heights.', 'afraid of heights'],
    ['They never complain about the price.', 'complain about the price'],
    ["He doesn't struggle with forms.", 'forms'],
    ['They do not start looking when the lease ends.', 'the lease ends'],
  ])('“%s” tells the opposite of what its cue says', (text, value) => {
    expect(tell(text).filter((line) => line.endsWith(`: ${value}`))).toEqual([]);
  });

  it('lets the label decide, and a strong cue overrule the heading', () => {
    expect(tell('Headache: dye lots that never match; freight that doubles')).toEqual([
      'pains: dye lots that never match',
      'pains: freight that doubles',
    ]);
    expect(tell('What they tell us\n- "I want to be home for supper"')).toEqual([
      'goals: be home for supper',
    ]);
  });

  it('does not take what we want, or a remark, for theirs', () => {
    expect(tell('We want to open a second shop.')).toEqual([]);
    expect(tell('Headache: rust. I mean it.').filter((line) => line.includes('I mean'))).toEqual(
      [],
    );
  });
});
