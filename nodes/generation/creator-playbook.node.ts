import { z } from 'zod';
import { defineSpec, field, implement, many, one, optional, port, seededRandom } from '../kit';
import type { Playbook } from '../records/delivery';
import { asSentence } from './grammar/phrase';
import { countWords, tidy } from './grammar/tidy';
import { messageMatrix } from './playbook-matrix';
import { deliverableChecklist, promptCatalogue } from './playbook-prompts';
import { playbookSections } from './playbook-sections';
import type { Parts } from './playbook-sections';
import { caretaker, sampleReading } from './samples';
import { gatherMaterial } from './script-material';
import { shortAudience } from './voice-subject';

export const spec = defineSpec({
  type: 'generation.creator-playbook',
  label: 'Creator playbook',
  verb: 'Assembling',
  summary:
    'Puts people, voice, messages, prompts and limits on a few pages for those who make the content.',
  keywords: ['playbook', 'messages', 'matrix', 'prompts', 'checklist', 'handbook', 'content'],
  inputs: {
    personas: many(port.persona),
    voice: optional(port.voice),
    scenarios: many(port.scenario),
    interpretation: optional(port.interpretation),
  },
  outputs: { playbook: one(port.playbook), checklist: one(port.checklist) },
  config: z.object({
    words: field.integer({
      title: 'Length',
      help: 'The playbook is shortened to this many words.',
      min: 400,
      max: 1500,
      default: 1500,
      unit: 'words',
    }),
  }),
  refusals: {
    'nothing-to-assemble': 'Wire in personas, a voice guide, scripts or the reading of the brief.',
  },
  examples: [
    {
      name: 'turns what is missing into a task with an owner',
      inputs: { personas: [caretaker], scenarios: [], interpretation: sampleReading },
      outputs: {
        playbook: { key: 'playbook', purpose: { origin: 'stated' } },
        checklist: { key: 'checklist', complete: false },
      },
    },
  ],
});

export const engines = implement(spec, {
  version: 2,
  embedded: ({ inputs, config, seed, refuse, warn }) => {
    const { personas, voice, scenarios, interpretation } = inputs;
    if (
      personas.length === 0 &&
      scenarios.length === 0 &&
      voice === undefined &&
      interpretation === undefined
    ) {
      refuse('nothing-to-assemble');
    }
    const materials = personas.map((persona) =>
      gatherMaterial(persona, voice, interpretation, inputs.personas),
    );
    const parts: Parts = { materials, voice, scenarios, interpretation };
    const matter = materials.flatMap((material) =>
      [...material.pains, ...material.goals].map((phrase) => phrase.words),
    );
    const random = seededRandom(`${seed}:${matter.join('|')}`);
    const purpose = interpretation?.purpose;
    const who =
      materials[0] === undefined
        ? 'the people it is for'
        : shortAudience(materials[0].persona.audience.value);
    const playbook: Playbook = {
      key: 'playbook',
      labels: ['aiGenerated'],
      purpose:
        purpose === undefined
          ? {
              value: `What is to change for ${who} is an open question to the author.`,
              confidence: 0,
              origin: 'generated',
              evidence: [],
              note: 'Not in the brief',
            }
          : {
              value: asSentence(tidy(purpose.value)),
              confidence: purpose.confidence,
              origin: purpose.origin,
              evidence: purpose.evidence,
              ...(purpose.note === undefined ? {} : { note: purpose.note }),
            },
      sections: playbookSections(parts),
      messageMatrix: messageMatrix(materials.slice(0, 4), random),
      prompts: promptCatalogue(parts),
      words: 0,
      successCriteria: [
        {
          statement: `Somebody new can write to ${who} after reading this, without asking what may be said.`,
        },
        ...(interpretation?.successMetrics ?? []).slice(0, 2).map((metric) => ({
          statement: `It serves the figure in the brief: ${tidy(metric.value)}.`.slice(0, 300),
        })),
      ],
      sampleLooks: [
        {
          kind: 'layout',
          text: 'The message matrix as a table: people down, stages across, a cell for each message.',
          caption: `A page for ${who}`,
        },
      ],
      designNotes: [
        {
          text: `Keep the matrix for ${who} on a page of its own; it is the page people pin up.`,
          tokenRefs: [],
        },
        { text: 'Sections “to do” stay visible in print, with their owner.', tokenRefs: [] },
      ],
    };
    const dropped = shorten(playbook, config.words);
    if (dropped > 0)
      warn(
        `Shortened to ${config.words.toLocaleString('en')} words: ${dropped} ${dropped === 1 ? 'line' : 'lines'} left out.`,
      );
    const toDo = playbook.sections.filter((section) => section.toDo !== undefined);
    if (toDo.length > 0) warn(`To do: ${toDo.map((section) => section.heading).join(', ')}.`);
    return { playbook, checklist: deliverableChecklist(parts) };
  },
  summarise: ({ playbook, checklist }) =>
    `${playbook.words.toLocaleString('en')} words · ${checklist.rows.length} to check`,
});

/** Drops the least needed lines until the length fits; returns how many. Sets `words`. */
function shorten(playbook: Playbook, max: number): number {
  let dropped = 0;
  const longest = (): Playbook['sections'][number] | undefined =>
    playbook.sections
      .filter((section) => section.lines.length > 2)
      .toSorted((a, b) => b.lines.length - a.lines.length)[0];
  playbook.words = wordsOf(playbook);
  while (playbook.words > max) {
    const section = longest();
    if (playbook.prompts.length > 4) playbook.prompts.pop();
    else if (section !== undefined) section.lines.pop();
    else if (playbook.messageMatrix.length > 4) playbook.messageMatrix.pop();
    else break;
    dropped += 1;
    playbook.words = wordsOf(playbook);
  }
  return dropped;
}

function wordsOf(playbook: Playbook): number {
  const texts = [
    playbook.purpose.value,
    ...playbook.sections.flatMap((section) => [
      section.heading,
      section.toDo ?? '',
      ...section.lines.map((line) => line.value),
    ]),
    ...playbook.messageMatrix.flatMap((row) => [row.message.value, row.proof, row.callToAction]),
    ...playbook.prompts.flatMap((entry) => [entry.situation, entry.prompt, entry.expected]),
  ];
  return texts.reduce((sum, text) => sum + countWords(text), 0);
}
