import { describe, it } from 'vitest';
import type { Statement } from '../records/evidence';
import { asOnePerson, asOnePersonsDay, taglineOf, weakest } from './persona-cards-lines';
import type { Told } from './persona-cards-lines';
import { madeUpNames } from './persona-cards-names';
import { obstacleLine, standsAlone } from './persona-cards-shape';
import { placesOf, roleOfOne, tradesOf } from './persona-cards-trades';
import { wishOf } from './persona-cards-wishes';

const said = (value: string, origin: Statement['origin'] = 'stated'): Statement => ({
  value,
  origin,
  confidence: 0.9,
  evidence: [
    {
      sourceId: 'brief',
      start: 0,
      end: value.length,
      quote: value.charAt(0).toLowerCase() + value.slice(1),
      alignment: 'exact',
    },
  ],
});

const told = (lists: Partial<Told>): Told => ({
  wishes: [],
  pains: [],
  doubts: [],
  triggers: [],
  ...lists,
});

describe('the words of a card', () => {
  it.for([
    ['Owners of small office buildings', 'Owner of small office buildings'],
    ['the tailors', 'Tailor'],
    ['office managers ordering client gifts', 'Office manager ordering client gifts'],
    ['union learning reps', 'Union learning rep'],
    ['Bike shop mechanics', 'Bike shop mechanic'],
    ['florists and bakers with one van', 'Florist or baker with one van'],
    ['Smallholder maize and bean farmers', 'Smallholder maize and bean farmer'],
  ])('one of “%s” is “%s”', ([many, one], { expect }) => {
    expect(roleOfOne(many ?? '')).toBe(one);
  });

  it('takes a list of trades or places apart, and nothing else', ({ expect }) => {
    expect(tradesOf('florists and bakers with one van')).toEqual([
      'florists with one van',
      'bakers with one van',
    ]);
    expect(tradesOf('smallholder maize and bean farmers')).toHaveLength(1);
    expect(placesOf('Munich and Nuremberg')).toEqual(['Munich', 'Nuremberg']);
    expect(placesOf('between Genève and Fribourg')).toHaveLength(1);
  });

  it.for([
    ['Worry about being found late', 'Worries about being found late'],
    ['Don’t trust gyms', 'Doesn’t trust gyms'],
    ['Fear of complaints', 'Fear of complaints'],
    ['They lose time explaining cover', 'Loses time explaining cover'],
    ['“I do it myself”', '“I do it myself”'],
  ])('%s → %s', ([group, one], { expect }) => {
    expect(asOnePerson(said(group ?? '')).value).toBe(one);
  });

  it.for([
    ['They read the Observer and they attend the fair', 'Reads the Observer and attends the fair'],
    ['He’s in the barber’s every three weeks', 'In the barber’s every three weeks'],
    ['They’ve had years of the oil lorry', 'Has had years of the oil lorry'],
    ['She’ll log in to any live session', 'Will log in to any live session'],
  ])('a day: %s → %s', ([group, one], { expect }) => {
    expect(asOnePersonsDay(said(group ?? '')).value).toBe(one);
  });

  it.for([
    ['Keep suites leased', 'Wants to keep suites leased'],
    ['One bill she can understand', 'Wants one bill she can understand'],
    ['Not having to carry slop down in the lift', 'Doesn’t want to carry slop down in the lift'],
    ['Would rather keep the jacket he’s got', 'Somebody who would rather keep the jacket he’s got'],
  ])('the line under the name: %s → %s', ([wish, line], { expect }) => {
    expect(taglineOf(told({ wishes: [said(wish ?? '')] }), said('Owners')).value).toBe(line);
  });

  it('puts what is in the way behind the wish where both are short', ({ expect }) => {
    const wish = said('Get their Saturday back');
    const line = (pains: string[], doubts: string[] = []) =>
      taglineOf(
        told({
          wishes: [wish],
          pains: pains.map((one) => said(one)),
          doubts: doubts.map((one) => said(one)),
        }),
        said('Owners'),
      ).value;
    expect(line(['Lost buttons'])).toBe(
      'Wants to get their Saturday back. In the way: lost buttons',
    );
    expect(line([], ['“Too dear”'])).toBe('Wants to get their Saturday back. Says “Too dear”');
    expect(
      line(['Cleaners that shut at six and never answer the phone when it rings on a Monday']),
    ).toBe('Wants to get their Saturday back');
  });

  it('names what a card was split off by, and lends it no other card’s', ({ expect }) => {
    const wishes = [said('Keep the garden')];
    const [upkeep, boiler] = [said('The upkeep'), said('A boiler man who doesn’t turn up')];
    const pains = [boiler, upkeep].filter((one) => one !== undefined);
    expect(taglineOf(told({ wishes, pains, own: [boiler!] }), said('Owners'), 'pain').value).toBe(
      'Wants to keep the garden. In the way: a boiler man who doesn’t turn up',
    );
    expect(taglineOf(told({ wishes, pains, own: wishes }), said('Owners')).value).toBe(
      'Wants to keep the garden',
    );
  });

  it('falls back to pain, doubt and trigger, and then says that nothing is known', ({ expect }) => {
    const line = (lists: Partial<Told>) => taglineOf(told(lists), said('Owners'));
    expect(line({ pains: [said('Nobody answers the phone')] }).value).toBe(
      'In the way: nobody answers the phone',
    );
    expect(line({ doubts: [said('“Too dear”')] }).value).toBe('Says “Too dear”');
    expect(line({ triggers: [said('A tenant gives notice')] }).value).toBe(
      'The moment: a tenant gives notice',
    );
    expect(line({ triggers: [said('When a tenant gives notice')] }).value).toBe(
      'Starts when a tenant gives notice',
    );
    expect(line({})).toMatchObject({ origin: 'inferred', note: expect.any(String) });
  });

  it.for([
    ['Doesn’t know which tool the job needs', 'Somebody who doesn’t know which tool the job needs'],
    ['No work email', 'Has no work email'],
    ['Tired of reading labels', 'Somebody tired of reading labels'],
    ['Online lessons that people skip', 'In the way: online lessons that people skip'],
    [
      'Money you can’t touch for thirty years',
      'In the way: money you can’t touch for thirty years',
    ],
    ['Working alone in a cold van', 'In the way: working alone in a cold van'],
    ['Fear of complaints', 'Fears complaints'],
  ])('an obstacle under the name: %s → %s', ([pain, line], { expect }) => {
    expect(obstacleLine(said(pain ?? ''))).toBe(line);
  });

  it('is a sentence of its own only where its words are one', ({ expect }) => {
    expect(standsAlone(said('The samples arrive too late'))).toBe('The samples arrive too late');
    expect(standsAlone(said('Nobody owns an iron'))).toBe('Nobody owns an iron');
    for (const other of ['Lost buttons', 'No work email', 'Cleaners that shut at six'])
      expect(standsAlone(said(other))).toBeUndefined();
  });

  it('leaves a wish that is a sentence of its own out of “wants to”', ({ expect }) => {
    expect(wishOf(said('The kitchen is clean when they come'))).toBeUndefined();
  });

  it('carries the weakest mark of what it sums up', ({ expect }) => {
    expect(weakest([said('a'), said('b', 'inferred'), said('c', 'human')])).toBe('inferred');
    expect(
      taglineOf(told({ wishes: [said('Keep suites leased', 'generated')] }), said('Owners')).origin,
    ).toBe('generated');
  });

  it('makes up no name that is a word of the brief', ({ expect }) => {
    const taken = madeUpNames(['7:a:0'], []);
    const first = taken[0]?.split(' ')[0] ?? '';
    expect(madeUpNames(['7:a:0'], [`We met ${first} there`])[0]).not.toContain(first);
  });
});
