import type { OpenQuestion } from '../../nodes/records/artefact';
import type { CorrectedAudience, CorrectionField } from '../../nodes/records/correction';
import type { Evidenced } from '../../nodes/records/evidence';
import { channelWords, formatWords } from '../../nodes/records/vocabulary';
import type { Channel, Format } from '../../nodes/records/vocabulary';
import type { Grounded } from '../results/evidence-index';
import { groundedOf, statementId, type Piece, type PieceOf } from '../results/piece';
import { fieldWords, letterOf } from './field-words';

/** One value of the reading, as it stands on the panel. */
export interface ReadingValue {
  /** Id of the statement on the page. */
  id: string;
  piece: Piece;
  path: string;
  field: CorrectionField;
  audience?: CorrectedAudience | undefined;
  value: Evidenced<unknown>;
  text: string;
  /** Only free text can be put into other words. */
  isFreeText: boolean;
  /** What else is known of it: “must”, “avoids”. */
  extra?: string | undefined;
}

/** A field with its values, or with the question that stands where they would. */
export interface ReadingRow {
  field: CorrectionField;
  title: string;
  values: ReadingValue[];
  questions: OpenQuestion[];
}

/** The work, or one audience. */
export interface ReadingPart {
  /** `work`, or the key of the sheet. */
  key: string;
  /** Letter of the audience in the brief; null for the work. */
  letter: string | null;
  title: string;
  piece: PieceOf<'interpretation'> | PieceOf<'sheet'>;
  /** What corrections of this part name; undefined for the work. */
  audience: CorrectedAudience | undefined;
  rows: ReadingRow[];
}

const workRows = [
  'brand',
  'offer',
  'purpose',
  'reason',
  'constraints',
  'tone',
  'decisionRules',
  'facts',
  'successMetrics',
  'budget',
  'deadline',
] as const satisfies readonly CorrectionField[];

const peopleRows = [
  'name',
  'role',
  'goals',
  'pains',
  'triggers',
  'objections',
  'channels',
  'preferredFormats',
  'context',
  'ageRange',
  'location',
  'demographics',
] as const satisfies readonly CorrectionField[];

/** The reading of a run in parts: the work first, then each audience in the order of the brief. */
export function readingParts(pieces: readonly Piece[]): ReadingPart[] {
  const work = pieces.findLast((piece) => piece.kind === 'interpretation');
  const sheets = pieces
    .filter((piece) => piece.kind === 'sheet')
    .toSorted((a, b) => a.body.order - b.body.order);
  return [...(work ? [partOfWork(work, sheets.length > 0)] : []), ...sheets.map(partOfSheet)];
}

/** Without sheets the audiences stand with the work. */
function partOfWork(piece: PieceOf<'interpretation'>, hasSheets: boolean): ReadingPart {
  const named = hasSheets ? [] : piece.body.audiences;
  const people = named.map(({ key, label }, index): ReadingValue => {
    const path = `audiences.${index}.label`;
    const sheet = key.replace(/^audience-/, 'sheet-');
    return {
      id: statementId(piece, path),
      piece,
      path,
      field: 'audiences',
      audience: { key: sheet, label: label.evidence[0]?.quote ?? '' },
      value: label,
      text: label.value,
      isFreeText: true,
    };
  });
  const rows = workRows.map((field): ReadingRow => {
    const said = piece.body[field] ?? [];
    const list: (Evidenced<string> & { strength?: string })[] = Array.isArray(said) ? said : [said];
    const values = list.map((value, index): ReadingValue => {
      const path = Array.isArray(said) ? `${field}.${index}` : field;
      return {
        id: statementId(piece, path),
        piece,
        path,
        field,
        value,
        text: value.value,
        isFreeText: field !== 'decisionRules',
        extra: field === 'purpose' ? piece.body.purposeCategory?.value : value.strength,
      };
    });
    return rowOf(field, values, piece.body.openQuestions);
  });
  const who = { ...rowOf('audiences', people, piece.body.openQuestions), title: 'Audiences' };
  const more = piece.body.openQuestions.filter(
    ({ field }) => !isShown(field, ['audiences', ...workRows]),
  );
  return {
    key: 'work',
    letter: null,
    title: 'The work',
    piece,
    audience: undefined,
    rows: withValues([who, ...rows, ...askedElse(more)]),
  };
}

