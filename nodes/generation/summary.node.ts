import { z } from 'zod';
import { defineSpec, implement, many, one, optional, port } from '../kit';
import { lowerInside } from '../extraction/wording';
import { sentenceCase } from '../language/inflect';
import { creativeBriefOf } from './summary-brief';
import { currentFacts } from './source-facts';
import { personaSummary } from './summary-lines';

export const spec = defineSpec({
  type: 'generation.summary',
  label: 'Summary & creative brief',
  verb: 'Summing up',
  summary:
    'Sixty words for each persona and a creative brief of one page, each line with its passage.',
  keywords: ['summary', 'creative brief', 'one page', 'insight', 'message', 'objective'],
  inputs: {
    personas: many(port.persona, { atLeast: 1 }),
    interpretation: optional(port.interpretation, { label: 'Reading of the brief' }),
    quality: optional(port.quality, { label: 'Quality report' }),
    sources: optional(port.sources, { label: 'Brand facts' }),
  },
  outputs: { summary: one(port.summary) },
  config: z.object({}),
  refusals: {
    'no-persona': 'Wire persona cards in: the summary is made from them.',
  },
  examples: [
    {
      name: 'one persona, its gaps as questions',
      inputs: {
        personas: [
          {
            key: 'persona-1',
            labels: [],
            order: 1,
            displayName: {
              value: 'Robin Hale',
              origin: 'generated',
              confidence: 0,
              evidence: [],
              note: 'The name is made up.',
            },
            tagline: {
              value: 'Wants to get home without a taxi',
              origin: 'human',
              confidence: 1,
              evidence: [],
            },
            audience: {
              value: 'Nurses on late shifts',
              origin: 'human',
              confidence: 1,
              evidence: [],
            },
            role: { value: 'Nurse', origin: 'human', confidence: 1, evidence: [] },
            sheetKey: 'sheet-1',
            needs: [
              { value: 'Get home without a taxi', origin: 'human', confidence: 1, evidence: [] },
            ],
            goals: [],
            pains: [
              {
                value: 'The last bus leaves before the shift ends',
                origin: 'human',
                confidence: 1,
                evidence: [],
              },
            ],
            triggers: [],
            objections: [],
            context: [],
            channels: [],
            formats: [],
            nonNegotiables: [],
            risks: [],
            successMetrics: [],
            demographics: [],
            guidelines: [],
            openQuestions: [],
            evidenceScore: 1,
            sketch: false,
            validation: 'unvalidated',
            domain: 'other',
            successCriteria: [],
            sampleLooks: [],
            designNotes: [],
          },
        ],
      },
      outputs: {
        summary: {
          personas: [
            {
              personaKey: 'persona-1',
              text: {
                value:
                  'Robin Hale, a nurse on late shifts, wants to get home without a taxi. The last bus leaves before the shift ends.',
                origin: 'human',
              },
            },
          ],
        },
      },
    },
  ],
});

export const engines = implement(spec, {
  version: 3,
  embedded: ({ inputs, refuse }) => {
    const { personas, interpretation, quality, sources } = inputs;
    if (personas.length === 0) refuse('no-persona');
    const creativeBrief = creativeBriefOf(personas, interpretation, currentFacts(sources));
    if (quality) {
      creativeBrief.push({
        heading: 'Checked',
        lines: [
          {
            value: sentenceCase(quality.sentence),
            origin: 'generated',
            confidence: 1,
            evidence: [],
            note: 'The verdict of the quality gate on these pieces.',
          },
        ],
      });
    }
    const said = new Set<string>();
    const metrics = interpretation?.successMetrics ?? [];
    return {
      summary: {
        key: 'summary',
        labels: personas.some((persona) => persona.labels.includes('sample'))
          ? ['sample' as const]
          : [],
        successCriteria: [
          ...metrics.slice(0, 3).map((metric) => ({
            statement: `Helps to reach: ${lowerInside(metric.value).replace(/\. /gu, '; ')}`,
          })),
          { statement: 'A writer who was not in the room can start from this page alone' },
        ],
        sampleLooks: [
          {
            kind: 'layout' as const,
            caption:
              'A single page: objective and message on top, the people on the left, must and avoid on the right',
          },
        ],
        designNotes: [
          {
            text: 'Print each line with its mark: what the brief states and what is our reading must not look alike',
            tokenRefs: [],
          },
          ...(creativeBrief.some((section) => section.lines.every(isAsked))
            ? [
                {
                  text: 'Leave room beside the open questions, so that the answers stand on the same sheet',
                  tokenRefs: [],
                },
              ]
            : []),
        ],
        personas: personas.map((persona) => ({
          personaKey: persona.key,
          name: persona.displayName.value,
          text: personaSummary(persona, personas, said),
        })),
        creativeBrief,
      },
    };
  },
  summarise: ({ summary }) => {
    const open = summary.creativeBrief.flatMap((section) => section.lines.filter(isAsked)).length;
    const people =
      summary.personas.length === 1 ? '1 persona' : `${summary.personas.length} personas`;
    return open === 0 ? `${people} · one page` : `${people} · ${open} open`;
  },
});

/** True for a line that asks the author of the brief instead of stating something. */
function isAsked(line: { origin: string; evidence: readonly unknown[]; value: string }): boolean {
  return line.origin === 'generated' && line.evidence.length === 0 && /\?/u.test(line.value);
}
