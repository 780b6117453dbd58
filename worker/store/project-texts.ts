import { and, asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Source } from '../../nodes/records/source';
import type { NewProjectText, ProjectText } from '../contract/resources';
import { auditInsert } from './audit';
import type { Actor } from './audit';
import { projectTexts } from './schema';
import { newId, timeNow } from './store';
import type { Store } from './store';

type Row = typeof projectTexts.$inferSelect;

function textOf(row: Row): ProjectText {
  const { id, kind, title, text, dated, createdAt } = row;
  return { id, kind, title, text, createdAt, ...(dated === null ? {} : { dated }) };
}

/** Facts and copy of a project, oldest first; for batches. */
export function projectTextsQuery(store: Store, projectId: string) {
  return store.db
    .select()
    .from(projectTexts)
    .where(
      and(eq(projectTexts.workspaceId, store.workspaceId), eq(projectTexts.projectId, projectId)),
    )
    .orderBy(asc(projectTexts.createdAt), asc(projectTexts.id))
    .limit(60);
}

export async function listProjectTexts(store: Store, projectId: string): Promise<ProjectText[]> {
  return (await projectTextsQuery(store, projectId)).map(textOf);
}

/** As sources of a run: `fact-1`, `copy-1`… in order. */
export function sourcesFrom(rows: readonly Row[], kind: 'fact' | 'copy'): Source[] {
  return rows
    .filter((row) => row.kind === kind)
    .map(({ title, text, dated }, index) => ({
      id: `${kind}-${index + 1}`,
      kind,
      title,
      text,
      ...(dated === null ? {} : { dated }),
    }));
}

export async function createProjectText(
  store: Store,
  actor: Actor,
  projectId: string,
  text: z.infer<typeof NewProjectText>,
): Promise<ProjectText> {
  const row = {
    workspaceId: store.workspaceId,
    id: newId('txt'),
    projectId,
    kind: text.kind,
    title: text.title,
    text: text.text,
    dated: text.dated ?? null,
    createdAt: timeNow(),
  };
  await store.db.batch([
    store.db.insert(projectTexts).values(row),
    auditInsert(store, actor, {
      action: 'create',
      kind: text.kind,
      id: row.id,
      fields: ['title', 'text'],
    }),
  ]);
  return textOf(row);
}

/** False when there was none. */
export async function deleteProjectText(store: Store, actor: Actor, id: string): Promise<boolean> {
  const gone = await store.db
    .delete(projectTexts)
    .where(and(eq(projectTexts.workspaceId, store.workspaceId), eq(projectTexts.id, id)))
    .returning({ id: projectTexts.id });
  if (gone.length === 0) return false;
  await auditInsert(store, actor, { action: 'delete', kind: 'text', id });
  return true;
}
