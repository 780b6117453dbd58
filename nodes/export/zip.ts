import { strToU8, zipSync } from 'fflate';
import type { Files } from '../records/delivery';
import { fromBase64 } from './base64';

/**
 * One moment for every entry. Without a zone it is read as local time, which is what ZIP stores: the
 * same files give the same bytes on every machine and on every day.
 */
const moment = '2000-01-01T00:00:00';

/**
 * The files as one ZIP. Pure: same files, same bytes. Throws `TypeError` for a path that would leave
 * the folder it is unpacked in, and for a pack that was withheld.
 */
export function zipOf(files: Files): Uint8Array {
  if (files.withheld !== undefined) throw new TypeError('A withheld pack has no files');
  const entries = files.entries.map(({ path, text, base64 }) => {
    if (!isSafePath(path)) throw new TypeError(`Not a path inside the pack: ${path}`);
    const bytes = text === undefined ? fromBase64(base64 ?? '') : strToU8(text);
    return [path, bytes] as const;
  });
  return zipSync(Object.fromEntries(entries), { mtime: moment, level: 6 });
}

function isSafePath(path: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/u.test(path);
}
