import { artefactKinds, type ArtefactKind } from '../../nodes/records/kinds';
import type { Piece } from './piece';

/** What Results shows, as it stands in the address: `all`, `pack`, `reading` or `<kind>:<key>`. */
export type Show =
  | { view: 'all' }
  | { view: 'pack' }
  | { view: 'reading' }
  | { view: 'piece'; kind: ArtefactKind; key: string };

/** The address part that opens a piece. */
export function showOf(piece: Piece): string {
  return piece.kind === 'files' ? 'pack' : `${piece.kind}:${piece.body.key}`;
}

/** Reads the address part; null where it says nothing this build knows. */
export function readShow(text: string | undefined): Show | null {
  if (text === 'all' || text === 'pack' || text === 'reading') return { view: text };
  const [kind, ...rest] = (text ?? '').split(':');
  const known = artefactKinds.find((candidate) => candidate === kind);
  const key = rest.join(':');
  return known && key ? { view: 'piece', kind: known, key } : null;
}
