/** Dates, ages and counts as German, French, Spanish and Portuguese briefs write them. */
import type { Hit } from './recognise/hit';
import { withoutOverlaps } from './recognise/hit';
import { parseDigits } from './recognise/numbers';

const MONTH = String.raw`(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro)(?!\p{L})`;
const OF = String.raw`(?:de |del |d')?`;
const YEAR = String.raw`(?:,? (?:de |del )?20\d\d)?`;
const DAY = String.raw`(?:1er|\d{1,2}[.º°]?)`;
const AND = String.raw`(?:bis|au|al|a|à|até|e|et|y|und|-|–)(?: (?:zum|o|el|le))?`;
const PATTERNS: readonly RegExp[] = [
  // “du 3 au 28 novembre”, “1. bis 30. Juni”
  new RegExp(
    String.raw`(?<!\p{L})(?:(?:vom|du|del|de|desde el|entre el) )?${DAY}(?: ${OF}${MONTH})? ?${AND} ?${DAY} ${OF}${MONTH}${YEAR}`,
    'giu',
  ),
  new RegExp(String.raw`(?<![\p{L}\p{N}])${DAY} ${OF}${MONTH}${YEAR}`, 'giu'),
  new RegExp(
    String.raw`(?<!\p{L})(?:(?:anfang|mitte|ende|début|mi|fin|principios|mediados|finales|início|meados|fim)[ -](?:de )?)?${MONTH}${YEAR}(?: ?${AND} ?${MONTH}${YEAR})?`,
    'giu',
  ),
  /(?<![\d.])\d{1,2}[./]\d{1,2}[./](?:20)?\d\d(?!\d)|(?<!\d)20\d\d-\d\d-\d\d(?!\d)/gu,
  /(?<!\p{L})(?:KW|semaine|semana) ?\d{1,2}(?!\d)|(?<!\p{L})[QT][1-4] ?20\d\d(?!\d)/giu,
];

/** Dates and windows of a line, in order; the longest reading of each. */
export function foreignDates(text: string): Hit[] {
  const hits = PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
    })),
  );
  return withoutOverlaps(hits);
}

const RANGE =
  /(?<!\d)(?:(?:von|de|entre|zwischen) )?(\d{2}) ?(?:-|–|bis|und|à|a|y|e|et|ate|até) ?(\d{2})(?!\d)(?: ?(?:jahren?|ans|años|anos))?/iu;
const FROM =
  /(?<!\p{L})(?:ab|über|mehr als|dès|plus de|à partir de|más de|desde|a partir de|mais de|mayores de|\+) ?(\d{2})(?!\d)/iu;
const UP_TO = /(?<!\p{L})(?:bis|unter|moins de|jusqu'à|menos de|hasta|até) ?(\d{2})(?!\d)/iu;

/** Years of age under a label of age; an open end is null. */
export function foreignAge(text: string): { min: number | null; max: number | null } | undefined {
  const range = RANGE.exec(text);
  if (range !== null) return { min: Number(range[1]), max: Number(range[2]) };
  const from = FROM.exec(text);
  if (from !== null) return { min: Number(from[1]), max: null };
  const to = UP_TO.exec(text);
  return to === null ? undefined : { min: null, max: Number(to[1]) };
}

/** The first number of a line that is no part of a date, with a percent sign behind it as unit. */
export function foreignCount(text: string): { target?: number; unit?: string } {
  const dates = foreignDates(text);
  for (const match of text.matchAll(
    /(?<![\p{L}\d.,])(\d{1,3}(?:[.' ]\d{3})+|\d+(?:,\d+)?)(?!\d)( ?%)?/gu,
  )) {
    if (dates.some((date) => match.index >= date.start && match.index < date.end)) continue;
    const target = parseDigits(match[1] ?? '');
    if (!Number.isFinite(target)) continue;
    return { target, ...(match[2] === undefined ? {} : { unit: '%' }) };
  }
  return {};
}
