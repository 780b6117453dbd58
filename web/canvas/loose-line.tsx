import type { ConnectionLineComponentProps } from '@xyflow/react';
import { familyClass } from '../palette/family-look';
import { classNames } from '../ui/class-names';
import type { FlowNode } from './flow-model';
import { useGraph } from './graph-store';
import { routeOf } from './wire-route';
import styles from './wire-view.module.css';
import { useWiring } from './wiring-store';

/** The wire in a person's hand. */
export function LooseLine(props: ConnectionLineComponentProps<FlowNode>) {
  const { fromNode, fromHandle, fromX, fromY, toX, toY } = props;
  const isDrawn = useWiring(({ loose, by }) => loose !== null && by === 'pointer');
  const type = useGraph((state) => state.byId.get(fromNode.id)?.type ?? '');
  if (!isDrawn) return null;
  const from = { x: fromX, y: fromY };
  const to = { x: toX, y: toY };
  const { d } = fromHandle.type === 'source' ? routeOf(from, to, null) : routeOf(to, from, null);
  return (
    <g className={classNames(styles.wire, styles.near, familyClass(type))}>
      <path className={styles.line} d={d} />
    </g>
  );
}
