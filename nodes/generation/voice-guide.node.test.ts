import { describe, it } from 'vitest';
import { emptyRunInputs, runEmbedded } from '../kit';
import type { AnyEngines, AnySpec } from '../kit';
import { contentStems } from '../language/similarity';
import { brokenEvidenceRule } from '../records/evidence';
import type { Interpretation } from '../records/interpretation';
import type { Persona } from '../records/persona';
import { statementsOf } from '../records/statements';
import type { BrandVoiceGuide } from '../records/voice';
import { caretaker, sampleBrief, sampleReading, stated } from './samples';
import { engines, spec } from './voice-guide.node';
import { keysOf } from './voice-text';

const run = (
  options: {
    reading?: Interpretation;
    personas?: Persona[];
    copy?: string;
    config?: Record<string, unknown>;
  } = {},
) => {
  const result = runEmbedded(spec as AnySpec, engines as unknown as AnyEngines, {
    inputs: {
      interpretation: [{ kind: 'interpretation', body: options.reading ?? sampleReading }],
      personas: (options.personas ?? [caretaker]).map((body) => ({
        kind: 'persona' as const,
        body,
      })),
    },
    config: options.config ?? {},
    seed: 7,
    given: {
      ...emptyRunInputs,
      copy: {
        sources:
          options.copy === undefined
            ? []
            : [{ id: 'copy-1', kind: 'copy', title: 'Letters', text: options.copy }],
      },
    },
  });
  return { ...result, voice: result.outputs['voice']?.[0]?.body as BrandVoiceGuide };
};

const fact = stated('Quayside Lockers puts parcel lockers into apartment blocks');
const told: Interpretation = { ...sampleReading, facts: [fact] };
const line =
  'We pin a note by the lifts. You take your parcel when you like, and nobody signs for it. It isn’t hard. ';
const examplesOf = ({ profile }: BrandVoiceGuide): string[] => [
  ...profile.descriptors.flatMap((entry) => [entry.doExample, entry.dontExample]),
  ...profile.rules.flatMap((rule) => [rule.doExample, rule.violationExample]),
];

