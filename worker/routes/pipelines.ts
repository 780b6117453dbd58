import { createRoute, z } from '@hono/zod-openapi';
import { getServerByName } from 'partyserver';
import { PipelineDocument, documentFormat } from '../../nodes/graph/document';
import { openDocument } from '../../nodes/graph/upgrade';
import { specs } from '../../nodes/specs';
import { templateOf } from '../../nodes/templates/templates';
import { problem } from '../contract/problem';
import {
  NewPipeline,
  PipelineChange,
  PipelineResource,
  PipelineSummary,
} from '../contract/resources';
import { ProblemError, notFound } from '../failures';
import { currentDocument } from '../run-starts';
import { getBrief } from '../store/briefs';
import { createPipeline, deletePipeline, getPipeline, listPipelines } from '../store/pipelines';
import { storeOf } from '../store/store';
import { distinctIds } from './distinct-ids';
import { projectIdOf } from './projects';
import { body, idParam, json, newRouter, problems, projectQuery, unprocessable } from './route';

interface Beginning {
  document: PipelineDocument;
  remarks: string[];
}

/** A template, an imported document, or nothing: what a pipeline begins as. */
function beginningOf({ templateId, document }: z.infer<typeof NewPipeline>): Beginning {
  if (templateId !== undefined && document !== undefined) {
    const message = 'Give a template or a document, not both.';
    throw new ProblemError(problem('input-invalid', undefined, [{ at: 'document', message }]));
  }
  const template = templateId === undefined ? undefined : templateOf(templateId);
  if (templateId !== undefined && !template) throw notFound('template');
  const raw = document ?? template?.document;
  if (raw === undefined) {
    return {
      document: { format: documentFormat, name: 'Untitled', nodes: [], wires: [] },
      remarks: [],
    };
  }
  const opened = openDocument(raw, specs);
  if (opened.ok) {
    const { document, remarks } = distinctIds(opened.document);
    return { document, remarks: [...opened.remarks, ...remarks] };
  }
  throw new ProblemError(problem('pipeline-invalid', undefined, opened.issues));
}

const one = json(PipelineResource, 'The pipeline');

export const pipelineRoutes = newRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/pipelines',
      summary: 'List the pipelines of a project',
      request: { query: projectQuery },
      responses: { 200: json(z.array(PipelineSummary), 'Last changed first'), ...problems },
    }),
    async (c) => {
      const store = storeOf(c.env, c.var.workspaceId);
      const projectId = await projectIdOf(store, c.req.valid('query').projectId);
      return c.json(await listPipelines(store, projectId), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/pipelines',
      summary: 'Begin a pipeline: from a template, from a document, or empty',
      request: { query: projectQuery, body: body(NewPipeline) },
      responses: { 201: one, ...problems, ...unprocessable },
    }),
    async (c) => {
      const wanted = c.req.valid('json');
      const store = storeOf(c.env, c.var.workspaceId);
      const projectId = await projectIdOf(store, c.req.valid('query').projectId);
      const { document, remarks } = beginningOf(wanted);
      if (wanted.briefId !== undefined && !(await getBrief(store, wanted.briefId)))
        throw notFound('brief');
      const pipeline = await createPipeline(store, c.var.actor, {
        projectId,
        document: { ...document, name: wanted.name ?? document.name },
        remarks,
        templateId: wanted.templateId ?? null,
        lastBriefId: wanted.briefId ?? null,
      });
      return c.json(pipeline, 201);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/pipelines/{id}',
      summary: 'Look at a pipeline as it is open now',
      request: { params: idParam },
      responses: { 200: one, ...problems },
    }),
    async (c) => {
      const pipeline = await getPipeline(
        storeOf(c.env, c.var.workspaceId),
        c.req.valid('param').id,
      );
      if (!pipeline) throw notFound('pipeline');
      const document = await currentDocument(c.env, pipeline);
      return c.json({ ...pipeline, document, name: document.name }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/pipelines/{id}',
      summary: 'Rename a pipeline',
      request: { params: idParam, body: body(PipelineChange) },
      responses: { 200: one, ...problems },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const pipeline = await getPipeline(storeOf(c.env, c.var.workspaceId), id);
      if (!pipeline) throw notFound('pipeline');
      const room = await getServerByName(c.env.ROOM, id);
      const saved = await room.rename(c.req.valid('json').name);
      if (!saved) throw notFound('pipeline');
      const document = PipelineDocument.parse(JSON.parse(saved.text));
      return c.json({ ...pipeline, document, revision: saved.revision, name: document.name }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/pipelines/{id}',
      summary: 'Delete a pipeline; its runs stay',
      request: { params: idParam },
      responses: { 204: { description: 'Gone' }, ...problems },
    }),
    async (c) => {
      const store = storeOf(c.env, c.var.workspaceId);
      if (!(await deletePipeline(store, c.var.actor, c.req.valid('param').id)))
        throw notFound('pipeline');
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/pipelines/{id}/duplicate',
      summary: 'Make a copy of a pipeline as it is open now',
      request: { params: idParam },
      responses: { 201: one, ...problems },
    }),
    async (c) => {
      const store = storeOf(c.env, c.var.workspaceId);
      const original = await getPipeline(store, c.req.valid('param').id);
      if (!original) throw notFound('pipeline');
      const document = await currentDocument(c.env, original);
      const { projectId, remarks, templateId, lastBriefId } = original;
      const copy = await createPipeline(store, c.var.actor, {
        projectId,
        remarks,
        templateId,
        lastBriefId,
        document: {
          ...document,
          name: `${document.name.slice(0, 110)} (copy)`,
        },
      });
      return c.json(copy, 201);
    },
  );
