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
  const { kind, body, ...facts } = record;
  if (!isRecordKind(kind)) return null;
  const parsed = recordSchemas[kind].safeParse(body);
  // The schema was picked by this very kind, so body and kind belong together.
  return parsed.success ? ({ ...facts, kind, body: parsed.data } as Piece) : null;
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
