import { createRoute, z } from '@hono/zod-openapi';
import { NewProject, Project } from '../contract/resources';
import { notFound } from '../failures';
import { createProject, firstProjectId, getProject, listProjects } from '../store/projects';
import { storeOf } from '../store/store';
import type { Store } from '../store/store';
import { body, idParam, json, newRouter, problems } from './route';

/** The project that was asked for, or the first one. */
export async function projectIdOf(store: Store, asked: string | undefined): Promise<string> {
  if (asked === undefined) return firstProjectId;
  if (!(await getProject(store, asked))) throw notFound('project');
  return asked;
}

export const projectRoutes = newRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/projects',
      summary: 'List the projects',
      responses: { 200: json(z.array(Project), 'Oldest first'), ...problems },
    }),
    async (c) => c.json(await listProjects(storeOf(c.env, c.var.workspaceId)), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/projects',
      summary: 'Begin a project',
      request: { body: body(NewProject) },
      responses: { 201: json(Project, 'The new project'), ...problems },
    }),
    async (c) => {
      const store = storeOf(c.env, c.var.workspaceId);
      return c.json(await createProject(store, c.var.actor, c.req.valid('json').name), 201);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/projects/{id}',
      summary: 'Look at a project',
      request: { params: idParam },
      responses: { 200: json(Project, 'The project'), ...problems },
    }),
    async (c) => {
      const project = await getProject(storeOf(c.env, c.var.workspaceId), c.req.valid('param').id);
      if (!project) throw notFound('project');
      return c.json(project, 200);
    },
  );
