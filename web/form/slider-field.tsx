import type { CSSProperties } from 'react';
import type { WidgetProps } from './config-form';
import styles from './form.module.css';

/** A number between two named ends. */
export function SliderField({
  id,
  field,
  value,
  describedBy,
  isInvalid,
  isReadOnly,
  onChange,
}: WidgetProps) {
  const min = field.min ?? 0;
  const max = field.max ?? 1;
  const number = typeof value === 'number' ? value : min;
  const share = max > min ? (number - min) / (max - min) : 0;
  return (
    <div className={styles.slider} style={{ '--share': share } as CSSProperties}>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={field.step ?? 0.01}
        value={number}
        disabled={isReadOnly}
        aria-describedby={describedBy}
        aria-invalid={isInvalid || undefined}
        aria-valuetext={
          field.ends ? `${number}, from ${field.ends[0]} to ${field.ends[1]}` : undefined
        }
        onChange={(event) => onChange(rounded(event.target.valueAsNumber))}
      />
      {field.ends && (
        <div className={styles.ends} aria-hidden="true">
          <span>{field.ends[0]}</span>
          <b>{number}</b>
          <span>{field.ends[1]}</span>
        </div>
      )}
    </div>
  );
}

/** A range control answers 0.30000000000000004 now and then. */
function rounded(value: number): number {
  return Number(value.toFixed(6));
}
