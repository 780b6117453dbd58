import { useEffect, useRef } from 'react';
import { addNode } from '../document/commands/add-node';
import { fittingPort } from '../document/fitting';
import { specs } from '../../nodes/specs';
import { NodeList } from '../palette/node-list';
import { useView, type Picker } from '../view/view-store';
import { useAct } from './act-context';
import styles from './canvas-page.module.css';
import { useGraph } from './graph-store';

/** A list of nodes at a place: all, or only those that a loose wire fits. */
export function NodePicker() {
  const picker = useView((state) => state.picker);
  if (!picker) return null;
  return <OpenPicker picker={picker} />;
}

const close = () => useView.getState().set({ picker: null });

const width = 264;
const height = 380;

function OpenPicker({ picker }: { picker: Picker }) {
  const { dispatch, focusNode } = useAct();
  const document = useGraph((state) => state.document);
  const panel = useRef<HTMLDivElement>(null);
  const { at, spot, after, loose } = picker;
  const back = after ?? null;
  useEffect(() => {
    const element = panel.current;
    const type = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      close();
      const id = back ?? useView.getState().current;
      if (id !== null) focusNode(id);
    };
    element?.addEventListener('keydown', type);
    return () => element?.removeEventListener('keydown', type);
  }, [back, focusNode]);
  useEffect(() => {
    const press = (event: PointerEvent) => {
      if (event.target instanceof Node && !panel.current?.contains(event.target)) close();
    };
    window.addEventListener('pointerdown', press, true);
    return () => window.removeEventListener('pointerdown', press, true);
  }, []);
  if (!document) return null;
  const add = (type: string) => {
    close();
    const result = dispatch(addNode, {
      type,
      ...(spot ? { position: spot } : {}),
      ...(after === undefined ? {} : { after }),
      ...(loose ? { loose } : {}),
    });
    const [id] = result.ok ? (result.select ?? []) : [];
    if (id !== undefined) window.requestAnimationFrame(() => focusNode(id));
  };
  return (
    <div
      ref={panel}
      className={styles.picker}
      role="dialog"
      aria-label={loose ? 'Add a node that fits this wire' : 'Add a node'}
      style={{
        left: Math.max(8, Math.min(at.x, window.innerWidth - width - 8)),
        top: Math.max(8, Math.min(at.y, window.innerHeight - height - 8)),
      }}
    >
      {loose && <p className={styles.pickerTitle}>What fits this wire</p>}
      <NodeList
        onPick={add}
        isFocused
        isOffered={(spec) => !loose || fittingPort(document, specs, loose, spec) !== undefined}
        emptyWords={loose ? 'No node takes this.' : 'No node of that name.'}
      />
    </div>
  );
}
