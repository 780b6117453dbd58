import { IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { insertBetween } from '../document/commands/insert-between';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { LiveRegion } from '../ui/live-region';
import { useView } from '../view/view-store';
import { useAct } from './act-context';
import styles from './canvas-page.module.css';

const quietMs = 6000;
const refusalMs = 12_000;

/** One quiet line at the foot: what was just done or refused, with its way out. */
export function NoticeLine() {
  const { dispatch } = useAct();
  const notice = useView((state) => state.notice);
  useEffect(() => {
    if (!notice) return undefined;
    const timer = window.setTimeout(
      () => useView.getState().set({ notice: null }),
      notice.isRefusal ? refusalMs : quietMs,
    );
    return () => window.clearTimeout(timer);
  }, [notice]);
  return (
    <>
      <LiveRegion message={notice?.text ?? ''} isUrgent />
      {notice && (
        <div className={classNames(styles.notice, notice.isRefusal && styles.refusal)}>
          <span>{notice.text}</span>
          {notice.fix && (
            <Button
              onClick={() => {
                const { fix } = notice;
                useView.getState().set({ notice: null });
                if (fix) dispatch(insertBetween, fix);
              }}
            >
              {notice.fix.fix.label}
            </Button>
          )}
          <button
            type="button"
            className={styles.noticeClose}
            aria-label="Close"
            onClick={() => useView.getState().set({ notice: null })}
          >
            <IconX size={15} stroke={1.8} aria-hidden="true" />
          </button>
        </div>
      )}
    </>
  );
}
