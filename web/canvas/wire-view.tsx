import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { specs } from '../../nodes/specs';
import { familyClass } from '../palette/family-look';
import { classNames } from '../ui/class-names';
import { useView } from '../view/view-store';
import type { FlowWire } from './flow-model';
import { useGraph } from './graph-store';
import { useStatuses } from './status-store';
import { routeOf } from './wire-route';
import styles from './wire-view.module.css';
import { useDistance } from './zoom-store';

/** Room that the names of ports take above and below a node, with half a number. */
const namesAbovePx = 58;
const namesBelowPx = 32;

/**
 * A wire in the colour of where it comes from: a single line for one thing, a double one with ×3
 * for a list, dashed when it would change, vermilion with a cross when it no longer fits.
 */
export const WireView = memo(function WireView(props: EdgeProps<FlowWire>) {
  const { id, source, target, sourceHandleId, sourceX, sourceY, targetX, targetY, selected } =
    props;
  const type = useGraph((state) => state.byId.get(source)?.type ?? '');
  const way = useGraph((state) => state.ways.get(id) ?? null);
  const isList = useGraph((state) => state.facts.lists.has(id));
  const isBroken = useGraph((state) => state.facts.broken.has(id));
  const isStale = useStatuses((state) => state.statuses.get(source)?.state === 'stale');
  const count = useStatuses((state) => state.statuses.get(source)?.counts[sourceHandleId ?? '']);
  const isNear = useView(({ nodes }) => nodes.size > 0 && (nodes.has(source) || nodes.has(target)));
  const place = useGraph((state) => state.badges.get(id));
  const { d, at } = routeOf({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, way);
  const distance = useDistance((state) => state.distance);
  const isSourceNamed = useView(({ nodes }) => nodes.size === 1 && nodes.has(source));
  const isTargetNamed = useView(
    ({ nodes }) =>
      (nodes.size === 0 && distance === 'near') || (nodes.size === 1 && nodes.has(target)),
  );
  const middle = at(place ?? 0.5);
  const isKnown = specs.has(type);
  // Where the names of ports stand there is no room for a number.
  const isAmongNames =
    (isTargetNamed && targetY - middle.y < namesAbovePx) ||
    (isSourceNamed && middle.y - sourceY < namesBelowPx);
  const isCounted = place !== undefined && distance !== 'far' && !isAmongNames;
  return (
    <g
      className={classNames(
        styles.wire,
        familyClass(type),
        isStale && styles.stale,
        (isBroken || !isKnown) && styles.broken,
        (isNear || selected) && styles.near,
        selected && styles.selected,
        isList && styles.list,
      )}
      data-wire={id}
    >
      <path className={styles.reach} d={d} />
      <path className={styles.line} d={d} />
      {isList && <path className={styles.core} d={d} />}
      {isList && isCounted && !isBroken && count !== undefined && count > 1 && (
        <EdgeLabelRenderer>
          <span
            className={classNames(styles.badge, familyClass(type))}
            style={{ transform: `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px)` }}
            aria-hidden="true"
          >
            ×{count}
          </span>
        </EdgeLabelRenderer>
      )}
      {(isBroken || !isKnown) && (
        <g className={styles.cross} transform={`translate(${middle.x} ${middle.y})`}>
          <circle r="9" />
          <path d="M-4-4L4 4M4-4L-4 4" />
        </g>
      )}
    </g>
  );
});
