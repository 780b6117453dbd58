/** Shared by the cue families: how far a captured value reaches. */
import type { Stretch } from '../sentences';

export interface CueHit extends Stretch {
  /** 0–1: how sure the cue is about the field. */
  weight: number;
  /** Value and cue together, for values too short to stand alone. */
  whole: Stretch;
  /** True for a whole clause: what follows a comma may still belong to it. */
  isOne?: boolean;
}

const STOP =
  /[.;!?\u2026]|\s[–—]\s|\s-\s|\(|:\s|,\s+(?:but|though|although|while|whereas|which|so|because|since|when|if|they|she|he|we|it|who|not that|and (?:they|she|he|we|it|that|their|her|his|what|the|nobody|no one)|preferably|ideally|says|said|though|even if|I|you|then|especially|plus they|that's|this)\b|\sand (?:they|she|he)(?:'\p{L}+)?\s|\s(?:but|because|although|though|whereas|so that they|says|said)\s/iu;

/**
 * Where a value that begins at `from` ends: at the end of its clause. Quotes are not cut.
 */
export function clauseEnd(text: string, from: number): number {
  const rest = text
    .slice(from)
    .replace(/"[^"]*"/gu, (quote) => '\u0001'.repeat(quote.length))
    .replace(/\d[.,:]\d/gu, '\u0001\u0001\u0001')
    .replace(/\b(?:e\.g|i\.e|a\.m|p\.m|vs|etc)\./giu, (short) => '\u0001'.repeat(short.length));
  const stop = STOP.exec(rest);
  return stop === null ? text.length : from + stop.index;
}

/** Runs cues over a text; each captures what follows its match (or its group `x`). */
export function runCues(
  text: string,
  cues: readonly (readonly [number, RegExp])[],
  mayMatch: (text: string, at: number) => boolean = () => true,
): CueHit[] {
  const hits: CueHit[] = [];
  for (const [weight, cue] of cues) {
    for (const match of text.matchAll(cue)) {
      if (!mayMatch(text, match.index)) continue;
      const inner = match.groups?.['x'];
      const start =
        inner === undefined ? match.index + match[0].length : match.index + match[0].indexOf(inner);
      const end = inner === undefined ? clauseEnd(text, start) : start + inner.length;
      if (text.slice(start, end).trim().length < 3) continue;
      const whole = {
        start: Math.min(match.index, start),
        end: Math.max(end, match.index + match[0].length),
      };
      hits.push({ start, end, weight, whole });
    }
  }
  return keepBest(hits);
}

/** Of overlapping hits the surer one stays; equal ones: the longer. */
export function keepBest(hits: readonly CueHit[]): CueHit[] {
  const sorted = [...hits].sort(
    (a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start),
  );
  const kept: CueHit[] = [];
  for (const hit of sorted) {
    if (!kept.some((other) => hit.start < other.end && other.start < hit.end)) kept.push(hit);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** True when the words right before speak of the client, not of the audience. */
export function isOurs(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 36), at);
  return /(?:^|[\s,.;(])(?:we|I|us|our (?:\p{L}+ ){0,2}|the (?:board|client|agency|campaign|boss|team|department|council|supplier|project)|you|sir|my \p{L}+)(?:'d|'ll|'re|'ve|'s| would| will| have| are| is| do| did| don't| really| just| also| shall| should| must| all)*\s*$/iu.test(
    before,
  );
}

/** True when the words right before deny it: “they don't want”, “not afraid”, “never complain”. */
export function isDenied(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 28), at);
  return /(?:n't|\bdont|\bdoesnt|\bnot|\bnever|\bno longer|\bnobody|\bno one|\bhardly|\bnone of them)(?: (?:really|even|just|actually|necessarily|all|exactly))?\s*$/iu.test(
    before,
  );
}