describe('Voice guide', () => {
  it('gives every rule and tone word a line that breaks it, most of them about this brief', ({
    expect,
  }) => {
    const { voice } = run({ reading: told });
    const brief = new Set(contentStems(sampleBrief));
    const pairs = [
      ...voice.profile.rules.map((rule) => [rule.doExample, rule.violationExample, rule.fault]),
      ...voice.profile.descriptors.map((one) => [one.doExample, one.dontExample, one.fault]),
    ];
    expect(pairs.length).toBeGreaterThanOrEqual(6);
    for (const [keeps, breaks, fault] of pairs) {
      expect(keeps).not.toBe(breaks);
      expect(fault).toBeTruthy();
    }
    const own = pairs.filter((pair) =>
      contentStems(pair.join(' ')).some((stem) => brief.has(stem)),
    );
    expect(own.length / pairs.length).toBeGreaterThan(0.8);
  });

  it('says in an example only what the brief states as a fact', ({ expect }) => {
    const { voice } = run({ reading: told });
    const spoken = voice.profile.descriptors.map((entry) => entry.doExample).join(' ');
    expect(spoken + voice.brandFacts.map((entry) => entry.value).join(' ')).toMatch(
      /puts parcel lockers into apartment blocks/u,
    );
  });

  it('has a do with its pair for each channel in use', ({ expect }) => {
    const { rules, channelShifts } = run().voice.profile;
    for (const channel of ['chat', 'voice'] as const) {
      expect(rules.filter((rule) => rule.channel === channel).map((rule) => rule.kind)).toEqual([
        'do',
      ]);
      expect(channelShifts.map((shift) => shift.channel)).toContain(channel);
    }
  });

  it('takes forbidden words from the brief with the passage and says what to say instead', ({
    expect,
  }) => {
    const { avoid } = run().voice.profile.vocabulary;
    expect(avoid[0]).toMatchObject({
      value: 'smart',
      origin: 'stated',
      evidence: [{ quote: 'smart' }],
    });
    const start = avoid[0]?.evidence[0]?.start ?? 0;
    expect(sampleBrief.slice(start, start + 5)).toBe('smart');
    expect(avoid[0]?.why).toMatch(/^Say /u);
  });

  it('uses a forbidden word only in lines that are marked as breaking the rule', ({ expect }) => {
    const { voice } = run({ reading: told });
    const kept = [
      ...voice.profile.descriptors.map((entry) => entry.doExample),
      ...voice.profile.rules.map((rule) => rule.doExample),
      ...voice.profile.vocabulary.prefer.map((entry) => entry.value),
    ];
    expect(kept.filter((text) => /\bsmart\b/iu.test(text))).toEqual([]);
    expect(voice.profile.rules.some((rule) => /\bsmart\b/iu.test(rule.violationExample))).toBe(
      true,
    );
  });

  it('keeps phrases of the people whole', ({ expect }) => {
    const words = run().voice.profile.vocabulary.prefer.map((entry) => entry.value);
    expect(words).toContain('parcels pile up by the lifts');
    expect(words.length).toBeGreaterThan(6);
  });

  it('keeps the rules of evidence in every statement', ({ expect }) => {
    for (const { path, value } of statementsOf(run({ reading: told }).voice))
      expect(brokenEvidenceRule(value), path).toBeNull();
  });

  it('measures sample copy of 300 words and more, and says so when there is less', ({ expect }) => {
    const long = run({ copy: line.repeat(16) });
    expect(long.voice.profile.measured?.words).toBeGreaterThanOrEqual(300);
    expect(long.voice.basis).toMatch(/words of sample copy/u);
    expect(long.voice.profile.style.sentenceWordsMean).toBe(
      long.voice.profile.measured?.sentenceWordsMean,
    );
    const short = run({ copy: line });
    expect(short.voice.basis).toBe('the brief only');
    expect(short.voice.profile.measured).toBeUndefined();
    expect(short.warnings[0]).toContain('fewer than 300 words');
  });

  it('shows a word that is both used and forbidden as a contradiction', ({ expect }) => {
    const reading = {
      ...sampleReading,
      constraints: [
        {
          ...stated('Never say "smart"'),
          value: 'Never say "parcels"',
          kind: 'brand' as const,
          strength: 'avoid' as const,
        },
      ],
    };
    const { voice, warnings } = run({ reading, copy: line.repeat(16) });
    expect(voice.conflicts.join()).toContain('parcel');
    expect(warnings.join()).toContain('Decide which holds');
  });

  it('says that the brief states no tone and marks what it derives', ({ expect }) => {
    const { voice } = run({ reading: { ...told, tone: [] } });
    expect(voice.open?.join(' ')).toContain('states no tone');
    expect(voice.profile.descriptors.length).toBeGreaterThanOrEqual(3);
    for (const descriptor of voice.profile.descriptors) {
      expect(descriptor.origin).toBe('generated');
      expect(descriptor.note).toContain('The brief states no tone');
    }
  });

  it('makes of a tone that is ruled out a fault to avoid, with a line that has it', ({
    expect,
  }) => {
    const tone = [{ ...stated('calm'), value: 'Not preachy' }];
    const [first] = run({ reading: { ...told, tone } }).voice.profile.descriptors;
    expect(first).toMatchObject({ value: 'Not preachy', fault: 'preaches' });
  });

  it('bends for a persona with a passage, and not when that is switched off', ({ expect }) => {
    expect(run().voice.perPersona[0]).toMatchObject({
      personaName: 'Robin',
      shift: { origin: 'inferred' },
    });
    expect(run({ config: { perPersona: false } }).voice.perPersona).toEqual([]);
  });

  it('works without personas, on the reading alone', ({ expect }) => {
    const { voice } = run({ personas: [] });
    expect(voice.profile.descriptors.length).toBeGreaterThanOrEqual(3);
    expect(voice.profile.rules.length).toBeGreaterThan(0);
  });

  it('says no sentence of its examples twice', ({ expect }) => {
    const lines = examplesOf(run({ reading: told }).voice).flatMap(keysOf);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('refuses crossed reading grades', ({ expect }) => {
    expect(() => run({ config: { gradeMin: 10, gradeMax: 8 } })).toThrow(
      'Set the lower reading grade',
    );
  });
});

describe('Tone words of a brief', () => {
  it('stay in the guide where nothing is known that a line could be about', ({ expect }) => {
    const { brand: _brand, offer: _offer, purpose: _purpose, ...bare } = sampleReading;
    const { voice } = run({ reading: { ...bare, audiences: [], facts: [] }, personas: [] });
    expect(voice.profile.descriptors.slice(0, 3).map((entry) => entry.value)).toEqual([
      'Calm',
      'Practical',
      'Neighbourly',
    ]);
    expect(voice.profile.descriptors[0]?.doExample).toContain('Nothing to show yet');
  });

  it('are read out of a form with boxes', ({ expect }) => {
    const tone = [{ ...stated('calm'), value: '(x) wry ( ) luxury (x) not pushy' }];
    const { descriptors } = run({ reading: { ...told, tone } }).voice.profile;
    expect(descriptors.slice(0, 2).map((entry) => entry.value)).toEqual(['Wry', 'Not pushy']);
  });
});
