import { withoutMarks, type Picture } from '../../nodes/records/picture';
import { piecesOfKind, type Piece } from './piece';

/**
 * The address of a picture for an image element. The drawing travels as text inside its record; in
 * an image element nothing in it can run or load. Its mark is set by the arch, in readable size.
 */
export function pictureAddress(picture: Pick<Picture, 'svg'>): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(withoutMarks(picture.svg))}`;
}

/** The address of a persona's picture, when the run has made one. */
export function pictureOf(pieces: readonly Piece[], personaKey: string): string | undefined {
  const picture = drawnOf(pieces, personaKey);
  return picture && pictureAddress(picture);
}

/** What an arch needs to show a persona: address and mark of the picture, when there is one. */
export function faceOf(pieces: readonly Piece[], personaKey: string) {
  const picture = drawnOf(pieces, personaKey);
  return {
    src: picture && pictureAddress(picture),
    mark: picture?.mark === 'none' ? undefined : picture?.mark,
  };
}

function drawnOf(pieces: readonly Piece[], personaKey: string): Picture | undefined {
  return piecesOfKind(pieces, 'picture').find(({ body }) => body.personaKey === personaKey)?.body;
}
