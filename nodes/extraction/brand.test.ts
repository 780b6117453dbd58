import { describe, it } from 'vitest';
import { findBrand } from './brand';
import { findOffer } from './offer';

const source = (text: string) => [{ id: 'brief', kind: 'brief' as const, title: '', text }];

describe('who sends the brief', () => {
  it.for([
    ['Client: Moonline\nWe run buses.', 'Moonline'],
    ['We make Skarda. It catches crashes.', 'Skarda'],
    ['SAHEL HOTELS | MEETINGS\n\nOVERVIEW\nSahel Hotels is a chain.', 'Sahel Hotels'],
    ['Client: Tidal swim school\nWe teach adults.', 'Tidal swim school'],
    ['Subject: Repair Attic\n\nThe Repair Attic is a workshop for lamps.', 'The Repair Attic'],
    ['Pebble – creative brief\nstatus: agreed', 'Pebble'],
  ])('%s → %s', ([text, name], { expect }) => {
    expect(findBrand(source(text ?? ''))?.text).toBe(name);
  });

  it('takes neither a greeting, nor a speaker, nor a persona for the brand', ({ expect }) => {
    expect(findBrand(source('Hi Becca,\n\nCan you help?'))).toBeUndefined();
    expect(findBrand(source('DENISE: hello\nRAJ: hello'))).toBeUndefined();
    expect(findBrand(source('Dawn – creative brief'), ['Dawn'])).toBeUndefined();
  });

  it('quotes the passage it stands on', ({ expect }) => {
    const text = 'Client: Moonline\nWe run buses.';
    const span = findBrand(source(text))?.evidence[0];
    expect(text.slice(span?.start, span?.end)).toBe('Moonline');
  });

  it('finds the offer in its sentence or under its label', ({ expect }) => {
    expect(
      findOffer(source('We make Skarda. It catches crashes in web apps.'), 'Skarda')?.text,
    ).toBe('catches crashes in web apps');
    expect(findOffer(source('Product: floating floor in cork\nTone: dry'), undefined)?.text).toBe(
      'floating floor in cork',
    );
    expect(findOffer(source('Nothing of the kind.'), undefined)).toBeUndefined();
  });
});
