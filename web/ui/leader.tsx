import type { ReactNode } from 'react';
import styles from './leader.module.css';

/** A list of dotted leaders, as in a cast list: term, dots, value. */
export function Leaders({ children }: { children: ReactNode }) {
  return <dl className={styles.list}>{children}</dl>;
}

/** One line of a cast list. */
export function Leader({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.leader}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
