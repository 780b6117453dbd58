import { describe, it } from 'vitest';
import type { Statement } from '../records/evidence';
import { askOf } from './script-ask';
import { doubtKindOf, meets } from './script-doubt';
import { factLine } from './script-facts';
import { caretaker } from './samples';
import { momentOf } from './script-moment';
import { isAboutAnother, utteranceOf, wishOf } from './script-words';
import type { Self } from './script-words';

const said = (value: string): Statement => ({
  value,
  confidence: 1,
  origin: 'stated',
  evidence: [],
});
const wording = (self?: Self) => ({ self, keep: new Set<string>() });

describe('a wish', () => {
  it.for([
    [
      'sleep in his own bed weekends',
      'sleep in your own bed weekends',
      'to sleep in my own bed weekends',
    ],
    ['see him get the grade 7', 'see him get the grade 7', 'to see him get the grade 7'],
    [
      'spare their children the choosing',
      'spare your children the choosing',
      'to spare my children the choosing',
    ],
    ['a supplier who holds stock', undefined, 'a supplier who holds stock'],
  ] as const)('“%s” is a headline and something to want', ([value, does, want], { expect }) => {
    const wish = wishOf(said(value), wording());
    expect(wish?.doYou?.text).toBe(does);
    expect(wish?.want?.text).toBe(want);
  });

  it('knows when “him” is somebody else', ({ expect }) => {
    expect(isAboutAnother('stop rowing with him', undefined)).toBe(true);
    expect(isAboutAnother('have his boss finally hear him', undefined)).toBe(false);
    expect(isAboutAnother('he refuses to go', 'she')).toBe(true);
  });
});

describe('what somebody says', () => {
  it.for([
    ['objection', "don't trust door knockers", "I don't trust door knockers."],
    ['objection', 'He’s fine now', "He's fine now."],
    ['objection', 'tea is brown water', 'Tea is brown water.'],
    ['objection', 'what if it gets nicked', 'What if it gets nicked?'],
    ['objection', 'they think osteopaths only do backs', 'I think osteopaths only do backs.'],
    ['pain', 'Distrusts consultants from out of town', 'I distrust consultants from out of town.'],
    ['pain', 'Frets over guests', 'I fret over guests.'],
    ['pain', 'Lost buttons', 'Lost buttons.'],
    ['pain', 'how dry is dry enough', 'How dry is dry enough?'],
    ['pain', 'Her GP gave her ten minutes', 'My GP gave me ten minutes.'],
    ['pain', 'scared of what the number will say', "I'm scared of what the number will say."],
    ['pain', 'cut-off times keep changing', 'Cut-off times keep changing.'],
    [
      'pain',
      'father does not trust anything he can’t hold',
      "“Father does not trust anything he can't hold”.",
    ],
  ] as const)('%s “%s” becomes “%s”', ([kind, value, text], { expect }) => {
    expect(utteranceOf(said(value), kind, wording())?.said.text).toBe(text);
  });
});

describe('a moment', () => {
  it('opens an advertisement only where nobody is hurt by it', ({ expect }) => {
    expect(momentOf(said('an MOT bill'), wording()).hook?.text).toBe('An MOT bill?');
    expect(momentOf(said('the funeral of a friend'), wording())).toMatchObject({ isTender: true });
    expect(momentOf(said('the funeral of a friend'), wording()).hook).toBeUndefined();
    expect(momentOf(said('a neighbour gets a new roof'), wording()).when?.text).toBe(
      'For when a neighbour gets a new roof.',
    );
  });
});

describe('a doubt', () => {
  it.for([
    ['45 euro when the kit was 30', 'price'],
    ['119 for something I’m not obliged to wear', 'price'],
    ['we have a guy for that', 'have'],
    ['every outfit promises home time', 'trust'],
    ['my clients won’t pay for it', 'others'],
    ['bio stuff doesn’t bond cold board', 'works'],
    ['I feel right as rain', 'fine'],
    ['It was better before', 'taste'],
    ['I’m not strong enough yet', 'self'],
  ] as const)('“%s” is about %s', ([text, kind], { expect }) => {
    expect(doubtKindOf(text.replaceAll('’', "'"), false)).toBe(kind);
  });
});

describe('a fact that meets a doubt', () => {
  const score = (fact: string, doubt: string, kind: Parameters<typeof meets>[2]): number =>
    meets(fact, doubt, kind, new Set());

  it('shares its words or its matter, and does not only say the doubt again', ({ expect }) => {
    expect(
      score('It passes EN 1078', "It can't be as safe as a real one", 'risk'),
    ).toBeGreaterThanOrEqual(2);
    expect(
      score('instalments are possible', '17 000 Ft at once is a lot', 'price'),
    ).toBeGreaterThanOrEqual(2);
    expect(score('forty quid an hour', 'forty quid an hour adds up', 'time')).toBe(0);
    expect(score('Built in 1908', 'It was better before', 'taste')).toBe(0);
  });
});

describe('a fact', () => {
  it('is told as it stands, and a rebuttal without the doubt it answers', ({ expect }) => {
    expect(factLine(said('eleven tutors, all maths'))?.text).toBe('Eleven tutors, all maths.');
    expect(factLine(said('"bio stuff doesn\'t bond" (it does, got data)'))?.text).toBe(
      'It does, got data.',
    );
    expect(factLine(said('they come back by themselves'))).toBeUndefined();
    expect(factLine(said('is to be opened on 21 June'))).toBeUndefined();
  });
});

describe('the ask', () => {
  it.for([
    [
      'acquisition',
      'fill the Saturday test-ride slots',
      'take one of the Saturday test-ride slots',
    ],
    [
      'acquisition',
      'more first appointments from people who have never worn an aid',
      'book a first appointment',
    ],
    ['launch', 'practices know it exists and order a trial case', 'order a trial case'],
    ['research', 'find out why members switch their pay to a big bank', 'answer a few questions'],
    ['retention', 'win those families back through the door', 'come back'],
    ['acquisition', '60 completed driver applications', 'apply'],
  ] as const)('%s: “%s” asks people to %s', ([category, purpose, does], { expect }) => {
    const reading = {
      purpose: said(purpose),
      purposeCategory: { ...said(''), value: category },
    } as unknown as Parameters<typeof askOf>[0];
    expect(askOf(reading, caretaker, true)?.does.text).toBe(does);
  });
});
