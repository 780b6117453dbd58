import type { Picture } from '../../nodes/records/picture';

/**
 * The address of a picture for an image element. The drawing travels as text inside its record; in
 * an image element nothing in it can run or load.
 */
export function pictureAddress(picture: Pick<Picture, 'svg' | 'look'>): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`;
}
