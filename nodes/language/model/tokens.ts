/** A document as a sequence of tokens, each with the unit of the outline it stands in. */
import type { Outline } from '../units';
import { tag } from '../tagger';
import { foldWord } from '../words';

export interface Token {
  start: number;
  end: number;
  text: string;
  lower: string;
  /** Universal part of speech, `PUNCT` for marks, `X` outside sentences. */
  pos: string;
  /** Index of the unit, −1 in headings, mail headers and labels. */
  unit: number;
  /** Index of the block, −1 between blocks. */
  block: number;
  /** True when a line end lies between this token and the one before. */
  breaks: boolean;
}

const TOKEN =
  /\p{L}[\p{L}\p{M}]*(?:['&/-](?=\p{L})[\p{L}\p{M}]+)*|\p{N}+(?:[.,:'](?=\p{N})\p{N}+)*(?:st|nd|rd|th|k|m|pm|am|bn)?(?!\p{L})|\p{N}+|[^\s]/gu;

/** Tokens of a text in normal form, in order. Linear in its length. */
export function tokensOf(text: string, outline: Outline): Token[] {
  const tokens: Token[] = [];
  let unit = 0;
  let block = 0;
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    while (unit < outline.units.length && (outline.units[unit]?.end ?? 0) <= start) unit += 1;
    while (block < outline.blocks.length && (outline.blocks[block]?.end ?? 0) <= start) block += 1;
    const isInUnit = (outline.units[unit]?.start ?? Number.POSITIVE_INFINITY) <= start;
    const isInBlock = (outline.blocks[block]?.start ?? Number.POSITIVE_INFINITY) <= start;
    tokens.push({
      start,
      end,
      text: match[0],
      lower: foldWord(match[0]),
      pos: 'X',
      unit: isInUnit ? unit : -1,
      block: isInBlock ? block : -1,
      breaks: text.slice(last, start).includes('\n'),
    });
    last = end;
  }
  addTags(tokens, outline);
  return tokens;
}

function addTags(tokens: Token[], outline: Outline): void {
  let at = 0;
  outline.units.forEach((unit, index) => {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < unit.start) at += 1;
    const tagged = tag(unit.text);
    let next = 0;
    for (let i = at; i < tokens.length && tokens[i]?.unit === index; i += 1) {
      const token = tokens[i];
      if (token === undefined) break;
      const place = token.start - unit.start;
      while (next < tagged.length - 1 && (tagged[next]?.end ?? 0) <= place) next += 1;
      token.pos = tagged[next]?.pos ?? 'X';
    }
  });
}
