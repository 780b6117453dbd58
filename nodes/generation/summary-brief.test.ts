import { describe, it } from 'vitest';
import type { Statement } from '../records/evidence';
import type { Constraint, Interpretation } from '../records/interpretation';
import type { Persona } from '../records/persona';
import { caretaker, sampleReading } from './samples';
import { answersTo } from './summary-answers';
import { creativeBriefOf } from './summary-brief';
import { personaSummary } from './summary-lines';
import { insight, message } from './summary-tension';
import { placeInside } from './summary-who';

let at = 0;
/** Each with a place of its own, far from the others. */
const said = (value: string): Statement => {
  at += 1000;
  return {
    value,
    origin: 'stated',
    confidence: 0.9,
    evidence: [
      { sourceId: 'brief', start: at, end: at + value.length, quote: value, alignment: 'exact' },
    ],
  };
};
const list = (...values: string[]): Statement[] => values.map(said);

const person = (change: Partial<Persona>): Persona => ({
  ...caretaker,
  displayName: { ...said('Robin Hale'), origin: 'generated', evidence: [] },
  audience: said('Young lawyers and consultants'),
  needs: list('Getting their Saturday back'),
  goals: [],
  pains: list('Nobody owns an iron', 'Lost buttons'),
  triggers: list('A job interview'),
  objections: list('“A locker gets broken into”'),
  channels: [],
  formats: [],
  ...change,
});
const plain = (persona: Persona): Persona => {
  const { role: _role, location: _location, ...rest } = persona;
  return rest;
};
const reading = (change: Partial<Interpretation>): Interpretation => ({
  ...sampleReading,
  ...change,
});
const rule = (value: string, change: Partial<Constraint> = {}): Constraint => ({
  ...said(value),
  kind: 'brand',
  strength: 'must',
  ...change,
});
const linesOf = (change: Partial<Interpretation>, heading: string, cast = [plain(person({}))]) =>
  (
    creativeBriefOf(cast, reading(change)).find((section) => section.heading === heading)?.lines ??
    []
  ).map((line) => line.value);

describe('the cast in short', () => {
  it('says who, what they want, what is in the way and what they say', ({ expect }) => {
    expect(personaSummary(plain(person({}))).value).toBe(
      'Robin Hale, a young lawyer or consultant, wants to get their Saturday back. What gets in the way: nobody owns an iron, lost buttons. Expect to hear: “A locker gets broken into”. What sets it off: a job interview.',
    );
  });

  it('shares out what there is to tell between cards of one audience', ({ expect }) => {
    const first = plain(
      person({ splitBy: 'pain', pains: list('Nobody owns an iron', 'Lost buttons') }),
    );
    const second = plain(
      person({
        key: 'persona-2',
        order: 2,
        displayName: { ...said('Kim Moss'), origin: 'generated', evidence: [] },
        splitBy: 'pain',
        pains: list('Lost buttons', 'Nobody owns an iron'),
      }),
    );
    const cast = [first, second];
    expect(personaSummary(first, cast).value).toContain('Nobody owns an iron.');
    expect(personaSummary(first, cast).value).not.toContain('ost buttons');
    expect(personaSummary(second, cast).value).toBe(
      'Kim Moss, of the same group as Robin, has another obstacle: lost buttons.',
    );
  });

  it.for([
    ['The parent of nursery-age children', ', a parent of nursery-age children,'],
    ['Over 60s who’ve been nagged into it', ', one of the over 60s who’ve been nagged into it,'],
    ['The ones laid off in May', ', one of those laid off in May,'],
    ['Managing partners at firms of 20 to 150', ', a managing partner at firms of 20 to 150,'],
    ['People who know violins from films', ', one of the people who know violins from films,'],
    ['Procurement, group level', ', in procurement,'],
    ['Walking clubs with a minibus', ', from a walking club with a minibus,'],
    ['Union learning reps', ', a union learning rep,'],
    ['Everyone who took the course', ', one who took the course,'],
    ['Independent restaurant owners, one or two sites', ', an independent restaurant owner,'],
  ])('one of “%s” is told as “%s”', ([label, words], { expect }) => {
    expect(personaSummary(plain(person({ audience: said(label ?? '') }))).value).toContain(words);
  });

  it('leaves items away before it leaves a subject away, and never passes sixty words', ({
    expect,
  }) => {
    const long = (n: number): string => `${Array.from({ length: n }, () => 'word').join(' ')} end`;
    const text = personaSummary(
      plain(person({ pains: list(`First ${long(20)}`, `Second ${long(20)}`) })),
    ).value;
    expect(text).toContain('irst word');
    expect(text).not.toContain('econd word');
    expect(text.split(/\s+/u).length).toBeLessThanOrEqual(60);
  });

  it('keeps the capital of a place', ({ expect }) => {
    expect(placeInside('Singapore')).toBe('Singapore');
    expect(placeInside('Inside the ring road')).toBe('inside the ring road');
  });
});

