import type { Picture } from '../../nodes/records/picture';
import { piecesOfKind, type Piece } from './piece';

/**
 * The address of a picture for an image element. The drawing travels as text inside its record; in
 * an image element nothing in it can run or load.
 */
export function pictureAddress(picture: Pick<Picture, 'svg'>): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`;
}

/** The address of a persona's picture, when the run has made one. */
export function pictureOf(pieces: readonly Piece[], personaKey: string): string | undefined {
  const picture = piecesOfKind(pieces, 'picture').find((p) => p.body.personaKey === personaKey);
  return picture && pictureAddress(picture.body);
}
