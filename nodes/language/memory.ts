/**
 * The same few sentences are looked at by many readers. Remembering what a pure function said about
 * a text changes nothing but the time it takes; the store is small and forgets all at once.
 */
const LIMIT = 600;

/** A pure function of one text that remembers its last answers. Callers must not change them. */
export function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size >= LIMIT) known.clear();
    known.set(text, value);
    return value;
  };
}
