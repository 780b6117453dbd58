/**
 * What the trained reader sees of a token: its word and neighbours, the sentence and the structure
 * around it, what the word lists recognise there, and what the rules make of it.
 */
import { findAges } from '../recognise/ages';
import { findChannels } from '../recognise/channels';
import { findDates } from '../recognise/dates';
import { findFormats } from '../recognise/formats';
import type { Hit } from '../recognise/hit';
import { findMoney } from '../recognise/money';
import { findNumbers } from '../recognise/numbers';
import { findPlaces } from '../recognise/places';
import { isPeopleWord, isRoleHead } from '../recognise/roles';
import { isToneWord } from '../recognise/tones';
import { stem } from '../similarity';
import type { Outline, Unit } from '../units';
import { isFunctionWord, wordsOf } from '../words';
import { clusterOf } from './clusters';
import { hashText, mix } from './hash';
import type { Token } from './tokens';

/** A stretch of the text that the rules read as a value of a field. */
export interface RuleSpan {
  start: number;
  end: number;
  field: string;
  /** How it was found, and how sure the rules were (0–1). */
  route: string;
  confidence: number;
}

const word = new Map<string, number>();
function h(text: string): number {
  let known = word.get(text);
  if (known === undefined) {
    known = hashText(text);
    if (word.size > 20_000) word.clear();
    word.set(text, known);
  }
  return known;
}

/** Feature numbers of every token, in order. */
export function featuresOf(
  tokens: readonly Token[],
  outline: Outline,
  rules: readonly RuleSpan[],
): Uint32Array[] {
  const units = outline.units.map((unit, index) => unitFeatures(outline, unit, index));
  const quotes = quoteDepth(tokens);
  const lists = recognised(tokens, outline);
  const said = ruleTags(tokens, rules);
  const size = tokens.length;
  return tokens.map((token, at) => {
    const out: number[] = [];
    const add = (name: string, a: number, b = 0, c = 0): void => {
      out.push(mix(h(name), a, b, c));
    };
    const prev = tokens[at - 1];
    const prev2 = tokens[at - 2];
    const next = tokens[at + 1];
    const next2 = tokens[at + 2];
    const w = h(token.lower);
    const p = h(token.pos);
    const pw = h(prev === undefined ? '<' : token.breaks ? '\n' : prev.lower);
    const nw = h(next === undefined ? '>' : next.breaks ? '\n' : next.lower);
    const pp = h(prev === undefined || token.breaks ? '<' : prev.pos);
    const np = h(next === undefined || next.breaks ? '>' : next.pos);
    add('0', 0);
    add('w', w);
    add('s', h(stem(token.lower)));
    add('p', p);
    const cluster = clusterOf(token.lower);
    if (cluster !== undefined) {
      add('c1', cluster.coarse);
      add('c2', cluster.fine);
      add('c1,p', cluster.coarse, p);
      add('c1,pw', cluster.coarse, pw);
      add('c1,nw', cluster.coarse, nw);
    }
    const pc = prev === undefined || token.breaks ? undefined : clusterOf(prev.lower);
    const nc = next === undefined || next.breaks ? undefined : clusterOf(next.lower);
    if (pc !== undefined) {
      add('pc2', pc.fine);
      add('pc1,p', pc.coarse, p);
    }
    if (nc !== undefined) {
      add('nc2', nc.fine);
      add('nc1,p', nc.coarse, p);
    }
    add('x', h(shapeOf(token.text)));
    if (token.lower.length > 4) {
      add('e3', h(token.lower.slice(-3)));
      add('e2', h(token.lower.slice(-2)));
      add('b4', h(token.lower.slice(0, 4)));
    }
    add('pw', pw);
    add('nw', nw);
    add('pw,w', pw, w);
    add('w,nw', w, nw);
    add('pp', pp);
    add('np', np);
    add('pp,p', pp, p);
    add('p,np', p, np);
    add('pp,p,np', pp, p, np);
    if (prev2 !== undefined && !token.breaks) {
      add('p2', h(prev2.lower));
      add('p2,pw', h(prev2.lower), pw);
      add('pp2', h(prev2.pos), pp);
    }
    if (next2 !== undefined) {
      add('n2', h(next2.lower));
      add('n2,nw', nw, h(next2.lower));
    }
    for (const list of lists[at] ?? []) add('r', h(list));
    for (const list of lists[at - 1] ?? []) add('rp', h(list));
    for (const list of lists[at + 1] ?? []) add('rn', h(list));
    for (const rule of said[at] ?? []) {
      add('R', h(rule));
      if (rule.startsWith('I')) add('Rw', h(rule.slice(0, 6)), w);
    }
    for (const rule of said[at + 1] ?? []) add('Rn', h(rule));
    for (const rule of said[at - 1] ?? []) add('Rp', h(rule));
    add('q', quotes[at] ?? 0, p);
    const u = token.unit;
    if (u < 0) {
      add('nounit', h(outline.blocks[token.block]?.kind ?? 'none'));
      add('nounit,w', h(outline.blocks[token.block]?.kind ?? 'none'), w);
      return Uint32Array.from(out);
    }
    for (const feature of units[u] ?? []) out.push(feature);
    const unit = outline.units[u];
    const topic = h(unit?.topics[0]?.topic ?? '-');
    // place in the sentence and in the clause
    let from = at;
    while (from > 0 && tokens[from - 1]?.unit === u) from -= 1;
    let clause = at;
    while (clause > from && !isClauseMark(tokens[clause - 1]?.lower ?? '')) clause -= 1;
    const place = Math.min(at - from, 6);
    const inClause = Math.min(at - clause, 5);
    add('place', place);
    add('clause', inClause);
    add('topic,clause', topic, inClause);
    add('topic,place', topic, place === 0 ? 0 : 1, h(unit?.kind ?? ''));
    add('topic,p', topic, p);
    add('topic,w', topic, w);
    add('topic,pp,p', topic, pp, p);
    const mark = h(clause === from ? '^' : (tokens[clause - 1]?.lower ?? ''));
    add('mark', mark, inClause);
    const head = h(tokens[clause]?.lower ?? '');
    const head2 = h(tokens[clause + 1]?.unit === u ? (tokens[clause + 1]?.lower ?? '') : '>');
    add('head', head);
    const hc = clusterOf(tokens[clause]?.lower ?? '');
    if (hc !== undefined) add('headc', hc.fine);
    add('head2', head, head2);
    add('head,in', head, inClause);
    // words on the way here, and a few to come
    for (let back = at - 1, n = 0; back >= from && n < 8; back -= 1, n += 1) {
      const other = tokens[back];
      if (other === undefined || other.pos === 'PUNCT') continue;
      add('B', h(stem(other.lower)));
      const c = isFunctionWord(other.lower) ? undefined : clusterOf(other.lower);
      if (c !== undefined) add('Bc', c.fine);
    }
    for (let ahead = at + 1, n = 0; ahead < size && n < 6; ahead += 1, n += 1) {
      const other = tokens[ahead];
      if (other === undefined || other.unit !== u) break;
      if (other.pos === 'PUNCT') continue;
      add('F', h(stem(other.lower)));
      const c = isFunctionWord(other.lower) ? undefined : clusterOf(other.lower);
      if (c !== undefined) add('Fc', c.fine);
    }
    if (next === undefined || next.unit !== u) add('ends', p);
    return Uint32Array.from(out);
  });
}

