/** Tables with bars, tabs or record rows, read into cells that know their heads. */
import type { Block } from './blocks';
import { classifyLabel } from './labels';
import type { Line } from './lines';

interface Cell {
  start: number;
  end: number;
  text: string;
}

/** Lines of dashes that may stand above the first row. */
const MOST_RULES = 3;

/** Reads the table that begins at a line; undefined when none does. */
export function readTable(
  text: string,
  lines: readonly Line[],
  at: number,
): { blocks: Block[]; next: number } | undefined {
  const mark = tableMark(text, lines, at);
  if (mark === undefined) return undefined;
  const rows: Cell[][] = [];
  let next = at;
  let ruleAfter = -1;
  while (next < lines.length) {
    const line = lines[next];
    if (line === undefined || line.blank) break;
    const from = rowStart(text, line);
    const written = text.slice(from, line.end);
    if (!written.includes(mark)) break;
    next += 1;
    if (/^[\s|:+=-]+$/u.test(written) && /[-=]/u.test(written)) {
      if (ruleAfter < 0) ruleAfter = rows.length;
      // Nothing but rules is no table, and is not looked through again from each of its lines.
      if (rows.length === 0 && next - at > MOST_RULES) return undefined;
      continue;
    }
    rows.push(cellsOf(text, from, line.end, mark));
  }
  if (rows.length < 2) return undefined;
  return { blocks: blocksOf(rows, ruleAfter), next };
}

function tableMark(text: string, lines: readonly Line[], at: number): '|' | '\t' | undefined {
  const isRow = (line: Line | undefined, mark: string): boolean => {
    if (line === undefined || line.blank) return false;
    const written = text.slice(rowStart(text, line), line.end);
    if (mark === '\t') return written.includes('\t');
    return written.startsWith('|') ? written.indexOf('|', 1) > 0 : / \|/u.test(written);
  };
  for (const mark of ['|', '\t'] as const) {
    if (isRow(lines[at], mark) && isRow(lines[at + 1], mark)) return mark;
  }
  return undefined;
}

/** The line from its first character: a number in front belongs to the first cell. */
function rowStart(text: string, line: Line): number {
  let start = line.start;
  while (start > 0 && text[start - 1] !== '\n') start -= 1;
  while (start < line.end && /[ ]/u.test(text[start] ?? '')) start += 1;
  return start;
}

function cellsOf(text: string, from: number, to: number, mark: string): Cell[] {
  const cells: Cell[] = [];
  let start = from;
  const close = (end: number): void => {
    let first = start;
    let last = end;
    while (first < last && /[\s*_]/u.test(text[first] ?? '')) first += 1;
    while (last > first && /[\s*_]/u.test(text[last - 1] ?? '')) last -= 1;
    cells.push({ start: first, end: last, text: text.slice(first, last) });
  };
  for (let at = from; at < to; at += 1) {
    if (text[at] !== mark) continue;
    if (at > from || mark === '\t') close(at);
    start = at + 1;
  }
  if (start < to) close(to);
  return cells;
}

function blocksOf(rows: readonly Cell[][], ruleAfter: number): Block[] {
  const width = Math.max(...rows.map((row) => row.length));
  const isIndexed = (row: Cell[]): boolean =>
    /^#?\d{0,2}(?:[.-]\d{1,2})?[a-z]?[.)]?$/iu.test(row[0]?.text ?? '');
  const indexed = rows.filter(isIndexed);
  const hasIndex = indexed.length >= rows.length * 0.7 && width > 2;
  const first = hasIndex ? 1 : 0;
  // A title or a note above or between numbered rows is no row.
  const titles = hasIndex ? rows.findIndex(isIndexed) - 1 : 0;
  return tableBlocks(rows.slice(Math.max(0, titles)), first, ruleAfter === 1 || titles >= 0);
}

