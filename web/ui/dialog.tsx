import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './button';
import styles from './dialog.module.css';

type Props = { title: string; onClose: () => void; children: ReactNode };

/** A question over the page. The browser's own dialog keeps focus inside and gives it back; what carries `data-first` is focused first. */
export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // What is asked for comes first, not the cross.
    element?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onCancel={onClose}>
      <div className={styles.head}>
        <h2 id={titleId} className="dr-heading">
          {title}
        </h2>
        <Button look="quiet" size="icon" aria-label="Close" onClick={onClose}>
          <IconX size={18} stroke={1.6} aria-hidden="true" />
        </Button>
      </div>
      {children}
    </dialog>
  );
}
