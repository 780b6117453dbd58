/**
 * The structure of a brief: headings, labelled lines, bullets, paragraphs, table cells, turns of a
 * conversation, mail headers, signatures. Structure first; meaning comes later.
 */
import { classifyLabel } from './labels';
import { splitLines } from './lines';
import type { Line } from './lines';
import { findSpeakers, readTurn } from './speakers';
import type { Speakers } from './speakers';
import { readTable } from './tables';

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'bullet'
  | 'cell'
  | 'turn'
  | 'header'
  | 'greeting'
  | 'signature'
  | 'title';

export interface Block {
  kind: BlockKind;
  /** Body range in the text, marks taken off. */
  start: number;
  end: number;
  /** Heading depth (1 = top) or bullet depth (1 = outermost); 0 otherwise. */
  level: number;
  /** Number or letter in front (`3.1`, `a`). */
  number?: string;
  /** Who speaks, in a chat or a transcript. */
  speaker?: string;
  /** Cells: the head of its row (or column), and the column that stands for one audience. */
  head?: string;
  column?: number;
  columnHead?: string;
}

/** Parses a text (normal form) into blocks, in order. Linear in the number of lines. */
export function parseBlocks(text: string): Block[] {
  const lines = splitLines(text);
  const speakers = findSpeakers(text, lines);
  // One line per paragraph: nothing is wrapped. Lines are joined only where all of them are short.
  const isWrappedText = lines.every((line) => line.end - line.start <= 110);
  const isMail = /^(?:from|to|subject|cc|sent|betreff|re|date)\b ?:/imu.test(text.slice(0, 400));
  const blocks: Block[] = [];
  let speaker: string | undefined;
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.blank || line.rule) {
      if (isMail && /^--/u.test(text.slice(line.start, line.end)) && at > lines.length / 2) {
        at = signatureFrom(lines, at + 1, blocks);
        continue;
      }
      at += 1;
      continue;
    }
    const table = readTable(text, lines, at);
    if (table !== undefined) {
      blocks.push(...table.blocks);
      at = table.next;
      continue;
    }
    const turn = readTurn(text, line, speakers);
    if (turn !== undefined) {
      speaker = turn.speaker;
      if (turn.end > turn.start) blocks.push({ kind: 'turn', level: 0, ...turn });
      at += 1;
      continue;
    }
    const written = text.slice(line.start, line.end);
    if (isMail && blocks.every((block) => block.kind === 'header') && MAIL_HEADER.test(written)) {
      blocks.push({ kind: 'header', level: 0, start: line.start, end: line.end });
      at += 1;
      continue;
    }
    if (
      speaker === undefined &&
      GREETING.test(written) &&
      written.length < 40 &&
      blocks.length < 8
    ) {
      blocks.push({ kind: 'greeting', level: 0, start: line.start, end: line.end });
      at += 1;
      continue;
    }
    if (
      SIGN_OFF.test(written) &&
      written.length < 48 &&
      at > lines.length / 3 &&
      isNearEnd(lines, at)
    ) {
      at = signatureFrom(lines, at, blocks);
      continue;
    }
    if (isHeading(text, lines, at, speakers)) {
      blocks.push(headingAt(text, line, blocks.length === 0));
      at += 1;
      continue;
    }
    const next = isWrappedText ? bodyEnd(text, lines, at, speakers) : at + 1;
    const last = lines[next - 1] ?? line;
    blocks.push({
      kind: line.mark === undefined ? (speaker === undefined ? 'paragraph' : 'turn') : 'bullet',
      start: line.start,
      end: last.end,
      level: line.mark === undefined ? 0 : 1 + Math.floor(line.indent / 2),
      ...(line.number === undefined ? {} : { number: line.number }),
      ...(speaker === undefined ? {} : { speaker }),
    });
    at = next;
  }
  return blocks;
}

const MAIL_HEADER =
  /^\**(?:from|to|cc|bcc|subject|sent|date|re|fwd?|reply-to|attachments?|an|von|betreff|de|para|asunto)\**\s*:/iu;
