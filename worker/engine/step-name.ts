import { sha256Hex } from '../../nodes/records/content-hash';

/** Workflows allows 256 characters of letters, digits, `-` and `_`, not beginning with `-`. */
const longest = 200;

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
