import type { ToneAxes as Axes } from '../../nodes/records/vocabulary';
import styles from './tone-axes.module.css';

const ends: { axis: keyof Axes; low: string; high: string }[] = [
  { axis: 'funnySerious', low: 'Funny', high: 'Serious' },
  { axis: 'casualFormal', low: 'Casual', high: 'Formal' },
  { axis: 'irreverentRespectful', low: 'Irreverent', high: 'Respectful' },
  { axis: 'plainEnthusiastic', low: 'Matter-of-fact', high: 'Enthusiastic' },
];

function placeWords(value: number, low: string, high: string): string {
  if (Math.abs(value) < 0.1) return `between ${low.toLowerCase()} and ${high.toLowerCase()}`;
  const strength = Math.abs(value) < 0.4 ? 'a little ' : Math.abs(value) > 0.75 ? 'very ' : '';
  return strength + (value < 0 ? low : high).toLowerCase();
}

/** The four tone axes as marks on lines; each line says its place in words. */
export function ToneAxes({ axes }: { axes: Axes }) {
  return (
    <ul className={styles.axes}>
      {ends.map(({ axis, low, high }) => (
        <li key={axis}>
          <span>{low}</span>
          <span className={styles.line} role="img" aria-label={placeWords(axes[axis], low, high)}>
            <i style={{ left: `${(axes[axis] + 1) * 50}%` }} />
          </span>
          <span>{high}</span>
        </li>
      ))}
    </ul>
  );
}
