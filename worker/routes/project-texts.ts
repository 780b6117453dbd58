import { createRoute, z } from '@hono/zod-openapi';
import { NewProjectText, ProjectText } from '../contract/resources';
import { notFound } from '../failures';
import { createProjectText, deleteProjectText, listProjectTexts } from '../store/project-texts';
import { storeOf } from '../store/store';
import { projectIdOf } from './projects';
import { body, idParam, json, newRouter, problems, projectQuery } from './route';

export const projectTextRoutes = newRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/texts',
      summary: 'List brand facts and sample copy of a project',
      request: { query: projectQuery },
      responses: { 200: json(z.array(ProjectText), 'Oldest first'), ...problems },
    }),
    async (c) => {
      const store = storeOf(c.env, c.var.workspaceId);
      const projectId = await projectIdOf(store, c.req.valid('query').projectId);
      return c.json(await listProjectTexts(store, projectId), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/texts',
      summary: 'Add brand facts or sample copy',
      request: { query: projectQuery, body: body(NewProjectText) },
      responses: { 201: json(ProjectText, 'The text'), ...problems },
    }),
    async (c) => {
      const store = storeOf(c.env, c.var.workspaceId);
      const projectId = await projectIdOf(store, c.req.valid('query').projectId);
      return c.json(
        await createProjectText(store, c.var.actor, projectId, c.req.valid('json')),
        201,
      );
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/texts/{id}',
      summary: 'Remove brand facts or sample copy',
      request: { params: idParam },
      responses: { 204: { description: 'Gone' }, ...problems },
    }),
    async (c) => {
      const store = storeOf(c.env, c.var.workspaceId);
      const isGone = await deleteProjectText(store, c.var.actor, c.req.valid('param').id);
      if (!isGone) throw notFound('text');
      return c.body(null, 204);
    },
  );