function partOfSheet(piece: PieceOf<'sheet'>): ReadingPart {
  const sheet = piece.body;
  const audience = { key: sheet.key, label: sheet.label.evidence[0]?.quote ?? '' };
  const valueOf = (
    field: CorrectionField,
    path: string,
    value: Evidenced<unknown>,
    text: string,
    extra?: string,
  ): ReadingValue => ({
    id: statementId(piece, path),
    piece,
    path,
    field,
    audience,
    value,
    text,
    isFreeText: typeof value.value === 'string' && value.value === text,
    extra,
  });
  const rows = peopleRows.map((field): ReadingRow => {
    const values = valuesOf();
    return rowOf(field, values, sheet.openQuestions);

    function valuesOf(): ReadingValue[] {
      switch (field) {
        case 'channels':
          return sheet.channels.map((use, index) =>
            valueOf(
              field,
              `${field}.${index}`,
              use,
              sentence(channelWords[use.value as Channel]),
              use.liking === 'likes' ? undefined : use.liking,
            ),
          );
        case 'preferredFormats':
          return sheet.preferredFormats.map((use, index) =>
            valueOf(field, `${field}.${index}`, use, sentence(formatWords[use.value as Format])),
          );
        case 'ageRange':
          return sheet.ageRange
            ? [valueOf(field, field, sheet.ageRange, ageWords(sheet.ageRange.value))]
            : [];
        case 'name':
        case 'role':
        case 'location': {
          const value = sheet[field];
          return value ? [valueOf(field, field, value, value.value)] : [];
        }
        default:
          return sheet[field].map((value, index) =>
            valueOf(field, `${field}.${index}`, value, value.value),
          );
      }
    }
  });
  const who = rowOf(
    'audiences',
    [valueOf('audiences', 'label', sheet.label, sheet.label.value)],
    sheet.openQuestions.filter(({ field }) => field === 'audience'),
  );
  const more = sheet.openQuestions.filter(
    ({ field }) => field !== 'audience' && !isShown(field, peopleRows),
  );
  return {
    key: sheet.key,
    letter: letterOf(sheet.order),
    title: sheet.name?.value ?? sheet.label.value,
    piece,
    audience,
    rows: withValues([who, ...rows, ...askedElse(more)]),
  };
}

function rowOf(
  field: CorrectionField,
  values: ReadingValue[],
  questions: readonly OpenQuestion[],
): ReadingRow {
  const asked = questions.filter(
    (question) =>
      question.field === field || (field === 'audiences' && question.field === 'audience'),
  );
  return { field, title: fieldWords[field].title, values, questions: asked };
}

/** Questions about what has no field of its own stand with the audience or the work as a whole. */
function askedElse(questions: readonly OpenQuestion[]): ReadingRow[] {
  return questions.length === 0
    ? []
    : [{ field: 'audiences', title: 'Also asked', values: [], questions: [...questions] }];
}

function isShown(field: string, rows: readonly string[]): boolean {
  return rows.includes(field);
}

/** Rows that hold a value or a question. */
function withValues(rows: readonly ReadingRow[]): ReadingRow[] {
  return rows.filter(({ values, questions }) => values.length > 0 || questions.length > 0);
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** “25 to 40”, “from 60”, “up to 18”. */
export function ageWords({ min, max }: { min: number | null; max: number | null }): string {
  if (min !== null && max !== null) return min === max ? `${min}` : `${min} to ${max}`;
  if (min !== null) return `From ${min}`;
  return max === null ? 'Not said' : `Up to ${max}`;
}

/** Every value of the parts. */
export function valuesOf(parts: readonly ReadingPart[]): ReadingValue[] {
  return parts.flatMap(({ rows }) => rows.flatMap(({ values }) => values));
}

/** Ids of the two sides of each conflict that a part tells of. */
export function conflictIds({ piece }: ReadingPart): string[] {
  if (piece.kind !== 'interpretation') return [];
  return piece.body.conflicts.flatMap((_, index) =>
    ['a', 'b'].map((side) => statementId(piece, `conflicts.${index}.${side}`)),
  );
}

/** The statements that stand on the panel, with their passages. */
export function shownStatements(parts: readonly ReadingPart[]): Grounded[] {
  const ids = new Set([...valuesOf(parts).map(({ id }) => id), ...parts.flatMap(conflictIds)]);
  return parts.flatMap(({ piece }) => groundedOf(piece)).filter(({ id }) => ids.has(id));
}
