import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { Correction } from '../../nodes/records/correction';
import type { CorrectedAudience, CorrectedSpan } from '../../nodes/records/correction';
import type { Rewording } from '../../nodes/extraction/gold-of';
import { correctionLimit } from '../contract/corrections';
import type { BriefCorrections, KeptCorrection, NewCorrection } from '../contract/corrections';
import { auditInsert } from './audit';
import type { Actor } from './audit';
import { corrections } from './schema';
import { newId, statement, timeNow } from './store';
import type { Store } from './store';

type Row = typeof corrections.$inferSelect;

/** Everything that was said about a brief, in order; for batches. */
export function correctionsQuery(store: Store, briefId: string) {
  return store.db
    .select()
    .from(corrections)
    .where(and(eq(corrections.workspaceId, store.workspaceId), eq(corrections.briefId, briefId)))
    .orderBy(asc(corrections.seq));
}

/** What changes a reading; wordings and marks of a check don't. A row of another build is left out. */
export function correctionsFrom(rows: readonly Row[]): Correction[] {
  return rows.flatMap((row) => {
    const { success, data } = Correction.safeParse({
      id: row.id,
      kind: row.kind,
      field: row.field,
      ...(row.audienceKey === null
        ? {}
        : { audience: { key: row.audienceKey, label: row.audienceLabel ?? '' } }),
      span: spanOf(row),
      place: `${row.sourceId} ${row.start}`,
      ...(row.value === null ? {} : { value: row.value }),
    });
    return success ? [data] : [];
  });
}

/** Values that a person put into other words. */
export function rewordingsFrom(rows: readonly Row[]): Rewording[] {
  return rows.flatMap((row) => {
    const { data: field } = Correction.shape.field.safeParse(row.field);
    if (row.kind !== 'edit' || row.value === null || field === undefined) return [];
    const audience =
      row.audienceKey === null
        ? {}
        : { audience: { key: row.audienceKey, label: row.audienceLabel ?? '' } };
    return [{ field, ...audience, span: spanOf(row), value: row.value }];
  });
}

/** When the whole reading of a text was last gone through; null: not since it reads so. */
export function checkedAt(rows: readonly Row[], textHash: string): string | null {
  const row = rows.findLast(({ kind, value }) => kind === 'checked' && value === textHash);
  return row?.at ?? null;
}

export function briefCorrections(rows: readonly Row[], textHash: string): BriefCorrections {
  const about = new Map(rows.map(({ id, by, at }) => [id, { by, at }]));
  return {
    corrections: correctionsFrom(rows).flatMap((correction): KeptCorrection[] => {
      const said = about.get(correction.id);
      return said ? [{ ...correction, ...said }] : [];
    }),
    checkedAt: checkedAt(rows, textHash),
  };
}

function spanOf({ sourceId, start, end, quote }: Row): CorrectedSpan {
  return { sourceId, start, end, quote };
}

/** A row on its way in, before it has its number. */
interface NewRow {
  kind: Row['kind'];
  field: string;
  audience?: CorrectedAudience | undefined;
  span: CorrectedSpan;
  value?: string | undefined;
}

/** Which older words on the same place a new word takes back. */
const replaces: Record<Row['kind'], readonly Row['kind'][]> = {
  add: ['add', 'reject', 'confirm'],
  reject: ['add', 'reject', 'confirm'],
  confirm: ['reject', 'confirm'],
  edit: ['edit'],
  checked: ['checked'],
};

/**
 * Statements that keep rows: what was said before about the same place goes, then they are numbered
 * inside the statement. The insert gives the ids that it kept; none beyond the limit of a brief.
 */
