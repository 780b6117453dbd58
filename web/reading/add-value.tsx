import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { CorrectedSpan } from '../../nodes/records/correction';
import type { Source } from '../../nodes/records/source';
import type { NewCorrection } from '../../worker/contract/corrections';
import { rangesOf } from '../results/exact-highlight';
import { classNames } from '../ui/class-names';
import { AddForm, type Wanted } from './add-form';
import styles from './add-value.module.css';
import type { ReadingPart } from './reading-parts';
import { selectedWords } from './selected-words';

type Props = {
  sources: readonly Source[];
  parts: readonly ReadingPart[];
  /** Set from elsewhere on the panel: opens the form. */
  wanted: Wanted | null;
  onClose: () => void;
  onAdd: (correction: NewCorrection) => Promise<void>;
};

const chosen = 'dr-chosen';

/**
 * Words of the brief become a value: select them in the brief, or type them here, then say what they
 * are and of whom. Stays at the foot of the brief.
 */
export function AddValue({ sources, parts, wanted, onClose, onAdd }: Props) {
  const [span, setSpan] = useState<CorrectedSpan | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [isTyping, setIsTyping] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const look = () => {
      const found = selectedWords(document.getSelection(), sources);
      if (!found) return;
      setSpan(found);
      setIsOpen(true);
      setIsTyping(false);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [sources]);

  const close = () => {
    setIsOpen(false);
    setSpan(null);
    onClose();
    if (isTyping || wanted) requestAnimationFrame(() => opener.current?.focus());
  };
  const isShown = isOpen || wanted !== null;
  useChosenWords(isShown ? span : null);

  return (
    <section
      className={classNames(styles.dock, !isShown && styles.closed)}
      aria-label="Add a value"
    >
      {isShown ? (
        <AddForm
          // A new selection fills the words in; what was chosen besides stays.
          key={wanted ? JSON.stringify(wanted) : 'selection'}
          sources={sources}
          parts={parts}
          span={span}
          wanted={wanted ?? {}}
          isTyping={isTyping || wanted !== null}
          onSpan={setSpan}
          onClose={close}
          onAdd={async (correction) => {
            await onAdd(correction);
            document.getSelection()?.removeAllRanges();
            close();
          }}
        />
      ) : (
        <div className={styles.hint}>
          <p className="dr-tiny dr-muted">Something missed? Select the words in the brief.</p>
          <button
            ref={opener}
            type="button"
            className={styles.open}
            onClick={() => {
              setIsTyping(true);
              setIsOpen(true);
            }}
          >
            <IconPlus size={15} stroke={1.8} aria-hidden="true" />
            Add a value
          </button>
        </div>
      )}
    </section>
  );
}

/** Marks the chosen words in the brief while the form has the focus and the selection is gone. */
function useChosenWords(span: CorrectedSpan | null): void {
  useEffect(() => {
    if (!span || !('highlights' in CSS)) return undefined;
    const ranges = rangesOf(document.body, { ...span, alignment: 'exact' });
    if (ranges.length > 0) CSS.highlights.set(chosen, new Highlight(...ranges));
    return () => {
      CSS.highlights.delete(chosen);
    };
  }, [span]);
}
