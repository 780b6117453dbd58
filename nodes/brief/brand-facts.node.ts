import { z } from 'zod';
import { defineSpec, field, implement, one, port } from '../kit';
import { readFacts } from './brand-facts-reading';

/** The record's own limits: what is beyond them is left out and said. */
const limits = { sources: 60, facts: 400 };

export const spec = defineSpec({
  type: 'brief.brand-facts',
  label: 'Brand facts & sources',
  verb: 'Sorting facts',
  summary: 'Brings what may be claimed about the brand, sentence by sentence, with its date.',
  keywords: ['facts', 'sources', 'proof', 'claims', 'evidence', 'brand', 'currency'],
  inputs: {},
  outputs: { sources: one(port.sources) },
  config: z.object({
    windowDays: field.integer({
      title: 'Facts stay current for',
      help: 'Older facts, and facts without a date, are marked as not current.',
      min: 1,
      max: 3650,
      default: 365,
      unit: 'days',
    }),
    trust: field.choice({
      title: 'How far to trust these sources',
      values: ['high', 'medium', 'low'],
      words: { high: 'Fully', medium: 'With care', low: 'Little' },
      default: 'high',
    }),
    lessTrusted: field.words({
      title: 'Sources to trust little',
      help: 'Titles of single sources, such as an old leaflet.',
      max: 20,
    }),
  }),
  reads: ['facts'],
  examples: [
    {
      name: 'splits a dated sheet into facts and keeps their places',
      given: {
        facts: {
          asOf: '2026-11-20',
          sources: [
            {
              id: 'fact-1',
              kind: 'fact',
              title: 'Fact sheet',
              text: 'Spoke Street has repaired bikes since 2014. A service takes 45 minutes.',
              dated: '2026-10-03',
            },
          ],
        },
      },
      outputs: {
        sources: {
          key: 'facts',
          facts: [
            { text: 'Spoke Street has repaired bikes since 2014.', start: 0, current: true },
            { text: 'A service takes 45 minutes.', start: 44, trust: 'high' },
          ],
        },
      },
    },
    {
      name: 'gives an empty set when no facts were added',
      given: { facts: { sources: [], asOf: '2026-11-20' } },
      outputs: { sources: { sources: [], facts: [] } },
    },
  ],
});

export const engines = implement(spec, {
  version: 1,
  embedded: ({ config, given, warn }) => {
    const { sources, facts, merged } = readFacts(given.facts.sources, {
      asOf: given.facts.asOf,
      windowDays: config.windowDays,
      trust: config.trust,
      lessTrusted: config.lessTrusted,
    });
    if (merged > 0) warn(`Said more than once and merged: ${merged}.`);
    const undated = sources.filter((source) => source.dated === undefined);
    if (undated.length > 0) {
      warn(`Without a date, so not current: ${undated.map(({ title }) => title).join(', ')}.`);
    }
    const keptSources = sources.slice(0, limits.sources);
    const kept = new Set(keptSources.map(({ id }) => id));
    const keptFacts = facts.filter((fact) => kept.has(fact.sourceId)).slice(0, limits.facts);
    if (keptFacts.length < facts.length) {
      warn(`Left out beyond ${limits.facts} facts: ${facts.length - keptFacts.length}.`);
    }
    return { sources: { key: 'facts', labels: [], sources: keptSources, facts: keptFacts } };
  },
  summarise: ({ sources: { facts } }) => {
    if (facts.length === 0) return 'No brand facts';
    const current = facts.filter((fact) => fact.current).length;
    return `${facts.length} ${facts.length === 1 ? 'fact' : 'facts'} · ${current} current`;
  },
});
