import { useStore } from '@xyflow/react';
import { useGraph } from './graph-store';
import styles from './acts-layer.module.css';

/** Roman numerals in the margin and a dotted line between the acts, behind everything. */
export function ActsLayer() {
  const acts = useGraph((state) => state.acts);
  const top = useStore((state) => state.transform[1]);
  const zoom = useStore((state) => state.transform[2]);
  return (
    <div className={styles.acts} aria-hidden="true">
      {acts.map((act) => (
        <div key={act.numeral}>
          {act.line !== null && (
            <hr className={styles.line} style={{ top: Math.round(act.line * zoom + top) }} />
          )}
          <div className={styles.act} style={{ top: Math.round(act.top * zoom + top) }}>
            <b>{act.numeral}</b>
            <span>{act.name}</span>
          </div>
        </div>
      ))}
    </div>
  );
}
