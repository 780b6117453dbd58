import { IconAlertOctagon, IconInfoCircle } from '@tabler/icons-react';
import { classNames } from '../ui/class-names';
import { useView } from '../view/view-store';
import styles from './canvas-page.module.css';
import { useGraph } from './graph-store';

/** How many things there are to say about the wiring; opens them. */
export function RemarksButton() {
  const issues = useGraph((state) => state.facts.issues);
  const isEmpty = useGraph((state) => state.byId.size === 0);
  if (issues.length === 0 || isEmpty) return null;
  const stops = issues.filter(({ severity }) => severity === 'stops').length;
  const Mark = stops > 0 ? IconAlertOctagon : IconInfoCircle;
  const words =
    stops > 0
      ? `${stops} to mend before it can run`
      : `${issues.length} ${issues.length === 1 ? 'remark' : 'remarks'}`;
  return (
    <button
      type="button"
      className={classNames(styles.remarks, stops > 0 && styles.stops)}
      onClick={() => {
        useView.getState().select([]);
        useView.getState().set({ isInspectorOpen: true });
      }}
    >
      <Mark size={15} stroke={1.8} aria-hidden="true" />
      {words}
    </button>
  );
}
