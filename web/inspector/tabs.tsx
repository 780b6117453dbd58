import type { KeyboardEvent } from 'react';
import type { InspectorTab } from '../view/view-store';
import styles from './inspector.module.css';

const names: Record<InspectorTab, string> = {
  settings: 'Settings',
  result: 'Result',
  evidence: 'Evidence',
};
const order = Object.keys(names) as InspectorTab[];

type Props = { current: InspectorTab; panelId: string; onShow: (tab: InspectorTab) => void };

/** Settings, Result, Evidence: always in this order; arrows go from one to the next. */
export function Tabs({ current, panelId, onShow }: Props) {
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = order[(order.indexOf(current) + step + order.length) % order.length];
    if (step === 0 || !next) return;
    onShow(next);
    const { currentTarget } = event;
    window.requestAnimationFrame(() =>
      currentTarget.querySelector<HTMLElement>('[aria-selected="true"]')?.focus(),
    );
  };
  return (
    <div className={styles.tabs} role="tablist" onKeyDown={press}>
      {order.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`${panelId}-${tab}`}
          aria-selected={tab === current}
          aria-controls={panelId}
          tabIndex={tab === current ? 0 : -1}
          onClick={() => onShow(tab)}
        >
          {names[tab]}
        </button>
      ))}
    </div>
  );
}
