import type { MatrixCell } from '../../nodes/records/quality';

/** One square of the matrix: what was asked of a piece on a theme, and how well it agreed. */
export interface Square {
  theme: string;
  pieceKey: string;
  pieceTitle: string;
  /** 0–1, the mean over the questions that could be checked; null: not enough to check. */
  agreement: number | null;
  questions: MatrixCell[];
}

export interface PersonaMatrix {
  personaKey: string;
  pieces: { key: string; title: string }[];
  themes: string[];
  squareOf: (theme: string, pieceKey: string) => Square | undefined;
}

/** Themes down, pieces across, grouped by persona, in the order in which they were asked. */
export function matrixByPersona(cells: readonly MatrixCell[]): PersonaMatrix[] {
  const personas = [...new Set(cells.map((cell) => cell.personaKey))];
  const themes = [...new Set(cells.map((cell) => cell.theme))];
  return personas.map((personaKey) => {
    const own = cells.filter((cell) => cell.personaKey === personaKey);
    const pieces = [...new Map(own.map((cell) => [cell.pieceKey, cell.pieceTitle]))];
    const squares = new Map<string, Square>();
    for (const cell of own) {
      const id = `${cell.theme}\n${cell.pieceKey}`;
      const { theme, pieceKey, pieceTitle } = cell;
      const square = squares.get(id) ?? {
        theme,
        pieceKey,
        pieceTitle,
        agreement: null,
        questions: [],
      };
      square.questions.push(cell);
      squares.set(id, square);
    }
    for (const square of squares.values()) square.agreement = meanAgreement(square.questions);
    return {
      personaKey,
      themes,
      pieces: pieces.map(([key, title]) => ({ key, title })),
      squareOf: (theme, pieceKey) => squares.get(`${theme}\n${pieceKey}`),
    };
  });
}

function meanAgreement(cells: readonly MatrixCell[]): number | null {
  const checked = cells.flatMap(({ agreement }) => (agreement === null ? [] : [agreement]));
  if (checked.length === 0) return null;
  return checked.reduce((sum, value) => sum + value, 0) / checked.length;
}

/** How a square is drawn: from full agreement to a clash, or not enough to check. */
export type Grade = 'full' | 'good' | 'partly' | 'clash' | 'none';

/** ≥ 0.9 full, ≥ 0.8 good, ≥ 0.5 partly, below a clash. */
export function gradeOf(agreement: number | null): Grade {
  if (agreement === null) return 'none';
  if (agreement >= 0.9) return 'full';
  if (agreement >= 0.8) return 'good';
  return agreement >= 0.5 ? 'partly' : 'clash';
}

/** “1.0”, “.92”, “–”: always printed in the square. */
export function agreementWords(agreement: number | null): string {
  if (agreement === null) return '–';
  const rounded = Math.round(agreement * 100) / 100;
  if (rounded === 1) return '1.0';
  return rounded.toFixed(2).replace(/^0/, '');
}

/** The question that agrees least, for the card that shows both quotations. */
export function worstOf(square: Square): MatrixCell | undefined {
  return square.questions.toSorted((a, b) => (a.agreement ?? 2) - (b.agreement ?? 2))[0];
}
