/**
 * A pattern for whole words, made when it is first used. Boundaries are those of letters of any
 * script; making such a pattern takes a few tenths of a millisecond, and most are never needed.
 */
export function wholeWords(source: string, flags = 'iu'): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags));
}
