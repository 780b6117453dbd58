import type { NodeProps } from '@xyflow/react';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { memo } from 'react';
import { nodeName } from '../../nodes/graph/check';
import type { GraphNode } from '../../nodes/graph/document';
import { specs } from '../../nodes/specs';
import { setOpen } from '../document/commands/set-open';
import { isOpen } from '../document/node-box';
import { familyClass } from '../palette/family-look';
import { classNames } from '../ui/class-names';
import { useView } from '../view/view-store';
import { useAct } from './act-context';
import type { FlowNode } from './flow-model';
import { useGraph } from './graph-store';
import { NodeBody } from './node-body';
import { needsYou, type NodeStatus } from './node-status';
import styles from './node-view.module.css';
import { PortDot } from './port-dot';
import { SourceCorner } from './source-corner';
import { useStatuses } from './status-store';
import { useDistance } from './zoom-store';

const unknownStatus: NodeStatus = {
  state: 'idle',
  word: 'Not run',
  line: '',
  items: [],
  counts: {},
  progress: 0,
  reason: null,
  ms: null,
};

/** A node at three distances. Reads its own slices, so a change elsewhere does not draw it again. */
export const NodeView = memo(function NodeView({ id, selected }: NodeProps<FlowNode>) {
  const node = useGraph((state) => state.byId.get(id));
  if (!node) return null;
  return <KnownNode node={node} isSelected={selected} />;
});

function KnownNode({ node, isSelected }: { node: GraphNode; isSelected: boolean }) {
  const { dispatch, isViewOnly } = useAct();
  const ports = useGraph((state) => state.ports.get(node.id));
  const step = useGraph((state) => state.steps.get(node.id));
  const total = useGraph((state) => state.steps.size);
  const status = useStatuses((state) => state.statuses.get(node.id)) ?? unknownStatus;
  const distance = useDistance((state) => state.distance);
  const isRenaming = useView((state) => state.renaming === node.id);
  const isCurrent = useView((state) => state.current === node.id);
  const isFirstStop = useView((state) => state.current === null) && step === 1;
  const isNaming = isSelected && isCurrent;
  // Of near nodes the inputs are named; a chosen one names all of its ports and has the word alone.
  const isNear = useView((state) => state.nodes.size === 0) && distance === 'near';
  const spec = specs.get(node.type);
  const isWide = isOpen(node, spec);
  const name = nodeName(node, specs);
  const isFar = distance === 'far';
  const spoken = [name, status.word, status.line, step ? `step ${step} of ${total}` : '']
    .filter((part, index, all) => part !== '' && all.indexOf(part) === index)
    .join(', ');
  return (
    <div
      className={classNames(
        styles.node,
        familyClass(node.type),
        isFar ? styles.far : isWide ? styles.open : styles.compact,
        styles[status.state],
        !spec && styles.unknown,
        isSelected && styles.selected,
      )}
    >
      <div className={styles.face} aria-hidden={!isRenaming || undefined}>
        <NodeBody
          node={node}
          name={name}
          status={status}
          look={isFar ? 'far' : isWide ? 'open' : 'compact'}
        />
      </div>
      <div
        className={classNames(styles.button, isRenaming && styles.behind)}
        role="button"
        tabIndex={isCurrent || isFirstStop ? 0 : -1}
        aria-label={spoken}
        aria-pressed={isSelected}
        data-node-button={node.id}
        onFocus={() => useView.getState().focus(node.id)}
        onDoubleClick={() => !isViewOnly && dispatch(setOpen, { ids: [node.id], open: !isWide })}
      />
      {!isFar && <SourceCorner node={node} />}
      {status.state === 'running' && (
        <span
          className={styles.progress}
          style={{ width: `${Math.max(8, status.progress * 100)}%` }}
        />
      )}
      {isFar && needsYou(status.state) && (
        <span className={classNames(styles.badge, styles[status.state])} />
      )}
      {!isFar && !isViewOnly && spec && (
        <button
          type="button"
          className={classNames(styles.fold, 'nodrag')}
          tabIndex={-1}
          aria-label={isWide ? `Fold ${name}` : `Open ${name}`}
          title={isWide ? 'Fold' : 'Show the result here'}
          onClick={() => dispatch(setOpen, { ids: [node.id], open: !isWide })}
        >
          {isWide ? (
            <IconChevronUp size={14} stroke={1.8} aria-hidden="true" />
          ) : (
            <IconChevronDown size={14} stroke={1.8} aria-hidden="true" />
          )}
        </button>
      )}
      {!isFar &&
        ports?.map((port) => (
          <PortDot
            key={`${port.side}${port.id}`}
            nodeId={node.id}
            port={port}
            isNamed={isNaming || (isNear && port.side === 'in')}
            isReachable={isCurrent}
            isFixed={isViewOnly}
          />
        ))}
    </div>
  );
}
