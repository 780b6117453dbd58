import { z } from 'zod';
import { artefactBase } from './artefact';

/** IPTC digital source types used so far (product 6.3). */
export const digitalSourceTypes = [
  'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia',
  'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
] as const;

export const Picture = z.object({
  ...artefactBase,
  personaKey: z.string(),
  personaName: z.string(),
  look: z.enum(['arch', 'portrait']),
  /** Why it is the plain arch, when it is. */
  lockedBecause: z.string().optional(),
  /** Visible mark, also in exports. `none` only on the plain arch. */
  mark: z.enum(['none', 'drawn', 'AI']),
  /** A self-contained drawing without script; shown through an image element only. */
  svg: z.string(),
  widthPx: z.int(),
  heightPx: z.int(),
  alt: z.string().max(125),
  caption: z.string(),
  digitalSourceType: z.enum(digitalSourceTypes),
  /** What decided each visible part: stated in the brief, chosen by a person, or drawn by chance. */
  choices: z.array(
    z.object({ part: z.string(), value: z.string(), by: z.enum(['stated', 'person', 'chance']) }),
  ),
  credit: z.string(),
});
export type Picture = z.infer<typeof Picture>;

const cornerMarks =
  /(?:<g><rect [^>]*\/><text [^>]*>(?:drawn|draft|AI)<\/text><\/g>)+(?=<\/svg>\s*$)/u;

/**
 * A drawing without the marks in its corners, for a place that sets them itself: drawn small, the
 * marks inside the picture can't be read.
 */
export function withoutMarks(svg: string): string {
  return svg.replace(cornerMarks, '');
}
