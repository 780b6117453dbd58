import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { NewCorrection } from '../../worker/contract/corrections';
import { addCorrections, correctionsQuery, removeAnswer, removeCorrection } from '../api/resources';

interface Where {
  briefId: string | null;
  /** The brief to change: a sample is kept as one's own first. */
  ownBrief: () => Promise<string>;
  /** Starts a run with a brief and shows it. */
  runWith: (briefId: string) => Promise<void>;
}

/**
 * What was said about a reading, and the ways to say more. Each change starts a run at once: only what
 * rests on it is computed, the rest comes from cache.
 */
export function useCorrections({ briefId, ownBrief, runWith }: Where) {
  const client = useQueryClient();
  const query = useQuery({ ...correctionsQuery(briefId ?? ''), enabled: briefId !== null });

  const change = useCallback(
    async (act: (own: string) => Promise<unknown>) => {
      const own = await ownBrief();
      await act(own);
      await client.invalidateQueries({ queryKey: ['briefs'] });
      await runWith(own);
    },
    [client, ownBrief, runWith],
  );
  const actions = useMemo(
    () => ({
      /** Keeps corrections; `isChecked`: a person went through the whole reading. */
      correct: (corrections: readonly NewCorrection[], isChecked = false) =>
        change((own) =>
          addCorrections(own, {
            corrections: [...corrections],
            ...(isChecked ? { checked: true } : {}),
          }),
        ),
      takeBack: (correctionId: string) => change((own) => removeCorrection(own, correctionId)),
      takeAnswerBack: (sourceId: string) => change((own) => removeAnswer(own, sourceId)),
    }),
    [change],
  );
  return { query, said: query.data, ...actions };
}

export type Corrections = ReturnType<typeof useCorrections>;
