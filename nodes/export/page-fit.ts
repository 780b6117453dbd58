import type { Outline } from './outline';

/**
 * How a persona's page is set so that it fits one sheet of paper without a script: from roomy (0) to
 * tight (4), and whether its passages have to go to a page of their own.
 */
export interface Fit {
  density: 0 | 1 | 2 | 3 | 4;
  passagesApart: boolean;
}

/** CSS pixels of the smaller of A4 and Letter, inside the margins of the style (12 and 14 mm). */
const paper = { width: 182 * (96 / 25.4), height: 255 * (96 / 25.4) } as const;
const fontSizes = [14, 13.2, 12.3, 11.4, 10.6] as const;
/** Some room for faces that run wider than the ones that were measured. */
const allowance = 0.94;

/** Estimates the height of a page at each size; widths are those of a common sans at 0.52 em a letter. */
export function fitOf(outline: Outline, quotes: readonly string[], hasPicture: boolean): Fit {
  for (const passagesApart of [false, true]) {
    for (const density of [0, 1, 2, 3, 4] as const) {
      const height = heightOf(outline, passagesApart ? [] : quotes, hasPicture, fontSizes[density]);
      if (height <= paper.height * allowance) return { density, passagesApart };
    }
  }
  return { density: 4, passagesApart: true };
}

function heightOf(outline: Outline, quotes: readonly string[], hasPicture: boolean, px: number): number {
  const em = (value: number): number => value * px;
  const rows = (text: string, widthPx: number, sizePx: number): number =>
    Math.max(1, Math.ceil((text.length * sizePx * 0.52) / widthPx));
  const column = (paper.width - em(2.8)) / 2;

  const middle = paper.width - em(15 + 1.7) - (hasPicture ? em(8.4 + 1.7) : 0);
  const tagline = outline.tagline ? rows(outline.tagline.text, middle, em(1.22)) * em(1.63) : 0;
  const name = rows(outline.title, middle, em(2.7)) * em(2.81) + em(0.8) + em(1.1);
  const facts = outline.facts.reduce(
    (sum, [label, value]) => sum + rows(`${label}    ${value}`, em(15), em(0.93)) * em(1.35) + em(0.3),
    0,
  );
  const head = Math.max(hasPicture ? em(8.4 * 1.18) : 0, name + tagline, facts) + em(1.2) + 3;

  const sections = outline.sections.map(
    ({ lines }) =>
      em(1.4 + 0.25 + 1) +
      lines.reduce((sum, { text, label, origin, note }) => {
        const shown = rows(`${label ? `${label} · ` : ''}${text}      `, column, px) * em(1.45) + em(0.4);
        const why = origin === 'inferred' && note ? rows(note, column, em(0.86)) * em(1.25) : 0;
        return sum + shown + why;
      }, 0),
  );
  const total = sections.reduce((sum, height) => sum + height, 0);
  // Sections stay whole, so the longer column is at least half plus part of the tallest section.
  const body = em(1) + Math.max(...sections, 0, total / 2 + Math.max(...sections, 0) * 0.35);
  const questions = outline.questions.reduce(
    (sum, text) => sum + rows(text, paper.width - em(2), px) * em(1.45) + em(0.4),
    outline.questions.length > 0 ? em(1.45 + 1.2 + 0.4) : 0,
  );
  const passages = quotes.reduce(
    (sum, quote) => sum + (rows(`00 “${quote}” Brief`, column, em(0.9)) * em(1.22) + em(0.26)) / 2,
    quotes.length > 0 ? em(0.9 + 0.7 + 1.02 + 0.3 + 1.2) : 0,
  );
  const light = em(1.4 + 2.6);
  const foot = em(1 + 0.6 + 2.4);
  return head + light + body + questions + passages + foot;
}
