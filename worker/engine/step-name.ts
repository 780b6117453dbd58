import { sha256Hex } from '../../nodes/records/content-hash';

/** Workflows allows 256 characters of letters, digits, `-` and `_`, not beginning with `-`. */
const longest = 200;

/** A stretch is named by what it computes: whichever effect ended first, the same nodes are the same step. */
export function stretchName(ids: readonly string[]): string {
  return stepName('pure', ids[0] ?? '', sha256Hex(ids.join('\n')).slice(0, 12));
}

/**
 * The name of a step: from node and item alone, so that a replay finds what was recorded. What had
 * to be cleaned or cut keeps apart by a piece of its hash.
 */
export function stepName(...parts: string[]): string {
  const raw = parts.join('--');
  const clean = raw.replace(/[^A-Za-z0-9_-]+/g, '_').replace(/^-+/, '_');
  if (clean === raw && clean.length <= longest) return clean;
  return `${clean.slice(0, longest)}-${sha256Hex(raw).slice(0, 12)}`;
}
