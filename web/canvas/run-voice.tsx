import { endWords, progressWords } from '../run/run-words';
import { finalRunStates } from '../../worker/contract/states';
import { LiveRegion } from '../ui/live-region';
import type { RunLink } from './use-run-link';

/** Says to a screen reader how the run goes: progress now and then, an end or a wait at once. */
export function RunVoice({ link }: { link: RunLink }) {
  const { state } = link;
  if (state.seq === 0) return null;
  const isEnd = finalRunStates.includes(state.status) || state.status === 'waiting';
  return (
    <LiveRegion
      message={isEnd ? endWords(state) : `Running, ${progressWords(state).words}`}
      isUrgent={isEnd}
    />
  );
}
