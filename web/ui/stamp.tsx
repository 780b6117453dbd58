import {
  IconCircleCheck,
  IconHandStop,
  IconQuestionMark,
  IconTool,
  IconUserQuestion,
  type Icon,
} from '@tabler/icons-react';
import { classNames } from './class-names';
import styles from './stamp.module.css';

/** What the gate said; `none` is a place where no gate stood. */
export type StampVerdict = 'pass' | 'fix' | 'person' | 'block' | 'none';

const icons: Record<StampVerdict, Icon> = {
  pass: IconCircleCheck,
  fix: IconTool,
  person: IconUserQuestion,
  block: IconHandStop,
  none: IconQuestionMark,
};

/** The gate's verdict as a stamp; the sentence beside it says it in words. */
export function Stamp({ verdict, sizePx = 84 }: { verdict: StampVerdict; sizePx?: number }) {
  const StampIcon = icons[verdict];
  return (
    <div
      className={classNames(styles.stamp, styles[verdict])}
      style={{ width: sizePx, height: sizePx }}
      aria-hidden="true"
    >
      <StampIcon size={sizePx * 0.45} stroke={1.5} />
    </div>
  );
}
