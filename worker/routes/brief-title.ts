const longest = 80;
const longestSentence = 64;

/** “From: …”, “Client: …”: a line of a form or of a letter's head. */
const labelled = /^([\p{L}][\p{L} /-]{1,24}):\s+(\S.*)$/u;
/** Labels whose value names the work. */
const naming = /^(?:subject|re|project|campaign|title|job|brief|betreff|projekt)$/iu;
/** Words no title ends on. */
const dangling =
  /\s+(?:an?|the|and|or|but|of|to|for|with|in|on|at|by|from|who|that|which|whose|is|are|we|our|their|can|can’t|can't)$/iu;

/**
 * The title of a brief that came without one: its first line without Markdown; of a letter or a form
 * the subject or project; of a long sentence its first part, cut where it can be read.
 */
export function titleFrom(text: string): string {
  const lines = text
    .split('\n')
    .map((line) =>
      line
        .replace(/^[\s#>*_|-]+/, '')
        .replace(/[*_`|]+/g, '')
        .trim(),
    )
    .filter((line) => line !== '');
  const [first = 'Brief'] = lines;
  return shortened(labelled.test(first) ? (namedIn(lines) ?? first) : first);
}

/** The value of the first naming label among the labelled lines at the top. */
function namedIn(lines: readonly string[]): string | undefined {
  for (const line of lines.slice(0, 12)) {
    const [, label = '', value] = labelled.exec(line) ?? [];
    if (value !== undefined && naming.test(label.trim()))
      return value.replace(/^(?:(?:re|fwd?|aw|wg):\s*)+/iu, '');
  }
  return undefined;
}

function shortened(line: string): string {
  if (line.length <= longest && !/[.!?]\s+\S/.test(line)) return line;
  const sentence = /^.{12,}?[.!?](?=\s|$)/u.exec(line)?.[0] ?? line;
  if (sentence.length <= longestSentence) return sentence.replace(/\.$/, '');
  const head = sentence.slice(0, longestSentence);
  const clause = /^.{28,}(?=[,;:–—(]\s?)/u.exec(head)?.[0];
  let cut = (clause ?? head.replace(/\s+\S*$/, '')).trimEnd();
  while (dangling.test(cut)) cut = cut.replace(dangling, '');
  return `${cut.replace(/[\s,;:–—-]+$/u, '')}…`;
}
