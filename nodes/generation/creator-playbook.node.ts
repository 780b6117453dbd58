import { z } from 'zod';
import { defineSpec, field, implement, many, one, optional, port } from '../kit';
import type { Playbook } from '../records/delivery';
import { countWords } from './grammar/tidy';
import { deliverableChecklist } from './playbook-checklist';
import { messageMatrix } from './playbook-matrix';
import { playbookSections } from './playbook-sections';
import type { Parts } from './playbook-sections';
import { caretaker, sampleReading } from './samples';
import { ownWords } from './voice-facts';
import { gatherMatter } from './voice-matter';
import { clean, sentence } from './voice-text';

export const spec = defineSpec({
  type: 'generation.creator-playbook',
  label: 'Creator playbook',
  verb: 'Assembling',
  summary:
    'Puts people, facts, answers, channels and rules on a few pages for those who make the content.',
  keywords: [
    'playbook',
    'messages',
    'matrix',
    'facts',
    'doubts',
    'checklist',
    'handbook',
    'content',
  ],
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
  version: 3,
  embedded: ({ inputs, config, refuse, warn }) => {
    const { personas, voice, scenarios, interpretation } = inputs;
    if (
      personas.length === 0 &&
      scenarios.length === 0 &&
      voice === undefined &&
      interpretation === undefined
    ) {
      refuse('nothing-to-assemble');
    }
    const matter = gatherMatter(
      interpretation,
      personas,
      // Facts of the guide that are not the brief's come from wired sources.
      (voice?.brandFacts ?? []).filter((fact) => fact.note === undefined),
      voice?.brandName,
    );
    const parts: Parts = { matter, voice, scenarios };
    const purpose = interpretation?.purpose;
    const { audience } = matter;
    const playbook: Playbook = {
      key: 'playbook',
      labels: ['aiGenerated'],
      purpose:
        purpose === undefined
          ? {
              value: `What is to change for ${audience} is an open question to the author.`,
              confidence: 0,
              origin: 'generated',
              evidence: [],
              note: 'Not in the brief',
            }
          : {
              value: sentence(ownWords(purpose)),
              confidence: purpose.confidence,
              origin: purpose.origin,
              evidence: purpose.evidence,
              ...(purpose.note === undefined ? {} : { note: purpose.note }),
            },
      sections: playbookSections(parts),
      messageMatrix: messageMatrix(matter),
      prompts: [],
      words: 0,
      successCriteria: [
        {
          statement: `Somebody new can write to ${audience} after reading this, without asking what may be said.`,
        },
        ...(interpretation?.successMetrics ?? []).slice(0, 2).map((metric) => ({
          statement: `It serves the figure in the brief: ${clean(metric.value)}.`.slice(0, 300),
        })),
      ],
      sampleLooks: [],
      designNotes: [],
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
    if (section !== undefined) section.lines.pop();
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
    ...playbook.messageMatrix.flatMap((row) => [
      row.make ?? '',
      row.message.value,
      row.proof,
      row.callToAction,
    ]),
  ];
  return texts.reduce((sum, text) => sum + countWords(text), 0);
}
