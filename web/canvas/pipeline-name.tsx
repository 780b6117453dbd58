import { useEffect, useRef, useState } from 'react';
import { renamePipeline } from '../document/commands/rename-pipeline';
import { useAct } from './act-context';
import styles from './pipeline-name.module.css';

/** The name in the bar: a click makes it a field; Enter or leaving keeps it, Escape does not. */
export function PipelineName({ name }: { name: string }) {
  const { isViewOnly } = useAct();
  const [isEditing, setIsEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (isViewOnly) return <>{name}</>;
  if (isEditing) {
    return (
      <NameField
        name={name}
        onEnd={(isByKey) => {
          setIsEditing(false);
          if (isByKey) window.requestAnimationFrame(() => button.current?.focus());
        }}
      />
    );
  }
  return (
    <button
      ref={button}
      type="button"
      className={styles.name}
      title="Rename"
      aria-label={`${name}, rename`}
      onClick={() => setIsEditing(true)}
    >
      {name}
    </button>
  );
}

function NameField({ name, onEnd }: { name: string; onEnd: (isByKey: boolean) => void }) {
  const { dispatch } = useAct();
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useEffect(() => input.current?.select(), []);
  const end = (isKept: boolean, isByKey: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    const words = input.current?.value.trim() ?? '';
    if (isKept && words !== '' && words !== name) dispatch(renamePipeline, { name: words });
    onEnd(isByKey);
  };
  return (
    <input
      ref={input}
      className={styles.field}
      defaultValue={name}
      maxLength={120}
      aria-label="Name of this pipeline"
      onBlur={() => end(true, false)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') end(true, true);
        if (event.key === 'Escape') end(false, true);
      }}
    />
  );
}
