import { and, asc, desc, eq, gt, inArray, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { PipelineDocument } from '../../nodes/graph/document';
import { Edit, RunInputs } from '../../nodes/records/run-inputs';
import { Problem } from '../contract/problem';
import type { RunResource, RunSummary } from '../contract/resources';
import { RunEvent } from '../contract/run-events';
import { sourcesOf } from '../engine/context';
import type { NodeHistory } from '../engine/preview';
import { auditInsert } from './audit';
import type { Actor } from './audit';
import { causeOf } from './briefs';
import { runEvents, runNodes, runs } from './schema';
import { bodyText, keepBody, statement, timeNow } from './store';
import type { Store } from './store';

/** Everything that a run works with, as it was when somebody pressed Run. */
export const StoredRequest = z.object({
  document: PipelineDocument,
  inputs: RunInputs,
  edits: z.array(Edit),
});
export type StoredRequest = z.infer<typeof StoredRequest>;

const Parts = z
  .object({
    type: z.string(),
    version: z.number(),
    config: z.record(z.string(), z.unknown()),
    inputs: z.record(z.string(), z.array(z.string())),
    given: z.record(z.string(), z.string()),
    engine: z.string(),
    seed: z.number(),
  })
  .nullable();

type Row = typeof runs.$inferSelect;
const here = (store: Store, id: string) =>
  and(eq(runs.workspaceId, store.workspaceId), eq(runs.id, id));

export function summaryOf(row: Row): RunSummary {
  const { id, pipelineId, projectId, number, status, briefId, briefVersion } = row;
  return {
    id,
    pipelineId,
    projectId,
    number,
    status,
    briefId,
    briefVersion,
    problem: row.problem === null ? null : Problem.parse(JSON.parse(row.problem)),
    createdAt: row.createdAt,
    finishedAt: row.finishedAt,
    ms: row.ms,
  };
}

export async function requestOf(store: Store, row: Row): Promise<StoredRequest> {
  const text = await bodyText(store, { body: row.request, key: row.requestKey });
  return StoredRequest.parse(JSON.parse(text));
}

export async function getRunRow(store: Store, id: string): Promise<Row | null> {
  const [row] = await store.db.select().from(runs).where(here(store, id));
  return row ?? null;
}

export async function runOf(store: Store, row: Row): Promise<RunResource> {
  const { document, inputs } = await requestOf(store, row);
  return { ...summaryOf(row), document, sources: sourcesOf(inputs) };
}

export async function listRuns(store: Store, pipelineId: string): Promise<RunSummary[]> {
  const rows = await store.db
    .select()
    .from(runs)
    .where(and(eq(runs.workspaceId, store.workspaceId), eq(runs.pipelineId, pipelineId)))
    .orderBy(desc(runs.number))
    .limit(100);
  return rows.map(summaryOf);
}

export interface RunStart {
  id: string;
  pipelineId: string;
  projectId: string;
  briefId: string | null;
  briefVersion: number | null;
  upTo: string | null;
  idempotencyKey: string | null;
  request: StoredRequest;
}

/**
 * Writes the row of a run, with its number and its line in the log, before anything acts on it. The
 * same idempotency key gives the run that is there already.
 */
export async function createRun(
  store: Store,
  actor: Actor,
  start: RunStart,
): Promise<{ run: RunSummary; isNew: boolean }> {
  const { db, workspaceId } = store;
  const { request, ...rest } = start;
  const kept = await keepBody(store, 'runs', start.id, JSON.stringify(request));
  const now = timeNow();
  const number = sql<number>`(SELECT COALESCE(MAX(number), 0) + 1 FROM runs
    WHERE workspace_id = ${workspaceId} AND pipeline_id = ${start.pipelineId})`;
  const row = {
    ...rest,
    workspaceId,
    number,
    status: 'queued' as const,
    createdAt: now,
    heartbeatAt: now,
  };
  const touched = sql`UPDATE pipelines SET last_brief_id = COALESCE(${start.briefId}, last_brief_id),
    updated_at = ${now} WHERE workspace_id = ${workspaceId} AND id = ${start.pipelineId}`;
  try {
    const [inserted] = await db.batch([
      db
        .insert(runs)
        .values({ ...row, request: kept.body, requestKey: kept.key })
        .returning(),
      statement(store, touched),
      auditInsert(store, actor, { action: 'run', kind: 'run', id: start.id, outcome: 'started' }),
    ]);
    const [made] = inserted;
    if (!made) throw new Error('D1 gave back no row');
    return { run: summaryOf(made), isNew: true };
  } catch (error) {
    const known =
      start.idempotencyKey === null ? null : await runByKey(store, start.idempotencyKey);
    if (known === null || !/UNIQUE/i.test(causeOf(error))) throw error;
    return { run: known, isNew: false };
  }
}

export async function runByKey(store: Store, key: string): Promise<RunSummary | null> {
  const [row] = await store.db
    .select()
    .from(runs)
    .where(and(eq(runs.workspaceId, store.workspaceId), eq(runs.idempotencyKey, key)));
  return row ? summaryOf(row) : null;
}

/** Events after a sequence number, in order. */
export async function eventsAfter(store: Store, runId: string, after: number): Promise<RunEvent[]> {
  const rows = await store.db
    .select({ seq: runEvents.seq, event: runEvents.event })
    .from(runEvents)
    .where(
      and(
        eq(runEvents.workspaceId, store.workspaceId),
        eq(runEvents.runId, runId),
        gt(runEvents.seq, after),
      ),
    )
    .orderBy(asc(runEvents.seq));
  return rows.map(({ seq, event }) => RunEvent.parse({ ...JSON.parse(event), seq }));
}

/** Runs of all workspaces that should be working and have not been heard of since. For the sweeper. */
export async function silentRuns(store: Store, before: string) {
  return store.db
    .select({ workspaceId: runs.workspaceId, id: runs.id })
    .from(runs)
    .where(and(inArray(runs.status, ['queued', 'running']), lt(runs.heartbeatAt, before)))
    .orderBy(asc(runs.heartbeatAt))
    .limit(100);
}

/** Any run that should be working: as long as there is one, somebody has to look after it. */
export async function hasWorkingRuns(store: Store): Promise<boolean> {
  const rows = await store.db
    .select({ id: runs.id })
    .from(runs)
    .where(inArray(runs.status, ['queued', 'running']))
    .limit(1);
  return rows.length > 0;
}

/** What the last runs of a pipeline know of each node: newest address parts, times of computing. */
export async function nodeHistory(
  store: Store,
  pipelineId: string,
): Promise<Map<string, NodeHistory>> {
  const rows = await store.db
    .select({
      nodeId: runNodes.nodeId,
      state: runNodes.state,
      ms: runNodes.ms,
      parts: runNodes.parts,
    })
    .from(runNodes)
    .innerJoin(runs, and(eq(runs.workspaceId, runNodes.workspaceId), eq(runs.id, runNodes.runId)))
    .where(
      and(
        eq(runs.workspaceId, store.workspaceId),
        eq(runs.pipelineId, pipelineId),
        sql`${runs.number} > (SELECT MAX(number) FROM runs WHERE workspace_id = ${store.workspaceId}
          AND pipeline_id = ${pipelineId}) - 8`,
      ),
    )
    .orderBy(desc(runs.number));
  const history = new Map<string, { parts: NodeHistory['parts']; ms: number[] }>();
  for (const { nodeId, state, ms, parts } of rows) {
    const known = history.get(nodeId) ?? { parts: null, ms: [] };
    history.set(nodeId, known);
    known.parts ??= Parts.parse(JSON.parse(parts));
    if (state === 'done') known.ms.push(ms);
  }
  return history;
}
