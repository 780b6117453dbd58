import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { NewBrief } from '../../worker/contract/resources';
import { addBrief, addPipeline, startRun } from '../api/resources';

/** The pipeline that “Read it” makes. */
const sprint = 'five-day-sprint';

export type Reading = { is: 'resting' } | { is: 'reading' } | { is: 'failed'; error: unknown };

/**
 * “Read it”: keeps the brief, makes a pipeline from the sprint, starts a run and opens Results. A
 * brief that is kept already is not kept twice.
 */
export function useReadIt() {
  const [reading, setReading] = useState<Reading>({ is: 'resting' });
  const navigate = useNavigate();
  const client = useQueryClient();
  const readIt = async (brief: NewBrief | { id: string; title: string }) => {
    setReading({ is: 'reading' });
    try {
      const { id: briefId, title } = 'id' in brief ? brief : await addBrief(brief);
      const pipeline = await addPipeline({ templateId: sprint, briefId, name: title });
      const run = await startRun(pipeline.id, { briefId });
      void client.invalidateQueries({ queryKey: ['briefs'] });
      void client.invalidateQueries({ queryKey: ['pipelines'] });
      await navigate({ to: '/runs/$runId', params: { runId: run.id } });
    } catch (error) {
      setReading({ is: 'failed', error });
    }
  };
  return { reading, readIt };
}
