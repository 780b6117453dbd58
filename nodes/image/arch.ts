/**
 * The arch that every persona stands in: half-round top, 1 : 1.18, a tone per persona in order.
 * The colours are those of the design tokens; a picture file can't read style sheets.
 */
export const widthPx = 512;
/** 512 × 1.18, whole. */
export const heightPx = 604;

export const ink = '#211C18';
export const paper = '#FFF8F0';

export interface Tone {
  name: 'sand' | 'blue' | 'rose' | 'sage';
  fill: string;
}
const tones = [
  { name: 'sand', fill: '#EBD6AE' },
  { name: 'blue', fill: '#C6DAE6' },
  { name: 'rose', fill: '#E3CCDD' },
  { name: 'sage', fill: '#CFDCC4' },
] as const satisfies readonly Tone[];

/** The tone of the persona with this place in the cast (from 1); the fifth begins again. */
export function toneOf(order: number): Tone {
  return tones[(order - 1) % tones.length] ?? tones[0];
}

const radius = widthPx / 2;
const foot = 12;
/** Outline of the arch, from its lower left corner. */
export const archPath =
  `M0 ${heightPx - foot}V${radius}a${radius} ${radius} 0 0 1 ${widthPx} 0` +
  `V${heightPx - foot}a${foot} ${foot} 0 0 1-${foot} ${foot}H${foot}` +
  `a${foot} ${foot} 0 0 1-${foot}-${foot}z`;

/** The plain arch: two arches inside the first, and initials. Never a face. */
export function plainArch(initials: string): string {
  const inner = (inset: number, top: number): string => {
    const r = radius - inset;
    return `M${inset} ${heightPx}V${top + r}a${r} ${r} 0 0 1 ${2 * r} 0V${heightPx}`;
  };
  const size = initials.length > 2 ? 128 : 154;
  return (
    `<path d="${inner(82, 96)}${inner(154, 172)}" fill="none" stroke="${ink}" ` +
    `stroke-opacity=".22" stroke-width="8"/>` +
    `<text x="${radius}" y="466" text-anchor="middle" font-family="Newsreader, 'Iowan Old Style', ` +
    `Palatino, Georgia, serif" font-size="${size}" fill="${ink}">${escapeXml(initials)}</text>`
  );
}

/** A mark in a lower corner, part of the picture itself so that no copy can lose it. */
export function cornerMark(word: string, side: 'left' | 'right' = 'right'): string {
  const width = 34 + word.length * 17;
  const left = side === 'left' ? 20 : widthPx - 20 - width;
  return (
    `<g><rect x="${left}" y="${heightPx - 62}" width="${width}" height="42" rx="9" fill="${ink}"/>` +
    `<text x="${left + width / 2}" y="${heightPx - 32}" text-anchor="middle" ` +
    `textLength="${width - 32}" lengthAdjust="spacingAndGlyphs" font-family="'Schibsted Grotesk', ` +
    `'Segoe UI', Arial, sans-serif" font-weight="700" font-size="30" fill="${paper}">` +
    `${escapeXml(word)}</text></g>`
  );
}

/** First letters of the first and the last word; one letter for a single word. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu) ?? [];
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0]];
  return ends.map((word) => (word ? ([...word][0] ?? '').toUpperCase() : '')).join('') || '?';
}

/** Text for XML content and double-quoted attributes; characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
