import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { RunResource } from '../../worker/contract/resources';
import {
  addAnswer,
  addBrief,
  addDecision,
  addEdit,
  recordsQuery,
  startRun,
} from '../api/resources';
import type { Piece } from './piece';
import type { PieceActions } from './piece-actions';

/** A template's sample is nobody's brief: before it can be answered it is kept as one. */
async function keptSample(run: RunResource): Promise<string> {
  const brief = run.sources.find(({ kind }) => kind === 'brief');
  return (await addBrief({ title: brief?.title ?? '', text: brief?.text ?? '' })).id;
}

/**
 * Edit, answer, decide and run again. An edit and an answer start a new run at once: only what rests
 * on them is computed, the rest comes from cache.
 */
export function usePieceActionsOf(run: RunResource | undefined, show: string | undefined) {
  const navigate = useNavigate();
  const client = useQueryClient();

  const runWith = useCallback(
    async (briefId: string | null) => {
      if (!run) return;
      const next = await startRun(run.pipelineId, briefId === null ? {} : { briefId });
      await client.invalidateQueries({ queryKey: ['pipelines'] });
      await navigate({
        to: '/runs/$runId',
        params: { runId: next.id },
        search: show ? { show } : {},
      });
    },
    [run, client, navigate, show],
  );
  const ownBrief = useCallback(async () => {
    if (!run) throw new Error('This run is not open yet. Try again.');
    return run.briefId ?? (await keptSample(run));
  }, [run]);
  const runAgain = useCallback(() => runWith(run?.briefId ?? null), [run, runWith]);

  const actions = useMemo<PieceActions>(() => {
    if (!run) return {};
    return {
      editStatement: async ({ piece, path, was, value }) => {
        const { nodeId, port, body } = piece;
        await addEdit(run.id, { nodeId, port, key: body.key, path, was, value });
        await runAgain();
      },
      answerQuestion: async (question, text) => {
        const { id, field, audience } = question;
        const answered = await ownBrief();
        await addAnswer(answered, {
          questionId: id,
          question: question.question,
          field,
          ...(audience === undefined ? {} : { audience }),
          text,
        });
        await client.invalidateQueries({ queryKey: ['briefs'] });
        await runWith(answered);
      },
    };
  }, [run, client, runAgain, runWith, ownBrief]);

  const decide = useCallback(
    async (piece: Piece, decision: 'approve' | 'return', note?: string) => {
      if (!run) return;
      const { kind, body, contentHash } = piece;
      await addDecision(run.id, {
        kind,
        key: body.key,
        contentHash,
        decision,
        ...(note === undefined ? {} : { note }),
      });
      await client.invalidateQueries({ queryKey: recordsQuery(run.id).queryKey });
      await client.invalidateQueries({ queryKey: ['pipelines', run.pipelineId, 'plan'] });
    },
    [run, client],
  );
  return { actions, decide, runAgain, runWith, ownBrief };
}
