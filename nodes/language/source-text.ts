/**
 * Text as the engine reads it, with the way back to the text as it was given.
 *
 * Reading is easier on one spelling of line ends, quotation marks and spaces; evidence has to point
 * into the original. Each UTF-16 unit of the normal text knows the range it came from.
 */
import type { Span } from './reading';

export interface NormalText {
  /** The text as given. */
  original: string;
  /** Line feeds only, straight quotes, plain spaces, no invisible marks. */
  text: string;
  /** For each unit of `text`: where its source begins and ends in `original`. */
  starts: Uint32Array;
  ends: Uint32Array;
}

const REPLACED = new Map<string, string>([
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u201A', "'"],
  ['\u201B', "'"],
  ['\u2032', "'"],
  ['\u02BC', "'"],
  ['\u201C', '"'],
  ['\u201D', '"'],
  ['\u201E', '"'],
  ['\u201F', '"'],
  ['\u00AB', '"'],
  ['\u00BB', '"'],
  ['\u2033', '"'],
  ['\u00A0', ' '],
  ['\u2002', ' '],
  ['\u2003', ' '],
  ['\u2007', ' '],
  ['\u2008', ' '],
  ['\u2009', ' '],
  ['\u200A', ' '],
  ['\u202F', ' '],
  ['\u205F', ' '],
  ['\u3000', ' '],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '–'],
  ['\u2212', '-'],
  ['\u000B', '\n'],
  ['\u000C', '\n'],
  ['\u0085', '\n'],
  ['\u2028', '\n'],
  ['\u2029', '\n'],
]);

/** Marks that show nothing. Joiners inside emoji and scripts that need them are kept. */
const DROPPED = new Set(['\u200B', '\u2060', '\uFEFF', '\u00AD', '\u200E', '\u200F']);

/** Makes the normal text and its offset map. Linear in the length of the text. */
export function normalise(original: string): NormalText {
  const starts = new Uint32Array(original.length);
  const ends = new Uint32Array(original.length);
  const parts: string[] = [];
  let size = 0;
  for (let at = 0; at < original.length; at += 1) {
    const unit = original[at] ?? '';
    if (DROPPED.has(unit)) continue;
    const isLineEnd = unit === '\r' && original[at + 1] === '\n';
    const written = unit === '\r' ? '\n' : (REPLACED.get(unit) ?? unit);
    starts[size] = at;
    if (isLineEnd) at += 1;
    ends[size] = at + 1;
    parts.push(written);
    size += 1;
  }
  return {
    original,
    text: parts.join(''),
    starts: starts.subarray(0, size),
    ends: ends.subarray(0, size),
  };
}

/**
 * The range of the original behind a range of the normal text. Out-of-range input is clamped;
 * a range never splits a surrogate pair.
 */
export function originalRange(
  normal: NormalText,
  start: number,
  end: number,
): { start: number; end: number } {
  const size = normal.text.length;
  const from = Math.max(0, Math.min(start, size));
  const to = Math.max(from, Math.min(end, size));
  if (from === to) {
    const at = from < size ? (normal.starts[from] ?? 0) : normal.original.length;
    return { start: at, end: at };
  }
  let first = normal.starts[from] ?? 0;
  let last = normal.ends[to - 1] ?? first;
  if (splitsPair(normal.original, first)) first -= 1;
  if (splitsPair(normal.original, last)) last += 1;
  return { start: first, end: last };
}

/** An exact span of the original behind a range of the normal text. */
export function spanAt(normal: NormalText, sourceId: string, start: number, end: number): Span {
  const range = originalRange(normal, start, end);
  return {
    sourceId,
    start: range.start,
    end: range.end,
    quote: normal.original.slice(range.start, range.end),
    alignment: 'exact',
  };
}

function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
