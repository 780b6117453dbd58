import { IconMinus, IconPlus } from '@tabler/icons-react';
import type { WidgetProps } from './config-form';
import styles from './form.module.css';

/** A whole number with steps; typing is possible too. */
export function NumberField({
  id,
  field,
  value,
  describedBy,
  isInvalid,
  isReadOnly,
  onChange,
}: WidgetProps) {
  const number = typeof value === 'number' ? value : 0;
  const min = field.min ?? Number.MIN_SAFE_INTEGER;
  const max = field.max ?? Number.MAX_SAFE_INTEGER;
  const step = (by: number) => onChange(Math.min(max, Math.max(min, number + by)));
  return (
    <div className={styles.stepper}>
      <button
        type="button"
        aria-label={`Fewer: ${field.title}`}
        disabled={isReadOnly || number <= min}
        onClick={() => step(-1)}
      >
        <IconMinus size={15} stroke={1.8} aria-hidden="true" />
      </button>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        value={typeof value === 'number' || typeof value === 'string' ? value : ''}
        min={field.min}
        max={field.max}
        readOnly={isReadOnly}
        aria-describedby={describedBy}
        aria-invalid={isInvalid || undefined}
        onChange={(event) => {
          const { value: text, valueAsNumber } = event.target;
          onChange(text === '' ? undefined : valueAsNumber);
        }}
      />
      <button
        type="button"
        aria-label={`More: ${field.title}`}
        disabled={isReadOnly || number >= max}
        onClick={() => step(1)}
      >
        <IconPlus size={15} stroke={1.8} aria-hidden="true" />
      </button>
      {field.unit !== undefined && <span className={styles.unit}>{field.unit}</span>}
    </div>
  );
}