describe('insight and message', () => {
  it('puts the sorest thing beside the wish', ({ expect }) => {
    expect(insight(plain(person({ objections: [] })), true)?.value).toBe(
      'Young lawyers and consultants want to get their Saturday back; against that: nobody owns an iron',
    );
  });

  it('says the offer and the wish in words to the reader', ({ expect }) => {
    const offer = said('The lockers');
    expect(message(person({}), offer, undefined, [])).toMatchObject({
      value: 'The lockers: get your Saturday back',
      origin: 'inferred',
    });
    expect(
      message(person({ needs: list('“Walk my daughter down the aisle”') }), offer, undefined, [])
        ?.value,
    ).toBe('The lockers: “walk my daughter down the aisle”');
  });

  it('is absent without an offer or a name, and holds no forbidden word', ({ expect }) => {
    expect(message(person({}), undefined, undefined, [])).toBeUndefined();
    expect(message(person({}), said('The lockers'), undefined, ['saturday'])).toBeUndefined();
    expect(message(person({}), said('Bookings'), said('Pressed'), [])?.value).toMatch(/^Pressed: /);
  });
});

describe('doubts and answers', () => {
  it('answers a doubt by what bears on it, and by nothing else', ({ expect }) => {
    const facts = list('Ours have a wood stove and stay open', 'Founded in 1871 by tin miners');
    const [cold, other] = answersTo(list('“We’ll freeze”', '“That’s for townies”'), facts);
    expect(cold?.fact?.value).toContain('wood stove');
    expect(other?.fact).toBeUndefined();
  });

  it('takes what the brief says right behind a doubt for its answer', ({ expect }) => {
    const placed = (value: string, start: number): Statement => ({
      ...said(value),
      evidence: [
        {
          sourceId: 'brief',
          start,
          end: start + value.length,
          quote: value,
          alignment: 'exact',
        },
      ],
    });
    const doubt = placed('by September everything is closed', 100);
    const van = placed('the bakery van comes until November', 152);
    expect(answersTo([doubt], [van])[0]?.fact).toBe(van);
    expect(answersTo([doubt], [placed(van.value, 400)])[0]?.fact).toBeUndefined();
  });

  it('takes the price that is found too high for no answer', ({ expect }) => {
    expect(answersTo(list('“£9,200 is a lot”'), list('Fees of £9,200'))[0]?.fact).toBeUndefined();
    expect(
      answersTo(list('“£9,200 at once is a lot”'), list('Instalments are possible'))[0]?.fact,
    ).toBeDefined();
  });

  it('gives the answer without its question where the brief has both in one', ({ expect }) => {
    const facts = list('“Will it muck up my Credit?” (no!! we have it in writing)');
    const cast = [plain(person({ objections: list('“Will it muck up my Credit?”') }))];
    expect(linesOf({ facts }, 'Doubts and answers', cast)).toEqual([
      '“Will it muck up my Credit?” → No! we have it in writing',
    ]);
  });

  it('stands with its answer in one line, and the fact stands nowhere else', ({ expect }) => {
    const facts = list('Warranty of three years', 'Founded in 1954');
    const cast = [plain(person({ objections: list('“Who is going to fix it”', '“Too loud”') }))];
    expect(linesOf({ facts }, 'Doubts and answers', cast)).toEqual([
      '“Who is going to fix it” → Warranty of three years',
      'No answer in the brief to: “Too loud”',
    ]);
    expect(linesOf({ facts }, 'Reasons to believe', cast)).toEqual(['Founded in 1954']);
    expect(linesOf({ facts }, 'Open questions', cast)).toContain(
      'What is the honest answer to “Too loud”?',
    );
  });
});

