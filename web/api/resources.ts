import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { BriefCorrections, type NewCorrections } from '../../worker/contract/corrections';
import {
  BriefResource,
  PipelineResource,
  PipelineSummary,
  ReadFiles,
  RecordResource,
  RunPlan,
  RunResource,
  RunSummary,
  TemplateResource,
  type NewAnswer,
  type NewBrief,
  type NewDecision,
  type NewEdit,
  type NewPipeline,
  type NewRun,
} from '../../worker/contract/resources';
import { ask, at, remove, send } from './ask';

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: () => ask(z.array(TemplateResource), at('templates')),
  staleTime: Infinity,
});

export const pipelinesQuery = queryOptions({
  queryKey: ['pipelines'],
  queryFn: () => ask(z.array(PipelineSummary), at('pipelines')),
});

export const briefsQuery = queryOptions({
  queryKey: ['briefs'],
  queryFn: () => ask(z.array(BriefResource), at('briefs')),
});

export const pipelineQuery = (pipelineId: string) =>
  queryOptions({
    queryKey: ['pipelines', pipelineId],
    queryFn: () => ask(PipelineResource, at('pipelines', pipelineId)),
  });

export const runQuery = (runId: string) =>
  queryOptions({
    queryKey: ['runs', runId],
    queryFn: () => ask(RunResource, at('runs', runId)),
  });

export const recordsQuery = (runId: string) =>
  queryOptions({
    queryKey: ['runs', runId, 'records'],
    queryFn: () => ask(z.array(RecordResource), at('runs', runId, 'records')),
  });

/** What people said about the reading of a brief. */
export const correctionsQuery = (briefId: string) =>
  queryOptions({
    queryKey: ['briefs', briefId, 'corrections'],
    queryFn: () => ask(BriefCorrections, at('briefs', briefId, 'corrections')),
  });

/** What pressing Run would do now, with this brief. */
export const planQuery = (pipelineId: string, briefId: string | null) =>
  queryOptions({
    queryKey: ['pipelines', pipelineId, 'plan', briefId],
    queryFn: () =>
      send(RunPlan, at('pipelines', pipelineId, 'plan'), briefId === null ? {} : { briefId }),
  });

/** Reads files into text; names what could not be read. */
export function readFiles(files: readonly File[]): Promise<ReadFiles> {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  return ask(ReadFiles, at('files'), { method: 'POST', body: form });
}

export const addBrief = (brief: NewBrief) => send(BriefResource, at('briefs'), brief);
export const addPipeline = (pipeline: NewPipeline) =>
  send(PipelineResource, at('pipelines'), pipeline);
export const renamePipeline = (pipelineId: string, name: string) =>
  send(PipelineResource, at('pipelines', pipelineId), { name }, 'PATCH');
export const duplicatePipeline = (pipelineId: string) =>
  send(PipelineResource, at('pipelines', pipelineId, 'duplicate'), {});
export const deletePipeline = (pipelineId: string) => remove(at('pipelines', pipelineId));
export const startRun = (pipelineId: string, run: NewRun) =>
  send(RunSummary, at('pipelines', pipelineId, 'runs'), run);
export const cancelRun = (runId: string) => send(z.unknown(), at('runs', runId, 'cancel'), {});
export const addAnswer = (briefId: string, answer: NewAnswer) =>
  send(BriefResource, at('briefs', briefId, 'answers'), answer);
export const removeAnswer = (briefId: string, sourceId: string) =>
  ask(BriefResource, at('briefs', briefId, 'answers', sourceId), { method: 'DELETE' });
export const addCorrections = (briefId: string, corrections: NewCorrections) =>
  send(BriefCorrections, at('briefs', briefId, 'corrections'), corrections);
export const removeCorrection = (briefId: string, correctionId: string) =>
  ask(BriefCorrections, at('briefs', briefId, 'corrections', correctionId), { method: 'DELETE' });
export const addEdit = (runId: string, edit: NewEdit) =>
  send(z.unknown(), at('runs', runId, 'edits'), edit);
export const addDecision = (runId: string, decision: NewDecision) =>
  send(z.unknown(), at('runs', runId, 'decisions'), decision);

/** Where one file of the pack is downloaded; the worker notes each download. */
export const packFileAddress = (runId: string, path: string) =>
  at('runs', runId, 'files', ...path.split('/'));

/** Where the corrected briefs of the workspace are downloaded as labelled data. */
export const labelledBriefsAddress = at('labelled-briefs');

/** Where the pack of a run is downloaded; the worker notes each download. */
export const packAddress = (runId: string) => at('runs', runId, 'pack.zip');
