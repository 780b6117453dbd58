import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { SQL } from 'drizzle-orm';
import { sha256Hex } from '../../nodes/records/content-hash';
import { kindWords } from '../../nodes/records/kinds';
import type { RecordKind } from '../../nodes/records/kinds';
import { RunEvent } from '../contract/run-events';
import { finalRunStates } from '../contract/states';
import { eventKey } from '../engine/host';
import type { OutputRow, Wave } from '../engine/host';
import { keepBody, statement, timeNow } from './store';
import type { Store } from './store';

/** A wave belongs to a run of a pipeline. */
export interface WaveOwner {
  runId: string;
  pipelineId: string;
  projectId: string;
}

const Told = z.array(z.object({ seq: z.number(), event: z.string() }));

/** One JSON parameter holds at most so many characters (D1: 2 MB a value). */
const parameterLimit = 512 * 1024;

/** What the id of a thing of a pipeline ends in, whatever its kind. */
export function thingHash(pipelineId: string, thing: string): string {
  return sha256Hex(`${pipelineId}\n${thing}`).slice(0, 20);
}

/** The id of a thing of a pipeline: the same from run to run, so that its versions line up. */
function recordId(pipelineId: string, kind: string, thing: string): string {
  const prefix = kind in kindWords ? kindWords[kind as RecordKind].prefix : 'rec';
  return `${prefix}_${thingHash(pipelineId, thing)}`;
}

/**
 * Writes a wave in one batch: whole or not at all, and as often as a crash makes it happen. Numbers
 * (of events, of versions) are given inside the statements, so there is no reading before writing,
 * and rows travel as one JSON value each, so there are never more than 100 parameters.
 *
 * Gives the events that are new, with their numbers; null when the run had ended already, in which
 * case only the results (which are true whatever became of the run) were kept.
 */
export async function writeWave(
  store: Store,
  owner: WaveOwner,
  wave: Wave,
): Promise<RunEvent[] | null> {
  const { db, workspaceId } = store;
  const { runId } = owner;
  const now = timeNow();
  const alive = sql`EXISTS (SELECT 1 FROM runs WHERE workspace_id = ${workspaceId} AND id = ${runId}
    AND status NOT IN ('completed', 'failed', 'cancelled'))`;
  const kept = await Promise.all(
    wave.results.map(async ({ address, result }) => ({
      address,
      ...(await keepBody(store, 'results', address, JSON.stringify(result))),
    })),
  );
  const statements: SQL[] = [];
  for (const rows of chunks(kept)) {
    statements.push(sql`
      INSERT OR IGNORE INTO results (workspace_id, address, run_id, body, body_key, created_at)
      SELECT ${workspaceId}, j.value ->> '$.address', ${runId}, j.value ->> '$.body', j.value ->> '$.key', ${now}
      FROM json_each(${rows}) AS j`);
  }
  for (const rows of chunks(wave.outputs.map((row) => outputRow(owner, row)))) {
    statements.push(
      recordsInsert(store, owner, rows, now, alive),
      outputsInsert(store, owner, rows, alive),
    );
  }
  if (wave.nodes.length > 0) {
    statements.push(sql`
      INSERT OR IGNORE INTO run_nodes (workspace_id, run_id, node_id, state, ms, parts)
      SELECT ${workspaceId}, ${runId}, j.value ->> '$.nodeId', j.value ->> '$.state', j.value ->> '$.ms', j.value ->> '$.parts'
      FROM json_each(${JSON.stringify(wave.nodes)}) AS j WHERE ${alive}`);
  }
  const events = wave.events.map((event) => ({
    key: eventKey(event),
    event: JSON.stringify(event),
  }));
  const told = sql`
    INSERT OR IGNORE INTO run_events (workspace_id, run_id, seq, "key", event)
    SELECT ${workspaceId}, ${runId},
      (SELECT COALESCE(MAX(seq), 0) FROM run_events WHERE workspace_id = ${workspaceId} AND run_id = ${runId})
        + ROW_NUMBER() OVER (ORDER BY j.key),
      j.value ->> '$.key', j.value ->> '$.event'
    FROM json_each(${JSON.stringify(events)}) AS j
    WHERE ${alive} AND NOT EXISTS (SELECT 1 FROM run_events AS e WHERE e.workspace_id = ${workspaceId}
      AND e.run_id = ${runId} AND e."key" = j.value ->> '$.key')
    RETURNING seq, event`;
  const moved = movedRun(store, owner, wave, now);
  // Results and records first: an event must not tell of what can't be read yet.
  const batch = [...statements, told, moved].map((query) => statement(store, query));
  const answers = await db.batch(batch as [(typeof batch)[number], ...typeof batch]);
  const newRows = Told.parse(answers.at(-2));
  const isAlive = (answers.at(-1) ?? []).length > 0;
  if (!isAlive) return null;
  return newRows
    .map(({ seq, event }) => RunEvent.parse({ ...JSON.parse(event), seq }))
    .sort((a, b) => a.seq - b.seq);
}

