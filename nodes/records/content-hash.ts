import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Keys that carry no meaning: ids, versions, times, status, offsets and how sure the reader was. Two contents that differ in
 * these alone are the same content, so that a moved comma in the brief ends the wave at its readers.
 */
const bookkeeping = new Set([
  'id',
  'sourceId',
  'sourceVersion',
  'version',
  'status',
  'start',
  'end',
  'at',
  'createdAt',
  'retrievedAt',
  'asOf',
  'foundBy',
  'confidence',
]);

/** JSON with sorted keys and without `undefined`: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sortedCopy(value, false)) ?? 'null';
}

/** SHA-256 (hex) of a text. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 (hex) of what a value means: values, origins and quotes, without bookkeeping. */
export function contentHash(value: unknown): string {
  return sha256Hex(JSON.stringify(sortedCopy(value, true)) ?? 'null');
}

function sortedCopy(value: unknown, meaningOnly: boolean): unknown {
  if (Array.isArray(value)) return value.map((entry) => sortedCopy(entry, meaningOnly));
  if (value === null || typeof value !== 'object') return value;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) {
    if (meaningOnly && bookkeeping.has(key)) continue;
    const entry = (value as Record<string, unknown>)[key];
    if (entry !== undefined) copy[key] = sortedCopy(entry, meaningOnly);
  }
  return copy;
}
