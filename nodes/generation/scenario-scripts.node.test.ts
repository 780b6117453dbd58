import { describe, it } from 'vitest';
import { Refusal, emptyRunInputs, runEmbedded } from '../kit';
import type { AnyEngines, AnySpec } from '../kit';
import type { Statement } from '../records/evidence';
import type { Interpretation } from '../records/interpretation';
import type { Persona } from '../records/persona';
import type { Scenario, Storyboard } from '../records/scenario';
import { faultIn } from './grammar/sound';
import { sentencesOf } from './grammar/frames';
import { caretaker, sampleReading, stated } from './samples';
import { engines, spec } from './scenario-scripts.node';

/** A trade far from parcel lockers, for comparing packs. */
const baker: Persona = {
  ...caretaker,
  audience: { ...stated('caretakers'), value: 'café owners with a single oven' },
  goals: [
    { ...stated('caretakers'), value: 'sell out at the right hour' },
    { ...stated('caretakers'), value: 'get up at half past five' },
  ],
  pains: [
    { ...stated('caretakers'), value: 'the baker delivers late' },
    { ...stated('caretakers'), value: 'throwing away pastries at closing' },
  ],
  triggers: [{ ...stated('caretakers'), value: 'the start of the terrace season' }],
  objections: [{ ...stated('caretakers'), value: 'my oven is too small' }],
  formats: [{ ...stated('caretakers'), value: 'demo' }],
};

const run = (
  personas: Persona[],
  config: Record<string, unknown> = {},
  seed = 7,
  reading: Interpretation = sampleReading,
) => {
  const result = runEmbedded(spec as AnySpec, engines as unknown as AnyEngines, {
    inputs: {
      personas: personas.map((body) => ({ kind: 'persona' as const, body })),
      interpretation: [{ kind: 'interpretation', body: reading }],
    },
    config,
    seed,
    given: emptyRunInputs,
  });
  return {
    ...result,
    scripts: (result.outputs['scenarios'] ?? []).map((item) => item.body as Scenario),
    storyboard: result.outputs['storyboard']?.[0]?.body as Storyboard,
  };
};

const linesOf = (script: Scenario): string[] =>
  script.steps.flatMap((step) => sentencesOf(step.text));
const share = (a: string[], b: string[]): number =>
  a.filter((line) => b.includes(line)).length / Math.min(a.length, b.length);
const second: Persona = {
  ...caretaker,
  key: 'persona-2',
  order: 2,
  goals: caretaker.goals.toReversed(),
  pains: caretaker.pains.toReversed(),
};