/** Moves the run unless it has ended; a finished run never changes again. */
function movedRun({ workspaceId }: Store, { runId }: WaveOwner, wave: Wave, now: string): SQL {
  const finished = wave.events.find((event) => event.type === 'run.finished');
  const status = wave.status ?? null;
  const isFinal = status !== null && finalRunStates.includes(status);
  const ms = finished?.type === 'run.finished' ? finished.ms : null;
  const problem = finished?.type === 'run.finished' ? finished.problem : undefined;
  return sql`
    UPDATE runs SET heartbeat_at = ${now},
      status = COALESCE(${status}, CASE status WHEN 'queued' THEN 'running' ELSE status END),
      finished_at = ${isFinal ? now : null}, ms = ${ms},
      problem = ${problem === undefined ? null : JSON.stringify(problem)}
    WHERE workspace_id = ${workspaceId} AND id = ${runId}
      AND status NOT IN ('completed', 'failed', 'cancelled')
    RETURNING id`;
}

function outputRow({ pipelineId }: WaveOwner, row: OutputRow) {
  const { origin, labels, language, engine, from, ...rest } = row;
  const about = { origin, labels, language, engine, things: from };
  return {
    ...rest,
    recordId: recordId(pipelineId, row.kind, row.thing),
    about: JSON.stringify(about),
  };
}

/** A new version of each thing whose meaning differs from its newest one. */
function recordsInsert(
  { workspaceId }: Store,
  owner: WaveOwner,
  rows: string,
  now: string,
  alive: SQL,
): SQL {
  return sql`
    INSERT OR IGNORE INTO records
      (workspace_id, id, version, project_id, pipeline_id, run_id, content_hash, about, created_at)
    SELECT ${workspaceId}, j.value ->> '$.recordId',
      COALESCE((SELECT MAX(version) FROM records WHERE workspace_id = ${workspaceId} AND id = j.value ->> '$.recordId'), 0) + 1,
      ${owner.projectId}, ${owner.pipelineId}, ${owner.runId}, j.value ->> '$.contentHash', j.value ->> '$.about', ${now}
    FROM json_each(${rows}) AS j
    WHERE ${alive} AND NOT EXISTS (
      SELECT 1 FROM records AS r WHERE r.workspace_id = ${workspaceId} AND r.id = j.value ->> '$.recordId'
        AND r.content_hash = j.value ->> '$.contentHash'
        AND r.version = (SELECT MAX(version) FROM records WHERE workspace_id = ${workspaceId} AND id = r.id))`;
}

function outputsInsert(
  { workspaceId }: Store,
  { runId }: WaveOwner,
  rows: string,
  alive: SQL,
): SQL {
  return sql`
    INSERT OR IGNORE INTO run_outputs (workspace_id, run_id, node_id, port, position, record_id, version,
      kind, "key", title, content_hash, address, place, is_edited)
    SELECT ${workspaceId}, ${runId}, j.value ->> '$.nodeId', j.value ->> '$.port', j.value ->> '$.position',
      j.value ->> '$.recordId',
      (SELECT MAX(version) FROM records WHERE workspace_id = ${workspaceId} AND id = j.value ->> '$.recordId'),
      j.value ->> '$.kind', j.value ->> '$.key', j.value ->> '$.title', j.value ->> '$.contentHash',
      j.value ->> '$.address', j.value ->> '$.index', j.value ->> '$.isEdited'
    FROM json_each(${rows}) AS j WHERE ${alive}`;
}

/** Rows as JSON texts, none of them too long for one parameter. */
function chunks(rows: readonly unknown[]): string[] {
  const texts: string[] = [];
  let current: string[] = [];
  let length = 0;
  for (const row of rows) {
    const text = JSON.stringify(row);
    if (length + text.length > parameterLimit && current.length > 0) {
      texts.push(`[${current.join(',')}]`);
      [current, length] = [[], 0];
    }
    current.push(text);
    length += text.length;
  }
  if (current.length > 0) texts.push(`[${current.join(',')}]`);
  return texts;
}
