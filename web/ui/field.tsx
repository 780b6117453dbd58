import { useId, type ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './field.module.css';

type Wiring = {
  id: string;
  className: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

type Props = {
  label: ReactNode;
  help?: ReactNode;
  error?: ReactNode;
  isLabelHidden?: boolean;
  /** Draws the control with what ties it to its label, help and error. */
  children: (wiring: Wiring) => ReactNode;
};

/** A control with a visible label; help and error sit beside it and are tied to it. */
export function Field({ label, help, error, isLabelHidden = false, children }: Props) {
  const id = useId();
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const describedBy = [help && helpId, error && errorId].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={classNames(styles.label, isLabelHidden && 'dr-hidden')}>
        {label}
      </label>
      {children({
        id,
        className: styles.input ?? '',
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {help && (
        <p id={helpId} className={styles.help}>
          {help}
        </p>
      )}
      {error && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
