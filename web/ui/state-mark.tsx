import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconCheck,
  IconCircle,
  IconCircleMinus,
  IconClockHour3,
  IconHistoryToggle,
  IconLoader2,
  IconRefreshAlert,
  IconUserQuestion,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './state-mark.module.css';

/** The states of a node, an item or a piece; the same list in code, API and interface. */
export type State =
  | 'idle'
  | 'queued'
  | 'running'
  | 'done'
  | 'cached'
  | 'partly'
  | 'stale'
  | 'failed'
  | 'waiting'
  | 'skipped';

export const stateIcons: Record<State, Icon> = {
  idle: IconCircle,
  queued: IconClockHour3,
  running: IconLoader2,
  done: IconCheck,
  cached: IconHistoryToggle,
  partly: IconAlertTriangle,
  stale: IconRefreshAlert,
  failed: IconAlertOctagon,
  waiting: IconUserQuestion,
  skipped: IconCircleMinus,
};

export const stateWords: Record<State, string> = {
  idle: 'Not run',
  queued: 'Waiting its turn',
  running: 'Running',
  done: 'Done',
  cached: 'From cache',
  partly: 'Partly done',
  stale: 'Out of date',
  failed: 'Stopped',
  waiting: 'Waits for a person',
  skipped: 'Turned off',
};

type Props = { state: State; children?: ReactNode; isPill?: boolean; sizePx?: number };

/** A state as shape and word; colour comes third. Children replace the usual word. */
export function StateMark({ state, children, isPill = false, sizePx = 14 }: Props) {
  const StateIcon = stateIcons[state];
  return (
    <span className={classNames(styles.state, styles[state], isPill && styles.pill)}>
      <StateIcon
        size={sizePx}
        stroke={1.9}
        className={state === 'running' ? styles.turning : undefined}
        aria-hidden="true"
      />
      <span>{children ?? stateWords[state]}</span>
    </span>
  );
}