describe('must and avoid', () => {
  it('goes by what the words do, whatever mark they carry', ({ expect }) => {
    const constraints = [
      rule('FCC label next to every price', { strength: 'must' }),
      rule('Every rider shown has to wear a helmet', { strength: 'avoid' }),
      rule('Keep it dry, never chirpy', { strength: 'avoid' }),
      rule('No post goes out without written consent', { strength: 'avoid' }),
      rule('The line “may not be repaid” has to appear on every ad', { strength: 'must' }),
      rule('The words “basic” and “remedial” are excluded'),
      rule('No latin names in headlines'),
      rule('Stock photos of smiling families', { strength: 'avoid' }),
      rule('No zero sci-fi'),
      {
        ...rule('leave the logo alone', { strength: 'avoid' }),
        value: 'Don’t leave the logo alone',
      },
      {
        ...rule('scare imagery is out', { strength: 'avoid' }),
        value: 'Don’t scare imagery is out',
      },
    ];
    expect(linesOf({ constraints }, 'Must')).toEqual([
      'FCC label next to every price',
      'Every rider shown has to wear a helmet',
      'Keep it dry, never chirpy',
      'No post goes out without written consent',
      'The line “may not be repaid” has to appear on every ad',
      'Leave the logo alone',
    ]);
    expect(linesOf({ constraints }, 'Avoid')).toEqual([
      'The words “basic” and “remedial” are excluded',
      'No latin names in headlines',
      'Stock photos of smiling families',
      'Zero sci-fi',
      'Scare imagery is out',
    ]);
  });

  it('asks about a rule of which nobody can tell whether it orders or forbids', ({ expect }) => {
    const constraints = [rule('Promise rent levels')];
    expect(linesOf({ constraints }, 'Must')).toEqual([]);
    expect(linesOf({ constraints }, 'Open questions')[0]).toBe(
      'Are these asked for or forbidden: “Promise rent levels”?',
    );
  });

  it('puts a limit of money or time beside the budget, once', ({ expect }) => {
    const constraints = [
      rule('A ceiling of €30k', { kind: 'budget' }),
      rule('Live before the July school holidays', { kind: 'time' }),
    ];
    expect(linesOf({ constraints, budget: said('€30k') }, 'Budget and time')).toEqual([
      'Budget: €30k',
      'Deadline: the autumn',
      'Live before the July school holidays',
    ]);
  });
});

describe('the page', () => {
  it('asks only what is open, and shows both sides of a conflict', ({ expect }) => {
    const conflicts = [{ a: said('Launch in May'), b: said('Launch in June'), explanation: '' }];
    const [first] = linesOf({ conflicts }, 'Open questions');
    expect(first).toBe(
      'The brief says “Launch in May” and “Launch in June”: which of the two holds?',
    );
    expect(
      creativeBriefOf([plain(person({ objections: [] }))], reading({})).map(
        ({ heading }) => heading,
      ),
    ).not.toContain('Open questions');
  });

  it('quotes a fact in the brief’s own words where it says “we” without a name', ({ expect }) => {
    const fact = {
      ...said('our shop sells four makes'),
      value: 'The client’s shop sells four makes',
    };
    expect(linesOf({ facts: [fact] }, 'Reasons to believe')).toEqual([
      '“Our shop sells four makes”',
    ]);
  });
});
