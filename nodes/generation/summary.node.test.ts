import { describe, it } from 'vitest';
import { emptyRunInputs, runEmbedded } from '../kit';
import type { AnyEngines, AnySpec } from '../kit';
import { interpretationOf } from '../extraction/interpretation-of';
import { audienceFields } from '../extraction/questions';
import { readingOf } from '../extraction/reading-of';
import { nightBusBrief } from '../extraction/sample-brief';
import { sheetsOf } from '../extraction/sheets-of';
import type { Summary } from '../records/delivery';
import type { Item } from '../records/kinds';
import { engines as cards, spec as cardsSpec } from './persona-cards.node';
import { engines, spec } from './summary.node';

const reading = readingOf(nightBusBrief);
const interpretation = interpretationOf(nightBusBrief, reading);
const wire: Item[] = [{ kind: 'interpretation', body: interpretation }];
const personas =
  runEmbedded(cardsSpec as AnySpec, cards as unknown as AnyEngines, {
    inputs: {
      sheets: sheetsOf(nightBusBrief, interpretation, reading, {
        floor: 0.5,
        keepInferred: true,
        wanted: audienceFields,
      }).map((body) => ({ kind: 'sheet' as const, body })),
      interpretation: wire,
    },
    config: { count: 2 },
    seed: 7,
    given: emptyRunInputs,
  }).outputs['personas'] ?? [];

function run(inputs: Record<string, Item[]>) {
  const result = runEmbedded(spec as AnySpec, engines as unknown as AnyEngines, {
    inputs,
    config: {},
    seed: 7,
    given: emptyRunInputs,
  });
  return { ...result, summary: result.outputs['summary']?.[0]?.body as Summary };
}

describe('Summary & creative brief', () => {
  it('sums up each persona in at most sixty words of prose', ({ expect }) => {
    const { summary } = run({ personas, interpretation: wire });
    expect(summary.personas).toHaveLength(2);
    for (const { text, name } of summary.personas) {
      expect(text.value.split(/\s+/).length).toBeLessThanOrEqual(60);
      expect(text.value.startsWith(name)).toBe(true);
      expect(text.evidence.length).toBeGreaterThan(0);
    }
  });

  it('fills the frame of the creative brief and asks where the brief is silent', ({ expect }) => {
    const { summary } = run({ personas, interpretation: wire });
    const section = (heading: string) =>
      summary.creativeBrief.find((entry) => entry.heading === heading)?.lines ?? [];
    for (const line of section('Open questions'))
      expect(line).toMatchObject({ origin: 'generated', value: expect.stringContaining('?') });
    expect(summary.creativeBrief.at(-1)?.heading).toBe('Open questions');
    expect(section('Avoid').map((line) => line.value)).toContain('No pictures of patients');
    expect(summary.creativeBrief.every((entry) => entry.lines.length > 0)).toBe(true);
  });

  it('marks an insight as our reading', ({ expect }) => {
    const { summary } = run({ personas, interpretation: wire });
    const insight = summary.creativeBrief.find((entry) => entry.heading === 'Insight')?.lines[0];
    expect(insight).toMatchObject({ origin: 'inferred', note: expect.any(String) });
  });

  it('works from personas alone', ({ expect }) => {
    expect(run({ personas }).summary.personas).toHaveLength(2);
  });

  it('refuses without a persona', ({ expect }) => {
    expect(() => run({ personas: [] })).toThrow('Wire persona cards in');
  });
});