function isClauseMark(lower: string): boolean {
  return /^(?:[,;:–—()]|and|but|or|because|that|so|when|if|-)$/u.test(lower);
}

function shapeOf(text: string): string {
  if (text.length === 1) return /\p{Lu}/u.test(text) ? 'A' : /\p{L}/u.test(text) ? 'a' : text;
  if (/^\p{N}/u.test(text)) return /\p{L}/u.test(text) ? '9a' : text.length === 4 ? '9999' : '99';
  if (/^\p{Lu}+$/u.test(text)) return 'AA';
  if (/^\p{Lu}/u.test(text)) return 'Aa';
  return text.includes('-') ? 'a-a' : 'aa';
}

function unitFeatures(outline: Outline, unit: Unit, index: number): number[] {
  const out: number[] = [];
  const add = (name: string, a: number, b = 0, c = 0): void => {
    out.push(mix(h(name), a, b, c));
  };
  const [first, second] = unit.topics;
  const topic = h(first?.topic ?? '-');
  add('U.t', topic);
  add('U.t,via', topic, h(unit.via), unit.ownLabel ? 1 : 0);
  if (second !== undefined) add('U.t2', topic, h(second.topic));
  add('U.kind', h(unit.kind), unit.level);
  add('U.kind,opens', h(unit.kind), unit.opens ? 1 : 0, topic);
  for (const w of wordsOf(unit.label ?? '').slice(0, 8)) {
    add(unit.ownLabel ? 'U.L' : 'U.l', h(stem(w.lower)));
  }
  let heading = unit.heading;
  for (let depth = 0; heading >= 0 && depth < 2; depth += 1) {
    const above = outline.headings[heading];
    for (const w of wordsOf(above?.text ?? '').slice(0, 8)) add(`U.H${depth}`, h(stem(w.lower)));
    heading = above?.parent ?? -1;
  }
  if (unit.heading < 0) add('U.nohead', 0);
  for (const w of wordsOf(unit.columnHead ?? '').slice(0, 5)) add('U.C', h(stem(w.lower)));
  const words = wordsOf(unit.text);
  add('U.first', h(words[0]?.lower ?? ''));
  add('U.first2', h(words[0]?.lower ?? ''), h(words[1]?.lower ?? ''));
  add('U.len', Math.min(4, Math.floor(words.length / 5)));
  add('U.end', h(unit.text.at(-1) ?? ''));
  add('U.at', Math.floor((6 * unit.start) / Math.max(1, outline.flat.length)));
  const present = new Set<string>();
  for (const w of words) {
    if (/^(?:they|them|their|she|her|he|his)(?:'|$)/u.test(w.lower)) present.add('they');
    else if (/^(?:we|our|us)(?:'|$)/u.test(w.lower)) present.add('we');
    else if (/^(?:i|my|me)(?:'|$)/u.test(w.lower)) present.add('i');
    else if (/^(?:you|your)(?:'|$)/u.test(w.lower)) present.add('you');
    else if (/^(?:no|not|never|don't|can't|without|nobody|nothing)$/u.test(w.lower))
      present.add('no');
    else if (isPeopleWord(w.lower)) present.add('people');
    if (!isFunctionWord(w.lower) && words.length <= 40) present.add(`w${stem(w.lower)}`);
  }
  for (const name of present) add('U.has', h(name));
  const before = outline.units[index - 1];
  if (before !== undefined) {
    add('U.bt', h(before.topics[0]?.topic ?? '-'), before.block === unit.block ? 1 : 0);
    const bw = wordsOf(before.text);
    add('U.bfirst', h(bw[0]?.lower ?? ''), h(bw[1]?.lower ?? ''));
    if (/\?["')\s]*$/u.test(before.text) && before.speaker !== unit.speaker) {
      for (const w of bw.slice(-10)) add('U.asked', h(stem(w.lower)));
    }
  }
  return out;
}

/** 1 inside double quotation marks of one line, 0 outside. */
function quoteDepth(tokens: readonly Token[]): number[] {
  let open = false;
  return tokens.map((token) => {
    if (token.breaks) open = false;
    if (token.text === '"') {
      open = !open;
      return 2;
    }
    return open ? 1 : 0;
  });
}

type Finder = readonly [string, (text: string) => readonly Hit[]];
const FINDERS: readonly Finder[] = [
  ['money', findMoney],
  ['date', findDates],
  ['number', findNumbers],
  ['age', findAges],
  ['place', findPlaces],
];

/** Names of the word lists and recognisers that know each token. */
function recognised(tokens: readonly Token[], outline: Outline): string[][] {
  const tags: string[][] = tokens.map((token) => {
    const own: string[] = [];
    if (isToneWord(token.lower)) own.push('tone');
    if (isRoleHead(token.lower)) own.push('role');
    else if (isPeopleWord(token.lower)) own.push('people');
    return own;
  });
  let at = 0;
  outline.units.forEach((unit, index) => {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < unit.start) at += 1;
    let end = at;
    while (end < tokens.length && tokens[end]?.unit === index) end += 1;
    const mark = (name: string, hits: readonly Hit[]): void => {
      for (const hit of hits) {
        let isFirst = true;
        for (let i = at; i < end; i += 1) {
          const token = tokens[i];
          if (token === undefined || token.start < unit.start + hit.start) continue;
          if (token.end > unit.start + hit.end) break;
          tags[i]?.push(isFirst ? `B-${name}` : `I-${name}`);
          isFirst = false;
        }
      }
    };
    for (const [name, find] of FINDERS) mark(name, find(unit.text));
    mark('channel', findChannels(unit.text));
    mark('format', findFormats(unit.text));
    at = end;
  });
  return tags;
}

/** What the rules say of each token: `B-goals/cue`, `I-goals/cue`, with how sure they were. */
function ruleTags(tokens: readonly Token[], rules: readonly RuleSpan[]): string[][] {
  const tags: string[][] = tokens.map(() => []);
  for (const rule of rules) {
    let isFirst = true;
    for (let i = firstAt(tokens, rule.start); i < tokens.length; i += 1) {
      const token = tokens[i];
      if (token === undefined || token.start >= rule.end) break;
      const place = isFirst ? 'B' : 'I';
      const ends = (tokens[i + 1]?.start ?? Number.POSITIVE_INFINITY) >= rule.end;
      tags[i]?.push(`${place}-${rule.field}`);
      tags[i]?.push(`${place}-${rule.field}/${rule.route}/${Math.round(rule.confidence * 5)}`);
      if (ends) tags[i]?.push(`E-${rule.field}`);
      isFirst = false;
    }
  }
  return tags;
}

function firstAt(tokens: readonly Token[], start: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
