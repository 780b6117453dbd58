/** How one line or paragraph of a received text is set. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'bullet' | 'row';
  /** Offsets (UTF-16, end exclusive) of what is shown; a leading marker such as `# ` lies before. */
  start: number;
  end: number;
}

const headingMarks = /^ {0,3}#{1,6}\s+/;
const bulletMarks = /^\s*(?:[-*•–+]|\d{1,2}[.)])\s+/;
const looksLikeHeading =
  /^(?:\*\*[^*]{2,80}\*\*:?|[\p{Lu}][^.!?]{1,58}:|[\p{Lu}\d][\p{Lu}\d\s&/,'’-]{3,58})$/u;

/**
 * Sets a received text for reading without changing a character: each line becomes a block whose
 * offsets point into the text, so that passages can be lit at their own offsets. Blank lines part
 * blocks; a wrapped paragraph stays one block.
 */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let canContinue = false;
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    if (line.trim() === '') {
      canContinue = false;
      continue;
    }
    const block = blockOf(line, start);
    const previous = blocks.at(-1);
    if (block.kind === 'paragraph' && canContinue && previous) {
      previous.end = block.end;
      continue;
    }
    blocks.push(block);
    canContinue = block.kind === 'paragraph' || block.kind === 'bullet';
  }
  return blocks;
}

/** A first line longer than this is a sentence, unless it is marked as a heading. */
const longestTitle = 80;

/** The first line that says something, without its heading marks; what a brief may be titled by. */
export function firstLineOf(text: string): string {
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  return line.replace(headingMarks, '').trim();
}

/** Whether the first line can stand as a title: it is short, or the sender marked it as a heading. */
export function hasTitleLine(text: string): boolean {
  const isMarked = headingMarks.test(text.trimStart().split('\n', 1)[0] ?? '');
  const line = firstLineOf(text);
  return line !== '' && (isMarked || (line.length <= longestTitle && !isLabelled.test(line)));
}

/** “From: …”, “Client: …”: a line of a form or of a letter's head. */
const isLabelled = /^[\p{L}][\p{L} /-]{1,24}:\s+\S/u;

/** The blocks of a text whose first line is its title: that line alone is the first block. */
export function titledBlocksOf(text: string): Block[] {
  const [first, ...others] = blocksOf(text);
  if (!first) return [];
  const cut = text.indexOf('\n', first.start);
  if (cut < 0 || cut >= first.end) return [first, ...others];
  const rest = blocksOf(text.slice(cut + 1, first.end)).map((block) => ({
    ...block,
    start: block.start + cut + 1,
    end: block.end + cut + 1,
  }));
  const end = first.start + text.slice(first.start, cut).trimEnd().length;
  return [{ ...first, end }, ...rest, ...others];
}

function blockOf(line: string, start: number): Block {
  const end = start + line.trimEnd().length;
  const heading = headingMarks.exec(line);
  if (heading) return { kind: 'heading', start: Math.min(start + heading[0].length, end), end };
  const bullet = bulletMarks.exec(line);
  if (bullet) return { kind: 'bullet', start: Math.min(start + bullet[0].length, end), end };
  const lead = start + (line.length - line.trimStart().length);
  if (/^\s*\|.*\|\s*$/.test(line)) return { kind: 'row', start: lead, end };
  if (looksLikeHeading.test(line.trim())) {
    const bold = /^\*\*(?=[^*])/.test(line.trim()) ? 2 : 0;
    const isClosed = bold > 0 && line.trim().endsWith('**');
    return { kind: 'heading', start: lead + bold, end: isClosed ? end - 2 : end };
  }
  return { kind: 'paragraph', start: lead, end };
}

function* linesOf(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield { start, end };
    if (found < 0) return;
    start = end + 1;
  }
}

/** A stretch of a block: plain words, or the part of a passage that lies in this block. */
export interface Piece {
  start: number;
  end: number;
  /** Number of the passage; absent on plain words. */
  n?: number;
}

/** Cuts a block at the borders of the passages (ordered, not overlapping) that touch it. */
export function piecesOf(
  block: { start: number; end: number },
  passages: readonly { n: number; start: number; end: number }[],
): Piece[] {
  const pieces: Piece[] = [];
  let at = block.start;
  for (const passage of passages) {
    const start = Math.max(passage.start, at);
    const end = Math.min(passage.end, block.end);
    if (start >= end) continue;
    if (start > at) pieces.push({ start: at, end: start });
    pieces.push({ start, end, n: passage.n });
    at = end;
  }
  if (at < block.end) pieces.push({ start: at, end: block.end });
  return pieces;
}
