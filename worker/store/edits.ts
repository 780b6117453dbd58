import { and, asc, eq, sql } from 'drizzle-orm';
import type { Edit } from '../../nodes/records/run-inputs';
import { auditInsert } from './audit';
import type { Actor } from './audit';
import { edits } from './schema';
import { statement } from './store';
import type { Store } from './store';

type Row = typeof edits.$inferSelect;

/** A pipeline's edits in the order in which they were made; for batches. */
export function editsQuery(store: Store, pipelineId: string) {
  return store.db
    .select()
    .from(edits)
    .where(and(eq(edits.workspaceId, store.workspaceId), eq(edits.pipelineId, pipelineId)))
    .orderBy(asc(edits.seq));
}

export function editOf(row: Row): Edit {
  const { id, nodeId, port, key, path, was, value, by, at } = row;
  return { id, nodeId, port, key, path, was, value, by, at };
}

export async function addEdit(
  store: Store,
  actor: Actor,
  where: { pipelineId: string; runId: string; recordId: string; version: number },
  edit: Edit,
  /** What else the edit says, such as a label for a trainer: kept with it or not at all. */
  also: readonly ReturnType<typeof statement>[] = [],
): Promise<void> {
  const { workspaceId, db } = store;
  const { pipelineId, runId } = where;
  await db.batch([
    statement(
      store,
      sql`
      INSERT INTO edits (workspace_id, pipeline_id, seq, id, run_id, node_id, port, "key", path, was,
        value, "by", "at")
      SELECT ${workspaceId}, ${pipelineId},
        (SELECT COALESCE(MAX(seq), 0) + 1 FROM edits
          WHERE workspace_id = ${workspaceId} AND pipeline_id = ${pipelineId}),
        ${edit.id}, ${runId}, ${edit.nodeId}, ${edit.port}, ${edit.key}, ${edit.path}, ${edit.was},
        ${edit.value}, ${edit.by}, ${edit.at}`,
    ),
    auditInsert(store, actor, {
      action: 'edit',
      kind: 'record',
      id: where.recordId,
      version: where.version,
      fields: [edit.path],
    }),
    ...also,
  ]);
}
