import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './ticket.module.css';

type Props = {
  /** The stub: verb and count, e.g. “Run 3 of 9”; while running “Stop”; else “Up to date”. */
  stub: string;
  /** The slip: what it costs and how long, each part on its own, e.g. “6 from cache”, “free”. */
  slip: ReactNode[];
  state: 'ready' | 'running' | 'quiet';
  onPress: () => void;
  isDisabled?: boolean;
  /** What will run, item by item; opens on hover and focus. */
  details?: ReactNode;
  isBig?: boolean;
};

/** The run button everywhere: it says what will happen before it happens. */
export function Ticket({ stub, slip, state, onPress, isDisabled, details, isBig }: Props) {
  const slipId = useId();
  const detailsId = useId();
  const StubIcon = state === 'running' ? IconPlayerStop : IconPlayerPlay;
  return (
    <div className={classNames(styles.ticket, isBig && styles.big)}>
      <div className={styles.slip} id={slipId}>
        {slip.map((part, index) => (
          <span key={index}>{part}</span>
        ))}
      </div>
      <button
        type="button"
        className={classNames(styles.stub, state === 'quiet' && styles.quiet)}
        onClick={onPress}
        disabled={isDisabled}
        aria-describedby={details ? `${slipId} ${detailsId}` : slipId}
      >
        {state !== 'quiet' && <StubIcon size={16} stroke={1.8} aria-hidden="true" />}
        {stub}
      </button>
      {details && (
        <div className={styles.details} id={detailsId}>
          {details}
        </div>
      )}
    </div>
  );
}
