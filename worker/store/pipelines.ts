import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { PipelineDocument } from '../../nodes/graph/document';
import type { PipelineResource, PipelineSummary } from '../contract/resources';
import { auditInsert } from './audit';
import type { Actor } from './audit';
import { pipelines, runs } from './schema';
import { newId, statement, timeNow } from './store';
import type { Store } from './store';

/** Older states of a pipeline than this many are let go. */
const snapshotsKept = 100;

const lastRun = sql<string | null>`(
  SELECT json_object('id', r.id, 'status', r.status, 'finishedAt', r.finished_at) FROM ${runs} r
  WHERE r.workspace_id = "pipelines"."workspace_id" AND r.pipeline_id = "pipelines"."id"
  ORDER BY r.number DESC LIMIT 1)`;
const LastRun = z.object({
  id: z.string(),
  status: z.enum(['queued', 'running', 'waiting', 'completed', 'failed', 'cancelled']),
  finishedAt: z.string().nullable(),
});

const summaryColumns = {
  id: pipelines.id,
  projectId: pipelines.projectId,
  name: pipelines.name,
  templateId: pipelines.templateId,
  revision: pipelines.revision,
  nodeCount: pipelines.nodeCount,
  lastBriefId: pipelines.lastBriefId,
  createdAt: pipelines.createdAt,
  updatedAt: pipelines.updatedAt,
  lastRun,
};

const here = (store: Store, id: string) =>
  and(
    eq(pipelines.workspaceId, store.workspaceId),
    eq(pipelines.id, id),
    isNull(pipelines.deletedAt),
  );

/** One pipeline with its document; for batches. */
export function pipelineQuery(store: Store, id: string) {
  return store.db
    .select({ ...summaryColumns, document: pipelines.document, remarks: pipelines.remarks })
    .from(pipelines)
    .where(here(store, id));
}
export type PipelineRow = Awaited<ReturnType<typeof pipelineQuery>>[number];

export function pipelineOf({ nodeCount: _count, ...row }: PipelineRow): PipelineResource {
  return {
    ...row,
    document: PipelineDocument.parse(JSON.parse(row.document)),
    remarks: z.array(z.string()).parse(JSON.parse(row.remarks)),
    lastRun: row.lastRun === null ? null : LastRun.parse(JSON.parse(row.lastRun)),
  };
}

export async function getPipeline(store: Store, id: string): Promise<PipelineResource | null> {
  const [row] = await pipelineQuery(store, id);
  return row ? pipelineOf(row) : null;
}

export async function listPipelines(store: Store, projectId: string): Promise<PipelineSummary[]> {
  const rows = await store.db
    .select(summaryColumns)
    .from(pipelines)
    .where(
      and(
        eq(pipelines.workspaceId, store.workspaceId),
        eq(pipelines.projectId, projectId),
        isNull(pipelines.deletedAt),
      ),
    )
    .orderBy(desc(pipelines.updatedAt))
    .limit(200);
  return rows.map((row) => ({
    ...row,
    lastRun: row.lastRun === null ? null : LastRun.parse(JSON.parse(row.lastRun)),
  }));
}

export interface PipelineStart {
  projectId: string;
  document: PipelineDocument;
  remarks: string[];
  templateId: string | null;
  lastBriefId: string | null;
}

export async function createPipeline(
  store: Store,
  actor: Actor,
  start: PipelineStart,
): Promise<PipelineResource> {
  const id = newId('pip');
  const now = timeNow();
  const { document, remarks, ...rest } = start;
  const base = { id, ...rest, name: document.name, revision: 1, createdAt: now, updatedAt: now };
  await store.db.batch([
    store.db.insert(pipelines).values({
      ...base,
      workspaceId: store.workspaceId,
      document: JSON.stringify(document),
      remarks: JSON.stringify(remarks),
      nodeCount: document.nodes.length,
    }),
    auditInsert(store, actor, { action: 'create', kind: 'pipeline', id, version: 1 }),
  ]);
  return { ...base, document, remarks, lastRun: null };
}

/**
 * Keeps what the open pipeline says now, if it says anything new, as the next revision and among its
 * older states. Gives the revision, or null when the pipeline is gone.
 */
export async function savePipeline(
  store: Store,
  author: Actor,
  id: string,
  document: PipelineDocument,
): Promise<number | null> {
  const { db, workspaceId } = store;
  const text = JSON.stringify(document);
  const now = timeNow();
  const saved = await db.batch([
    db
      .update(pipelines)
      .set({
        document: text,
        name: document.name,
        nodeCount: document.nodes.length,
        remarks: '[]',
        updatedAt: now,
        revision: sql`${pipelines.revision} + 1`,
      })
      .where(and(here(store, id), sql`${pipelines.document} <> ${text}`)),
    statement(
      store,
      sql`
      INSERT OR IGNORE INTO pipeline_snapshots
        (workspace_id, pipeline_id, revision, document, author, created_at)
      SELECT workspace_id, id, revision, document, ${author}, ${now} FROM pipelines
      WHERE workspace_id = ${workspaceId} AND id = ${id} AND deleted_at IS NULL`,
    ),
    statement(
      store,
      sql`
      DELETE FROM pipeline_snapshots WHERE workspace_id = ${workspaceId} AND pipeline_id = ${id}
        AND revision <= (SELECT revision FROM pipelines WHERE workspace_id = ${workspaceId} AND id = ${id}) - ${snapshotsKept}`,
    ),
    db.select({ revision: pipelines.revision }).from(pipelines).where(here(store, id)),
  ]);
  return saved[3][0]?.revision ?? null;
}

/** False when there was none. Its runs and results stay. */
export async function deletePipeline(store: Store, actor: Actor, id: string): Promise<boolean> {
  const gone = await store.db
    .update(pipelines)
    .set({ deletedAt: timeNow() })
    .where(here(store, id))
    .returning({ id: pipelines.id });
  if (gone.length === 0) return false;
  await auditInsert(store, actor, { action: 'delete', kind: 'pipeline', id });
  return true;
}
