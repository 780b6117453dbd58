import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { canonicalJson, sha256Hex } from '../../nodes/records/content-hash';
import type { AuditEvent } from '../contract/resources';
import { auditEvents } from './schema';
import { statement, timeNow } from './store';
import type { Store } from './store';

/** Who is acting, as the log names them. */
export type Actor = string;

export interface AuditEntry {
  action: AuditEvent['action'];
  kind: string;
  id: string;
  version?: number;
  /** Names of fields, never their values. */
  fields?: readonly string[];
  outcome?: string;
}

/**
 * The statement that logs a transaction; it belongs into the same batch as what it logs. It takes the
 * next number by itself; the chain of hashes is put on later by one writer (`sealAudit`), so that two
 * people acting at once never wait for each other.
 */
export function auditInsert(store: Store, actor: Actor, entry: AuditEntry) {
  const { workspaceId } = store;
  return statement(
    store,
    sql`
    INSERT INTO audit_events
      (workspace_id, seq, at, actor, action, object_kind, object_id, object_version, fields, outcome)
    SELECT ${workspaceId},
      (SELECT COALESCE(MAX(seq), 0) + 1 FROM audit_events WHERE workspace_id = ${workspaceId}),
      ${timeNow()}, ${actor}, ${entry.action}, ${entry.kind}, ${entry.id}, ${entry.version ?? null},
      ${JSON.stringify(entry.fields ?? [])}, ${entry.outcome ?? 'done'}`,
  );
}

type Row = typeof auditEvents.$inferSelect;

function eventOf(row: Row): AuditEvent {
  return {
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    action: row.action,
    outcome: row.outcome,
    object: {
      kind: row.objectKind,
      id: row.objectId,
      version: row.objectVersion,
    },
    fields: JSON.parse(row.fields) as string[],
    previousHash: row.previousHash ?? '',
    hash: row.hash ?? '',
  };
}

/** What a seal stands for: everything but the seal itself. */
export function auditHash(event: AuditEvent, previousHash: string): string {
  const { hash: _hash, previousHash: _previous, ...rest } = event;
  return sha256Hex(`${previousHash}\n${canonicalJson(rest)}`);
}

/**
 * Puts hashes on what has none yet, in order. Only the sweeper calls it: one object, one writer. A
 * second call at the same time would write the same hashes again, since they follow from the rows.
 */
export async function sealAudit(store: Store): Promise<void> {
  const { db, workspaceId } = store;
  const own = eq(auditEvents.workspaceId, workspaceId);
  for (;;) {
    const [sealed, open] = await db.batch([
      db
        .select()
        .from(auditEvents)
        .where(and(own, isNotNull(auditEvents.hash)))
        .orderBy(desc(auditEvents.seq))
        .limit(1),
      db
        .select()
        .from(auditEvents)
        .where(and(own, isNull(auditEvents.hash)))
        .orderBy(asc(auditEvents.seq))
        .limit(200),
    ]);
    if (open.length === 0) return;
    let previousHash = sealed[0]?.hash ?? '';
    const seals = open.map((row) => {
      const hash = auditHash(eventOf(row), previousHash);
      const seal = { seq: row.seq, previousHash, hash };
      previousHash = hash;
      return seal;
    });
    await db.run(sql`
      UPDATE audit_events SET previous_hash = s.value ->> '$.previousHash', hash = s.value ->> '$.hash'
      FROM json_each(${JSON.stringify(seals)}) AS s
      WHERE audit_events.workspace_id = ${workspaceId} AND audit_events.hash IS NULL
        AND audit_events.seq = s.value ->> '$.seq'`);
    if (open.length < 200) return;
  }
}

/** Newest first. */
export async function listAudit(store: Store, before: number | undefined): Promise<AuditEvent[]> {
  const own = eq(auditEvents.workspaceId, store.workspaceId);
  const rows = await store.db
    .select()
    .from(auditEvents)
    .where(before === undefined ? own : and(own, sql`${auditEvents.seq} < ${before}`))
    .orderBy(desc(auditEvents.seq))
    .limit(200);
  return rows.map(eventOf);
}
