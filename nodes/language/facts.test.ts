import { describe, expect, it } from 'vitest';
import { readBrief } from './read';

function factsOf(text: string): string[] {
  return readBrief([{ id: 'brief', kind: 'brief', text }]).facts.map((fact) => fact.text);
}

describe('facts of a brief', () => {
  it('keeps what answers a doubt and what proves the offer', () => {
    const facts = factsOf(
      [
        'We want more first lessons booked at Harbour Sailing this spring.',
        'Audience: office people over forty who have never sailed.',
        'They worry that they will fall in and that they need their own gear.',
        'The trial needs no card. Every lesson is free until the end of May, 8 in 10 stay on after it.',
        'Parents never see the log, and that has to be said on every piece.',
      ].join('\n\n'),
    );
    expect(facts).toContain('The trial needs no card');
    expect(facts).toContain('8 in 10 stay on after it');
    expect(facts).toContain('Parents never see the log');
  });

  it('takes no rule, wish, trouble, past campaign or competitor for a fact', () => {
    const facts = factsOf(
      [
        'Goal: get tenants to sign up for the repair service.',
        'Audience: tenants in the north of the city.',
        'They want a repair that takes ten minutes. The service is too slow, they think.',
        'Rules: the price must be shown. Never say that the service is free.',
        'Last year the campaign offered a free visit and nobody came.',
        'Competitor: the other shop has a free trial.',
        'Is the course free?',
      ].join('\n'),
    );
    expect(facts).toEqual([]);
  });

  it('points at its words', () => {
    const text = 'Product: a lock for flats, runs on two batteries.\nGoal: more installs by May.';
    const facts = readBrief([{ id: 'b', kind: 'brief', text }]).facts;
    expect(facts.length).toBeGreaterThan(0);
    for (const fact of facts) {
      const [span] = fact.evidence;
      expect(text.slice(span?.start, span?.end)).toBe(span?.quote);
    }
  });
});
