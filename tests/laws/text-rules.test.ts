import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { interpretationOf } from '../../nodes/extraction/interpretation-of';
import { audienceFields } from '../../nodes/extraction/questions';
import { readingOf } from '../../nodes/extraction/reading-of';
import { nightBusText } from '../../nodes/extraction/sample-brief';
import { sheetsOf } from '../../nodes/extraction/sheets-of';
import { engines as cards, spec as cardsSpec } from '../../nodes/generation/persona-cards.node';
import { engines as summary, spec as summarySpec } from '../../nodes/generation/summary.node';
import { emptyRunInputs, runEmbedded } from '../../nodes/kit';
import type { AnyEngines, AnySpec } from '../../nodes/kit';
import type { Brief } from '../../nodes/records/brief';
import type { Item } from '../../nodes/records/kinds';
import { titleOf } from '../../nodes/records/kinds';
import {
  evidenceFaults,
  inventedFacts,
  repeatedSentences,
  textsOf,
  wordingFaults,
} from './text-rules';

const templates = join(import.meta.dirname, '../../nodes/templates');
const samples = readdirSync(templates)
  .filter((name) => name.endsWith('.brief.md'))
  .map((name) => [`the sample ${name}`, readFileSync(join(templates, name), 'utf8')] as const);

const briefs: Record<string, string> = {
  ...Object.fromEntries(samples),
  'a form': nightBusText,
  'a letter': `Hi Jo,

sorry for the delay, the oven broke again. We make sourdough kits, sold at markets so far. I'd like people who bought a kit once to order a refill before Easter, because after Easter nobody bakes.

They're mostly parents with small kids, in flats, no cellar. They want bread on Sunday without getting up at five. What stops them? The starter dies. "I killed it twice," they tell me. They look at their phone on the sofa at night, so Instagram, and the card in the box. They never open emails.

Don't call it artisan. No flour clouds in the photos please. Warm, a bit silly, never smug. I have 4,000 euros. 300 refills would make me happy.

Ines`,
  'notes in a hurry': `Brand: Copperleaf Allotments
- job: get ppl on the waiting list to take a half plot
- AUD: retired folk + new parents w/ a balcony
- want: veg for the week, somewhere to sit
- pain: 3 yr wait; nobody answers the phone
- they say "half a plot is for half a gardener"
- channels: noticeboard, text
- no pics of spades. must say "half plots from £18"
- budget 900, done by 1 March`,
  'not a brief':
    'Cut the onions. Fry them for ten minutes in butter, add the stock and simmer. Season with salt and serve with toast.',
};

function pieces(text: string): { brief: Brief; items: Item[] } {
  const brief: Brief = {
    key: 'brief',
    labels: [],
    title: 'Sample',
    sources: [{ id: 'brief', kind: 'brief', title: 'Sample', text }],
    domain: 'other',
    channels: [],
    language: 'en',
  };
  const reading = readingOf(brief);
  const interpretation = interpretationOf(brief, reading);
  const sheets = sheetsOf(brief, interpretation, reading, {
    floor: 0.5,
    keepInferred: true,
    wanted: audienceFields,
  });
  const wire: Item[] = [{ kind: 'interpretation', body: interpretation }];
  const call = { seed: 7, given: emptyRunInputs };
  const personas =
    runEmbedded(cardsSpec as AnySpec, cards as unknown as AnyEngines, {
      ...call,
      inputs: {
        sheets: sheets.map((body) => ({ kind: 'sheet' as const, body })),
        interpretation: wire,
      },
      config: { count: 3, dayInTheLife: true, demographics: true },
    }).outputs['personas'] ?? [];
  const made = runEmbedded(summarySpec as AnySpec, summary as unknown as AnyEngines, {
    ...call,
    inputs: { personas, interpretation: wire },
    config: {},
  });
  return { brief, items: [...personas, ...(made.outputs['summary'] ?? [])] };
}

describe.for(Object.entries(briefs))('pieces from %s', ([, text]) => {
  const { brief, items } = pieces(text);
  const names = items.map(titleOf);

  it('have no empty slot and no slip of grammar that a rule can see', ({ expect }) => {
    expect(
      items.flatMap((item) => textsOf(item.body).flatMap((entry) => wordingFaults(entry.text))),
    ).toEqual([]);
  });

  it('say no sentence twice', ({ expect }) => {
    expect(items.flatMap((item) => repeatedSentences(item.body))).toEqual([]);
  });

  it('rest on passages that are there', ({ expect }) => {
    expect(items.flatMap((item) => evidenceFaults(item.body, brief.sources))).toEqual([]);
  });

  it('hold no number, date or name that nobody stated', ({ expect }) => {
    expect(
      items.flatMap((item) => inventedFacts(item.body, brief.sources, [...names, 'TV'])),
    ).toEqual([]);
  });
});

describe('the rules themselves', () => {
  it.for([
    ['An empty  slot', 'stray mark or gap'],
    ['For the the bus', 'doubled word'],
    ['A apple a day', 'wrong article'],
    ['Wants to get home and', 'hanging end'],
    ['Says “no', 'quote left open'],
    ['Hello undefined', 'empty slot'],
  ])('%s: %s', ([text, fault], { expect }) => {
    expect(wordingFaults(text ?? '').join()).toContain(fault);
  });

  it('lets good sentences be', ({ expect }) => {
    for (const text of [
      'An hour on the bus',
      'A one-page guide',
      'She had had enough',
      '“Too far” (they say)',
    ]) {
      expect(wordingFaults(text)).toEqual([]);
    }
  });

  it('sees a fact that is neither in the brief nor marked as made up', ({ expect }) => {
    const sources = [
      { id: 'brief', kind: 'brief' as const, title: '', text: 'Twelve nurses in Leeds.' },
    ];
    const statement = (value: string, origin: string) => ({
      needs: [{ value, origin, evidence: [], confidence: 1 }],
    });
    expect(inventedFacts(statement('Lives in York', 'inferred'), sources)).toHaveLength(1);
    expect(inventedFacts(statement('Has 40 shifts', 'inferred'), sources)).toHaveLength(1);
    expect(inventedFacts(statement('Lives in York', 'generated'), sources)).toEqual([]);
    expect(inventedFacts(statement('Twelve nurses in Leeds', 'inferred'), sources)).toEqual([]);
  });
});
