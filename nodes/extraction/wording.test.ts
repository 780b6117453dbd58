import fc from 'fast-check';
import { describe, it } from 'vitest';
import { asLine, asSpeech, lowerInside, tidy } from './wording';

/** Lines as briefs have them: words, marks of lists and notes, loose quotes and brackets. */
const pieces = fc
  .array(
    fc.constantFrom(
      'the bus',
      'and',
      'late',
      'w/',
      '12',
      '£15',
      '"',
      '(',
      ')',
      ';',
      ',',
      '—',
      '- ',
      '“no”',
      'Friday',
      'because',
      '…',
      '!',
      'it',
      "don't",
      '*',
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((list) => list.join(' '));

describe('wording', () => {
  it.for([
    ['to get home without a taxi;', 'To get home without a taxi'],
    [
      '- worried abt what happens if the broker doesnt pay',
      'Worried about what happens if the broker doesn’t pay',
    ],
    [
      'half the PODs come home 2 wks late, and because',
      'Half the PODs come home 2 wks late'.replace('wks', 'weeks'),
    ],
    ['outages blamed on "the modem"', 'Outages blamed on “the modem”'],
    ['everybody in this biz = crook', 'Everybody in this business: crook'],
    ['first visits | 1,800 by April', 'First visits: 1,800 by April'],
    ['PINs set | 22% | 55%', 'PINs set: from 22% to 55%'],
    ['wolverhampton + dudley', 'Wolverhampton and dudley'],
    ['have fuel money by friday', 'Have fuel money by Friday'],
    ['an exercise they cannot help with', 'An exercise they cannot help with'],
    ['average first payment £15+', 'Average first payment £15+'],
    ['Polish, informal „ty"', 'Polish, informal “ty”'],
  ])('%s → %s', ([raw, line], { expect }) => {
    expect(asLine(raw ?? '')).toBe(line);
  });

  it('keeps speech as it was said, in printed quotes', ({ expect }) => {
    expect(asSpeech('"is it gonna be a whole thing?"')).toBe('“Is it gonna be a whole thing?”');
    expect(asSpeech('he said "no" twice')).toBe('“He said ‘no’ twice”');
  });

  it('lets go of a capital inside a sentence, but not of a name’s', ({ expect }) => {
    expect(lowerInside('Keep suites leased')).toBe('keep suites leased');
    expect(lowerInside('Friday is the day')).toBe('Friday is the day');
    expect(lowerInside('GPs on call')).toBe('GPs on call');
  });

  it('never adds a word, a number or an unbalanced quote to what it tidies', ({ expect }) => {
    fc.assert(
      fc.property(pieces, (raw) => {
        const line = tidy(raw, true);
        const count = (text: string, mark: string) => text.split(mark).length - 1;
        expect(count(line, '“')).toBe(count(line, '”'));
        expect((line.match(/\d/gu) ?? []).length).toBeLessThanOrEqual(
          (raw.match(/\d/gu) ?? []).length,
        );
        expect(line).toBe(line.trim());
      }),
    );
  });

  it('has nothing left to tidy the second time', ({ expect }) => {
    fc.assert(
      fc.property(pieces, (raw) => {
        const once = tidy(raw);
        expect(tidy(once)).toBe(once);
      }),
    );
  });
});
