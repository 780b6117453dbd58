import { describe, it } from 'vitest';
import type { Statement } from '../records/evidence';
import { bestFact, factsOf, vague } from './voice-facts';

const said = (quote: string, value = quote): Statement => ({
  value,
  confidence: 0.9,
  origin: 'stated',
  evidence: [
    { sourceId: 'brief', start: 0, end: quote.length, quote, alignment: 'exact', coverage: 1 },
  ],
});
const one = (quote: string, brand?: string, value?: string) =>
  factsOf([said(quote, value)], brand)[0];

describe('Facts of a brief', () => {
  it('are said with “we” where the passage says “we” and the reading says “the client”', ({
    expect,
  }) => {
    const fact = one(
      'we have run a clinic in Otley since 1998',
      undefined,
      'The client has run a clinic in Otley since 1998',
    );
    expect(fact?.line).toBe('We have run a clinic in Otley since 1998.');
    expect(fact?.inside).toBe('we have run a clinic in Otley since 1998');
  });

  it('are only listed where “they” could be anybody', ({ expect }) => {
    expect(one("they've got to get to campus one Friday in the month")?.line).toBeUndefined();
  });

  it('get the name as subject where they have none, and stay notes without a name', ({
    expect,
  }) => {
    expect(one('has eleven branches', 'Penmarth')?.line).toBe('Penmarth has eleven branches.');
    expect(one('has eleven branches')?.line).toBeUndefined();
  });

  it('keep warnings and limits out of the examples', ({ expect }) => {
    expect(
      one('Your home may be repossessed if you do not keep up repayments')?.line,
    ).toBeUndefined();
    expect(one("We don't ship to California")?.line).toBeUndefined();
  });

  it('say the same in one meaning once', ({ expect }) => {
    expect(factsOf([said('71 branches'), said('71 Branches.')], undefined)).toHaveLength(1);
  });

  it('blur to what a hurried draft would say, and not at all without a figure', ({ expect }) => {
    const priced = one('We sell payroll software to small firms, R189 a month');
    expect(priced && vague(priced)).toBe('We sell payroll software to small firms, a fair price.');
    const plain = one('we bring a table with a projector');
    expect(plain && vague(plain)).toBeUndefined();
  });
});

describe('The fact that answers', () => {
  const facts = factsOf(
    [
      said('Warranty: 3 years'),
      said('fees of £9,200'),
      said('parents see the balance, not the purchases'),
    ],
    undefined,
  );

  it('shares words or a matter with the doubt, and says which', ({ expect }) => {
    expect(bestFact('parents reading every purchase', facts)).toMatchObject({
      fit: 'direct',
      fact: { text: 'parents see the balance, not the purchases' },
    });
    expect(bestFact("who's going to fix it", facts)).toMatchObject({
      fit: 'near',
      fact: { text: 'Warranty: 3 years' },
    });
  });

  it('is not the price that the doubt is about', ({ expect }) => {
    expect(bestFact('fees of £9,200 without employer help', facts)?.fact.text).not.toBe(
      'fees of £9,200',
    );
  });

  it('is none where nothing bears on it', ({ expect }) => {
    expect(bestFact('it is tempting fate', facts)).toBeUndefined();
  });
});
