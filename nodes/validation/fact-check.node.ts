import { z } from 'zod';
import { anyArtefact, defineSpec, field, implement, many, one, optional, port } from '../kit';
import { titleOf } from '../records/kinds';
import { highStakesTopics } from '../records/quality';
import type { FactReport } from '../records/quality';
import { exampleBrief, examplePieces, examplePersona, written } from './example-cast';
import { checkClaims, isFactual, namesOf, notCheckedFacts, ratesOf } from './fact-claims';
import { libraryOf } from './passages';

export const spec = defineSpec({
  type: 'validation.fact-check',
  label: 'Fact check',
  verb: 'Checking facts',
  summary: 'Checks each claim against the brief, your answers and the brand facts.',
  keywords: ['facts', 'claims', 'sources', 'citation', 'made up', 'truth', 'proof'],
  inputs: {
    pieces: many(anyArtefact, { atLeast: 1 }),
    brief: one(port.brief),
    sources: optional(port.sources),
  },
  outputs: { report: one(port.report) },
  config: z.object({
    coverageFloor: field.slider({
      title: 'How close a passage must be',
      help: 'The share of a claim’s main words that a passage must hold to support it.',
      min: 0.5,
      max: 1,
      step: 0.05,
      default: 0.75,
      ends: ['Loose', 'Word for word'],
    }),
    topics: field.choices({
      title: 'Topics that need a second person',
      values: highStakesTopics,
      words: {
        health: 'Health',
        money: 'Money',
        law: 'Law',
        children: 'Children',
        politics: 'Politics',
        prices: 'Prices',
      },
      default: [...highStakesTopics],
    }),
  }),
  examples: [
    {
      name: 'finds the passage behind each statement of a card and a script',
      inputs: { pieces: examplePieces, brief: exampleBrief },
      outputs: { report: { check: 'fact', citationCoverage: 1, madeUpRate: 0 } },
    },
    {
      name: 'finds a figure that the brief does not give',
      inputs: {
        pieces: [
          {
            kind: 'persona',
            body: { ...examplePersona, context: [written('Rides 90 km a week.', 'inferred')] },
          },
        ],
        brief: exampleBrief,
      },
      outputs: { report: { findings: [{ rule: 'contradicted', quote: 'Rides 90 km a week.' }] } },
    },
  ],
});

export const engines = implement(spec, {
  version: 1,
  embedded: ({ inputs, config }) => {
    const { pieces, brief, sources } = inputs;
    const { claims, findings } = checkClaims(pieces, {
      library: libraryOf([...brief.sources, ...(sources?.sources ?? [])]),
      coverageFloor: config.coverageFloor,
      names: namesOf(pieces),
      facts: sources?.facts ?? [],
      topics: config.topics,
    });
    const report: FactReport = {
      key: 'fact-check',
      labels: [],
      check: 'fact',
      subjects: pieces.map((item) => ({
        kind: item.kind,
        key: item.body.key,
        title: titleOf(item),
      })),
      claims,
      findings,
      notChecked: notCheckedFacts(claims, sources?.facts ?? []),
      ...ratesOf(claims),
      highStakes: highStakesTopics.filter((topic) =>
        claims.some(({ highStakes }) => highStakes.includes(topic)),
      ),
    };
    return { report };
  },
  summarise: ({ report }) => {
    if (report.check !== 'fact') return '';
    const facts = report.claims.filter(isFactual);
    if (facts.length === 0) return 'No claims to check';
    const supported = facts.filter(({ verdict }) => verdict === 'supported').length;
    return `${supported} of ${facts.length} supported`;
  },
});
