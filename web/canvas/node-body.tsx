import { memo } from 'react';
import type { GraphNode } from '../../nodes/graph/document';
import { FamilyGlyph } from '../palette/family-look';
import { classNames } from '../ui/class-names';
import { StateMark, stateIcons } from '../ui/state-mark';
import { useView } from '../view/view-store';
import { NameInput } from './name-input';
import { NodePreview } from './node-preview';
import type { NodeStatus } from './node-status';
import styles from './node-view.module.css';

type Props = {
  node: GraphNode;
  name: string;
  status: NodeStatus;
  look: 'far' | 'compact' | 'open';
};

/** What stands on a node: its title and what came out, or why nothing did. */
export const NodeBody = memo(function NodeBody({ node, name, status, look }: Props) {
  const isRenaming = useView((state) => state.renaming === node.id);
  if (look === 'far') return <>{name}</>;
  const MarkIcon = stateIcons[status.state];
  const title = isRenaming ? (
    <NameInput id={node.id} name={name} />
  ) : (
    <span className={styles.title}>
      <span className={styles.name}>{name}</span>
      {status.items.length > 1 && <small className={styles.times}>×{status.items.length}</small>}
    </span>
  );
  if (look === 'compact') {
    return (
      <>
        <FamilyGlyph type={node.type} />
        <span className={styles.text}>
          {title}
          <span className={styles.line}>{status.line}</span>
        </span>
        <span className={styles.mark} title={status.word}>
          <ItemDots status={status} />
          <MarkIcon
            size={14}
            stroke={2}
            className={classNames(styles.icon, status.state === 'running' && styles.turning)}
            aria-hidden="true"
          />
        </span>
      </>
    );
  }
  const isSaying = speaking.has(status.state);
  const isQuiet = status.items.length > 1 && (status.state === 'done' || status.state === 'cached');
  return (
    <>
      <span className={styles.head}>
        <FamilyGlyph type={node.type} />
        <span className={styles.text}>
          {title}
          {isSaying && <span className={styles.line}>{status.line}</span>}
        </span>
        <span className={styles.mark}>
          <ItemDots status={status} />
          {isQuiet ? (
            <MarkIcon size={14} stroke={2} className={styles.icon} aria-hidden="true" />
          ) : (
            <StateMark state={status.state}>{status.word}</StateMark>
          )}
        </span>
      </span>
      <NodePreview node={node} line={isSaying ? '' : status.line} />
    </>
  );
});

/** States whose one line matters more than the result below it. */
const speaking = new Set(['stale', 'failed', 'waiting', 'partly', 'running', 'queued']);

const mostDots = 6;

/** One dot per item: round = done, ring = to do, diamond = look here. */
function ItemDots({ status: { items } }: { status: NodeStatus }) {
  if (items.length < 2 || items.length > mostDots) return null;
  return (
    <span className={styles.dots}>
      {items.map((item) => {
        const isDone = item.state === 'done' || item.state === 'cached';
        const isTodo = item.state === 'queued' || item.state === 'running' || item.state === 'idle';
        return (
          <i
            key={item.key}
            title={item.title}
            className={classNames(isTodo ? styles.todo : isDone ? styles.ok : styles.look)}
          />
        );
      })}
    </span>
  );
}
