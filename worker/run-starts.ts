import { getServerByName } from 'partyserver';
import { engines } from '../nodes/engines';
import { PipelineDocument } from '../nodes/graph/document';
import { openDocument } from '../nodes/graph/upgrade';
import { emptyRunInputs } from '../nodes/kit';
import type { RunInputs } from '../nodes/records/run-inputs';
import type { Source } from '../nodes/records/source';
import { specs } from '../nodes/specs';
import { templates } from '../nodes/templates/templates';
import { problem } from './contract/problem';
import type { PipelineResource } from './contract/resources';
import type { Env } from './env';
import { ProblemError, notFound } from './failures';
import { briefOf, briefQuery } from './store/briefs';
import { correctionsFrom, correctionsQuery } from './store/corrections';
import { decisionsQuery, standing } from './store/decisions';
import { editOf, editsQuery } from './store/edits';
import { pipelineOf, pipelineQuery } from './store/pipelines';
import { projectTextsQuery, sourcesFrom } from './store/project-texts';
import type { StoredRequest } from './store/runs';
import type { Store } from './store/store';

/** What a run would work with if it were started now. */
export interface Prepared {
  pipeline: PipelineResource;
  request: StoredRequest;
  briefId: string | null;
  briefVersion: number | null;
  remarks: string[];
}

/** The pipeline as it is open right now, unsaved edits and all; the saved one where no room knows it. */
export async function currentDocument(
  env: Env,
  pipeline: PipelineResource,
): Promise<PipelineDocument> {
  const room = await getServerByName(env.ROOM, pipeline.id);
  const open = await room.flush();
  return open ? PipelineDocument.parse(JSON.parse(open.text)) : pipeline.document;
}

/** Gathers pipeline, brief, facts, copy, edits and decisions. Two round trips, side by side. */
export async function prepareRun(
  env: Env,
  store: Store,
  pipelineId: string,
  askedBrief: string | undefined,
): Promise<Prepared> {
  const [[row], edits, decisions] = await store.db.batch([
    pipelineQuery(store, pipelineId),
    editsQuery(store, pipelineId),
    decisionsQuery(store, pipelineId),
  ]);
  if (!row) throw notFound('pipeline');
  const pipeline = pipelineOf(row);
  const briefId = askedBrief ?? pipeline.lastBriefId;
  const [document, briefRows, said, texts] = await Promise.all([
    currentDocument(env, pipeline),
    briefQuery(store, briefId ?? ''),
    correctionsQuery(store, briefId ?? ''),
    projectTextsQuery(store, pipeline.projectId),
  ]);
  const briefRow = briefRows[0];
  if (askedBrief !== undefined && !briefRow) throw notFound('brief');
  const opened = openDocument(document, specs);
  if (!opened.ok) {
    throw new ProblemError(problem('pipeline-invalid', undefined, opened.issues));
  }
  const brief = briefRow ? await briefOf(store, briefRow) : null;
  const given = brief
    ? { id: brief.id, title: brief.title, sources: brief.sources }
    : sampleOf(pipeline.templateId);
  const sample = given && templates.find(({ sampleBrief }) => isText(given.sources, sampleBrief));
  const facts = sample
    ? sample.sampleFacts.map(({ title, text, dated }, index) => ({
        id: `fact-${index + 1}`,
        kind: 'fact' as const,
        title,
        text,
        dated,
      }))
    : sourcesFrom(texts, 'fact');
  const copy = sample ? copyOf(sample.sampleCopy) : sourcesFrom(texts, 'copy');
  const corrections = correctionsFrom(said);
  const corrected = corrections.length > 0 ? { corrections } : {};
  const inputs: RunInputs = {
    brief: given ? { ...given, ...corrected, sample: sample !== undefined } : emptyRunInputs.brief,
    facts: { sources: facts, asOf: new Date().toISOString().slice(0, 10) },
    copy: { sources: copy },
    decisions: standing(decisions),
  };
  return {
    pipeline,
    request: { document: opened.document, inputs, edits: edits.map(editOf) },
    briefId: brief?.id ?? null,
    briefVersion: brief?.version ?? null,
    remarks: opened.remarks,
  };
}

/** The request to plan: what the engine needs besides. */
export const registry = { specs, engines };

function isText(sources: readonly Source[], text: string): boolean {
  return sources.find(({ kind }) => kind === 'brief')?.text.trim() === text.trim();
}

/** A template's own sample brief, for a pipeline that was never given one. */
function sampleOf(templateId: string | null) {
  const template = templates.find(({ id }) => id === templateId);
  if (!template) return null;
  const { sampleTitle: title, sampleBrief: text } = template;
  return { id: 'sample', title, sources: [{ id: 'brief', kind: 'brief' as const, title, text }] };
}

function copyOf(text: string): Source[] {
  return text.trim() === '' ? [] : [{ id: 'copy-1', kind: 'copy', title: 'Sample copy', text }];
}