const GREETING =
  /^(?:hi|hiya|hey|hello|dear|morning|good (?:morning|afternoon|evening)|afternoon|howdy|bonjour|hola|olá|ciao|moin|servus|hallo|salam|heyy+|dag|hei|hej|ahoj|g'day|aloha|greetings|team|all)\b[^.:?]{0,34}[,!.–-]*$/iu;
const SIGN_OFF =
  /^(?:(?:many |kind(?:est)? |best |warm(?:est)? )*(?:thanks|thank you|cheers|regards|wishes|ta|thx|love|sincerely|yours(?: sincerely| faithfully| truly)?|greetings|best|warmly|bises|abraço|saludos|grüße|groet(?:en)?|met vriendelijke groet|mit freundlichen grüßen|cordialement|mind yourselves|take care|all the best|speak soon|talk soon|xx?|hugs))\b[^.?:]{0,30}[,.!]?\s*$/iu;

/** Only a few short lines may follow a sign-off. */
function isNearEnd(lines: readonly Line[], at: number): boolean {
  let rest = 0;
  for (let next = at + 1; next < lines.length && rest <= 6; next += 1) {
    if (lines[next]?.blank === false) rest += 1;
  }
  return rest <= 6;
}

function signatureFrom(lines: readonly Line[], at: number, blocks: Block[]): number {
  let next = at;
  while (next < lines.length) {
    const line = lines[next];
    next += 1;
    if (line === undefined || line.blank) continue;
    const isPostscript = line.end - line.start > 60;
    blocks.push({
      kind: isPostscript ? 'paragraph' : 'signature',
      level: 0,
      start: line.start,
      end: line.end,
    });
  }
  return next;
}

function headingAt(text: string, line: Line, isFirst: boolean): Block {
  const written = text.slice(line.start, line.end);
  const marks = /^[*_\s]+/u.exec(written)?.[0].length ?? 0;
  const inner = written.slice(marks).replace(/[\s:*_]+$/u, '');
  // A number inside the emphasis: `**4.1 Kita Convoy**`.
  const numbered =
    line.number === undefined ? /^(\d+(?:\.\d+)*|[A-Z]\d?)[.)]?\s+(?=\p{Lu})/u.exec(inner) : null;
  const number =
    line.number ?? (numbered !== null && /\d/u.test(numbered[1] ?? '') ? numbered[1] : undefined);
  const start =
    line.start + marks + (numbered !== null && number !== undefined ? numbered[0].length : 0);
  const end = line.start + marks + inner.length;
  const depth =
    (number?.match(/[.-]\d/gu)?.length ?? 0) + (/\d[a-z]$/iu.test(number ?? '') ? 1 : 0);
  const level =
    line.hashes !== undefined
      ? line.hashes + depth
      : number !== undefined
        ? 3 + depth
        : /:\s*\**$/u.test(written)
          ? 6
          : /^\p{Lu}[^\p{Ll}]*$/u.test(written)
            ? 3
            : 4;
  return {
    kind: isFirst && isTitle(line, inner, written) ? 'title' : 'heading',
    level,
    start,
    end,
    ...(number === undefined ? {} : { number }),
  };
}

/** The first line is a title unless it announces something. */
function isTitle(line: Line, inner: string, written: string): boolean {
  return (
    line.mark === undefined &&
    !/:\s*\**$/u.test(written) &&
    classifyLabel(inner).length === 0 &&
    !/^\d/u.test(written.replace(/^\*+/u, ''))
  );
}

/** A heading is short, stands alone, does not end like a sentence and has something below it. */
function isHeading(text: string, lines: readonly Line[], at: number, speakers: Speakers): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  if (line.hashes !== undefined) return true;
  const written = text.slice(line.start, line.end);
  const words = written.split(/\s+/u).length;
  // In a conversation, short lines are turns.
  if (speakers.names.size > 0 && !/^\*\*|^__/u.test(written)) return false;
  const next = nextFilled(lines, at);
  if (next === undefined) return false;
  if (/^\*\*[^*]+\*\*\s*:?$|^__[^_]+__$|^\*[^*]+\*$/u.test(written) && words <= 14) return true;
  if (line.mark === 'quote' && /^\P{Ll}*\p{Lu}\P{Ll}+$/u.test(written) && announcesTopic(written))
    return true;
  if (line.mark === 'bullet' || line.mark === 'quote') {
    return words <= 8 && isDeeper(next, line) && !/[.!?;,]$/u.test(written) && !hasRunIn(written);
  }
  const after = lines[at + 1];
  const before = lines[at - 1];
  const isApart = before === undefined || before.blank || before.rule || before.mark !== undefined;
  if (/:\s*$/u.test(written)) return words <= 12;
  const isForm = /^q? ?\d/iu.test(line.number ?? '') && next.number !== undefined;
  if (isFormQuestion(written) && !isForm && words <= 16 && next.mark !== 'hash') return true;
  if (/\?$/u.test(written)) return false;
  if (/[.!,;]$/u.test(written) || words > 9 || written.length > 72) return false;
  if (readTurn(text, next, speakers) !== undefined && at > 0) return false;
  if (line.number !== undefined) {
    if (announces(written)) return false;
    const isParent = isBelow(line.number, next.number) || isDeeper(next, line);
    const stands = after?.blank === true || next.number === undefined;
    return isParent || (stands && isApart && words <= 7 && next.number !== line.number);
  }
  if (hasRunIn(written)) return false;
  if (/^\P{Ll}*\p{Lu}\P{Ll}+$/u.test(written) && written.length > 2 && !isAmount(written))
    return true;
  if (after === undefined || (after.blank && !isApart)) return false;
  const isBelowBlank = before === undefined || before.blank || before.rule;
  if (!isBelowBlank) return false;
  const isLong = next.end - next.start > written.length * 1.3;
  return words <= 7 && (next.mark !== undefined || isLong || (after?.blank ?? false));
}

