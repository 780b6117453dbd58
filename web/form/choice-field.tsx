import type { WidgetProps } from './config-form';
import styles from './form.module.css';

const mostSegments = 3;
const mostLetters = 34;

/** One of a few: side by side while they fit, else a list. */
export function ChoiceField({
  id,
  field,
  value,
  describedBy,
  isInvalid,
  isReadOnly,
  onChange,
}: WidgetProps) {
  const { options } = field;
  const chosen = typeof value === 'string' ? value : '';
  const letters = options.reduce((sum, { word }) => sum + word.length, 0);
  if (options.length <= mostSegments && letters <= mostLetters) {
    return (
      <div
        id={id}
        className={styles.segments}
        role="radiogroup"
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy}
      >
        {options.map((option) => (
          <label key={option.value} className={styles.segment}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={value === option.value}
              disabled={isReadOnly}
              onChange={() => onChange(option.value)}
            />
            <span>{option.word}</span>
          </label>
        ))}
      </div>
    );
  }
  return (
    <select
      id={id}
      className={styles.input}
      value={chosen}
      disabled={isReadOnly}
      aria-describedby={describedBy}
      aria-invalid={isInvalid || undefined}
      onChange={(event) => onChange(event.target.value)}
    >
      {!options.some((option) => option.value === value) && (
        <option value={chosen}>{chosen}</option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.word}
        </option>
      ))}
    </select>
  );
}
