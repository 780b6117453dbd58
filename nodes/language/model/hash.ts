/** Features are numbers: a hash of their kind and their words, so that no text is kept. */

/** FNV-1a over UTF-16 units, 32 bits (Fowler, Noll, Vo 1991). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * One number of 24 bits, never 0, from several, order kept (mixed as MurmurHash3 does): a feature
 * that is not known shares its number with one of a hundred thousand known ones in 1 of 160 cases.
 */
export function mix(kind: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(kind + 0x9e3779b9, 0x85ebca6b);
  hash = Math.imul(hash ^ a, 0xc2b2ae35);
  hash ^= hash >>> 15;
  hash = Math.imul(hash ^ b, 0x27d4eb2f);
  hash ^= hash >>> 13;
  hash = Math.imul(hash ^ c, 0x165667b1);
  return (hash ^ (hash >>> 16)) >>> 8 || 1;
}
