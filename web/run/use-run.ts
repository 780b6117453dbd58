import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer } from 'react';
import type { RunEvent } from '../../worker/contract/run-events';
import { emptyRunState, foldRunEvents, type RunState } from '../../worker/contract/run-state';
import { finalRunStates } from '../../worker/contract/states';
import { recordsQuery, runQuery } from '../api/resources';
import { followRun } from './feed';
import { createRefresher } from './refresher';

type Change =
  | { type: 'reset'; runId: string | null }
  | { type: 'settled' }
  | { type: 'events'; events: RunEvent[] };

/** A run as it is followed; settled once its last results were read as well. */
interface Followed {
  runId: string | null;
  state: RunState;
  isSettled: boolean;
}
const notFollowed: Followed = { runId: null, state: emptyRunState, isSettled: false };

function reduce(followed: Followed, change: Change): Followed {
  switch (change.type) {
    case 'reset':
      return { ...notFollowed, runId: change.runId };
    case 'settled':
      return { ...followed, isSettled: true };
    case 'events':
      return { ...followed, state: foldRunEvents(change.events, followed.state) };
  }
}

/** The live state of a run: events in, state out. `null` follows nothing. */
export function useRunState(runId: string | null): RunState {
  return useFollowed(runId).state;
}

function useFollowed(runId: string | null): Followed {
  const [followed, dispatch] = useReducer(reduce, notFollowed);
  const client = useQueryClient();
  useEffect(() => {
    dispatch({ type: 'reset', runId });
    if (runId === null) return undefined;
    const readRecords = createRefresher(() =>
      client.refetchQueries({ queryKey: recordsQuery(runId).queryKey }, { cancelRefetch: false }),
    );
    const readOnce = () =>
      client.fetchQuery({ ...recordsQuery(runId), staleTime: 0 }).catch(() => undefined);
    let isFirst = true;
    let isLeft = false;
    const stop = followRun(runId, (events) => {
      dispatch({ type: 'events', events });
      // Results lie ready as soon as their node says so; the list is read again then.
      const isEnd = events.some(({ type }) => type === 'run.finished');
      if (isEnd || events.some(({ type }) => type === 'node.finished')) {
        // A run that had ended before it was opened: what the page reads anyway is its last word.
        const read = isFirst && isEnd ? readOnce() : readRecords();
        isFirst = false;
        void read.then(() => {
          if (isEnd && !isLeft) dispatch({ type: 'settled' });
        });
      }
      if (isEnd) {
        void client.invalidateQueries({ queryKey: runQuery(runId).queryKey });
        void client.invalidateQueries({ queryKey: ['pipelines'] });
      }
    });
    return () => {
      isLeft = true;
      stop();
    };
  }, [runId, client]);
  // Until the next run is followed, what is known is about the one before.
  return followed.runId === runId ? followed : notFollowed;
}

/** A run with its live state and its results so far. */
export function useRun(runId: string) {
  const run = useQuery(runQuery(runId));
  const records = useQuery(recordsQuery(runId));
  const { state, isSettled } = useFollowed(runId);
  const status = state.seq > 0 ? state.status : (run.data?.status ?? 'queued');
  return { run, records, state, status, isOver: finalRunStates.includes(status), isSettled };
}
