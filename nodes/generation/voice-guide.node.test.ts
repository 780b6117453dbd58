import { describe, it } from 'vitest';
import { emptyRunInputs, runEmbedded } from '../kit';
import type { AnyEngines, AnySpec } from '../kit';
import { brokenEvidenceRule } from '../records/evidence';
import type { Interpretation } from '../records/interpretation';
import type { Persona } from '../records/persona';
import { statementsOf } from '../records/statements';
import type { BrandVoiceGuide } from '../records/voice';
import { contentStems } from '../language/similarity';
import { sentencesOf } from './grammar/frames';
import { caretaker, sampleBrief, sampleReading, stated } from './samples';
import { engines, spec } from './voice-guide.node';

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

const line =
  'We pin a note by the lifts. You take your parcel when you like, and nobody signs for it. It isn’t hard. ';

describe('Voice guide', () => {
  it('gives every rule a line that breaks it, and most of them words of the brief', ({
    expect,
  }) => {
    const { rules } = run().voice.profile;
    const brief = new Set(contentStems(sampleBrief));
    const own = rules.filter((rule) =>
      contentStems(`${rule.doExample} ${rule.violationExample}`).some((stem) => brief.has(stem)),
    );
    expect(rules.length).toBeGreaterThanOrEqual(6);
    for (const rule of rules) expect(rule.violationExample.length).toBeGreaterThan(5);
    expect(own.length / rules.length).toBeGreaterThanOrEqual(0.5);
  });

  it('has a line that keeps and one that breaks the rule of each channel in use', ({ expect }) => {
    const { rules, channelShifts } = run().voice.profile;
    for (const channel of ['chat', 'voice'] as const) {
      expect(
        rules
          .filter((rule) => rule.channel === channel)
          .map((rule) => rule.kind)
          .sort(),
      ).toEqual(['do']);
      expect(channelShifts.map((shift) => shift.channel)).toContain(channel);
    }
  });

  it('takes forbidden words from the brief with the passage, and clichés as ours', ({ expect }) => {
    const { avoid } = run().voice.profile.vocabulary;
    expect(avoid[0]).toMatchObject({
      value: 'smart',
      origin: 'stated',
      evidence: [{ quote: 'smart' }],
    });
    const start = avoid[0]?.evidence[0]?.start ?? 0;
    expect(sampleBrief.slice(start, start + 5)).toBe('smart');
    expect(avoid.filter((entry) => entry.origin === 'generated').length).toBeGreaterThan(2);
  });

  it('keeps the rules of evidence in every statement', ({ expect }) => {
    for (const { path, value } of statementsOf(run().voice))
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
    expect(voice.profile.rules.length).toBeGreaterThan(2);
  });

  it('says no sentence of its examples twice', ({ expect }) => {
    const { descriptors, rules, samples } = run().voice.profile;
    const lines = [
      ...descriptors.flatMap((entry) => [entry.doExample, entry.dontExample]),
      ...rules.flatMap((rule) => [rule.doExample, rule.violationExample]),
      ...samples.flatMap((sample) => [sample.before, sample.after]),
    ].flatMap(sentencesOf);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('refuses crossed reading grades', ({ expect }) => {
    expect(() => run({ config: { gradeMin: 10, gradeMax: 8 } })).toThrow(
      'Set the lower reading grade',
    );
  });
});
