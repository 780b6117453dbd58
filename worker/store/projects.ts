import { and, asc, eq } from 'drizzle-orm';
import type { Project } from '../contract/resources';
import { auditInsert } from './audit';
import type { Actor } from './audit';
import { projects } from './schema';
import { newId, timeNow } from './store';
import type { Store } from './store';

/** The project that every workspace has from the start. */
export const firstProjectId = 'prj_local';

/** Makes the first project where it is missing; called before anything is listed or put into it. */
export async function ensureFirstProject(store: Store): Promise<void> {
  await store.db
    .insert(projects)
    .values({
      workspaceId: store.workspaceId,
      id: firstProjectId,
      name: 'My project',
      createdAt: timeNow(),
    })
    .onConflictDoNothing();
}

export async function listProjects(store: Store): Promise<Project[]> {
  const rows = await store.db
    .select()
    .from(projects)
    .where(eq(projects.workspaceId, store.workspaceId))
    .orderBy(asc(projects.createdAt), asc(projects.id))
    .limit(200);
  return rows.map(({ id, name, createdAt }) => ({ id, name, createdAt }));
}

export async function getProject(store: Store, id: string): Promise<Project | null> {
  const [row] = await store.db
    .select()
    .from(projects)
    .where(and(eq(projects.workspaceId, store.workspaceId), eq(projects.id, id)));
  return row ? { id: row.id, name: row.name, createdAt: row.createdAt } : null;
}

export async function createProject(store: Store, actor: Actor, name: string): Promise<Project> {
  const project = { id: newId('prj'), name, createdAt: timeNow() };
  await store.db.batch([
    store.db.insert(projects).values({ workspaceId: store.workspaceId, ...project }),
    auditInsert(store, actor, { action: 'create', kind: 'project', id: project.id }),
  ]);
  return project;
}
