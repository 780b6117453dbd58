import { beforeAll, describe, it } from 'vitest';
import * as brief from '../brief/brief.node';
import * as reading from '../extraction/read-brief.node';
import * as sheet from '../extraction/attribute-sheet.node';
import * as cards from '../generation/persona-cards.node';
import { anyNode, emptyRunInputs, runEmbedded } from '../kit';
import type { Item } from '../records/kinds';
import type { Persona } from '../records/persona';
import type { Claim, FactReport } from '../records/quality';
import { templates } from '../templates/templates';
import * as facts from './fact-check.node';

/** Cards drawn from the sample briefs: what the check sees in a real run. */
interface Draft {
  brief: Item;
  persona: Persona;
}
const drafts: Draft[] = [];
const lists = ['needs', 'goals', 'pains', 'triggers', 'context', 'successMetrics'] as const;

beforeAll(() => {
  for (const { sampleBrief } of templates) {
    const given = {
      ...emptyRunInputs,
      brief: {
        id: 'b',
        title: 'Sample',
        sample: true,
        sources: [{ id: 'brief', kind: 'brief' as const, title: 'Sample', text: sampleBrief }],
      },
    };
    const run = (node: { spec: object; engines: object }, inputs: Record<string, Item[]>) => {
      const known = anyNode(node);
      return runEmbedded(known.spec, known.engines, { inputs, config: {}, seed: 7, given }).outputs;
    };
    const read = run(brief, {})['brief'] ?? [];
    const interpretation = run(reading, { brief: read })['interpretation'] ?? [];
    const sheets = run(sheet, { brief: read, interpretation })['sheets'] ?? [];
    for (const item of run(cards, { sheets, interpretation })['personas'] ?? []) {
      if (item.kind === 'persona' && read[0]) drafts.push({ brief: read[0], persona: item.body });
    }
  }
});

/** The verdicts on statements changed by `change`; those it leaves alone are not looked at. */
function verdicts(change: (text: string) => string | undefined): Claim['verdict'][] {
  const known = anyNode(facts);
  return drafts.flatMap((draft) => {
    const persona = structuredClone(draft.persona);
    const changed = new Set<string>();
    for (const list of lists) {
      persona[list].forEach((statement, i) => {
        const text = statement.origin === 'stated' ? change(statement.value) : undefined;
        if (text === undefined) return;
        statement.value = text;
        changed.add(`${list}.${i}.value`);
      });
    }
    const { outputs } = runEmbedded(known.spec, known.engines, {
      inputs: { pieces: [{ kind: 'persona', body: persona }], brief: [draft.brief] },
      config: {},
      seed: 7,
      given: emptyRunInputs,
    });
    const report = outputs['report']?.[0]?.body as FactReport;
    return report.claims
      .filter(({ place }) => changed.has(place.path))
      .map(({ verdict }) => verdict);
  });
}
const share = (list: readonly Claim['verdict'][], ...wanted: Claim['verdict'][]) =>
  list.filter((verdict) => wanted.includes(verdict)).length / list.length;

describe('Fact check on real drafts', () => {
  it('objects to none of what the built-in writer took from the brief', ({ expect }) => {
    const found = verdicts((text) => text);
    expect(found.length).toBeGreaterThan(20);
    expect(share(found, 'supported', 'partly')).toBe(1);
  });

  it('never supports a name that the brief does not know', ({ expect }) => {
    const found = verdicts((text) => `${text.replace(/[.!?]$/u, '')} with Brompton Works.`);
    expect(share(found, 'unsupported', 'contradicted')).toBe(1);
  });

  it('never supports a figure that the brief does not give', ({ expect }) => {
    const found = verdicts((text) => `${text.replace(/[.!?]$/u, '')} 7919 times a week.`);
    expect(share(found, 'unsupported', 'contradicted')).toBe(1);
  });

  it('finds nine denials of ten that were put into a plain statement', ({ expect }) => {
    const denies = /\b(?:no|not|never|without|nobody|nothing|none|avoid\w*)\b|n['’]t\b/iu;
    const found = verdicts((text) => {
      const words = text.split(' ');
      if (denies.test(text) || words.length < 5) return undefined;
      return [words[0], 'never', ...words.slice(1)].join(' ');
    });
    expect(found.length).toBeGreaterThan(10);
    expect(share(found, 'contradicted', 'unsupported')).toBeGreaterThanOrEqual(0.9);
  });
});
