import { IconAlertOctagon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './error-state.module.css';

type Props = {
  /** What stopped: the named thing, not a code. */
  what: string;
  /** Why, in the brief's or the provider's terms; what was kept belongs here too. */
  why?: ReactNode;
  /** What to do: one button and at most one quiet alternative. */
  action?: ReactNode;
  /** Only for our own faults: the number by which we find it again. */
  requestId?: string | undefined;
};

/** What stopped, why, and what to do, in that order, where it happened. */
export function ErrorState({ what, why, action, requestId }: Props) {
  return (
    <div className={styles.error} role="alert">
      <h2 className={styles.what}>
        <IconAlertOctagon size={18} stroke={1.8} aria-hidden="true" />
        {what}
      </h2>
      {why && <div className={styles.why}>{why}</div>}
      {action && <div className={styles.action}>{action}</div>}
      {requestId && <p className={styles.request}>Request {requestId}</p>}
    </div>
  );
}
