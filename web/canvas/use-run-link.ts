import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  cancelRun,
  pipelineQuery,
  planQuery,
  recordsQuery,
  runQuery,
  startRun,
} from '../api/resources';
import { wordsOf } from '../api/problem-error';
import { useRunState } from '../run/use-run';
import { finalRunStates } from '../../worker/contract/states';
import { useView } from '../view/view-store';
import { useGraph } from './graph-store';
import { updateRecords, updateStatuses } from './status-store';

const planDelayMs = 450;

/** Ties the canvas to its runs: the last or live one, what the next one would do, its results. */
export function useRunLink(pipelineId: string) {
  const client = useQueryClient();
  const pipeline = useQuery(pipelineQuery(pipelineId));
  const [startedId, setStartedId] = useState<string | null>(null);
  const [chosenBrief, setChosenBrief] = useState<string | null>(null);
  const [isPressed, setIsPressed] = useState(false);
  const runId = startedId ?? pipeline.data?.lastRun?.id ?? null;
  const briefId = chosenBrief ?? pipeline.data?.lastBriefId ?? null;
  const state = useRunState(runId);
  const isKnown = state.seq > 0;
  // A run that was just started is under way before its first word has come back.
  const isAwaited = startedId !== null && !isKnown;
  const isLive = runId !== null && isKnown && !finalRunStates.includes(state.status);
  const records = useQuery({ ...recordsQuery(runId ?? ''), enabled: runId !== null });
  const run = useQuery({ ...runQuery(runId ?? ''), enabled: runId !== null });
  const plan = useQuery({
    ...planQuery(pipelineId, briefId),
    enabled: pipeline.data !== undefined && !isLive,
    placeholderData: (before) => before,
  });
  // What was to run before this run says nothing any more: it is asked again as the run ends.
  const [endedAt, setEndedAt] = useState(0);
  useEffect(() => {
    if (isLive) return () => setEndedAt(Date.now());
    return undefined;
  }, [isLive]);
  const isPlanOld = plan.dataUpdatedAt < endedAt;
  const document = useGraph((graph) => graph.document);
  const issues = useGraph((graph) => graph.facts.issues);

  // A change of the document changes what Run would do; asked a moment later, once for a burst.
  const meaning = useMemo(() => (document ? meaningOf(document) : ''), [document]);
  // All may lie in the cache and still not be what is on the canvas: another brief, a step taken back.
  const ran = useMemo(() => (run.data ? meaningOf(run.data.document) : ''), [run.data]);
  const isShown =
    run.data !== undefined && ran === meaning && (briefId === null || run.data.briefId === briefId);
  useEffect(() => {
    if (meaning === '') return undefined;
    const timer = window.setTimeout(
      () => void client.invalidateQueries({ queryKey: ['pipelines', pipelineId, 'plan'] }),
      planDelayMs,
    );
    return () => window.clearTimeout(timer);
  }, [meaning, client, pipelineId]);

  useEffect(() => {
    // Until a run's first word has come, all stays as it was.
    if (!document || isPressed || isAwaited) return;
    updateStatuses({
      document,
      run: isKnown ? state : null,
      isLive,
      plan: isPlanOld ? null : (plan.data ?? null),
      issues,
    });
  }, [document, state, isKnown, isLive, isPressed, isAwaited, isPlanOld, plan.data, issues]);
  useEffect(() => {
    if (records.data) updateRecords(runId, records.data);
  }, [runId, records.data]);

  const start = useCallback(
    async (upTo?: string) => {
      setIsPressed(true);
      try {
        const run = await startRun(pipelineId, {
          ...(briefId === null ? {} : { briefId }),
          ...(upTo === undefined ? {} : { upTo }),
        });
        setStartedId(run.id);
      } catch (error) {
        useView.getState().tell(wordsOf(error).why, { isRefusal: true });
      }
      setIsPressed(false);
    },
    [pipelineId, briefId],
  );
  const stop = useCallback(async () => {
    if (runId === null) return;
    try {
      await cancelRun(runId);
    } catch (error) {
      useView.getState().tell(wordsOf(error).why, { isRefusal: true });
    }
  }, [runId]);

  return {
    pipeline,
    plan,
    state,
    isShown,
    runId,
    briefId,
    isLive,
    isStarting: isPressed || isAwaited,
    start,
    stop,
    setChosenBrief,
  };
}

export type RunLink = ReturnType<typeof useRunLink>;

/** What of a document a run depends on: places, names and folds do not change the plan. */
function meaningOf(
  document: NonNullable<ReturnType<typeof useGraph.getState>['document']>,
): string {
  const nodes = document.nodes.map(({ id, type, version, config, off, engine, seed }) => [
    id,
    type,
    version,
    config,
    off,
    engine,
    seed,
  ]);
  const wires = document.wires.map(({ from, to }) => [from.node, from.port, to.node, to.port]);
  return JSON.stringify([nodes, wires]);
}
