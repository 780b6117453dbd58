import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { planQuery, pipelineQuery } from '../api/resources';
import { useRun } from '../run/use-run';
import { countedStatus } from '../review/approval-words';
import { eachOnce, pieceOf, pieceOfKind, type Piece } from './piece';
import type { RunView } from './deliverables';

/** A name for a node that nobody named: its type's last word, set as words. */
export function nodeWords(type: string): string {
  const words = (type.split('.').at(-1) ?? type).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const nothing: readonly Piece[] = [];

/**
 * All that Results and Quality show of a run. While a new run of the same pipeline goes on, pieces
 * of the run before stay until their successors are there: nothing disappears under the reader.
 */
export function useResults(runId: string) {
  const { run, records, state, status, isOver, isSettled } = useRun(runId);
  const pipelineId = run.data?.pipelineId;
  const pipeline = useQuery({
    ...pipelineQuery(pipelineId ?? ''),
    enabled: pipelineId !== undefined,
  });
  const plan = useQuery({
    ...planQuery(pipelineId ?? '', run.data?.briefId ?? null),
    enabled: pipelineId !== undefined && isSettled,
  });
  const own = useMemo(() => {
    // Without its document nobody knows which nodes only hand on: each piece would stand there thrice.
    if (!run.data) return nothing;
    const { nodes } = run.data.document;
    return eachOnce(
      (records.data ?? []).map(pieceOf).filter((piece): piece is Piece => piece !== null),
      (piece) => {
        const type = nodes.find(({ id }) => id === piece.nodeId)?.type ?? '';
        return type.startsWith('validation.') || type.startsWith('review.');
      },
    );
  }, [records.data, run.data]);
  const [before, setBefore] = useState<readonly Piece[]>([]);
  if (isSettled && before !== own) setBefore(own);
  const projectId = run.data?.projectId;
  const pieces = useMemo(() => {
    if (isSettled) return own;
    const has = new Set(own.map((piece) => `${piece.kind}:${piece.body.key}`));
    const kept = before.filter(
      (piece) =>
        (projectId === undefined || piece.projectId === projectId) &&
        !has.has(`${piece.kind}:${piece.body.key}`),
    );
    return [...own, ...kept];
  }, [own, before, isSettled, projectId]);

  const topics = pieceOfKind(pieces, 'quality')?.body.highStakes;
  const counted = useMemo(
    () => pieces.map((piece) => ({ ...piece, status: countedStatus(piece, topics ?? []) })),
    [pieces, topics],
  );

  const view: RunView = useMemo(
    () => ({
      pieces: counted,
      run: state,
      plan: isSettled ? plan.data : undefined,
      nodeIdOf: (type) => run.data?.document.nodes.find((node) => node.type === type)?.id,
    }),
    [counted, state, isSettled, plan.data, run.data],
  );
  return {
    run,
    records,
    state,
    status,
    /** The run itself still works. */
    isGoing: !isOver,
    /** It has ended and its last results were read: the page does not fill in any more. */
    isOver: isOver && isSettled,
    pipeline,
    plan,
    pieces: counted,
    view,
  };
}

export type Results = ReturnType<typeof useResults>;
