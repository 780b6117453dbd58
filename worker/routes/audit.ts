import { createRoute, z } from '@hono/zod-openapi';
import { AuditEvent } from '../contract/resources';
import { listAudit } from '../store/audit';
import { storeOf } from '../store/store';
import { json, newRouter, problems } from './route';

export const auditRoutes = newRouter().openapi(
  createRoute({
    method: 'get',
    path: '/audit',
    summary: 'Who did what, when, to which version; a chain of hashes',
    request: { query: z.object({ before: z.coerce.number().int().min(1).optional() }) },
    responses: { 200: json(z.array(AuditEvent), 'Newest first'), ...problems },
  }),
  async (c) => {
    await c.env.SWEEPER.getByName('sweeper').seal();
    const { before } = c.req.valid('query');
    return c.json(await listAudit(storeOf(c.env, c.var.workspaceId), before), 200);
  },
);
