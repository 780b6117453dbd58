/** Lines: fixed words around slots. A line without one of its slots does not exist. */
import { sentenceCase } from '../language/inflect';
import type { Statement } from '../records/evidence';
import type { ScriptStep } from '../records/scenario';
import { sentencesOf } from './grammar/frames';
import { faultIn } from './grammar/sound';
import { holdsBanned } from './script-banned';
import type { Ask } from './script-ask';
import { doubtKindOf } from './script-doubt';
import type { DoubtKind, Register } from './script-doubt';
import { answerTo } from './script-facts';
import type { Answer, FactLine } from './script-facts';
import type { Place } from './script-place';
import type { Stock } from './script-stock';
import type { Moment } from './script-moment';
import type { Slot, Utterance, Wish } from './script-words';

export type Line = Slot | undefined;

/** Joins words and slots to one line; undefined when a slot is. */
export function L(...parts: (string | Line)[]): Line {
  const from: Statement[] = [];
  let text = '';
  for (const part of parts) {
    if (part === undefined || (typeof part !== 'string' && part.text === '')) return undefined;
    if (typeof part === 'string') text += part;
    else {
      text += part.text;
      from.push(...part.from);
    }
  }
  return { text, from };
}

/** Sentences after one another; what does not exist is left out. */
export function say(...lines: Line[]): Slot {
  const kept = lines.filter((line): line is Slot => line !== undefined && line.text !== '');
  return { text: kept.map((line) => line.text).join(' '), from: kept.flatMap((line) => line.from) };
}

/** The same as paragraphs of their own. */
export function block(...lines: Line[]): Slot {
  const kept = lines.filter((line): line is Slot => line !== undefined && line.text !== '');
  return {
    text: kept.map((line) => line.text).join('\n\n'),
    from: kept.flatMap((line) => line.from),
  };
}

export const cap = (line: Line): Line =>
  line === undefined ? undefined : { ...line, text: sentenceCase(line.text) };

export interface Draft {
  phase: ScriptStep['phase'];
  actor: ScriptStep['actor'];
  where: string;
  subject?: string;
  line: Slot;
  intent: string;
  emotion: string;
  note?: string;
  branch?: ScriptStep['decisionPoint'];
}

/** What one script is made from, and what its set has said already. */
export interface Scene {
  stock: Stock;
  place: Place;
  steps: 5 | 6 | 7;
  decisions: number;
  wish?: Wish;
  wishTwo?: Wish;
  pain?: Utterance;
  moment?: Moment;
  /** What the script turns on, and what is asked after it. */
  doubt: Utterance;
  /** The doubt is a hole: the brief tells none. */
  isOpen?: boolean;
  second?: Utterance;
  ask?: Ask;
  register: Register;
  random: () => number;
  taken: Set<string>;
  told: Set<string>;
  /** How often a fact has been told in the set. */
  toldInSet: Map<string, number>;
  /** How often a passage has been used in this script. */
  uses: Map<string, number>;
  toSupply: string[];
}

export const kindOf = (doubt: Pick<Utterance, 'quote' | 'asks'>): DoubtKind =>
  doubtKindOf(doubt.quote, doubt.asks);

/**
 * One of the lines that exist, that say nothing forbidden and nothing that the set has said; among
 * these one whose passages this script has used least.
 */
export function pick(
  scene: Scene,
  lines: readonly (Line | string)[],
  speaker: 'brand' | 'persona' = 'brand',
): Line {
  const fresh = lines
    .map((line) => (typeof line === 'string' ? { text: line, from: [] } : line))
    .filter(
      (line): line is Slot =>
        line !== undefined &&
        line.text !== '' &&
        faultIn(line.text) === undefined &&
        (speaker === 'persona' || !holdsBanned(line.text, scene.stock.banned)) &&
        sentencesOf(line.text).every((one) => !scene.taken.has(one)),
    )
    .map((line) => ({
      line,
      uses: line.from.reduce((sum, one) => sum + (scene.uses.get(one.value) ?? 0), 0),
    }))
    .filter(({ uses }) => uses < 3);
  const least = Math.min(...fresh.map(({ uses }) => uses));
  const best = fresh.filter(({ uses }) => uses === least);
  const chosen = best[Math.floor(scene.random() * best.length)]?.line;
  if (chosen === undefined) return undefined;
  for (const one of sentencesOf(chosen.text)) scene.taken.add(one);
  for (const one of chosen.from) scene.uses.set(one.value, (scene.uses.get(one.value) ?? 0) + 1);
  return chosen;
}

/** A fact that this script has not told and that is not kept for the answer; the set's freshest first. */
export function nextFact(scene: Scene, keep: readonly (FactLine | undefined)[] = []): Line {
  const fact = scene.stock.facts
    .filter(
      (line) =>
        !scene.told.has(line.text) &&
        !keep.some((kept) => kept?.text === line.text) &&
        !holdsBanned(line.text, scene.stock.banned),
    )
    .map((line, at) => ({ line, at, told: scene.toldInSet.get(line.text) ?? 0 }))
    .toSorted((a, b) => a.told - b.told || a.at - b.at)[0]?.line;
  if (fact !== undefined) tell(scene, fact);
  return fact;
}

export function tell(scene: Scene, fact: FactLine): void {
  scene.told.add(fact.text);
  scene.toldInSet.set(fact.text, (scene.toldInSet.get(fact.text) ?? 0) + 1);
}

/** What the brief has against a doubt; the fact counts as told from then on. */
export function answerFor(scene: Scene, doubt: Utterance): Answer {
  const { stock } = scene;
  const open = stock.facts.filter(
    (line) => !scene.told.has(line.text) && !holdsBanned(line.text, stock.banned),
  );
  return answerTo(
    open,
    doubt.quote,
    kindOf(doubt),
    `${stock.brand?.text ?? ''} ${stock.offer?.text ?? ''}`,
  );
}

/**
 * A place that only the client can fill, in a word where it stands and in full at the end of the
 * script (`short | full`).
 */
export function needs(scene: Scene, what: string, why?: string): Line {
  const [short = what, full = what] = what.split(' | ');
  const entry = why === undefined ? full : `${full}, for “${why}”`;
  if (scene.toSupply.includes(entry)) return undefined;
  const isAgain = scene.toSupply.some((other) => other.startsWith(`${full}, for “`));
  scene.toSupply.push(entry);
  return { text: `[needs: ${isAgain ? 'this too' : short}]`, from: [] };
}
