import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { checkGraph } from '../../nodes/graph/check';
import { outlineOf } from '../../nodes/export/outline-guides';
import type { Outline } from '../../nodes/export/outline';
import { specs } from '../../nodes/specs';
import { artefactKinds, titleOf } from '../../nodes/records/kinds';
import type { ArtefactKind, Item, RecordOf } from '../../nodes/records/kinds';
import { channelWords, formatWords } from '../../nodes/records/vocabulary';
import { templates } from '../../nodes/templates/templates';
import { distinctItems, inputsOf, runTemplate } from './run-template';
import {
  evidenceFaults,
  inventedFacts,
  repeatedSentences,
  textsOf,
  wordingFaults,
} from './text-rules';
import { sentencesOf, shareInCommon } from './sameness';

/** Briefs from outside, one `{id, text}` a line, named in DRAMATIS_BRIEFS (paths joined by commas). */
const extra = (process.env['DRAMATIS_BRIEFS'] ?? '')
  .split(',')
  .filter((path) => path !== '')
  .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as { id: string; text: string });

const cases = templates.flatMap((template) => [
  { name: `${template.id} on its sample`, template, text: template.sampleBrief },
  ...(template.id === 'brand-voice' ? [] : extra).map(({ id, text }) => ({
    name: `${template.id} on ${id}`,
    template,
    text,
  })),
]);

const isArtefact = (item: Item): item is Item<ArtefactKind> =>
  artefactKinds.some((kind) => kind === item.kind);
const bodiesOf = <K extends Item['kind']>(items: readonly Item[], kind: K): RecordOf<K>[] =>
  items.filter((item) => item.kind === kind).map((item) => item.body as RecordOf<K>);

/**
 * Pieces that may still say a sentence twice. The list only gets shorter.
 */
const stillRepeats: readonly ArtefactKind[] = ['voice'];

/** Names the statements that a script is made from, which its people then say. */
const references = 'What it turns on';

/** What a person reads of a piece, line by line, quotations and questions included. */
function readAs({ tagline, below, sections, questions }: Outline): string[] {
  return [
    ...(tagline ? [tagline.text] : []),
    ...(below ?? []).map(({ text }) => text),
    ...sections
      .filter(({ heading }) => heading !== references)
      .flatMap(({ lines }) => lines.map(({ text }) => text)),
    ...questions,
  ];
}

