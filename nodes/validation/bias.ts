import type { Evidenced } from '../records/evidence';
import type { Item } from '../records/kinds';
import { titleOf } from '../records/kinds';
import type { Persona } from '../records/persona';
import type { BiasReport, Finding } from '../records/quality';
import type { Scenario } from '../records/scenario';
import { statementsOf } from '../records/statements';
import { textsOf } from './piece-texts';
import type { PieceText } from './piece-texts';
import { findTraits, swapGroups } from './traits';
import { findWording } from './wording';

type Outcome = Omit<BiasReport, 'key' | 'labels' | 'check' | 'subjects'>;

/** What bias can be told from words alone: traits nobody stated, wording, and the swap test. */
export function biasOf(
  personas: readonly Persona[],
  scenarios: readonly Scenario[],
  allowed: readonly string[] = [],
): Outcome {
  const fine = allowed.map((word) => word.trim().toLowerCase());
  const all: Finding[] = [];
  const anywhere = saidIn(
    [
      ...personas.map((body): Item => ({ kind: 'persona', body })),
      ...scenarios.map((body): Item => ({ kind: 'scenario', body })),
    ].flatMap(textsOf),
  );
  let tried = 0;
  let changed = 0;
  for (const persona of personas) {
    const own = scenarios.filter(({ personaKey }) => personaKey === persona.key);
    const pieces: Item[] = [
      { kind: 'persona', body: persona },
      ...own.map((body) => ({ kind: 'scenario' as const, body })),
    ];
    const texts = pieces.flatMap((piece) => [...textsOf(piece), ...guidelineTexts(piece)]);
    const said = saidIn(texts);
    all.push(
      ...traitFindings(texts, said, anywhere),
      ...fieldFindings(persona),
      ...wordingFindings(texts, said),
    );
    for (const swap of swapsFor(persona, texts)) {
      tried += 1;
      const differs = swapDiffers(texts, said, swap.apply);
      if (!differs) continue;
      changed += 1;
      all.push(swapFinding(persona, swap.name, differs));
    }
  }
  const orphans = scenarios.filter((s) => !personas.some(({ key }) => key === s.personaKey));
  for (const body of orphans) {
    const item: Item = { kind: 'scenario', body };
    const texts = textsOf(item);
    const said = saidIn(texts);
    all.push(...traitFindings(texts, said, anywhere), ...wordingFindings(texts, said));
  }
  const findings = all.filter(({ quote }) => !fine.includes(quote.toLowerCase()));
  return {
    findings,
    unstatedTraits: findings.filter(({ rule }) => rule === 'unstated trait').length,
    wording: findings.filter(({ rule }) =>
      ['wording', 'stereotype', 'generalisation'].includes(rule),
    ).length,
    swaps: { tried, changed },
    highSeverity: findings.filter(({ severity }) => severity === 'high').length,
    notChecked,
  };
}

const notChecked: Outcome['notChecked'] = [
  {
    what: 'Shares of groups against real customers',
    why: 'No customer data is wired, so there is nothing to compare the cast with.',
  },
  {
    what: 'Groups that are flagged wrongly more often',
    why: 'That needs reviewers’ answers on at least ten texts a group.',
  },
  {
    what: 'How a model would write after a swap',
    why: 'The built-in writer reads no name, gender or group, so the checks alone were run again on the swapped texts.',
  },
  {
    what: 'Bias that no word gives away',
    why: 'The rules know words and patterns. A clean list is not proof.',
  },
];

/** The words of the brief and of people behind these pieces: what counts as stated. */
function saidIn(texts: readonly PieceText[]): string {
  const evidence = texts.filter(({ origin }) => origin !== undefined && origin !== 'generated');
  const quotes = evidence.flatMap((text) => text.evidence.map(({ quote }) => quote));
  const byPeople = evidence.filter(({ origin }) => origin === 'human' || origin === 'imported');
  return [...quotes, ...byPeople.map(({ text }) => text)].join('\n');
}

function guidelineTexts(item: Item): PieceText[] {
  if (item.kind !== 'persona') return [];
  return item.body.guidelines.map(({ rule }, i) => ({
    place: {
      kind: item.kind,
      key: item.body.key,
      title: titleOf(item),
      path: `guidelines.${i}.rule`,
    },
    text: rule,
    speaker: 'rule',
    origin: undefined,
    evidence: [],
    closed: false,
  }));
}

