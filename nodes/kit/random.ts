/** FNV-1a, 32 bits, over UTF-16 units. Source: Fowler, Noll, Vo (isthe.com/chongo/tech/comp/fnv). */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** A seeded source of numbers in [0, 1): mulberry32. Same seed, same sequence, on every machine. */
export function seededRandom(seed: string): () => number {
  let state = fnv1a(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One entry of a list that is not empty, by chance of `random`. */
export function pick<L extends readonly [unknown, ...unknown[]]>(
  list: L,
  random: () => number,
): L[number] {
  return list[Math.floor(random() * list.length)] ?? list[0];
}
