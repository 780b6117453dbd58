/** One script after the other: each is written so that it says little of what the set has said. */
import { splitSentences } from '../language/sentences';
import { turnOf } from './script-casting';
import type { Draft, Scene } from './script-line';
import { writeScene } from './script-scenes';
import type { Utterance } from './script-words';

export interface SaidInSet {
  /** Sentences of ours that are spent. */
  taken: Set<string>;
  /** How often each fact has been told. */
  told: Map<string, number>;
  /** The sentences of each script. */
  scripts: string[][];
}

export const newSaid = (): SaidInSet => ({ taken: new Set(), told: new Map(), scripts: [] });

export interface Written {
  drafts: Draft[];
  toSupply: string[];
}

type Start = Omit<
  Scene,
  'doubt' | 'isOpen' | 'random' | 'taken' | 'told' | 'toldInSet' | 'uses' | 'toSupply'
> &
  Partial<Pick<Scene, 'doubt'>>;

/** At most a quarter of two scripts may agree. */
const mostInCommon = 0.25;

/**
 * Writes a script; where it would repeat too much of an earlier one, first without the second doubt,
 * then without the facts that were told before, the one that repeats least stands.
 */
export function writeApart(start: Start, random: () => number, said: SaidInSet): Written {
  const facts = start.stock.facts.filter((fact) => (said.told.get(fact.text) ?? 0) === 0);
  const { second: _second, ...plain } = start;
  void _second;
  const tries: Start[] = [start, plain, { ...plain, stock: { ...start.stock, facts } }];
  let best: { written: Written; said: SaidInSet; share: number } | undefined;
  for (const one of tries) {
    const attempt = write(one, random, said);
    if (best === undefined || attempt.share < best.share) best = attempt;
    if (best.share <= mostInCommon) break;
  }
  if (best === undefined) throw new TypeError('a script was never tried');
  said.taken = best.said.taken;
  said.told = best.said.told;
  said.scripts = best.said.scripts;
  return best.written;
}

function write(
  start: Start,
  random: () => number,
  before: SaidInSet,
): { written: Written; said: SaidInSet; share: number } {
  const said = { taken: new Set(before.taken), told: new Map(before.told) };
  const toSupply: string[] = [];
  const scene = {
    ...start,
    random,
    taken: said.taken,
    told: new Set<string>(),
    toldInSet: said.told,
    uses: new Map<string, number>(),
    toSupply,
  };
  const { doubt } = scene;
  const drafts = writeScene(
    doubt === undefined ? { ...scene, doubt: unheard(scene), isOpen: true } : { ...scene, doubt },
  );
  const lines = drafts.flatMap((draft) => longSentences(draft.line.text));
  return {
    written: { drafts, toSupply },
    said: { ...said, scripts: [...before.scripts, lines] },
    share: Math.max(0, ...before.scripts.map((other) => shareOf(lines, other))),
  };
}

/** The doubt that the brief does not tell: a hole in the shape of one, and a question to the client. */
function unheard(scene: Pick<Scene, 'toSupply' | 'stock'>): Utterance {
  const what = 'the “no” that they say most, in their own words';
  scene.toSupply.push(what);
  return {
    statement: turnOf(scene.stock, undefined),
    kind: 'objection',
    said: { text: `[needs: ${what}]`, from: [] },
    quote: 'what they say',
    asks: false,
  };
}

/** Sentences of four words and more, in one spelling. */
function longSentences(text: string): string[] {
  return splitSentences(text)
    .map(({ start, end }) =>
      text
        .slice(start, end)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}' ]/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((sentence) => sentence.split(' ').length >= 4);
}

function shareOf(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length < b.length ? [new Set(a), new Set(b)] : [new Set(b), new Set(a)];
  if (short.size === 0) return 0;
  return [...short].filter((sentence) => long.has(sentence)).length / short.size;
}