describe('Scenario scripts', () => {
  it('goes through all four phases in order, in five to seven steps', ({ expect }) => {
    const order = ['greeting', 'clarification', 'resolution', 'follow-up'];
    for (const steps of [5, 6, 7]) {
      for (const channel of ['chat', 'email', 'voice']) {
        const [script] = run([caretaker], { scripts: 1, steps, channels: [channel] }).scripts;
        const phases = script?.steps.map((step) => order.indexOf(step.phase)) ?? [];
        expect(phases, `${channel} ${steps}`).toHaveLength(steps);
        expect(phases).toEqual(phases.toSorted((a, b) => a - b));
        expect(new Set(phases).size).toBe(4);
      }
    }
  });

  it('lets decisions point forward or to an end only, and lets the customer say no', ({
    expect,
  }) => {
    for (const script of run([caretaker, second]).scripts) {
      const choices = script.steps.filter((step) => step.decisionPoint !== undefined);
      expect(choices).toHaveLength(2);
      for (const step of choices) {
        const options = step.decisionPoint?.options ?? [];
        expect(options.some((option) => option.next === 'drop')).toBe(true);
        for (const option of options) {
          if (typeof option.next === 'number') {
            expect(option.next).toBeGreaterThan(step.n);
            expect(option.next).toBeLessThanOrEqual(script.steps.length);
          } else expect(['success', 'handOff', 'drop']).toContain(option.next);
        }
      }
    }
  });

  it('gives each email a subject and keeps each spoken line under 41 words', ({ expect }) => {
    const { scripts } = run([caretaker, second]);
    for (const script of scripts) {
      for (const step of script.steps) {
        if (script.form === 'email') expect(step.subject?.length).toBeGreaterThan(0);
        if (script.channel === 'voice')
          expect(step.text.split(/\s+/u).length).toBeLessThanOrEqual(40);
      }
    }
    expect(new Set(scripts.map((script) => script.channel)).size).toBeGreaterThan(1);
  });

  it('lets the persona speak in its own person, an objection word for word', ({ expect }) => {
    const text = run([caretaker, second], { scripts: 3 })
      .scripts.flatMap((script) => script.steps.map((step) => step.text))
      .join('\n');
    expect(text).toContain('The last system was broken by Christmas.');
    expect(text).toContain("I can't leave the lobby until the courier has been");
    expect(text).not.toMatch(/\bthey can't leave the lobby\b/u);
  });

  it('never says the same sentence twice, and shares little within a set and across trades', ({
    expect,
  }) => {
    const here = run([caretaker, second]).scripts;
    for (const script of here) expect(new Set(linesOf(script)).size).toBe(linesOf(script).length);
    here.forEach((a, i) =>
      here
        .slice(i + 1)
        .forEach((b) => expect(share(linesOf(a), linesOf(b))).toBeLessThanOrEqual(0.25)),
    );
    const elsewhere: Interpretation = {
      ...sampleReading,
      purpose: { ...stated('caretakers'), value: 'get cafés to order a first case' },
    };
    const there = run([baker], {}, 7, elsewhere).scripts.flatMap(linesOf);
    expect(share(here.flatMap(linesOf), there)).toBeLessThan(0.4);
  });

  it('reads without empty slots, doubled words or wrong articles, on any seed', ({ expect }) => {
    for (let seed = 1; seed <= 5; seed += 1) {
      for (const script of [
        ...run([caretaker, second], {}, seed).scripts,
        ...run([baker], {}, seed).scripts,
      ]) {
        for (const step of script.steps) expect(faultIn(step.text), step.text).toBeUndefined();
      }
    }
  }, 30_000);

  it('turns on a pain when the brief gives no objection, and says so', ({ expect }) => {
    const { scripts, warnings } = run([{ ...caretaker, objections: [] }], { scripts: 1 });
    expect(scripts[0]?.turn.on).toBe('pain');
    expect(scripts[0]?.turn.remark).toContain('no objection');
    expect(warnings[0]).toContain('no objection');
  });

  it('leaves the place of the doubt open when nothing is known to turn on, and invents nothing', ({
    expect,
  }) => {
    const bare: Persona = {
      ...caretaker,
      objections: [],
      pains: [],
      goals: [],
      triggers: [],
      formats: [],
      channels: [],
    };
    const [script] = run([bare], { scripts: 1 }).scripts;
    expect(script?.turn).toMatchObject({ on: 'question', origin: 'generated' });
    expect(script?.goal.origin).toBe('generated');
    const doubt = script?.steps.find(
      (step) => step.actor === 'persona' && /\[needs: the “no”/u.test(step.text),
    );
    expect(doubt).toBeDefined();
    expect(script?.toSupply?.[0]).toContain('in their own words');
  });

  it('leaves out a channel that somebody avoids, and refuses when none is left', ({ expect }) => {
    const shy: Persona = {
      ...caretaker,
      channels: [{ ...stated('chat'), value: 'chat', rank: 1, liking: 'avoids' }],
    };
    expect(run([shy], { scripts: 3 }).scripts.map((script) => script.form)).not.toContain('chat');
    expect(() => run([shy], { channels: ['chat'] })).toThrow(Refusal);
    expect(() => run([caretaker], { channels: [] })).toThrow('Choose at least');
  });

  it('changes with the seed and not without', ({ expect }) => {
    expect(run([caretaker], {}, 3).scripts).toEqual(run([caretaker], {}, 3).scripts);
    expect(run([caretaker], {}, 3).scripts).not.toEqual(run([caretaker], {}, 4).scripts);
  });

  it('answers a doubt with what the brief itself says, and says so', ({ expect }) => {
    const fact = (value: string): Statement => ({
      ...stated('caretakers'),
      value,
    });
    const reading: Interpretation = {
      ...sampleReading,
      facts: [
        { ...fact('Opens early on Sundays'), evidence: stated('parcel lockers').evidence },
        fact('No system of ours has been broken since Christmas three years ago'),
      ],
    };
    const [script] = run([caretaker], { scripts: 1, channels: ['chat'] }, 7, reading).scripts;
    const answer = script?.steps.find((step) => step.phase === 'resolution');
    expect(answer?.text).toContain('No system of ours has been broken since Christmas');
    expect(answer?.text).not.toContain('[needs');
    expect(answer?.note).toBe('Answered by the brief.');
  });

  it('marks what the brief must still supply instead of excusing itself to the customer', ({
    expect,
  }) => {
    const [script] = run([caretaker], { scripts: 1, channels: ['chat'] }).scripts;
    const answer = script?.steps.find((step) => step.phase === 'resolution');
    expect(answer?.text).toContain('[needs: ');
    expect(answer?.text).not.toMatch(/sorry|I'll ask|find out/u);
    expect(answer?.note).toBeDefined();
    expect(script?.toSupply?.join(' ')).toContain('The last system was broken by Christmas');
  });

  it('asks for the act of the purpose, in the words of the brief', ({ expect }) => {
    const text = run([caretaker], { scripts: 3 })
      .scripts.flatMap((script) => script.steps.map((step) => step.text))
      .join('\n');
    expect(text.toLowerCase()).toContain('book a free site visit');
  });

  it('takes the form of the channel that the card names', ({ expect }) => {
    const on = (value: 'print' | 'sms' | 'event' | 'social'): Persona => ({
      ...caretaker,
      channels: [{ ...stated('chat'), value, rank: 1, liking: 'likes' }],
    });
    const formOf = (value: Parameters<typeof on>[0]) =>
      run([on(value)], { scripts: 1 }).scripts[0]?.form;
    expect([formOf('print'), formOf('sms'), formOf('event'), formOf('social')]).toEqual([
      'print',
      'sms',
      'talk',
      'thread',
    ]);
    const forced = run([on('sms')], { scripts: 1, channels: ['voice'] }).scripts[0];
    expect(forced?.designNotes.map((note) => note.text).join(' ')).toContain('settings');
  });

  it('lets the brand say no word that the brief forbids', ({ expect }) => {
    const reading: Interpretation = {
      ...sampleReading,
      facts: [{ ...stated('parcel lockers'), value: 'The smart lockers stay whole at Christmas' }],
      constraints: [
        { ...stated('Never say'), value: 'Never say “smart”', kind: 'brand', strength: 'avoid' },
      ],
    };
    const text = run([caretaker], {}, 7, reading)
      .scripts.flatMap((script) => script.steps.map((step) => step.text))
      .join(' ');
    expect(text).not.toMatch(/smart/u);
  });
});

describe('the storyboard', () => {
  it('gives each script three to five frames that name no trait and fit their limits', ({
    expect,
  }) => {
    const { scripts, storyboard } = run([caretaker, second]);
    for (const script of scripts) {
      const own = storyboard.frames.filter((frame) => frame.scenarioKey === script.key);
      expect(own.length).toBeGreaterThanOrEqual(3);
      expect(own.length).toBeLessThanOrEqual(5);
    }
    for (const frame of storyboard.frames) {
      expect(frame.caption.length).toBeLessThanOrEqual(140);
      expect(frame.alt.length).toBeLessThanOrEqual(125);
      expect(frame.pictureBrief).not.toMatch(/\b(?:man|woman|young|old|skin|hair)\b/iu);
    }
  });

  it('says its house rules once and no picture twice', ({ expect }) => {
    const { storyboard } = run([caretaker, second]);
    expect(storyboard.houseRules?.join(' ')).toContain('No face');
    const pictures = storyboard.frames.map((frame) => frame.pictureBrief);
    expect(pictures.join(' ')).not.toMatch(/no face|no logo/iu);
    expect(new Set(pictures).size).toBe(pictures.length);
  });
});
