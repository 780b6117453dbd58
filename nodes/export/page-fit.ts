import type { Outline } from './outline';

/**
 * How a persona's page is set so that it fits one sheet of paper without a script: from roomy (0) to
 * tight (4), and whether its passages have to go to a page of their own.
 */
export interface Fit {
  density: 0 | 1 | 2 | 3 | 4;
  passagesApart: boolean;
  /** True when even the tightest setting takes more than one page. */
  isOver: boolean;
}

export interface Content {
  outline: Outline;
  /** The passages below the text, each once. */
  quotes: readonly string[];
  hasPicture: boolean;
  columns: 1 | 2;
}

/** CSS pixels of the smaller of A4 and Letter, inside the margins of the style (12 and 14 mm). */
const paper = { width: 182 * (96 / 25.4), height: 255 * (96 / 25.4) } as const;
const fontSizes = [14, 13.2, 12.3, 11.4, 10.6] as const;
/** Some room for faces that run wider than the ones that were measured. */
const allowance = 0.94;

/** A title with more letters than these is set smaller, and smaller again. */
export const longName = 20;
export const longTitle = 44;

/** Finds the roomiest setting that fits one page. */
export function fitOf(content: Content): Fit {
  for (const passagesApart of [false, true]) {
    const shown = passagesApart ? { ...content, quotes: [] } : content;
    for (const density of [0, 1, 2, 3, 4] as const) {
      if (heightOf(shown, fontSizes[density]) <= paper.height * allowance) {
        return { density, passagesApart, isOver: false };
      }
    }
  }
  return { density: 4, passagesApart: true, isOver: true };
}

/** Mean width of a letter in em: that of a wide sans, so that narrower faces fit too. */
const letterEm = 0.52;

function rowsOf(text: string, widthPx: number, sizePx: number): number {
  return Math.max(1, Math.ceil((text.length * sizePx * letterEm) / widthPx));
}

/** Height of a page in CSS pixels at a font size; the factors are those of the style sheet. */
function heightOf(content: Content, px: number): number {
  const { outline, quotes, columns } = content;
  return (
    headHeight(content, px) +
    px * 3.2 +
    columnsHeight(outline, columns, px) +
    questionsHeight(outline, px) +
    passagesHeight(quotes, px) +
    px * 4.4
  );
}

function headHeight({ outline, hasPicture }: Content, px: number): number {
  const { title, tagline, facts, below = [] } = outline;
  const middle = paper.width - px * (15 + 1.7) - (hasPicture ? px * (8.4 + 1.7) : 0);
  const nameSize = title.length > longTitle ? 1.6 : title.length > longName ? 2 : 2.7;
  const name = rowsOf(title, middle, px * nameSize) * px * nameSize * 1.1 + px * 1.8;
  const tag = tagline ? rowsOf(`${tagline.text}    `, middle, px * 1.22) * px * 1.63 : 0;
  const rest = below.reduce(
    (sum, { text, label = '' }) =>
      sum + rowsOf(`${label} ${text}   `, middle, px * 0.93) * px * 1.35 + px * 0.35,
    0,
  );
  const list = facts.reduce(
    (sum, [label, value]) =>
      sum + rowsOf(`${label}     ${value}`, px * 15, px * 0.93) * px * 1.35 + px * 0.3,
    0,
  );
  return Math.max(hasPicture ? px * 8.4 * 1.18 : 0, name + tag + rest, list) + px * 1.2 + 3;
}

function columnsHeight({ sections }: Outline, columns: 1 | 2, px: number): number {
  const column = columns === 1 ? paper.width : (paper.width - px * 2.4) / 2;
  const heights = sections.map(({ lines }) =>
    lines.reduce((sum, { text, label, origin, note }) => {
      const shown = rowsOf(`${label ? `${label} · ` : ''}${text}     `, column, px) * px * 1.45;
      const why = origin === 'inferred' && note ? rowsOf(note, column, px * 0.86) * px * 1.25 : 0;
      return sum + shown + why + px * 0.24;
    }, px * 2.25),
  );
  const total = heights.reduce((sum, height) => sum + height, 0);
  if (columns === 1) return px * 1.4 + total;
  const tallest = Math.max(...heights, 0);
  // Sections stay whole, so the longer column is at least half plus a part of the tallest section.
  return px * 0.8 + Math.max(tallest, total / 2 + tallest * 0.3);
}

function questionsHeight({ questions }: Outline, px: number): number {
  if (questions.length === 0) return 0;
  return questions.reduce(
    (sum, text) => sum + rowsOf(`${text}   `, paper.width - px * 2, px) * px * 1.45 + px * 0.24,
    px * 3.05,
  );
}

function passagesHeight(quotes: readonly string[], px: number): number {
  if (quotes.length === 0) return 0;
  const column = (paper.width - px * 2.9) / 3;
  const total = quotes.reduce(
    (sum, quote) => sum + rowsOf(`00 “${quote}” `, column, px * 0.86) * px * 1.12 + px * 0.18,
    0,
  );
  return px * 2.9 + total / 3 + px * 1.2;
}
