import type { Light } from './evidence-mark';
import styles from './meter.module.css';
import { classNames } from './class-names';

/** One segment per statement, in the order of the mix; the words beside it carry the meaning. */
export function Meter({ lights, label }: { lights: Light[]; label: string }) {
  return (
    <div className={styles.meter} role="img" aria-label={label} title={label}>
      {lights.map((light, index) => (
        <i key={index} className={classNames(styles.segment, styles[light])} />
      ))}
    </div>
  );
}
