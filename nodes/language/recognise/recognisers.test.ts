import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAges } from './ages';
import { findDates } from './dates';
import { findMoney } from './money';
import { findNumbers, parseDigits, parseNumberWords } from './numbers';

describe('numbers', () => {
  it.each([
    ['28.000', 28000],
    ['1,250', 1250],
    ['4,5', 4.5],
    ["1'200", 1200],
    ['12.50', 12.5],
    ['1.250,50', 1250.5],
  ])('%s is %d', (digits, value) => {
    expect(parseDigits(digits)).toBe(value);
  });

  it.each([
    ['twenty-eight thousand', 28000],
    ['a hundred and twenty', 120],
    ['two thousand five hundred', 2500],
    ['a third', 1 / 3],
  ])('%s is %d', (words, value) => {
    expect(parseNumberWords(words)).toBeCloseTo(value);
  });

  it('knows percentages and the counted word', () => {
    expect(findNumbers('from 11% to 30 per cent, 140 bookings, thirty-five percent')).toMatchObject(
      [
        { value: 11, unit: '%' },
        { value: 30, unit: '%' },
        { value: 140, unit: 'bookings' },
        { value: 35, unit: '%' },
      ],
    );
  });
});

describe('money', () => {
  it.each([
    ['£6,500', 6500, 'GBP'],
    ['EUR 28.000', 28000, 'EUR'],
    ['6.500 euros', 6500, 'EUR'],
    ["CHF 28'000", 28000, 'CHF'],
    ['€1.2m', 1200000, 'EUR'],
    ['US$ 40k', 40000, 'USD'],
    ['£60k', 60000, 'GBP'],
    ['12,000 pounds', 12000, 'GBP'],
    ['Rs 4 lakh', 400000, 'INR'],
    ['two thousand euros', 2000, 'EUR'],
    ['22k', 22000, undefined],
  ])('reads %s', (text, amount, currency) => {
    const [hit] = findMoney(`we have ${text} for it`);
    expect(hit?.text).toBe(text);
    expect(hit?.amount).toBe(amount);
    expect(hit?.currency).toBe(currency);
  });

  it('reads ranges whole and tells a unit price from a budget', () => {
    expect(findMoney('between 5–10k')).toMatchObject([
      { text: '5–10k', amount: 5000, maxAmount: 10000 },
    ]);
    expect(findMoney('€4 per lead')[0]?.perUnit).toBe(true);
    expect(findMoney('around £12k')[0]).toMatchObject({ approximate: true, perUnit: false });
  });
});

describe('dates', () => {
  it.each([
    ['live by 3 March 2026, please', '3 March 2026'],
    ['First ads out on 3 February.', '3 February'],
    ['the twentieth of March is', 'the twentieth of March'],
    ['before mid-September', 'mid-September'],
    ['end of Q2', 'end of Q2'],
    ['out before Good Friday', 'Good Friday'],
    ['due 2026-04-01', '2026-04-01'],
    ['by the end of the financial year', 'the end of the financial year'],
    ['within six weeks', 'within six weeks'],
    ['January 2027 to March', 'January 2027 to March'],
  ])('%s', (text, date) => {
    expect(findDates(text).map((hit) => hit.text)).toContain(date);
  });

  it('does not take verbs and prices for dates', () => {
    expect(findDates('We may not say it. It may sell 3.5 more.')).toEqual([]);
  });
});

describe('ages', () => {
  it.each([
    ['pensioners, roughly 65 to 80.', 65, 80],
    ['the daughters, forty-five to sixty, who book', 45, 60],
    ['Mostly he has 40 to 58 years.', 40, 58],
    ['women in their thirties and forties', 30, 49],
    ['aged 25-34', 25, 34],
    ['people over 60s', 60, null],
    ['men aged 55+', 55, null],
    ['adults under 30 years old', null, 30],
  ])('%s', (text, min, max) => {
    expect(findAges(text)).toMatchObject([{ min, max }]);
  });

  it.each([
    'weeks 14 to 22 go out empty',
    'from 30% to 55%',
    'practices of 10 to 40 staff',
    '20-30 minutes',
  ])('finds no age in “%s”', (text) => {
    expect(findAges(text)).toEqual([]);
  });
});

it('every hit is a slice of the text it was found in', () => {
  const piece = fc.constantFrom(
    '£',
    '12',
    'k',
    ' ',
    '.',
    'May',
    '3',
    '-',
    '–',
    'to',
    'thirty',
    '%',
    '👩‍💻',
    'é',
    '20',
    'Q3',
    ',',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      for (const hit of [...findMoney(text), ...findNumbers(text), ...findDates(text)]) {
        expect(text.slice(hit.start, hit.end)).toBe(hit.text);
      }
      for (const hit of findAges(text)) expect(text.slice(hit.start, hit.end)).toBe(hit.text);
    }),
  );
});
