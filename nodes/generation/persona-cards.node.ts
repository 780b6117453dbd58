import { z } from 'zod';
import { defineSpec, field, implement, many, one, optional, port } from '../kit';
import { distinctness } from '../language/similarity';
import type { Statement } from '../records/evidence';
import { cardOf } from './persona-cards-card';
import { castOf } from './persona-cards-cast';
import type { Part } from './persona-cards-cast';
import { fitting } from './persona-cards-fitting';
import { namesFor } from './persona-cards-naming';

export const spec = defineSpec({
  type: 'generation.persona-cards',
  label: 'Persona cards',
  verb: 'Writing',
  summary: 'Turns attribute sheets into persona cards in the words of the brief.',
  keywords: ['persona', 'card', 'audience', 'profile', 'cast', 'character'],
  inputs: {
    sheets: many(port.sheet, { atLeast: 1 }),
    interpretation: optional(port.interpretation, { label: 'Reading of the brief' }),
  },
  outputs: { personas: many(port.persona), set: one(port.personaSet) },
  config: z.object({
    count: field.integer({
      title: 'How many',
      help: '0: as many as the brief names. More than it names: an audience is split, and the card says so.',
      min: 0,
      max: 8,
      default: 0,
    }),
    names: field.choice({
      title: 'Names',
      help: 'A name that the brief gives is always kept.',
      values: ['neutral', 'label'],
      words: { neutral: 'Made-up, neutral', label: 'The audience’s label' },
      default: 'neutral',
    }),
    distinctness: field.slider({
      title: 'How different they must be',
      help: 'Under this, the set carries a warning.',
      min: 0,
      max: 1,
      step: 0.05,
      default: 0.35,
      ends: ['may be alike', 'must differ'],
    }),
    dayInTheLife: field.toggle({
      title: 'A day in the life',
      help: 'A paragraph of colour, marked as made up.',
      default: false,
    }),
    demographics: field.toggle({
      title: 'Age, gender, family',
      help: 'Only where the brief states them.',
      default: true,
    }),
  }),
  opens: true,
  refusals: {
    'no-sheet': 'Wire an attribute sheet in: cards are written from sheets.',
  },
  examples: [
    {
      name: 'one audience, one card',
      inputs: {
        sheets: [
          {
            key: 'sheet-1',
            labels: [],
            order: 1,
            general: false,
            label: {
              value: 'Nurses on late shifts',
              origin: 'stated',
              confidence: 0.9,
              evidence: [
                {
                  sourceId: 'brief',
                  start: 4,
                  end: 25,
                  quote: 'nurses on late shifts',
                  alignment: 'exact',
                },
              ],
            },
            goals: [
              {
                value: 'Get home without a taxi',
                origin: 'stated',
                confidence: 0.9,
                evidence: [
                  {
                    sourceId: 'brief',
                    start: 38,
                    end: 61,
                    quote: 'get home without a taxi',
                    alignment: 'exact',
                  },
                ],
              },
            ],
            pains: [],
            constraints: [],
            triggers: [],
            objections: [],
            channels: [],
            preferredFormats: [],
            context: [],
            demographics: [],
            risks: [],
            successMetrics: [],
            writingElement: {},
            coverage: { filled: 0.1, evidenced: 1 },
            openQuestions: [],
          },
        ],
      },
      outputs: {
        personas: [
          {
            key: 'persona-1',
            tagline: { value: 'Wants to get home without a taxi', origin: 'stated' },
            needs: [{ value: 'Get home without a taxi' }],
          },
        ],
        set: { distinctness: 1, warnings: [] },
      },
    },
  ],
});

export const engines = implement(spec, {
  version: 3,
  embedded: ({ inputs, config, seed, refuse, warn }) => {
    if (inputs.sheets.length === 0) refuse('no-sheet');
    const { interpretation } = inputs;
    const work = {
      brand: interpretation?.brand?.value,
      purpose: interpretation?.purpose?.value,
      rules: interpretation?.constraints ?? [],
    };
    const sheets = inputs.sheets.map((sheet) => fitting(sheet, work));
    const { parts, warnings } = castOf(sheets, config.count);
    for (const warning of warnings) warn(warning);
    const names = namesFor(parts, config.names, seed, inputs.interpretation?.brand?.value);
    const personas = parts.map((part, index) => {
      const name = names[index];
      if (!name) throw new TypeError('There is a name for each part');
      return cardOf(part, index + 1, name, {
        dayInTheLife: config.dayInTheLife,
        demographics: config.demographics,
        tone: inputs.interpretation?.tone ?? [],
        purpose: inputs.interpretation?.purpose,
        domain: inputs.interpretation?.domain ?? 'other',
      });
    });
    const closest = closestPair(parts, names);
    const isTooClose = closest !== undefined && closest.distance < config.distinctness;
    return {
      personas,
      set: {
        key: 'set',
        labels: personas.some((persona) => persona.labels.includes('sample'))
          ? ['sample' as const]
          : [],
        personas: personas.map((persona, index) => ({
          key: persona.key,
          name: persona.displayName.value,
          baseline: index < 3,
        })),
        distinctness: closest?.distance ?? 1,
        warnings: [
          ...warnings,
          ...(isTooClose
            ? [
                `${closest.a} and ${closest.b} are nearly the same. Ask the author what sets them apart.`,
              ]
            : []),
        ],
      },
    };
  },
  summarise: ({ personas }) => {
    const sketches = personas.filter((persona) => persona.sketch).length;
    const cards = personas.length === 1 ? '1 persona' : `${personas.length} personas`;
    return sketches === 0
      ? cards
      : `${cards} · ${sketches} ${sketches === 1 ? 'sketch' : 'sketches'}`;
  },
});

/**
 * The two members of a set that are most alike by their needs, goals and pains (product.md 3.4);
 * parts of one audience share most of what is said, so of them only what is their own counts.
 */
function closestPair(
  parts: readonly Part[],
  names: readonly Statement[],
): { a: string; b: string; distance: number } | undefined {
  const words = (part: Part, isSplit: boolean): string[] =>
    (isSplit ? part.own : [...part.wishes, ...part.pains]).map((entry) => entry.value);
  let closest: { a: string; b: string; distance: number } | undefined;
  parts.forEach((one, index) => {
    parts.slice(index + 1).forEach((other, next) => {
      const isSplit = one.sheet.key === other.sheet.key;
      const distance =
        Math.round(distinctness(words(one, isSplit), words(other, isSplit)) * 100) / 100;
      if (closest && distance >= closest.distance) return;
      closest = {
        a: names[index]?.value ?? '',
        b: names[index + 1 + next]?.value ?? '',
        distance,
      };
    });
  });
  return closest;
}
