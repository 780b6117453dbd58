/** A text as lines, with the marks at their front taken off. */

export interface Line {
  /** Range of the content, without indentation, bullet mark and trailing space. */
  start: number;
  end: number;
  indent: number;
  /** The mark in front, when there is one. */
  mark?: 'bullet' | 'number' | 'hash' | 'quote';
  /** `3.1`, `a`, `(ii)`: without its punctuation. */
  number?: string;
  /** Hashes of a Markdown heading, 1–6. */
  hashes?: number;
  blank: boolean;
  /** A rule such as `---` or `====`. */
  rule: boolean;
}

const BULLET = /^(?:[xX✗✘](?=[ ])|[-*+•·・–—●▪■○◦›>~→➔►▸✓✔☐❑]|\.|\.\.)(?:[ ]+|(?=[\p{Lu}"']))/u;
const DASHED = /^[-–—→>~›•■·]+[ ]+/u;
const NUMBER =
  /^(?:[([]?(?:q ?)?(\d{1,2}[a-z]?(?:[.-]\d{1,2})*|[a-zA-Z][.-]?\d{1,2}|[ivx]{1,4}(?:\.\d)?|[a-hA-H])[)\].:](?:[.:)]|(?=\s|\p{Lu})))[ ]*|^(?:section|part|§) ?(\d+)[.:)–-]*[ ]*/iu;
const PLAIN_NUMBER =
  /^(\d{1,2}(?:[.-]\d{1,2})*|[A-Z][.-]?\d|[IVX]{1,4}\.\d)(?:[ ]{1,4}|[ ]?[/|][ ])(?=[\p{Lu}"'(|])/u;

/** Splits into lines; offsets are into `text`. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of text.split('\n')) {
    lines.push(readLine(text, at, at + raw.length));
    at += raw.length + 1;
  }
  return lines;
}

function readLine(text: string, from: number, to: number): Line {
  let start = from;
  let end = to;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end -= 1;
  while (start < end && /\s/u.test(text[start] ?? '')) start += 1;
  const line: Line = { start, end, indent: start - from, blank: start === end, rule: false };
  if (line.blank) return line;
  const written = text.slice(start, end);
  if (/^[-=_*~#+ ]{3,}$/u.test(written)) return { ...line, rule: true };
  const hashes = /^(#{1,6})[ ]+/u.exec(written);
  if (hashes !== null) {
    const inner = { ...line, start: start + hashes[0].length, mark: 'hash' as const };
    const numbered = withNumber(text, { ...inner, hashes: hashes[1]?.length ?? 1 });
    return { ...numbered, mark: 'hash' };
  }
  const bullet = BULLET.exec(written) ?? DASHED.exec(written);
  if (bullet !== null && !/^\*\*|^\*\p{L}[^*]*\*/u.test(written)) {
    const mark = written.startsWith('>') ? ('quote' as const) : ('bullet' as const);
    const inner: Line = { ...line, start: start + bullet[0].length, mark };
    const numbered = withNumber(text, inner);
    return { ...numbered, mark };
  }
  return withNumber(text, line);
}

function withNumber(text: string, line: Line): Line {
  const written = text.slice(line.start, line.end);
  const found = NUMBER.exec(written) ?? PLAIN_NUMBER.exec(written);
  const number = found?.[1] ?? found?.[2];
  if (found === null || number === undefined || found[0].length >= written.length) return line;
  if (/^[a-z]\.$/iu.test(found[0].trim()) && !/[ ]$/u.test(found[0])) return line;
  return { ...line, start: line.start + found[0].length, number, mark: line.mark ?? 'number' };
}
