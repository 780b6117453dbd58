import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer } from 'react';
import type { RunEvent } from '../../worker/contract/run-events';
import { emptyRunState, foldRunEvents, type RunState } from '../../worker/contract/run-state';
import { finalRunStates } from '../../worker/contract/states';
import { recordsQuery, runQuery } from '../api/resources';
import { followRun } from './feed';
import { createRefresher } from './refresher';

type Change = { type: 'reset' } | { type: 'events'; events: RunEvent[] };

function reduce(state: RunState, change: Change): RunState {
  return change.type === 'reset' ? emptyRunState : foldRunEvents(change.events, state);
}

/** The live state of a run: events in, state out. `null` follows nothing. */
export function useRunState(runId: string | null): RunState {
  const [state, dispatch] = useReducer(reduce, emptyRunState);
  const client = useQueryClient();
  useEffect(() => {
    dispatch({ type: 'reset' });
    if (runId === null) return undefined;
    const readRecords = createRefresher(() =>
      client.refetchQueries({ queryKey: recordsQuery(runId).queryKey }, { cancelRefetch: false }),
    );
    return followRun(runId, (events) => {
      dispatch({ type: 'events', events });
      // Results lie ready as soon as their node says so; the list is read again then.
      if (events.some(({ type }) => type === 'node.finished' || type === 'run.finished')) {
        readRecords();
      }
      if (events.some(({ type }) => type === 'run.finished')) {
        void client.invalidateQueries({ queryKey: runQuery(runId).queryKey });
        void client.invalidateQueries({ queryKey: ['pipelines'] });
      }
    });
  }, [runId, client]);
  return state;
}

/** A run with its live state and its results so far. */
export function useRun(runId: string) {
  const run = useQuery(runQuery(runId));
  const records = useQuery(recordsQuery(runId));
  const state = useRunState(runId);
  const status = state.seq > 0 ? state.status : (run.data?.status ?? 'queued');
  return { run, records, state, status, isOver: finalRunStates.includes(status) };
}
