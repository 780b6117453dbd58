import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { GraphIssue } from '../../nodes/graph/check';
import { Button } from '../ui/button';
import { Leader, Leaders } from '../ui/leader';
import { useView } from '../view/view-store';
import styles from './inspector.module.css';
import { RemarkList } from './remark-list';

type FrameProps = { label: string; isSheet: boolean; children: ReactNode };

/** The panel at the right; on narrow screens a sheet over the canvas that can be closed. */
export function InspectorFrame({ label, isSheet, children }: FrameProps) {
  const isOpen = useView((state) => state.isInspectorOpen);
  if (isSheet && !isOpen) return null;
  return (
    <aside className={styles.inspector} aria-label={label} data-inspector>
      {isSheet && (
        <Button
          look="quiet"
          size="icon"
          className={styles.close ?? ''}
          aria-label="Close"
          onClick={() => useView.getState().set({ isInspectorOpen: false })}
        >
          <IconX size={18} stroke={1.6} aria-hidden="true" />
        </Button>
      )}
      {children}
    </aside>
  );
}

type PipelineProps = {
  name: string;
  description: string | undefined;
  nodes: number;
  wires: number;
  off: number;
  issues: readonly GraphIssue[];
  remarks: readonly string[];
  isReadOnly: boolean;
  onFix: (issue: GraphIssue) => void;
  onShow: (issue: GraphIssue) => void;
};

/** Nothing is chosen: the pipeline itself, and everything there is to say about its wiring. */
export function PipelineInspector(props: PipelineProps) {
  const { name, description, nodes, wires, off, issues, remarks } = props;
  const count = issues.length + remarks.length;
  return (
    <>
      <div className={styles.header}>
        <h2 className="dr-heading">{name}</h2>
        {description && <p className="dr-small dr-muted">{description}</p>}
      </div>
      <div className={styles.body} tabIndex={0} role="group" aria-label="About this pipeline">
        <Leaders>
          <Leader term="Nodes">{nodes}</Leader>
          <Leader term="Wires">{wires}</Leader>
          {off > 0 && <Leader term="Turned off">{off}</Leader>}
        </Leaders>
        <section>
          <h3 className="dr-label">{count === 0 ? 'Nothing to remark' : 'Remarks'}</h3>
          {count === 0 && (
            <p className="dr-small dr-muted">Every wire fits and every node has what it needs.</p>
          )}
          <RemarkList
            issues={[
              ...issues,
              ...remarks.map((message): GraphIssue => ({
                code: 'node-unknown',
                severity: 'remark',
                message,
              })),
            ]}
            onFix={props.onFix}
            onShow={props.onShow}
            isReadOnly={props.isReadOnly}
          />
        </section>
        <p className="dr-small dr-muted">
          Choose a node to see its settings, its result and what that rests on.
        </p>
      </div>
    </>
  );
}

type WireProps = {
  from: string;
  to: string;
  carries: string;
  issue: GraphIssue | undefined;
  isReadOnly: boolean;
  onFix: (issue: GraphIssue) => void;
  onRemove: () => void;
};

/** One wire: between what it runs, what it carries, and why it does not hold if it does not. */
export function WireInspector({
  from,
  to,
  carries,
  issue,
  isReadOnly,
  onFix,
  onRemove,
}: WireProps) {
  return (
    <>
      <div className={styles.header}>
        <h2 className="dr-subhead">Wire</h2>
      </div>
      <div className={styles.body}>
        <Leaders>
          <Leader term="From">{from}</Leader>
          <Leader term="To">{to}</Leader>
          <Leader term="Carries">{carries}</Leader>
        </Leaders>
        {issue && <div className={`${styles.stale} ${styles.stopped}`}>{issue.message}</div>}
        {!isReadOnly && (
          <div className={styles.actions}>
            {issue?.fix && <Button onClick={() => onFix(issue)}>{issue.fix.label}</Button>}
            <Button onClick={onRemove}>Remove</Button>
          </div>
        )}
      </div>
    </>
  );
}

/** Several nodes at once: what can be done with all of them. */
export function SeveralInspector({ count, children }: { count: number; children: ReactNode }) {
  return (
    <>
      <div className={styles.header}>
        <h2 className="dr-subhead">{count} nodes</h2>
      </div>
      <div className={styles.body}>
        <div className={styles.actions}>{children}</div>
      </div>
    </>
  );
}
