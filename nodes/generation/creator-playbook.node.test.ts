import { describe, it } from 'vitest';
import { Refusal, emptyRunInputs, runEmbedded } from '../kit';
import type { AnyEngines, AnySpec, InputItems } from '../kit';
import type { Checklist, Playbook } from '../records/delivery';
import { brokenEvidenceRule } from '../records/evidence';
import { statementsOf } from '../records/statements';
import { engines, spec } from './creator-playbook.node';
import { caretaker, sampleReading, stated } from './samples';
import * as scripts from './scenario-scripts.node';
import * as guide from './voice-guide.node';

const call = { config: {}, seed: 7, given: emptyRunInputs };
const base: InputItems = {
  personas: [{ kind: 'persona', body: caretaker }],
  interpretation: [{ kind: 'interpretation', body: sampleReading }],
};

const run = (inputs: InputItems, config: Record<string, unknown> = {}) => {
  const result = runEmbedded(spec as AnySpec, engines as unknown as AnyEngines, {
    ...call,
    inputs,
    config,
  });
  return {
    ...result,
    playbook: result.outputs['playbook']?.[0]?.body as Playbook,
    checklist: result.outputs['checklist']?.[0]?.body as Checklist,
  };
};

const whole = (): InputItems => {
  const facts = [stated('Quayside Lockers puts parcel lockers into apartment blocks')];
  const base: InputItems = {
    personas: [{ kind: 'persona', body: caretaker }],
    interpretation: [{ kind: 'interpretation', body: { ...sampleReading, facts } }],
  };
  const voice =
    runEmbedded(guide.spec as AnySpec, guide.engines as unknown as AnyEngines, {
      ...call,
      inputs: base,
    }).outputs['voice'] ?? [];
  const scenarios =
    runEmbedded(scripts.spec as AnySpec, scripts.engines as unknown as AnyEngines, {
      ...call,
      inputs: { ...base, voice },
    }).outputs['scenarios'] ?? [];
  return { ...base, voice, scenarios };
};

describe('Creator playbook', () => {
  it('is a short manual with every section filled when all parts are there', ({ expect }) => {
    const { playbook } = run(whole());
    expect(
      playbook.sections
        .filter((section) => section.toDo !== undefined)
        .map((section) => section.heading),
    ).toEqual([]);
    expect(playbook.words).toBeLessThanOrEqual(700);
    expect(playbook.prompts).toEqual([]);
  });

  it('numbers the facts and rests answers and messages on the numbers', ({ expect }) => {
    const { playbook } = run(whole());
    const house = playbook.sections.find(({ heading }) => heading === 'Message house');
    expect(house?.lines.map((line) => line.value).join(' ')).toContain('Fact 1: Quayside Lockers');
    for (const row of playbook.messageMatrix) expect(row.proof).toMatch(/^(?:Fact \d+|None yet)$/u);
  });

  it('says of a doubt without a fact that the brief has no answer', ({ expect }) => {
    const { playbook } = run(base);
    const doubts = playbook.sections.find(({ heading }) => heading === 'Doubts and answers');
    expect(doubts?.lines[0]?.value).toContain(
      'No fact of the brief answers “The last system was broken by Christmas”',
    );
  });

  it('turns a missing part into a task with an owner', ({ expect }) => {
    const { playbook, checklist, warnings } = run(base);
    const toDo = playbook.sections.flatMap((section) => section.toDo ?? []);
    expect(toDo.join(' ')).toContain('voice guide');
    for (const entry of toDo) expect(entry).toMatch(/Owner: (?:design|writing|integration)\.$/u);
    expect(checklist.rows.filter((row) => row.state === 'missing').map((row) => row.item)).toEqual([
      'Voice guide',
      'Scenario script',
    ]);
    expect(warnings.join()).toContain('To do');
  });

  it('says for each channel of a persona what is made, what leads and what is asked', ({
    expect,
  }) => {
    const { messageMatrix } = run(whole()).playbook;
    expect(messageMatrix.map((row) => row.channel)).toEqual(['chat', 'voice']);
    expect(messageMatrix[0]?.callToAction).toBe('Book a free site visit');
    const lines = messageMatrix.map((row) => row.message.value);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('never completes the checklist by itself', ({ expect }) => {
    expect(run(whole()).checklist.complete).toBe(false);
  });

  it('shortens to the length that was set, and says how much', ({ expect }) => {
    const long = Array.from({ length: 12 }, (_gap, i) => ({
      ...stated('Never say "smart"'),
      value: `Never say “word ${i}” ${'in any of the many pieces that are made '.repeat(6)}`.trim(),
      kind: 'brand' as const,
      strength: 'avoid' as const,
    }));
    const interpretation = { ...sampleReading, constraints: long };
    const inputs: InputItems = {
      ...whole(),
      interpretation: [{ kind: 'interpretation', body: interpretation }],
    };
    const { playbook, warnings } = run(inputs, { words: 400 });
    expect(playbook.words).toBeLessThanOrEqual(400);
    expect(warnings.join()).toContain('left out');
  });

  it('keeps the rules of evidence', ({ expect }) => {
    for (const { path, value } of statementsOf(run(whole()).playbook))
      expect(brokenEvidenceRule(value), path).toBeNull();
  });

  it('refuses when nothing at all is wired', ({ expect }) => {
    expect(() => run({})).toThrow(Refusal);
  });
});
