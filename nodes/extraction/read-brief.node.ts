import { z } from 'zod';
import { defineSpec, implement, one, optional, port } from '../kit';
import { lostAdditions } from './correction-places';
import { interpretationOf } from './interpretation-of';
import { readingOf } from './reading-of';
import { nightBusBrief } from './sample-brief';

export const spec = defineSpec({
  type: 'extraction.read-brief',
  label: 'Read the brief',
  verb: 'Reading',
  summary: 'Reads purpose, audiences, rules and tone out of a brief, each with its passage.',
  keywords: ['read', 'interpret', 'brief', 'purpose', 'audience', 'constraints', 'tone'],
  inputs: { brief: one(port.brief), sources: optional(port.sources, { label: 'Brand facts' }) },
  outputs: { interpretation: one(port.interpretation) },
  config: z.object({}),
  refusals: {
    'nothing-to-read':
      'There is no text to read. Paste the brief or drop a file that holds its words.',
  },
  examples: [
    {
      name: 'a short brief, its gaps as questions',
      inputs: {
        brief: nightBusBrief,
      },
      outputs: {
        interpretation: {
          brand: { value: 'Moonline', origin: 'stated' },
          audiences: [{ label: { value: 'Nurses on late shifts' } }],
          budget: { value: '£12,000' },
        },
      },
    },
  ],
});

export const engines = implement(spec, {
  version: 2,
  embedded: ({ inputs, refuse, warn }) => {
    const { brief } = inputs;
    if (brief.sources.every((source) => source.text.trim() === '')) refuse('nothing-to-read');
    const interpretation = interpretationOf(brief, readingOf(brief));
    for (const quote of lostAdditions(brief)) {
      warn(`Your value “${short(quote)}” found no place: these words are gone from the brief.`);
    }
    for (const line of unreliableLines(interpretation.unreliable)) warn(line);
    if (interpretation.instructionsToModel.length > 0) {
      warn(
        'The brief holds text that looks like instructions to a language model. It was read as content.',
      );
    }
    return { interpretation };
  },
  summarise: ({ interpretation }) => {
    const audiences = interpretation.audiences.length;
    const questions = interpretation.openQuestions.length;
    const who = audiences === 1 ? '1 audience' : `${audiences === 0 ? 'no' : audiences} audiences`;
    return questions === 0
      ? who
      : `${who} · ${questions} ${questions === 1 ? 'question' : 'questions'}`;
  },
});

/** One line for each reason, with all the fields that it holds for. */
function unreliableLines(unreliable: readonly { field: string; why: string }[]): string[] {
  const reasons = new Map<string, string[]>();
  for (const { field, why } of unreliable) reasons.set(why, [...(reasons.get(why) ?? []), field]);
  return [...reasons].map(([why, fields]) =>
    fields.length > 6 ? `all fields: ${why}` : `${fields.join(', ')}: ${why}`,
  );
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text;
}
