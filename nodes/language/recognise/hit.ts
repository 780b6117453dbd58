/** What a recogniser returns: a stretch of the text it was given. `end` is exclusive. */
export interface Hit {
  start: number;
  end: number;
  text: string;
}

/** Hits sorted by place; of two that overlap the longer stays, then the earlier. */
export function withoutOverlaps<T extends Hit>(hits: readonly T[]): T[] {
  const bySize = [...hits].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: T[] = [];
  for (const hit of bySize) {
    if (!kept.some((other) => hit.start < other.end && other.start < hit.end)) kept.push(hit);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** A global, case-insensitive expression for whole words or phrases, longest first. */
export function phrasePattern(phrases: Iterable<string>, flags = 'giu'): RegExp {
  const sorted = [...phrases].sort((a, b) => b.length - a.length);
  const body = sorted.map((phrase) => escapePattern(phrase).replaceAll(' ', '[ -]+')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${body})(?![\\p{L}\\p{N}])`, flags);
}

/** A text as a literal inside a regular expression with the `u` flag. */
export function escapePattern(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}]/gu, '\\$&');
}
