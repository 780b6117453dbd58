import { describe, it } from 'vitest';
import type { Constraint } from '../records/interpretation';
import { bannedIn, forbids, limitKind, ruleText, unclear, violationWith } from './voice-limits';

const rule = (
  value: string,
  strength: Constraint['strength'] = 'avoid',
  quote = value,
): Constraint => ({
  value,
  confidence: 0.9,
  origin: 'stated',
  kind: 'brand',
  strength,
  evidence: [
    { sourceId: 'brief', start: 0, end: quote.length, quote, alignment: 'exact', coverage: 1 },
  ],
});
const words = (value: string, strength?: Constraint['strength']): string[] =>
  bannedIn([rule(value, strength)]).map((entry) => entry.word);

describe('Forbidden words', () => {
  it.for([
    ['never "fix" or "flaw"', ['fix', 'flaw']],
    ['The word "fatberg" has been worn to nothing, so leave it', ['fatberg']],
    ['No one is to write "curated."', ['curated']],
    ["Don't call it a loan", ['loan']],
    ["can't be called cheese, camembert or fromage on pack", ['cheese', 'camembert', 'fromage']],
    ["Don't mention DentaTrack", ['DentaTrack']],
    ['the word unbreakable', ['unbreakable']],
    ["The word 'hypertension' stays out", ['hypertension']],
  ] as const)('are found in “%s”', ([value, found], { expect }) => {
    expect(words(value)).toEqual(found);
  });

  it('know what to say in their place', ({ expect }) => {
    expect(bannedIn([rule('don\'t say "safe", say "stops when lifted"')])).toMatchObject([
      { word: 'safe', instead: 'stops when lifted' },
    ]);
    expect(bannedIn([rule('"Range cooker", not "stove" or "hob"')])).toMatchObject([
      { word: 'stove', instead: 'Range cooker' },
      { word: 'hob', instead: 'Range cooker' },
    ]);
  });

  it('are none where the rule asks for its words', ({ expect }) => {
    expect(words('Spell out "limited" every time', 'must')).toEqual([]);
    expect(
      words('The line "Your home may be repossessed" has to appear in full on every ad'),
    ).toEqual([]);
    expect(words('"vegan" only as small print')).toEqual([]);
  });
});

describe('Rules', () => {
  it('keep the sense of a passage that forbids already', ({ expect }) => {
    expect(
      ruleText(
        rule("Don't leave the Ministry's logo alone", 'avoid', "leave the Ministry's logo alone"),
      ),
    ).toBe("leave the Ministry's logo alone");
    expect(ruleText(rule('No zero sci-fi', 'avoid', 'zero sci-fi'))).toBe('zero sci-fi');
    expect(ruleText(rule('No glowing blue lines', 'avoid', 'glowing blue lines'))).toBe(
      'No glowing blue lines',
    );
  });

  it('are not bans because of what they quote', ({ expect }) => {
    expect(
      forbids(
        rule(
          'The line "if you do not keep up repayments" has to appear in full on every ad',
          'avoid',
        ),
      ),
    ).toBe(false);
    expect(forbids(rule('No pictures of residents'))).toBe(true);
  });

  it('are sorted by what they are about', ({ expect }) => {
    expect(limitKind(rule('No pictures of residents'))).toBe('picture');
    expect(limitKind(rule('License # on everything', 'must'))).toBe('carry');
    expect(limitKind(rule('Everything comes out in English and Afrikaans both', 'must'))).toBe(
      'language',
    );
    expect(limitKind(rule('15 000 EUR, more is not possible'))).toBe('money');
    expect(limitKind(rule("Can't promise to pay or waive deductible"))).toBe('promise');
  });
});

describe('A line that breaks the rule', () => {
  it('holds the forbidden word and is about this offer', ({ expect }) => {
    const [deaf] = bannedIn([rule('never the word "deaf"')]);
    const [loan] = bannedIn([rule("Don't call it a loan")]);
    expect(deaf && violationWith(deaf, 'our first appointments', 'us', 'pensioners')).toEqual({
      not: 'For the deaf: our first appointments.',
      so: 'For pensioners: our first appointments.',
    });
    expect(loan && violationWith(loan, undefined, 'LineCook', 'owners').not).toBe(
      'Your loan with LineCook.',
    );
  });
});

describe('A rule that nobody would ask for', () => {
  it('is asked about with the bare orders beside it, and shown as neither do nor don’t', ({
    expect,
  }) => {
    const limits = [
      rule("Promise that there's always a car free", 'must'),
      rule('Give free minutes away', 'must'),
      rule('No pictures of residents'),
    ];
    expect(unclear(limits).map((limit) => limit.value)).toEqual([
      "Promise that there's always a car free",
      'Give free minutes away',
    ]);
    expect(unclear(limits.slice(1))).toEqual([]);
  });
});

describe('A bare word among the rules', () => {
  it('is a ban, and a bare quotation a question', ({ expect }) => {
    expect(forbids(rule('The word "affordable"', 'must'))).toBe(true);
    expect(words('The word "affordable"', 'must')).toEqual(['affordable']);
    expect(unclear([rule('"home every night"', 'must')])).toHaveLength(1);
  });
});

describe('A bare list among the orders', () => {
  it('is asked about; one that says where it belongs is not', ({ expect }) => {
    expect(unclear([rule('Lilies, sunsets, doves', 'must')])).toHaveLength(1);
    expect(unclear([rule('BAFE mark on all print', 'must')])).toEqual([]);
    expect(unclear([rule('English and German pages only', 'must')])).toEqual([]);
  });
});
