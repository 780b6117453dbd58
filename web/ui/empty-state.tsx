import type { ReactNode } from 'react';
import { EmptyArch } from './arch';
import styles from './empty-state.module.css';

/** An empty place: one drawing, one line what it is for, one way to fill it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <EmptyArch />
      <h2 className="dr-subhead">{title}</h2>
      {children && <p className="dr-small dr-muted">{children}</p>}
      {action}
    </div>
  );
}
