import { OpenAPIHono } from '@hono/zod-openapi';
import { localOnly } from './access/local-only';
import type { AppEnv } from './app-env';
import { problem } from './contract/problem';
import { answerError, problemResponse } from './failures';
import { allowedMethods } from './routes/allowed-methods';
import { auditRoutes } from './routes/audit';
import { briefRoutes } from './routes/briefs';
import { catalogueRoutes } from './routes/catalogue';
import { correctionRoutes } from './routes/corrections';
import { docsPage } from './routes/docs-page';
import { pipelineRoutes } from './routes/pipelines';
import { problemsPage } from './routes/problems-page';
import { projectTextRoutes } from './routes/project-texts';
import { projectRoutes } from './routes/projects';
import { readingRoutes } from './routes/readings';
import { recordRoutes } from './routes/records';
import { fileRoutes } from './routes/files';
import { packRoutes } from './routes/packs';
import { runRoutes } from './routes/runs';
import { feed, joinRoom } from './routes/sockets';
import { limitedBody } from './routes/limited-body';
import { securityHeaders } from './routes/security-headers';
import { wakeUp } from './routes/wake-up';

const app = new OpenAPIHono<AppEnv>();
const description = {
  openapi: '3.1.0',
  info: {
    title: 'Dramatis',
    version: '1',
    description:
      'Briefs in, verified persona deliverables out. Failures are RFC 9457 problem details. A run’s live feed is a WebSocket at /api/v1/runs/{id}/feed?after=N.',
  },
};

app.use(async (c, next) => {
  c.set('requestId', crypto.randomUUID());
  await next();
});
app.use(securityHeaders);
app.use(localOnly);
app.use('/api/*', wakeUp);
app.use('/api/*', limitedBody);

app.get('/api/v1/health', (c) => c.json({ ok: true }));
app.get('/api/v1/runs/:id/feed', feed);
for (const routes of [
  projectRoutes,
  projectTextRoutes,
  briefRoutes,
  correctionRoutes,
  pipelineRoutes,
  runRoutes,
  recordRoutes,
  packRoutes,
  fileRoutes,
  catalogueRoutes,
  readingRoutes,
  auditRoutes,
]) {
  app.route('/api/v1', routes);
}
app.doc31('/api/openapi.json', description);
app.get('/api/docs', (c) => c.html(docsPage(app.getOpenAPI31Document(description))));

app.get('/parties/room/:id', joinRoom);
app.get('/help/problems', (c) => c.html(problemsPage()));

app.onError(answerError);
app.notFound((c) => {
  const { pathname } = new URL(c.req.url);
  const isOurs = pathname.startsWith('/api/') || pathname.startsWith('/parties/');
  if (!isOurs) return c.env.ASSETS.fetch(c.req.raw);
  const allowed = allowedMethods(app.routes, pathname);
  if (allowed.length === 0) return problemResponse(c, problem('not-found'));
  return problemResponse(c, problem('method-not-allowed'), { allow: allowed.join(', ') });
});

export { app };
