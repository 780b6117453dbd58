import type { WidgetProps } from './config-form';
import styles from './form.module.css';

/** A line of text, or several. Kept as it is typed. */
export function TextField({
  id,
  field,
  value,
  describedBy,
  isInvalid,
  isReadOnly,
  onChange,
}: WidgetProps) {
  const shared = {
    id,
    className: styles.input,
    value: typeof value === 'string' ? value : '',
    maxLength: field.maxLength,
    readOnly: isReadOnly,
    'aria-describedby': describedBy,
    'aria-invalid': isInvalid || undefined,
  };
  const take = (text: string) => onChange(text === field.usual ? undefined : text);
  if (field.widget === 'long-text') {
    return <textarea {...shared} rows={4} onChange={(event) => take(event.target.value)} />;
  }
  return <input type="text" {...shared} onChange={(event) => take(event.target.value)} />;
}