function insertsOf(store: Store, actor: Actor, briefId: string, rows: readonly NewRow[]): SQL[] {
  const { workspaceId } = store;
  const json = JSON.stringify(
    rows.map(({ kind, field, audience, span, value }) => ({
      id: newId('cor'),
      kind,
      field,
      key: audience?.key ?? null,
      label: audience?.label ?? null,
      ...span,
      value: value ?? null,
      replaces: replaces[kind],
    })),
  );
  return [
    sql`
    DELETE FROM corrections WHERE workspace_id = ${workspaceId} AND brief_id = ${briefId}
      AND EXISTS (SELECT 1 FROM json_each(${json}) AS j
        WHERE corrections.field = j.value ->> '$.field'
          AND corrections.audience_label IS j.value ->> '$.label'
          AND corrections.source_id = j.value ->> '$.sourceId'
          AND corrections.start = j.value ->> '$.start'
          AND corrections."end" = j.value ->> '$.end'
          AND EXISTS (SELECT 1 FROM json_each(j.value, '$.replaces') AS r
            WHERE r.value = corrections.kind))`,
    sql`
    INSERT INTO corrections (workspace_id, brief_id, seq, id, kind, field, audience_key, audience_label,
      source_id, start, "end", quote, value, "by", "at")
    SELECT ${workspaceId}, ${briefId},
      (SELECT COALESCE(MAX(seq), 0) FROM corrections
        WHERE workspace_id = ${workspaceId} AND brief_id = ${briefId}) + j.key + 1,
      j.value ->> '$.id', j.value ->> '$.kind', j.value ->> '$.field', j.value ->> '$.key',
      j.value ->> '$.label', j.value ->> '$.sourceId', j.value ->> '$.start', j.value ->> '$.end',
      j.value ->> '$.quote', j.value ->> '$.value', ${actor}, ${timeNow()}
    FROM json_each(${json}) AS j
    WHERE (SELECT COUNT(*) FROM corrections
      WHERE workspace_id = ${workspaceId} AND brief_id = ${briefId}) + j.key < ${correctionLimit}
    RETURNING id`,
  ];
}

/**
 * Keeps what a person said about a reading. `textHash`: set when the whole was gone through. Gives
 * how many of them found no room.
 */
export async function addCorrections(
  store: Store,
  actor: Actor,
  briefId: string,
  list: readonly NewCorrection[],
  textHash: string | null,
): Promise<number> {
  const rows: NewRow[] = [...list];
  if (textHash !== null) {
    const span = { sourceId: 'brief', start: 0, end: 0, quote: '' };
    rows.push({ kind: 'checked', field: 'all', span, value: textHash });
  }
  if (rows.length === 0) return 0;
  const [, kept] = await store.db.batch([
    ...(insertsOf(store, actor, briefId, rows).map((query) => statement(store, query)) as [
      ReturnType<typeof statement>,
      ReturnType<typeof statement>,
    ]),
    auditInsert(store, actor, {
      action: 'edit',
      kind: 'brief',
      id: briefId,
      fields: [...new Set(rows.map(({ field }) => field))],
    }),
  ]);
  return rows.length - kept.length;
}

/** The statements that keep a new wording as a label; they belong into the batch of the edit. */
export function rewordingInserts(
  store: Store,
  actor: Actor,
  briefId: string,
  { field, audience, span, value }: Rewording,
) {
  const row: NewRow = { kind: 'edit', field, audience, span, value };
  return insertsOf(store, actor, briefId, [row]).map((query) => statement(store, query));
}

/** Takes one correction back; false when there was none. */
export async function removeCorrection(
  store: Store,
  actor: Actor,
  briefId: string,
  id: string,
): Promise<boolean> {
  const gone = await store.db
    .delete(corrections)
    .where(
      and(
        eq(corrections.workspaceId, store.workspaceId),
        eq(corrections.briefId, briefId),
        eq(corrections.id, id),
      ),
    )
    .returning({ field: corrections.field });
  const [first] = gone;
  if (!first) return false;
  await auditInsert(store, actor, {
    action: 'delete',
    kind: 'correction',
    id,
    fields: [first.field],
  });
  return true;
}

/** Ids of the briefs of the workspace about whose reading something was said, in order of their ids. */
export async function correctedBriefs(store: Store, isChecked: boolean): Promise<string[]> {
  const rows = await store.db
    .selectDistinct({ briefId: corrections.briefId })
    .from(corrections)
    .where(
      and(
        eq(corrections.workspaceId, store.workspaceId),
        isChecked ? inArray(corrections.kind, ['checked']) : undefined,
      ),
    )
    .orderBy(asc(corrections.briefId));
  return rows.map(({ briefId }) => briefId);
}
