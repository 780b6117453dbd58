import { useEffect, useRef } from 'react';
import { renameNode } from '../document/commands/rename-node';
import { useView } from '../view/view-store';
import { useAct } from './act-context';
import styles from './node-view.module.css';

/** A node's title while it is renamed: Enter or leaving keeps, Escape leaves it as it was. */
export function NameInput({ id, name }: { id: string; name: string }) {
  const { dispatch, focusNode } = useAct();
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useEffect(() => input.current?.select(), []);
  const end = (isKept: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    const title = input.current?.value ?? name;
    useView.getState().set({ renaming: null });
    if (isKept && title.trim() !== name) dispatch(renameNode, { id, title });
    focusNode(id);
  };
  return (
    <input
      ref={input}
      className={`${styles.rename} nodrag nopan`}
      defaultValue={name}
      maxLength={80}
      aria-label="Name of this node"
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') end(true);
        if (event.key === 'Escape') end(false);
      }}
    />
  );
}
