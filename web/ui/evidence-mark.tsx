import styles from './evidence-mark.module.css';
import { classNames } from './class-names';

/** How much light falls on a statement. `unknown` is a question, not an origin of a value. */
export type Light = 'stated' | 'inferred' | 'generated' | 'unknown' | 'human';

/** What each mark means, in the words of the interface. */
export const lightWords: Record<Light, string> = {
  stated: 'Stated in the brief',
  inferred: 'Our reading of the brief',
  generated: 'Written by Dramatis, not a fact',
  unknown: 'The brief does not say',
  human: 'Added or checked by a person',
};

export const lightNames: Record<Light, string> = {
  stated: 'Stated',
  inferred: 'Inferred',
  generated: 'Generated',
  unknown: 'Unknown',
  human: 'By a person',
};

type Props = {
  light: Light;
  /** Numbers of the passages it rests on, shown behind the mark. */
  passages?: number[];
  /** Replaces the spoken meaning, e.g. with who changed it and when. */
  title?: string | undefined;
  /** Beside its own word the mark stays silent. */
  isDecorative?: boolean;
};

/** The mark behind a statement: shape first, then colour, then the numbers of its passages. */
export function EvidenceMark({ light, passages = [], title, isDecorative = false }: Props) {
  const says = title ?? lightWords[light];
  const role = isDecorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': says };
  return (
    <span
      className={classNames(styles.mark, styles[light])}
      title={isDecorative ? undefined : says}
    >
      <svg width="13" height="13" viewBox="0 0 14 14" strokeWidth="1.4" {...role}>
        <LightShape light={light} />
      </svg>
      {passages.length > 0 && (
        <span className={styles.numbers} aria-hidden="true">
          {passages.join(', ')}
        </span>
      )}
    </span>
  );
}

function LightShape({ light }: { light: Light }) {
  if (light === 'human') {
    return (
      <>
        <circle cx="7" cy="7" r="6.2" fill="currentColor" />
        <path className={styles.tick} d="M4.4 7.2l1.8 1.8 3.4-3.6" fill="none" />
      </>
    );
  }
  if (light === 'unknown') {
    return (
      <>
        <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeDasharray="2.1 1.9" />
        <path
          d="M5.6 5.7a1.4 1.4 0 1 1 2 1.3c-.45.2-.6.5-.6.9M7 9.6v.1"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.2"
          strokeLinecap="round"
        />
      </>
    );
  }
  return (
    <>
      <circle
        className={light === 'stated' ? styles.full : undefined}
        cx="7"
        cy="7"
        r="5.5"
        fill="none"
        stroke="currentColor"
      />
      {light === 'inferred' && <path d="M7 1.5a5.5 5.5 0 0 0 0 11z" fill="currentColor" />}
    </>
  );
}
