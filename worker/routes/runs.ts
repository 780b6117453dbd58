import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { getServerByName } from 'partyserver';
import type { AppEnv } from '../app-env';
import { problem } from '../contract/problem';
import { EventPage, NewRun, RunPlan, RunResource, RunSummary } from '../contract/resources';
import { emptyWave } from '../engine/context';
import { planRun } from '../engine/plan';
import { previewRun } from '../engine/preview';
import { ProblemError, notFound } from '../failures';
import { prepareRun, registry } from '../run-starts';
import { getPipeline } from '../store/pipelines';
import { getResults } from '../store/results';
import {
  createRun,
  eventsAfter,
  getRunRow,
  listRuns,
  nodeHistory,
  runByKey,
  runOf,
  summaryOf,
} from '../store/runs';
import { newId, storeOf } from '../store/store';
import type { Store } from '../store/store';
import { writeWave } from '../store/waves';
import { body, conflict, idParam, json, newRouter, problems, unprocessable } from './route';
import { report } from '../engine/report';

const idempotency = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/)
    .optional()
    .openapi({ description: 'The same key gives the run that is there already' }),
});

/** Row first, then the Workflow; if that fails the sweeper makes it. */
async function start(
  c: Context<AppEnv>,
  store: Store,
  pipelineId: string,
  wanted: NewRun,
  key?: string,
) {
  if (key !== undefined) {
    const known = await runByKey(store, key);
    if (known) return known;
  }
  const prepared = await prepareRun(c.env, store, pipelineId, wanted.briefId);
  const upTo = wanted.upTo === undefined ? {} : { upTo: wanted.upTo };
  const plan = planRun({
    document: prepared.request.document,
    ...registry,
    ...upTo,
    hasModel: false,
  });
  if (!plan.ok) throw new ProblemError(plan.problem);
  const { run, isNew } = await createRun(store, c.var.actor, {
    id: newId('run'),
    pipelineId,
    projectId: prepared.pipeline.projectId,
    briefId: prepared.briefId,
    briefVersion: prepared.briefVersion,
    upTo: wanted.upTo ?? null,
    idempotencyKey: key ?? null,
    request: prepared.request,
  });
  if (isNew) {
    const params = { workspaceId: store.workspaceId, runId: run.id };
    const made = c.env.RUNS.create({ id: run.id, params }).catch((error: unknown) => {
      report(`Run ${run.id} waits for the sweeper:`, error);
    });
    c.executionCtx.waitUntil(made);
    // As soon as there is something to look after.
    c.executionCtx.waitUntil(c.env.SWEEPER.getByName('sweeper').arm(true));
  }
  return run;
}

export const runRoutes = newRouter()
  .openapi(
    createRoute({
      method: 'post',
      path: '/pipelines/{id}/plan',
      summary: 'What pressing Run would do now; nothing is computed',
      request: { params: idParam, body: body(NewRun) },
      responses: { 200: json(RunPlan, 'The plan'), ...problems, ...unprocessable },
    }),
    async (c) => {
      const store = storeOf(c.env, c.var.workspaceId);
      const { id } = c.req.valid('param');
      const { briefId, upTo } = c.req.valid('json');
      const [{ request }, history] = await Promise.all([
        prepareRun(c.env, store, id, briefId),
        nodeHistory(store, id),
      ]);
      const cache = { getMany: (addresses: readonly string[]) => getResults(store, '', addresses) };
      const wanted = { ...request, ...registry, ...(upTo === undefined ? {} : { upTo }) };
      return c.json(await previewRun(wanted, cache, history), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/pipelines/{id}/runs',
      summary: 'List the runs of a pipeline',
      request: { params: idParam },
      responses: { 200: json(z.array(RunSummary), 'Newest first'), ...problems },
    }),
    async (c) => {
      const store = storeOf(c.env, c.var.workspaceId);
      const { id } = c.req.valid('param');
      const runs = await listRuns(store, id);
      if (runs.length === 0 && !(await getPipeline(store, id))) throw notFound('pipeline');
      return c.json(runs, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/pipelines/{id}/runs',
      summary: 'Run a pipeline, with a brief (else the last one, else the sample)',
      request: { params: idParam, headers: idempotency, body: body(NewRun) },
      responses: { 201: json(RunSummary, 'The run, on its way'), ...problems, ...unprocessable },
    }),
    async (c) => {
      const store = storeOf(c.env, c.var.workspaceId);
      const key = c.req.valid('header')['idempotency-key'];
      return c.json(await start(c, store, c.req.valid('param').id, c.req.valid('json'), key), 201);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/runs/{id}',
      summary: 'Look at a run: status, and what it worked with',
      request: { params: idParam },
      responses: { 200: json(RunResource, 'The run'), ...problems },
    }),
    async (c) => {
      const store = storeOf(c.env, c.var.workspaceId);
      const row = await getRunRow(store, c.req.valid('param').id);
      if (!row) throw notFound('run');
      return c.json(await runOf(store, row), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/runs/{id}/events',
      summary: 'What a run told, after a sequence number',
      request: {
        params: idParam,
        query: z.object({ after: z.coerce.number().int().min(0).max(1e9).default(0) }),
      },
      responses: { 200: json(EventPage, 'Events in order, and the status'), ...problems },
    }),
    async (c) => {
      const store = storeOf(c.env, c.var.workspaceId);
      const { id } = c.req.valid('param');
      // The status first: a run that ends between the two looks is asked about once more.
      const row = await getRunRow(store, id);
      if (!row) throw notFound('run');
      const events = await eventsAfter(store, id, c.req.valid('query').after);
      return c.json({ events, status: row.status }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/runs/{id}/cancel',
      summary: 'Stop a run; what it has made stays',
      request: { params: idParam },
      responses: { 200: json(RunSummary, 'The run'), ...problems, ...conflict },
    }),
    async (c) => {
      const store = storeOf(c.env, c.var.workspaceId);
      const { id } = c.req.valid('param');
      const row = await getRunRow(store, id);
      if (!row) throw notFound('run');
      const now = new Date();
      const ms = now.getTime() - Date.parse(row.createdAt);
      const owner = { runId: id, pipelineId: row.pipelineId, projectId: row.projectId };
      const finished = {
        type: 'run.finished',
        at: now.toISOString(),
        status: 'cancelled',
        ms,
      } as const;
      const events = await writeWave(store, owner, {
        ...emptyWave(),
        events: [finished],
        status: 'cancelled',
      });
      if (events === null && row.status !== 'cancelled') {
        throw new ProblemError(problem('wrong-state', 'This run had ended already.'));
      }
      c.executionCtx.waitUntil(afterCancel(c, row.pipelineId, id, events ?? []));
      const after = await getRunRow(store, id);
      return c.json(summaryOf(after ?? row), 200);
    },
  );

async function afterCancel(
  c: Context<AppEnv>,
  pipelineId: string,
  runId: string,
  events: Parameters<typeof tell>[3],
) {
  try {
    await tell(c, pipelineId, runId, events);
    await (await c.env.RUNS.get(runId)).terminate();
  } catch (error) {
    // The row says cancelled, and the engine stops at its next write whatever happens here.
    report(`Run ${runId} stops by itself:`, error);
  }
}

async function tell(
  c: Context<AppEnv>,
  pipelineId: string,
  runId: string,
  events: z.infer<typeof EventPage>['events'],
) {
  if (events.length === 0) return;
  const room = await getServerByName(c.env.ROOM, pipelineId);
  await room.publish(runId, events);
}