describe.for(cases)('$name', ({ template, text }) => {
  const ran = runTemplate(template.document, inputsOf(template, text));

  it('completes, and no node stops', async ({ expect }) => {
    const { outcome } = await ran;
    const stopped = [...outcome.nodes.values()].filter((node) => node.state === 'failed');
    expect(stopped.map((node) => `${node.nodeId}: ${node.summary}`)).toEqual([]);
    expect(outcome.status).toBe('completed');
  });

  it('rests every stated value on a passage, and every exact passage is its slice', async ({
    expect,
  }) => {
    const { items, sources } = await ran;
    expect(distinctItems(items).flatMap((item) => evidenceFaults(item.body, sources))).toEqual([]);
  });

  it('states no number, name or date in a persona that nobody gave', async ({ expect }) => {
    const { items, sources } = await ran;
    const personas = bodiesOf(distinctItems(items), 'persona');
    // Made-up names are marked where they stand; channels and formats are words of ours (“TV”).
    const known = [
      ...personas.map((persona) => persona.displayName.value),
      ...Object.values(channelWords),
      ...Object.values(formatWords),
    ];
    expect(personas.flatMap((persona) => inventedFacts(persona, sources, known))).toEqual([]);
  });

  it('leaves no empty slot, doubled word or wrong article in what people read', async ({
    expect,
  }) => {
    const artefacts = distinctItems((await ran).items).filter(isArtefact);
    const faults = artefacts.flatMap((item) =>
      textsOf(item.kind === 'picture' ? { ...item.body, svg: 'a drawing' } : item.body).flatMap(
        ({ path, text: line }) =>
          wordingFaults(line).map((fault) => `${titleOf(item)} ${path}: ${fault}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('says no sentence twice in a piece', async ({ expect }) => {
    const items = distinctItems((await ran).items);
    const shown = items
      .filter(isArtefact)
      .filter(({ kind }) => !stillRepeats.includes(kind))
      .flatMap((item) => {
        const outline = outlineOf(item);
        return outline ? repeatedSentences(readAs(outline)).map((at) => `${item.kind} ${at}`) : [];
      });
    // Cards and summary say nothing twice in what stands beside the page either.
    const whole = [...bodiesOf(items, 'persona'), ...bodiesOf(items, 'summary')];
    expect([...shown, ...whole.flatMap((body) => repeatedSentences(body))]).toEqual([]);
  });

  it('shares at most a quarter of the sentences between two scripts', async ({ expect }) => {
    const scripts = bodiesOf(distinctItems((await ran).items), 'scenario').map((script) =>
      sentencesOf(script.steps.map((step) => step.text).join('\n')),
    );
    for (const [i, a] of scripts.entries()) {
      for (const b of scripts.slice(i + 1)) expect(shareInCommon(a, b)).toBeLessThanOrEqual(0.25);
    }
  });

  it('computes nothing in a second run of the unchanged pipeline', async ({ expect }) => {
    const results = new Map();
    await runTemplate(template.document, inputsOf(template, text), results);
    const again = await runTemplate(template.document, inputsOf(template, text), results);
    const states = new Set([...again.outcome.nodes.values()].map((node) => node.state));
    expect([...states].filter((state) => state !== 'cached' && state !== 'skipped')).toEqual([]);
  });
});

describe.for(templates)('$id', (template) => {
  it('may run as it ships', ({ expect }) => {
    expect(checkGraph(template.document, specs)).toEqual([]);
  });

  it('holds no brief, answer, fact or result', ({ expect }) => {
    const saved = JSON.stringify(template.document);
    const words = new Set(saved.toLowerCase().match(/[a-z]{5,}/g));
    const telling = sentencesOf(template.sampleBrief).filter(
      (sentence) =>
        (sentence.match(/[a-z]{5,}/g) ?? []).filter((word) => words.has(word)).length > 4,
    );
    expect(telling).toEqual([]);
  });

  it('runs only the nodes that read the brief again after a comma in line 1', async ({
    expect,
  }) => {
    const results = new Map();
    const inputs = inputsOf(template);
    await runTemplate(template.document, inputs, results);
    const moved = inputsOf(template);
    const first = moved.brief.sources[0];
    if (!first) throw new Error('the sample has a brief');
    const [line = '', ...rest] = first.text.split('\n');
    first.text = [line.replace(/(\S+)\s*$/, ', $1'), ...rest].join('\n');
    const { outcome, items, sources } = await runTemplate(template.document, moved, results);
    const readers = template.document.nodes
      .filter((node) => {
        const spec = specs.get(node.type);
        return (
          spec?.reads.includes('brief') ||
          Object.values(spec?.inputs ?? {}).some((port) =>
            port.kinds.some((kind) => kind === 'brief'),
          )
        );
      })
      .map((node) => node.id);
    const again = [...outcome.nodes.values()]
      .filter((node) => node.state === 'done')
      .map((node) => node.nodeId);
    expect(again.filter((id) => !readers.includes(id))).toEqual([]);
    expect(again).toContain('read');
    expect(items.flatMap((item) => evidenceFaults(item.body, sources))).toEqual([]);
  });

  it('recomputes only what depends on a changed setting', async ({ expect }) => {
    if (!template.document.nodes.some((node) => node.id === 'cards')) return;
    const results = new Map();
    await runTemplate(template.document, inputsOf(template), results);
    const changed = structuredClone(template.document);
    const cards = changed.nodes.find((node) => node.id === 'cards');
    if (cards) cards.config = { ...cards.config, names: 'label' };
    const { outcome } = await runTemplate(changed, inputsOf(template), results);
    const states = new Map([...outcome.nodes].map(([id, node]) => [id, node.state]));
    for (const before of ['brief', 'read', 'sheet']) expect(states.get(before)).toBe('cached');
    expect(states.get('cards')).toBe('done');
  });
});

it('two packs from different trades share under 40 % of their sentences', async ({ expect }) => {
  const sprint = templates.find(({ id }) => id === 'five-day-sprint');
  if (!sprint) throw new Error('the sprint ships');
  const packs = await Promise.all(
    templates.map(async ({ sampleBrief }) => {
      const { items } = await runTemplate(sprint.document, inputsOf(sprint, sampleBrief));
      return distinctItems(items)
        .filter(isArtefact)
        .filter((item) => item.kind !== 'picture')
        .flatMap((item) => textsOf(item.body).flatMap(({ text }) => sentencesOf(text)));
    }),
  );
  for (const [i, a] of packs.entries()) {
    for (const b of packs.slice(i + 1)) expect(shareInCommon(a, b)).toBeLessThan(0.4);
  }
});