function tableBlocks(rows: readonly Cell[][], first: number, isRuled: boolean): Block[] {
  const head = rows[0] ?? [];
  if (isRecordHead(head, first)) return recordBlocks(rows, head, first);
  const headIsHead = (isRuled && !/^\d/u.test(head[0]?.text ?? '')) || looksLikeHead(head);
  const body = headIsHead ? rows.slice(1) : rows;
  if (isPolarHead(head)) return polarBlocks(body, head);
  const columns = columnHeads(head, body, first, headIsHead);
  const blocks: Block[] = [];
  for (const row of body) {
    const label = row[first];
    if (label === undefined) continue;
    for (let column = first + 1; column < row.length; column += 1) {
      const cell = row[column];
      if (cell === undefined || cell.text === '') continue;
      const columnHead = columns.get(column);
      blocks.push({
        kind: 'cell',
        level: 0,
        start: cell.start,
        end: cell.end,
        head: label.text,
        ...(columnHead === undefined ? {} : { column, columnHead }),
      });
    }
  }
  return blocks;
}

/** “Yes | No”, “Do | Don't”: two lists side by side, no row of which has a head of its own. */
function isPolarHead(head: readonly Cell[]): boolean {
  const [yes, no] = head.map((cell) => cell.text.toLowerCase());
  return (
    head.length === 2 &&
    /^(?:yes|in|do|dos|do's|must|always|like this)$/u.test(yes ?? '') &&
    /^(?:no|out|don[’']?ts?|must ?n[o’']t|never|not like this|mustn[’']t)$/u.test(no ?? '')
  );
}

function polarBlocks(body: readonly Cell[][], head: readonly Cell[]): Block[] {
  return body.flatMap((row) =>
    row.flatMap((cell, at): Block[] =>
      cell.text === ''
        ? []
        : [
            {
              kind: 'cell',
              level: 0,
              start: cell.start,
              end: cell.end,
              head: head[at]?.text ?? '',
            },
          ],
    ),
  );
}

/** A head row whose cells name several topics: each row below is one audience. */
function isRecordHead(head: readonly Cell[], first: number): boolean {
  const topics = head.slice(first).map((cell) => classifyLabel(cell.text)[0]?.topic);
  const known = topics.filter((topic) => topic !== undefined && topic !== 'skip');
  return known.length >= 3 && new Set(known).size >= 3;
}

function recordBlocks(rows: readonly Cell[][], head: readonly Cell[], first: number): Block[] {
  const blocks: Block[] = [];
  rows.slice(1).forEach((row, index) => {
    row.slice(first).forEach((cell, offset) => {
      const title = head[first + offset]?.text ?? '';
      if (cell.text === '') return;
      blocks.push({
        kind: 'cell',
        level: 0,
        start: cell.start,
        end: cell.end,
        head: title,
        column: index + 1,
        columnHead: row[first]?.text ?? '',
      });
    });
  });
  return blocks;
}

function looksLikeHead(head: readonly Cell[]): boolean {
  return head.every((cell) => cell.text.split(' ').length <= 4 && !/[.;,]/u.test(cell.text));
}

/** Heads of the columns that stand for one audience each; empty for a plain two-column sheet. */
function columnHeads(
  head: readonly Cell[],
  body: readonly Cell[][],
  first: number,
  headIsHead: boolean,
): Map<number, string> {
  const heads = new Map<number, string>();
  if (!headIsHead) return heads;
  const columns = head.length - first - 1;
  if (columns < 2) return heads;
  const filled = (column: number): number =>
    body.filter((row) => (row[column]?.text ?? '') !== '').length;
  for (let column = first + 1; column < head.length; column += 1) {
    const title = head[column]?.text ?? '';
    if (
      /^(?:notes?|comments?|remarks?|memo|content|contents|details?|value|entry|answer|answers|reply|description|explanation|text|source|owner|status|who|by|done|ok|what|what we know|our answer|in short|evidence|since|priority)$/iu.test(
        title,
      )
    )
      continue;
    if (filled(column) < body.length * 0.4) continue;
    heads.set(column, title);
  }
  return heads.size >= 2 ? heads : new Map();
}
