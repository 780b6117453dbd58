import { IconAlertOctagon, IconInfoCircle } from '@tabler/icons-react';
import type { GraphIssue } from '../../nodes/graph/check';
import { Button } from '../ui/button';
import styles from './inspector.module.css';

type Props = {
  issues: readonly GraphIssue[];
  onFix: (issue: GraphIssue) => void;
  /** Absent where it is shown already. */
  onShow?: (issue: GraphIssue) => void;
  isReadOnly: boolean;
};

/** What keeps the pipeline from running, and what is kept although it is not understood. */
export function RemarkList({ issues, onFix, onShow, isReadOnly }: Props) {
  return (
    <ul className={styles.remarks}>
      {issues.map((issue, index) => {
        const isStop = issue.severity === 'stops';
        const Mark = isStop ? IconAlertOctagon : IconInfoCircle;
        return (
          <li key={index} className={isStop ? styles.stop : styles.remark}>
            <Mark size={16} stroke={1.8} aria-label={isStop ? 'Stops the run' : 'Remark'} />
            <div>
              <p>{issue.message}</p>
              <div className={styles.actions}>
                {issue.fix && !isReadOnly && (
                  <Button onClick={() => onFix(issue)}>{issue.fix.label}</Button>
                )}
                {onShow && (issue.nodeId ?? issue.wireId) !== undefined && (
                  <button type="button" className="dr-link dr-tiny" onClick={() => onShow(issue)}>
                    Show it
                  </button>
                )}
              </div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
