import { createRoute, z } from '@hono/zod-openapi';
import { briefLimits } from '../../nodes/records/brief';
import { readTrained } from '../../nodes/language/read';
import { toLabels } from '../../nodes/language/to-labels';
import { Labels, NewReadings } from '../contract/readings';
import { body, json, newRouter, problems } from './route';

export const readingRoutes = newRouter().openapi(
  createRoute({
    method: 'post',
    path: '/readings',
    summary: 'Read briefs into attribute sheets; nothing is kept',
    request: { body: body(NewReadings) },
    responses: { 200: json(z.array(Labels), 'One sheet per brief, in order'), ...problems },
  }),
  (c) =>
    c.json(
      c.req.valid('json').briefs.map(({ id, text }) => {
        const source = {
          id: 'brief',
          kind: 'brief' as const,
          title: id,
          text: text.slice(0, briefLimits.max),
        };
        return { id, sheet: toLabels(readTrained([source])) };
      }),
      200,
    ),
);