/**
 * Traits that nobody stated about this persona. One that the brief states of somebody else, or of the
 * offer (“women drivers”), is reported a step lower: it was borrowed, not invented.
 */
function traitFindings(texts: readonly PieceText[], said: string, anywhere: string): Finding[] {
  return texts.flatMap(({ text, place }) =>
    findTraits(text)
      .filter((trait) => !trait.isStatedIn(said))
      .map((trait): Finding => {
        const isBorrowed = trait.isStatedIn(anywhere);
        return {
          rule: isBorrowed ? 'borrowed trait' : 'unstated trait',
          severity: isBorrowed ? 'medium' : 'high',
          place,
          quote: trait.text,
          message: isBorrowed
            ? `The brief states this of somebody else: ${trait.kind}.`
            : `Gives a trait that nobody stated: ${trait.kind}.`,
          advice: 'Take it out, or ask the author of the brief.',
        };
      }),
  );
}

/** Age and other demographics as fields: only as the brief or a person states them. */
function fieldFindings(persona: Persona): Finding[] {
  return statementsOf(persona)
    .filter(({ path, value }) => /^(?:ageRange|demographics)\b/u.test(path) && !isFirm(value))
    .map(({ path, value }) => ({
      rule: 'unstated trait',
      severity: 'high' as const,
      place: {
        kind: 'persona',
        key: persona.key,
        title: persona.displayName.value,
        path: `${path}.value`,
      },
      quote: typeof value.value === 'string' ? value.value : JSON.stringify(value.value),
      message: 'Gives a trait that nobody stated.',
      advice: 'Take it out, or ask the author of the brief.',
    }));
}

function isFirm({ origin, evidence }: Evidenced<unknown>): boolean {
  if (origin === 'human' || origin === 'imported') return true;
  return origin === 'stated' && evidence.some(({ alignment }) => alignment !== 'none');
}

function wordingFindings(texts: readonly PieceText[], said: string): Finding[] {
  return texts
    .filter(({ closed }) => !closed)
    .flatMap(({ text, place }) => findWording(text, said).map((hit) => ({ ...hit, place })));
}

interface Swap {
  name: string;
  apply(text: string): string;
}

const otherName = 'Imani Novak';

/** The swaps that can be tried: the name always, groups only where the texts name one. */
function swapsFor(persona: Persona, texts: readonly PieceText[]): Swap[] {
  const name = persona.displayName.value.trim();
  const hasGroups = texts.some(({ text }) => swapGroups(text).swapped > 0);
  return [
    ...(name === ''
      ? []
      : [{ name: 'another name', apply: (text: string) => text.replaceAll(name, otherName) }]),
    ...(hasGroups
      ? [{ name: 'the opposite group or gender', apply: (text: string) => swapGroups(text).text }]
      : []),
  ];
}

/** Which rule answers otherwise once texts and brief are swapped alike; undefined when none does. */
function swapDiffers(
  texts: readonly PieceText[],
  said: string,
  apply: (text: string) => string,
): string | undefined {
  const read = (list: readonly PieceText[], words: string): string[] =>
    [...traitFindings(list, words, ''), ...wordingFindings(list, words)].map(
      ({ rule, severity, place }) => `${rule} (${severity}) at ${place.kind} ${place.path}`,
    );
  // What the swap leaves as it was, and what raises nothing either way, needs no second look.
  const touched = texts.filter(
    ({ text }) =>
      apply(text) !== text || findTraits(text).length > 0 || findWording(text, '').length > 0,
  );
  const before = read(touched, said);
  const after = read(
    touched.map((text) => ({ ...text, text: apply(text.text) })),
    apply(said),
  );
  return [
    ...before.filter((one) => !after.includes(one)),
    ...after.filter((one) => !before.includes(one)),
  ][0];
}

function swapFinding(persona: Persona, swap: string, differs: string): Finding {
  return {
    rule: 'swap',
    severity: 'medium',
    place: { kind: 'persona', key: persona.key, title: persona.displayName.value, path: '' },
    quote: persona.displayName.value,
    message: `With ${swap} the check answers otherwise: ${differs}.`,
    advice: 'Read this card with the other group in mind.',
  };
}
