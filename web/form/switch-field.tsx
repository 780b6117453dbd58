import type { WidgetProps } from './config-form';
import styles from './form.module.css';

/** On or off. */
export function SwitchField({ id, value, describedBy, isReadOnly, onChange }: WidgetProps) {
  return (
    <input
      id={id}
      type="checkbox"
      role="switch"
      className={styles.switch}
      checked={value === true}
      disabled={isReadOnly}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
