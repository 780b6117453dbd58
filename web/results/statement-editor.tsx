import { useEffect, useRef, useState } from 'react';
import { wordsOf } from '../api/problem-error';
import { Button } from '../ui/button';
import styles from './statement-editor.module.css';

type Props = {
  text: string;
  /** Keeps the new words; rejects with a sentence that says why it could not. */
  onKeep: (text: string) => Promise<void>;
  onClose: () => void;
};

/** Edits a statement where it stands. Ctrl Enter keeps, Escape leaves it as it was. */
export function StatementEditor({ text, onKeep, onClose }: Props) {
  const [draft, setDraft] = useState(text);
  const [state, setState] = useState<'open' | 'keeping' | { problem: string }>('open');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  const isChanged = draft.trim() !== '' && draft.trim() !== text;
  const keep = async () => {
    if (!isChanged) return onClose();
    setState('keeping');
    try {
      await onKeep(draft.trim());
      onClose();
    } catch (error) {
      setState({ problem: wordsOf(error).why });
    }
  };
  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <textarea
        ref={field}
        className={styles.field}
        aria-label="The statement"
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep();
        }}
        rows={Math.min(5, Math.ceil(draft.length / 48) + 1)}
        value={draft}
        maxLength={600}
        onChange={(event) => setDraft(event.target.value)}
      />
      <div className={styles.row}>
        <Button look="primary" type="submit" disabled={state === 'keeping'}>
          {state === 'keeping' ? 'Keeping' : 'Keep'}
        </Button>
        <Button look="quiet" onClick={onClose}>
          Leave as it was
        </Button>
        <span className="dr-tiny dr-muted">Kept as yours, in a new version.</span>
      </div>
      {typeof state === 'object' && (
        <p className={styles.problem} role="alert">
          {state.problem}
        </p>
      )}
    </form>
  );
}
