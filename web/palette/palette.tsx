import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { Button } from '../ui/button';
import { NodeList } from './node-list';
import styles from './palette.module.css';

type Props = {
  /** Below 1180 px: one button that opens the list. */
  isFolded: boolean;
  onAdd: (type: string) => void;
  onOpenList: (at: { x: number; y: number }) => void;
};

/** Everything that can be added, by family, in plain words. */
export function Palette({ isFolded, onAdd, onOpenList }: Props) {
  const search = useRef<HTMLInputElement>(null);
  if (isFolded) {
    return (
      <div className={styles.folded}>
        <Button
          onClick={(event) => {
            const { left, bottom } = event.currentTarget.getBoundingClientRect();
            onOpenList({ x: left, y: bottom + 6 });
          }}
        >
          <IconPlus size={16} stroke={1.8} aria-hidden="true" />
          Add a node
        </Button>
      </div>
    );
  }
  return (
    <aside className={styles.palette} aria-label="Nodes you can add">
      <NodeList onPick={onAdd} isDraggable searchRef={search} />
    </aside>
  );
}
