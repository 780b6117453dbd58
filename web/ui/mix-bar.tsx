import { EvidenceMark, lightNames, type Light } from './evidence-mark';
import styles from './mix-bar.module.css';

export type Mix = Record<Light, number>;

const order: Light[] = ['stated', 'human', 'inferred', 'generated', 'unknown'];

/** What a set of statements rests on, in one line: the bar, then counts with their marks. */
export function MixBar({ mix, hasBar = true }: { mix: Mix; hasBar?: boolean }) {
  const shown = order.filter((light) => mix[light] > 0);
  return (
    <div className={styles.mix}>
      {hasBar && (
        <div className={styles.bar} aria-hidden="true">
          {shown.map((light) => (
            <span key={light} className={styles[light]} style={{ flexGrow: mix[light] }} />
          ))}
        </div>
      )}
      <ul className={styles.legend}>
        {shown.map((light) => (
          <li key={light}>
            <EvidenceMark light={light} isDecorative />
            {mix[light]} {mixWord(light, mix[light])}
          </li>
        ))}
      </ul>
    </div>
  );
}

function mixWord(light: Light, count: number): string {
  if (light === 'unknown') return count === 1 ? 'question open' : 'questions open';
  return lightNames[light].toLowerCase();
}

/** The legend alone: which mark means what. */
export function LightLegend({ lights = order }: { lights?: Light[] }) {
  return (
    <ul className={styles.legend}>
      {lights.map((light) => (
        <li key={light}>
          <EvidenceMark light={light} isDecorative />
          {lightNames[light]}
        </li>
      ))}
    </ul>
  );
}
