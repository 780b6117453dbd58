import fc from 'fast-check';
import { describe, it } from 'vitest';
import { anyNode, emptyRunInputs, runEmbedded } from '../kit';
import type { BrandSources } from '../records/brief';
import type { Source } from '../records/source';
import { readFacts } from './brand-facts-reading';
import { engines, spec } from './brand-facts.node';

const node = anyNode({ spec, engines });

const run = (sources: Source[], config: Record<string, unknown> = {}) => {
  const result = runEmbedded(node.spec, node.engines, {
    inputs: {},
    config,
    seed: 7,
    given: { ...emptyRunInputs, facts: { sources, asOf: '2026-11-20' } },
  });
  return { ...result, sources: result.outputs['sources']?.[0]?.body as BrandSources };
};
const fact = (id: string, text: string, dated?: string): Source => ({
  id,
  kind: 'fact',
  title: id,
  text,
  ...(dated === undefined ? {} : { dated }),
});

describe('Brand facts & sources', () => {
  it('is valid with nothing in it', ({ expect }) => {
    const { sources, summary } = run([]);
    expect(sources.facts).toEqual([]);
    expect(summary).toBe('No brand facts');
  });

  it('holds a fact current for 365 days and not one day longer', ({ expect }) => {
    const { sources, summary } = run([
      fact('fact-1', 'We have 40 workshops.', '2025-11-20'),
      fact('fact-2', 'We had 39 workshops.', '2025-11-19'),
      fact('fact-3', 'We will have 50 workshops.', '2026-11-21'),
    ]);
    expect(sources.facts.map((one) => one.current)).toEqual([true, false, false]);
    expect(summary).toBe('3 facts · 1 current');
  });

  it('counts an undated fact as not current and says so', ({ expect }) => {
    const { sources, warnings } = run([fact('fact-1', 'We have 40 workshops.')]);
    expect(sources.facts[0]).toMatchObject({ current: false });
    expect(sources.facts[0]).not.toHaveProperty('dated');
    expect(warnings).toContain('Without a date, so not current: fact-1.');
  });

  it('merges what is said twice, within a source and between sources', ({ expect }) => {
    const { sources } = run([
      fact('fact-1', 'We have 40 workshops. We have 40 workshops!', '2026-01-01'),
      fact('fact-2', 'we have 40 workshops', '2026-02-01'),
    ]);
    expect(sources.facts.map(({ sourceId, text }) => [sourceId, text])).toEqual([
      ['fact-1', 'We have 40 workshops.'],
    ]);
  });

  it('leaves headings out and bullet marks off', ({ expect }) => {
    const text = 'Prices:\n- A service costs £45\n2. Repairs take two days';
    const { sources } = run([fact('fact-1', text)]);
    expect(sources.facts.map((one) => one.text)).toEqual([
      'A service costs £45',
      'Repairs take two days',
    ]);
  });

  it('trusts a named source little', ({ expect }) => {
    const { sources } = run([fact('Old leaflet', 'We have 12 workshops.')], {
      lessTrusted: ['old leaflet'],
    });
    expect(sources.facts[0]?.trust).toBe('low');
  });

  it('gives every fact the very slice of its source, whatever the text', ({ expect }) => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 4 }),
        (texts) => {
          const given = texts.map((text, i) => fact(`fact-${i}`, text));
          const { facts } = readFacts(given, {
            asOf: '2026-11-20',
            windowDays: 365,
            trust: 'high',
            lessTrusted: [],
          });
          for (const { sourceId, start, end, text } of facts) {
            expect(given.find(({ id }) => id === sourceId)?.text.slice(start, end)).toBe(text);
          }
        },
      ),
    );
  });
});
