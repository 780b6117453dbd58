import { useId, type ReactNode } from 'react';
import { classNames } from '../ui/class-names';
import { valueWords, type FieldModel } from './field-model';
import styles from './form.module.css';

type Wiring = { id: string; describedBy: string | undefined; isInvalid: boolean };

type Props = {
  field: FieldModel;
  isChosen: boolean;
  error: string | null;
  onReset: (() => void) | undefined;
  children: (wiring: Wiring) => ReactNode;
};

/** Label, control, help and error of one setting; says whether the default holds. */
export function FieldFrame({ field, isChosen, error, onReset, children }: Props) {
  const id = useId();
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const isSwitch = field.widget === 'switch';
  const describedBy =
    [field.help !== undefined && helpId, error !== null && errorId].filter(Boolean).join(' ') ||
    undefined;
  return (
    <div className={classNames(styles.field, isSwitch && styles.inline)} data-field={field.name}>
      <div className={styles.head}>
        <label htmlFor={id} id={`${id}-label`} className={styles.label}>
          {field.title}
        </label>
        {!isChosen && !isSwitch && <span className={styles.usual}>default</span>}
        {isChosen && onReset && (
          <button type="button" className={styles.reset} onClick={onReset}>
            <span className="dr-hidden">Go back, {field.title}: </span>default is{' '}
            {valueWords(field, field.usual)}
          </button>
        )}
      </div>
      {children({ id, describedBy, isInvalid: error !== null })}
      {field.help !== undefined && (
        <p id={helpId} className={styles.help}>
          {field.help}
        </p>
      )}
      {error !== null && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
