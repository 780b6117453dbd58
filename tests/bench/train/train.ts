/** Trains the whole reader: chains, then judges on what chains say of briefs they have not seen. */
import type { Candidate } from '../../../nodes/language/model/candidates';
import { statesOf } from '../../../nodes/language/model/chain';
import { agePlaces, offered as offeredOf } from '../../../nodes/language/model/draft';
import { judgeFeatures } from '../../../nodes/language/model/judging';
import type { Linear } from '../../../nodes/language/model/linear';
import { castOf, linkFeatures, segmentAt } from '../../../nodes/language/model/linking';
import {
  CATEGORIES,
  CHANNELS,
  ENTITIES,
  FORMATS,
  THEMES,
} from '../../../nodes/language/model/model';
import type { Chains, Model } from '../../../nodes/language/model/model';
import { sparseTable } from '../../../nodes/language/model/sparse';
import type { Entry } from '../../../nodes/language/model/sparse';
import { purposeFeatures } from '../../../nodes/language/model/purposes';
import { tokenF1 } from '../../../nodes/language/similarity';
import type { Example } from './data';
import { statesFor, trainChain } from './train-chain';
import type { TrainSettings } from './train-chain';
import { trainLinear } from './train-linear';
import type { Case } from './train-linear';

/** Chains with their epochs (the closed lists are learnt sooner) and the weights they may keep. */
export const CHAINS: readonly { fields: readonly string[]; epochs: number; keep: number }[] = [
  { fields: THEMES, epochs: 20, keep: 115_000 },
  { fields: ENTITIES, epochs: 16, keep: 60_000 },
  { fields: CHANNELS, epochs: 14, keep: 50_000 },
  { fields: FORMATS, epochs: 14, keep: 60_000 },
];
export const SETTINGS: Omit<TrainSettings, 'epochs' | 'keep'> = {
  rate: 0.15,
  decay: 0.001,
  least: 3,
  seed: 1,
  prune: 0,
  dropout: 0.7,
};

export function trainChains(examples: readonly Example[], settings = SETTINGS): Chains {
  let column = 0;
  const entries: Entry[] = [];
  const list = CHAINS.map(({ fields, epochs, keep }) => {
    const trained = trainChain(
      fields,
      examples.map(({ document, gold }) => ({
        features: document.features,
        crosses: document.crosses,
        states: statesFor(fields, document.tokens.length, gold, document.crosses),
      })),
      { ...settings, epochs, keep },
    );
    const first = column;
    column += statesOf({ fields });
    for (const entry of trained.entries) entries.push({ ...entry, column: entry.column + first });
    return { fields, column: first, steps: trained.steps };
  });
  return { table: sparseTable(entries), width: column, list };
}

/** Candidates of every example by chains that were trained without it. */
export function offeredApart(examples: readonly Example[], folds: number): Candidate[][] {
  const apart: Candidate[][] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const chains = trainChains(examples.filter((_, index) => index % folds !== fold));
    examples.forEach((example, index) => {
      if (index % folds === fold) apart[index] = offeredOf(chains, example.document);
    });
  }
  return apart;
}

const SINGLE = new Set(['name', 'role', 'location', 'budget', 'deadline']);

/** Judges: trained on candidates from chains that did not see the brief. */
export function trainJudges(
  examples: readonly Example[],
  offered: readonly (readonly Candidate[])[],
): Omit<Model, 'chains'> {
  const judge: Case[] = [];
  const link: Case[] = [];
  const ages: Case[] = [];
  const category: Case[] = [];
  examples.forEach((example, index) => {
    const { document, gold, brief } = example;
    const { tokens, outline, text } = document;
    const all = offered[index] ?? [];
    const words = ({ from, to }: { from: number; to: number }): string =>
      text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
    for (const candidate of all) {
      const isWay = candidate.field.includes(':');
      const right = gold.some(
        (span) =>
          span.field === candidate.field &&
          (isWay || span.field === 'label'
            ? span.from < candidate.to && candidate.from < span.to
            : tokenF1(words(span), words(candidate)) >= (SINGLE.has(span.field) ? 0.8 : 0.6)),
      );
      judge.push({ features: judgeFeatures(document, all, candidate), answer: right ? 1 : 0 });
    }
    const labels = gold.filter((span) => span.field === 'label');
    const cast = castOf(
      outline,
      tokens,
      labels.map(({ from, to }) => segmentAt(outline, tokens, from, to, 0.9)),
    );
    const audiences = labels.map((label) => label.audience ?? 0);
    const linked = new Map<string, { field: string; from: number; to: number; who: Set<number> }>();
    for (const { field, from, to, audience } of gold) {
      if (audience === undefined || field === 'label') continue;
      const key = `${field}/${from}/${to}`;
      const known = linked.get(key) ?? { field, from, to, who: new Set() };
      known.who.add(audience);
      linked.set(key, known);
    }
    for (const { field, from, to, who } of linked.values()) {
      const short = field.split(':')[0] ?? field;
      audiences.forEach((audience, at) => {
        link.push({
          features: linkFeatures(cast, short, from, to, at),
          answer: who.has(audience) ? 1 : 0,
        });
      });
    }
    for (const age of agePlaces(document)) {
      audiences.forEach((audience, at) => {
        const range = brief.gold.audiences[audience]?.ageRange;
        const right =
          range !== null && range !== undefined && range.min === age.min && range.max === age.max;
        ages.push({
          features: linkFeatures(cast, 'ageRange', age.from, age.to, at),
          answer: right ? 1 : 0,
        });
      });
    }
    const purpose = gold.find((span) => span.field === 'purpose');
    if (purpose !== undefined && brief.gold.purpose) {
      category.push({
        features: purposeFeatures(document, purpose.from, purpose.to),
        answer: CATEGORIES.indexOf(brief.gold.purpose.category),
      });
    }
  });
  let column = 0;
  const entries: Entry[] = [];
  const add = (trained: readonly Entry[], classes: number): Linear => {
    const first = column;
    column += classes;
    for (const entry of trained) entries.push({ ...entry, column: entry.column + first });
    return { column: first, classes };
  };
  const models = {
    judge: add(trainLinear(judge, 1, { decay: 0.002, epochs: 12 }), 1),
    link: add(trainLinear(link, 1), 1),
    ages: add(trainLinear(ages, 1), 1),
    category: add(trainLinear(category, CATEGORIES.length, { decay: 0.01 }), CATEGORIES.length),
  };
  return { ...models, table: sparseTable(entries) };
}
