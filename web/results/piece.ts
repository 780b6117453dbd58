import type { Evidenced } from '../../nodes/records/evidence';
import { recordSchemas, type RecordKind, type RecordOf } from '../../nodes/records/kinds';
import { statementsOf } from '../../nodes/records/statements';
import type { RecordResource } from '../../worker/contract/resources';
import type { Light } from '../ui/evidence-mark';
import type { Grounded } from './evidence-index';

/** What is known about a kept result beside its body: its envelope. */
export type PieceFacts = Omit<RecordResource, 'kind' | 'body'>;

/** One result of a run, of one kind, with where it came from. */
export type Piece = {
  [P in RecordKind]: { kind: P; body: RecordOf<P> } & PieceFacts;
}[RecordKind];

/**
 * A kept result as a piece, its body parsed with the schema of its kind. Null for a kind or a shape
 * that this build does not know: it is kept where it is and shown by its name only.
 */
export function pieceOf(record: RecordResource): Piece | null {
  const known = parsed.get(record);
  if (known !== undefined) return known;
  const piece = parsePiece(record);
  parsed.set(record, piece);
  return piece;
}

/** An unchanged record stays the same object when the list is read again: it is parsed once. */
const parsed = new WeakMap<RecordResource, Piece | null>();

function parsePiece(record: RecordResource): Piece | null {
  const { kind, body, ...facts } = record;
  if (!isRecordKind(kind)) return null;
  const result = recordSchemas[kind].safeParse(body);
  // The schema was picked by this very kind, so body and kind belong together.
  return result.success ? ({ ...facts, kind, body: result.data } as Piece) : null;
}

/**
 * Each piece once. A gate and a review hand on what they were given, so the same piece lies at several
 * nodes; it is shown where it was made, with the approval that any of its copies got.
 *
 * @param handsOn whether the node of a piece only hands on what others made
 */
export function eachOnce(
  pieces: readonly Piece[],
  handsOn: (piece: Piece) => boolean,
): readonly Piece[] {
  const made = pieces.filter((piece) => !handsOn(piece));
  const names = new Set(made.map(nameOf));
  const handed = pieces.filter((piece) => handsOn(piece) && !names.has(nameOf(piece)));
  const firstOfHanded = [
    ...new Map(handed.toReversed().map((piece) => [nameOf(piece), piece])),
  ].map(([, piece]) => piece);
  return [...made, ...firstOfHanded.toReversed()].map((piece) => {
    if (piece.status === 'approved') return piece;
    const word = pieces.find(
      (other) => other.status === 'approved' && other.contentHash === piece.contentHash,
    );
    if (!word) return piece;
    return {
      ...piece,
      status: word.status,
      approvedBy: word.approvedBy,
      approvedAt: word.approvedAt,
    };
  });
}

function nameOf(piece: Piece): string {
  return `${piece.kind}:${piece.body.key}`;
}

function isRecordKind(kind: string): kind is RecordKind {
  return Object.hasOwn(recordSchemas, kind);
}

/** A piece of one kind. */
export type PieceOf<K extends RecordKind> = Extract<Piece, { kind: K }>;

/** The pieces of one kind, in the order in which they came. */
export function piecesOfKind<K extends RecordKind>(
  pieces: readonly Piece[],
  kind: K,
): PieceOf<K>[] {
  return pieces.filter((piece): piece is PieceOf<K> => piece.kind === kind);
}

/** The newest piece of a kind of which a run makes one. */
export function pieceOfKind<K extends RecordKind>(
  pieces: readonly Piece[],
  kind: K,
): PieceOf<K> | undefined {
  return piecesOfKind(pieces, kind).at(-1);
}

/** The id of a statement on the page: its piece and its path in the body. */
export function statementId(piece: Piece, path: string): string {
  return `${piece.kind}:${piece.body.key}/${path}`;
}

/** How much light falls on a value. */
export function lightOf(value: Pick<Evidenced<unknown>, 'origin'>): Light {
  return value.origin === 'imported' ? 'stated' : value.origin;
}

/** Every statement of a piece with its passages; for a script the lines of its steps as well. */
export function groundedOf(piece: Piece): Grounded[] {
  const grounded = statementsOf(piece.body).map(({ path, value }) => ({
    id: statementId(piece, path),
    light: lightOf(value),
    spans: value.evidence,
  }));
  if (piece.kind !== 'scenario') return grounded;
  const steps = piece.body.steps.map((step, index) => ({
    id: statementId(piece, `steps.${index}`),
    light: lightOf(step),
    spans: step.evidence,
  }));
  return [...grounded, ...steps];
}

/** The statements by light, in the order of the mix; open questions count as unknown. */
export function lightsOf(piece: Piece, openQuestions = 0): Light[] {
  const order: Light[] = ['stated', 'human', 'inferred', 'generated', 'unknown'];
  const lights = statementsOf(piece.body).map(({ value }) => lightOf(value));
  const unknown = Array.from({ length: openQuestions }, (): Light => 'unknown');
  return [...lights, ...unknown].toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}