/** “SEK 180 000” is in capitals and no heading. */
function isAmount(written: string): boolean {
  return (written.match(/\d/gu)?.length ?? 0) >= (written.match(/\p{L}/gu)?.length ?? 0);
}

/** `>> 7. TONALITY`: marks of a form in front of a heading in capitals. */
function announcesTopic(written: string): boolean {
  return written.split(/\s+/u).length <= 7 && classifyLabel(written).length > 0;
}

/** `3.1` and `B1` are below `3` and `B`. */
function isBelow(number: string, next: string | undefined): boolean {
  return (
    next !== undefined &&
    next.length > number.length &&
    next.startsWith(number) &&
    /^[.-]?\d/u.test(next.slice(number.length))
  );
}

/** “8) Who's second: …” is a labelled line, whatever stands below it. */
function announces(written: string): boolean {
  const label = /^([^:.!;]{2,50}?)\s*(?::|=|→|>|\s[–—-]\s)\s*\S/u.exec(written)?.[1];
  return label !== undefined && classifyLabel(label).length > 0;
}

function nextFilled(lines: readonly Line[], at: number): Line | undefined {
  let next = at + 1;
  while (lines[next]?.blank === true) next += 1;
  return lines[next];
}

/** A question (or “Tell us …”) on a line of its own, as forms have it. */
function isFormQuestion(written: string): boolean {
  if (/^(?:tell us|describe|please (?:describe|tell|list))\b[^.?]*[.?]$/iu.test(written))
    return true;
  const question =
    /^([^.!?]+\?)(?: (?:describe|tell|please|name|list|explain|just)\b[^.!?]*[.?!]?)?$/iu.exec(
      written,
    )?.[1];
  return question !== undefined && classifyLabel(question).length > 0;
}

function isDeeper(next: Line, line: Line): boolean {
  return next.indent > line.indent || (next.mark !== undefined && line.mark === undefined);
}

function hasRunIn(written: string): boolean {
  return /^[^:=]{2,50}[:=]\s*\S/u.test(written) || /\s[-–—→>]\s/u.test(written);
}

/** Index behind the last line of the block that starts at `at` (wrapped lines are joined). */
function bodyEnd(text: string, lines: readonly Line[], at: number, speakers: Speakers): number {
  const first = lines[at];
  let next = at + 1;
  while (next < lines.length && first !== undefined) {
    const line = lines[next];
    const previous = lines[next - 1];
    if (line === undefined || previous === undefined) break;
    if (line.blank || line.rule || line.mark !== undefined) break;
    if (readTurn(text, line, speakers) !== undefined) break;
    const written = text.slice(line.start, line.end);
    const above = text.slice(previous.start, previous.end);
    // A wrapped line continues a long one; short lines stand for themselves.
    const isWrapped =
      above.length >= 55 && !/^[^.!?]{2,40}(?::|\s?\.{3,}|\s[–—=→-])\s/u.test(written);
    const isContinued =
      first.mark !== undefined && line.indent > first.indent && /^\p{Ll}/u.test(written);
    if (!isWrapped && !isContinued) break;
    if (/[.!?:]$/u.test(above) && above.length < 60) break;
    next += 1;
  }
  return next;
}
