import { and, asc, eq, sql } from 'drizzle-orm';
import type { PieceDecision } from '../../nodes/records/decision';
import { auditInsert } from './audit';
import type { Actor } from './audit';
import { decisions } from './schema';
import { statement } from './store';
import type { Store } from './store';

type Row = typeof decisions.$inferSelect;

/** Decisions about a pipeline's pieces, oldest first; for batches. */
export function decisionsQuery(store: Store, pipelineId: string) {
  return store.db
    .select()
    .from(decisions)
    .where(and(eq(decisions.workspaceId, store.workspaceId), eq(decisions.pipelineId, pipelineId)))
    .orderBy(asc(decisions.seq));
}

export function decisionOf(row: Row): PieceDecision {
  const { kind, key, contentHash, decision, by, at, note, byItsMaker } = row;
  return {
    kind,
    key,
    contentHash,
    decision,
    by,
    at,
    byItsMaker,
    ...(note === null ? {} : { note }),
  };
}

/** Only the newest word on each content counts; as inputs of a run. */
export function standing(rows: readonly Row[]): PieceDecision[] {
  const newest = new Map(rows.map((row) => [`${row.kind} ${row.key} ${row.contentHash}`, row]));
  return [...newest.values()].map(decisionOf);
}

export async function addDecision(
  store: Store,
  actor: Actor,
  where: { pipelineId: string; runId: string; recordId: string; version: number },
  decision: PieceDecision,
): Promise<void> {
  const { workspaceId, db } = store;
  const { pipelineId, runId } = where;
  await db.batch([
    statement(
      store,
      sql`
      INSERT INTO decisions (workspace_id, pipeline_id, seq, run_id, kind, "key", content_hash,
        decision, "by", "at", note, by_its_maker)
      SELECT ${workspaceId}, ${pipelineId},
        (SELECT COALESCE(MAX(seq), 0) + 1 FROM decisions
          WHERE workspace_id = ${workspaceId} AND pipeline_id = ${pipelineId}),
        ${runId}, ${decision.kind}, ${decision.key}, ${decision.contentHash}, ${decision.decision},
        ${decision.by}, ${decision.at}, ${decision.note ?? null}, ${decision.byItsMaker ? 1 : 0}`,
    ),
    auditInsert(store, actor, {
      action: decision.decision,
      kind: decision.kind,
      id: where.recordId,
      version: where.version,
      ...(decision.byItsMaker ? { outcome: 'by its maker' } : {}),
    }),
  ]);
}
