import type { ReactNode } from 'react';
import styles from './chip.module.css';

/** A small fact in a pill, not pressable. */
export function Chip({ children }: { children: ReactNode }) {
  return <span className={styles.chip}>{children}</span>;
}
