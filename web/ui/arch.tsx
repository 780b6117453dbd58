import type { CSSProperties } from 'react';
import styles from './arch.module.css';
import { classNames } from './class-names';

type Props = {
  name: string;
  /** Place in the cast, from 0; gives the tone: sand, blue, rose, sage, then again. */
  order: number;
  widthPx?: number;
  /** Address of a picture; without one the arch shows initials. */
  src?: string | undefined;
  /** What stands on the picture: by our own program, or by a model. */
  mark?: 'drawn' | 'AI' | undefined;
  alt?: string | undefined;
  /** In lists beside the name itself, the arch says nothing to a screen reader. */
  isDecorative?: boolean;
};

/** First letters of the first two words; for a label without a name the first letter. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, 2)
    .map((word) => Array.from(word)[0]?.toUpperCase() ?? '')
    .join('');
}

/** Every persona stands in one: a picture, or concentric arches with initials, never a guess. */
export function Arch({ name, order, widthPx = 64, src, mark, alt, isDecorative = false }: Props) {
  const tone = styles[`tone${(order % 4) + 1}`];
  const label = alt ?? (src ? `Picture of ${name}` : `Plain arch, initials ${initialsOf(name)}`);
  const style = { '--arch-width': `${widthPx}px` } as CSSProperties;
  const role = isDecorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <span className={classNames(styles.arch, tone)} style={style} {...role}>
      {src ? (
        <img className={styles.picture} src={src} alt="" draggable={false} />
      ) : (
        <>
          <svg className={styles.lines} viewBox="0 0 100 118" preserveAspectRatio="none">
            <path d="M16 118V52a34 34 0 0 1 68 0v66M30 118V54a20 20 0 0 1 40 0v64" />
          </svg>
          <b className={styles.initials}>{initialsOf(name)}</b>
        </>
      )}
      {src && mark && widthPx >= 56 && <span className={styles.mark}>{mark}</span>}
    </span>
  );
}

/** The drawing of an empty place: an arch with nobody in it. */
export function EmptyArch({ widthPx = 44 }: { widthPx?: number }) {
  const style = { '--arch-width': `${widthPx}px` } as CSSProperties;
  return (
    <span className={classNames(styles.arch, styles.toneNone)} style={style} aria-hidden="true">
      <svg className={styles.lines} viewBox="0 0 100 118" preserveAspectRatio="none">
        <path d="M16 118V52a34 34 0 0 1 68 0v66M30 118V54a20 20 0 0 1 40 0v64" />
      </svg>
    </span>
  );
}
