import type { WidgetProps } from './config-form';
import styles from './form.module.css';

/** Any of a few: chips that are pressed in or not. */
export function ChoicesField({ id, field, value, describedBy, isReadOnly, onChange }: WidgetProps) {
  const chosen = Array.isArray(value) ? value.map(String) : [];
  return (
    <div
      id={id}
      className={styles.chips}
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
    >
      {field.options.map((option) => {
        const isOn = chosen.includes(option.value);
        return (
          <button
            key={option.value}
            type="button"
            className={styles.chip}
            aria-pressed={isOn}
            disabled={isReadOnly}
            onClick={() => {
              const next = field.options
                .map(({ value: other }) => other)
                .filter((other) => (other === option.value ? !isOn : chosen.includes(other)));
              onChange(next);
            }}
          >
            {option.word}
          </button>
        );
      })}
    </div>
  );
}
