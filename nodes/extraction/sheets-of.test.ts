import { describe, it } from 'vitest';
import type { AudienceReading, Found, Reading } from '../language/reading';
import type { Brief } from '../records/brief';
import { interpretationOf } from './interpretation-of';
import { audienceFields } from './questions';
import { readingOf } from './reading-of';
import { risksOf } from './risks';
import { sheetsOf } from './sheets-of';

const text = [
  'Kelvin – brief',
  'Landlords: nervous about drilling and who pays if a contractor hits a pipe.',
  'They read the Gazette at breakfast.',
  'He buys from the bakery down the street, which delivers late one morning in five.',
  'They want help with the forms. "I do it myself," they say.',
  'They live in WhatsApp and never open email. Many do not want to give their number away.',
].join('\n');
const brief: Brief = {
  key: 'brief',
  labels: [],
  title: 'Kelvin',
  sources: [{ id: 'brief', kind: 'brief', title: 'Kelvin', text }],
  domain: 'other',
  channels: [],
  language: 'en',
};
const found = (quote: string, confidence = 0.9): Found => {
  const start = text.indexOf(quote);
  return {
    text: quote,
    evidence: [{ sourceId: 'brief', start, end: start + quote.length, quote, alignment: 'exact' }],
    confidence,
    route: 'cue',
  };
};

function sheet(change: Partial<AudienceReading>) {
  const audience: AudienceReading = {
    label: found('Landlords'),
    goals: [],
    pains: [],
    triggers: [],
    objections: [],
    channels: [],
    preferredFormats: [],
    demographics: [],
    context: [],
    ...change,
  };
  const reading: Reading = { ...readingOf(brief), audiences: [audience] };
  const [first] = sheetsOf(brief, interpretationOf(brief, reading), reading, {
    floor: 0.5,
    keepInferred: true,
    wanted: audienceFields,
  });
  return first;
}

describe('sheets out of a reading', () => {
  it('gives a worry its word of worry back, also for the second item of a list', ({ expect }) => {
    const pains = sheet({
      pains: [found('drilling'), found('who pays if a contractor hits a pipe')],
    })?.pains;
    expect(pains?.map((pain) => pain.value)).toEqual([
      'Nervous about drilling',
      'Nervous about who pays if a contractor hits a pipe',
    ]);
    expect(pains?.[0]?.evidence[0]?.quote).toBe('drilling');
  });

  it('gives a relative clause what it is about', ({ expect }) => {
    const pains = sheet({ pains: [found('delivers late one morning in five')] })?.pains;
    expect(pains?.[0]?.value).toBe('The bakery down the street delivers late one morning in five');
  });

  it('takes the whole word where a passage begins inside one', ({ expect }) => {
    const goals = sheet({ goals: [found('lp with the forms')] })?.goals;
    expect(goals?.[0]).toMatchObject({
      value: 'Help with the forms',
      evidence: [{ quote: 'help with the forms' }],
    });
  });

  it('keeps a doubt in quotation marks, as speech', ({ expect }) => {
    expect(sheet({ objections: [found('I do it myself')] })?.objections[0]?.value).toBe(
      '“I do it myself”',
    );
  });

  it('fills the day from what the brief tells of habits', ({ expect }) => {
    expect(
      sheet({ goals: [found('help with the forms')] })?.context.map((entry) => entry.value),
    ).toContain('They read the Gazette at breakfast');
  });

  it('warns of jokes about what shames or frightens them, in the words of the brief', ({
    expect,
  }) => {
    const pain = {
      value: 'Afraid of the forms',
      origin: 'stated' as const,
      confidence: 0.9,
      evidence: [],
    };
    const risks = risksOf({ pains: [pain] });
    expect(risks).toHaveLength(1);
    expect(risks[0]).toMatchObject({
      value: 'Pressure or a joke about “afraid of the forms” would make it worse',
      origin: 'inferred',
      note: expect.any(String),
    });
  });

  it('takes a channel for avoided only where a “no” governs it', ({ expect }) => {
    const channels = sheet({
      channels: [
        { ...found('WhatsApp'), channel: 'chat', liking: 'avoids', rank: 1 },
        { ...found('email'), channel: 'email', liking: 'avoids', rank: 2 },
      ],
    })?.channels;
    expect(channels?.map((use) => [use.value, use.liking])).toEqual([
      ['chat', 'likes'],
      ['email', 'avoids'],
    ]);
  });

  it('does not turn what they don’t want into a wish', ({ expect }) => {
    const goals = sheet({ goals: [found('give their number away')] })?.goals;
    expect(goals?.[0]?.value).toBe('Not to give their number away');
  });
});
