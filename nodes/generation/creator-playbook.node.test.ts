import { describe, it } from 'vitest';
import { Refusal, emptyRunInputs, runEmbedded } from '../kit';
import type { AnyEngines, AnySpec, InputItems } from '../kit';
import type { Checklist, Playbook } from '../records/delivery';
import { brokenEvidenceRule } from '../records/evidence';
import { statementsOf } from '../records/statements';
import { engines, spec } from './creator-playbook.node';
import { sentencesOf } from './grammar/frames';
import { caretaker, sampleReading } from './samples';
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
  it('has every section filled when all parts are there, within 1,500 words', ({ expect }) => {
    const { playbook } = run(whole());
    expect(
      playbook.sections
        .filter((section) => section.toDo !== undefined)
        .map((section) => section.heading),
    ).toEqual([]);
    expect(playbook.words).toBeLessThanOrEqual(1500);
    expect(playbook.words).toBeGreaterThan(300);
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

  it('gives each persona a message for each stage that a brief can speak of, no sentence twice', ({
    expect,
  }) => {
    const { messageMatrix } = run(whole()).playbook;
    expect(messageMatrix.map((row) => row.stage)).toEqual(['notice', 'consider', 'decide']);
    const lines = messageMatrix.flatMap((row) => sentencesOf(row.message.value));
    expect(new Set(lines).size).toBe(lines.length);
    expect(messageMatrix.every((row) => row.message.origin === 'generated')).toBe(true);
  });

  it('never completes the checklist by itself', ({ expect }) => {
    expect(run(whole()).checklist.complete).toBe(false);
  });

  it('shortens to the length that was set, and says how much', ({ expect }) => {
    const { playbook, warnings } = run(whole(), { words: 400 });
    expect(playbook.words).toBeLessThan(600);
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
