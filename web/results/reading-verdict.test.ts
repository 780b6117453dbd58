import { describe, expect, it } from 'vitest';
import type { Interpretation } from '../../nodes/records/interpretation';
import { languageWords, verdictOn } from './reading-verdict';

const words = (value: string) => ({
  value,
  origin: 'stated' as const,
  confidence: 1,
  evidence: [],
});
const reading = (more: Partial<Interpretation>): Interpretation => ({
  key: 'interpretation',
  labels: [],
  audiences: [],
  constraints: [],
  tone: [],
  toneAxes: {
    ...words(''),
    value: { funnySerious: 0, casualFormal: 0, irreverentRespectful: 0, plainEnthusiastic: 0 },
  },
  decisionRules: [],
  successMetrics: [],
  openQuestions: [],
  conflicts: [],
  instructionsToModel: [],
  unreliable: [],
  language: 'eng',
  ...more,
});
const nurses = { key: 'audience-1', label: words('Night nurses'), priority: 1 };

describe('what is said about a reading before anything else', () => {
  it('says that a text which names nobody and nothing is no brief', () => {
    expect(verdictOn(reading({}), [])).toBe(
      'This does not read like a brief: nobody is named whom it is for.',
    );
  });

  it('says only that nobody is named where a purpose is', () => {
    expect(verdictOn(reading({ purpose: words('Sell more') }), [])).toContain('names nobody');
  });

  it('does not call a text no brief whose audience is a guess', () => {
    const why = '“nurses” is a guess from the purpose';
    const guess = reading({ unreliable: [{ field: 'audiences', why }] });
    expect(verdictOn(guess, [])).toContain('for sure');
  });

  it('names the language that was not understood', () => {
    const why = 'the built-in engine reads English; this text seems to be “deu”';
    const german = reading({ language: 'deu', unreliable: [{ field: 'goals', why }] });
    expect(verdictOn(german, [])).toContain('in German');
    expect(languageWords('not a code')).toBe('not a code');
  });

  it('says of whom too little is said, and nothing when there is enough', () => {
    const brief = reading({ audiences: [nurses] });
    expect(verdictOn(brief, [{ sketch: true, audience: words('Night nurses') }])).toBe(
      'The brief says little about Night nurses: the card is a sketch.',
    );
    expect(verdictOn(brief, [{ sketch: false, audience: words('Night nurses') }])).toBe(undefined);
  });
});
