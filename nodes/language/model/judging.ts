/** What speaks for and against a candidate, beside its own probability. */
import { isPeopleWord, isRoleHead } from '../recognise/roles';
import { stem } from '../similarity';
import { isFunctionWord } from '../words';
import type { Candidate } from './candidates';
import { hashText } from './hash';
import type { Document } from './document';

/** Steps of the log odds of a probability, as features that add up. */
export function oddsSteps(name: string, probability: number): string[] {
  const p = Math.min(0.999, Math.max(0.001, probability));
  const odds = Math.log(p / (1 - p));
  const steps: string[] = [];
  for (let step = -4; step <= 4; step += 1) if (odds >= step) steps.push(`${name}>=${step}`);
  return steps;
}

/** Features of a candidate among all candidates of its brief. */
export function judgeFeatures(
  document: Document,
  all: readonly Candidate[],
  candidate: Candidate,
): number[] {
  const { tokens, outline, rules } = document;
  const { field, from, to } = candidate;
  const out: number[] = [];
  const add = (...parts: readonly (string | number | boolean)[]): void => {
    const name = parts.join('|');
    out.push(hashText(`j|${name}`), hashText(`j|${field}|${name}`));
  };
  add('bias');
  for (const step of oddsSteps('mass', candidate.mass)) add(step);
  for (const step of oddsSteps('exact', candidate.exact)) add(step);
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  const near = rules.filter((rule) => rule.start < end && start < rule.end);
  const same = near.find((rule) => rule.field === field);
  add('rule-only', candidate.mass < 0.005 && same !== undefined, same?.route ?? '-');
  add('rule', same === undefined ? 'no' : same.route);
  if (same !== undefined) {
    add('rule,sure', same.route, Math.round(same.confidence * 5));
    const common = Math.min(end, same.end) - Math.max(start, same.start);
    add('rule,fit', Math.round((4 * common) / Math.max(end - start, same.end - same.start)));
  }
  for (const rule of near) {
    if (rule.field !== field && rule.field !== 'segment') add('rule,other', rule.field);
  }
  const siblings = all.filter((other) => other.field === field);
  const rank = siblings.filter((other) => other.mass > candidate.mass).length;
  add('rank', Math.min(rank, 4));
  add('siblings', Math.min(5, siblings.filter((other) => other.mass > 0.5).length), rank === 0);
  const rival = all
    .filter((other) => other.field !== field && other.from < to && from < other.to)
    .reduce<Candidate | undefined>(
      (best, other) => (best === undefined || other.mass > best.mass ? other : best),
      undefined,
    );
  add('rival', rival === undefined ? '-' : rival.field);
  if (rival !== undefined) for (const step of oddsSteps('rival', rival.mass)) add(step);
  add('length', Math.min(8, to - from));
  const unit = outline.units[tokens[from]?.unit ?? -1];
  add('topic', unit?.topics[0]?.topic ?? '-', unit?.ownLabel === true);
  add('kind', unit?.kind ?? '-');
  add('first', tokens[from]?.lower ?? '');
  add('pos', tokens[from]?.pos ?? '', tokens[to - 1]?.pos ?? '');
  add('before', tokens[from - 1]?.lower ?? '^');
  add('after', tokens[to]?.lower ?? '$');
  if (field === 'label') {
    for (const [name, value] of labelSigns(document, siblings, all, candidate)) add(name, value);
  }
  return out;
}

const TOLD = new Set(['goals', 'pains', 'triggers', 'objections']);

/** What tells an audience from people merely mentioned: place, words, and what is said behind it. */
function labelSigns(
  { tokens, outline, rules, lower }: Document,
  siblings: readonly Candidate[],
  all: readonly Candidate[],
  candidate: Candidate,
): [string, string | number | boolean][] {
  const { from, to } = candidate;
  const signs: [string, string | number | boolean][] = [];
  const words = tokens.slice(from, to).map((token) => token.lower);
  signs.push(['people', `${words.some(isPeopleWord)}/${words.some(isRoleHead)}`]);
  const stems = (list: readonly string[]): Set<string> =>
    new Set(list.filter((word) => !isFunctionWord(word)).map(stem));
  const own = stems(words);
  const stronger = siblings.filter((other) => other !== candidate && other.mass > candidate.mass);
  const shares = stronger.some((other) =>
    [...stems(tokens.slice(other.from, other.to).map((token) => token.lower))].some((word) =>
      own.has(word),
    ),
  );
  signs.push(['shares', shares]);
  const best = siblings.reduce((top, other) => (other.mass > top.mass ? other : top), candidate);
  for (const step of oddsSteps('best', best.mass)) signs.push([step, true]);
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  signs.push(['at', Math.floor((5 * start) / Math.max(1, outline.flat.length))]);
  for (const word of own) signs.push(['word', word]);
  const possible = rules.filter(
    (rule) => rule.field === 'segment' && rule.start < end && start < rule.end,
  );
  const weight = Math.max(-1, ...possible.map((rule) => rule.confidence));
  signs.push(['segment', Math.round(weight * 5)]);
  signs.push(['segment,fits', possible.some((rule) => rule.start === start)]);
  signs.push(['again', timesFrom(lower, words.at(-1) ?? ' ', end)]);
  const frame = frameOf(outline, tokens[from]);
  signs.push(['frame', frame]);
  signs.push(['opens', tokens[from]?.unit !== tokens[from - 1]?.unit]);
  // Audiences are named alike: the second bullet, the next heading, the other column.
  const alike = siblings.filter(
    (other) =>
      other !== candidate && other.mass > 0.3 && frameOf(outline, tokens[other.from]) === frame,
  );
  signs.push(['alike', Math.min(3, alike.length)]);
  signs.push([
    'alike,best',
    candidate === best ? 'self' : frameOf(outline, tokens[best.from]) === frame,
  ]);
  // What is told until the next label.
  const next = siblings
    .filter((other) => other.from >= to && other.mass > 0.3)
    .reduce((least, other) => Math.min(least, other.from), Math.min(tokens.length, to + 90));
  let told = 0;
  let ways = 0;
  for (const other of all) {
    if (other.from < to || other.from >= next) continue;
    if (TOLD.has(other.field)) told += other.mass;
    else if (other.field.includes(':')) ways += other.mass;
  }
  signs.push(['told', Math.min(6, Math.round(told))], ['ways', Math.min(4, Math.round(ways))]);
  const rival = all.find(
    (other) => other.field === 'notFor' && other.from < to && from < other.to && other.mass > 0.2,
  );
  signs.push(['notFor', rival !== undefined]);
  return signs;
}

/** How often a word stands behind a place, counted to two. */
function timesFrom(text: string, word: string, from: number): number {
  const first = text.indexOf(word, from);
  if (first < 0) return 0;
  return text.includes(word, first + word.length) ? 2 : 1;
}

/** Where a name stands: kind and depth of its block, the words of its label without the number. */
function frameOf(
  outline: Document['outline'],
  token: Document['tokens'][number] | undefined,
): string {
  if (token === undefined) return '-';
  const unit = outline.units[token.unit];
  if (unit === undefined) return `block ${outline.blocks[token.block]?.kind ?? '-'}`;
  const opens = token.start === unit.start;
  return `${unit.kind} ${unit.level} ${opens} ${unit.ownLabel ? 'labelled' : ''} ${unit.topics[0]?.topic ?? '-'}`;
}
