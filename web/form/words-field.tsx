import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { WidgetProps } from './config-form';
import styles from './form.module.css';

/** A list of words: Enter or a comma adds one, the cross takes one out. */
export function WordsField({
  id,
  field,
  value,
  describedBy,
  isInvalid,
  isReadOnly,
  onChange,
}: WidgetProps) {
  const words = Array.isArray(value) ? value.map(String) : [];
  const [draft, setDraft] = useState('');
  const isFull = field.maxItems !== undefined && words.length >= field.maxItems;
  const add = (text: string) => {
    const fresh = text
      .split(',')
      .map((word) => word.trim().slice(0, 120))
      .filter((word) => word !== '' && !words.includes(word));
    setDraft('');
    if (fresh.length > 0) onChange([...words, ...fresh]);
  };
  const remove = (word: string) => {
    const next = words.filter((other) => other !== word);
    onChange(
      next.length === 0 && Array.isArray(field.usual) && field.usual.length === 0
        ? undefined
        : next,
    );
  };
  return (
    <div className={styles.words}>
      {words.length > 0 && (
        <ul className={styles.chips}>
          {words.map((word) => (
            <li key={word} className={styles.word}>
              {word}
              {!isReadOnly && (
                <button type="button" aria-label={`Take out ${word}`} onClick={() => remove(word)}>
                  <IconX size={13} stroke={1.8} aria-hidden="true" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        type="text"
        className={styles.input}
        value={draft}
        readOnly={isReadOnly || isFull}
        placeholder={isFull ? 'No more fit here' : 'Type and press Enter'}
        aria-describedby={describedBy}
        aria-invalid={isInvalid || undefined}
        onChange={(event) => {
          if (event.target.value.endsWith(',')) add(event.target.value);
          else setDraft(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            add(draft);
          }
          const last = words.at(-1);
          if (event.key === 'Backspace' && draft === '' && last !== undefined) remove(last);
        }}
        onBlur={() => add(draft)}
      />
    </div>
  );
}
