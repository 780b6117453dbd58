import { and, desc, eq } from 'drizzle-orm';
import type { Source } from '../../nodes/records/source';
import { Source as SourceSchema } from '../../nodes/records/source';
import { z } from 'zod';
import type { BriefResource } from '../contract/resources';
import { auditInsert } from './audit';
import type { Actor, AuditEntry } from './audit';
import { briefVersions, briefs } from './schema';
import { bodyText, keepBody, newId, timeNow } from './store';
import type { Store } from './store';

const Sources = z.array(SourceSchema);

/** What a version of a brief holds. */
export interface BriefContent {
  title: string;
  sources: Source[];
}

const wordsIn = (sources: readonly Source[]) =>
  sources
    .filter(({ kind }) => kind !== 'answer')
    .reduce((sum, source) => sum + (source.text.match(/\S+/g)?.length ?? 0), 0);

function joined(store: Store) {
  return store.db
    .select({ brief: briefs, version: briefVersions })
    .from(briefs)
    .innerJoin(
      briefVersions,
      and(
        eq(briefVersions.workspaceId, briefs.workspaceId),
        eq(briefVersions.briefId, briefs.id),
        eq(briefVersions.version, briefs.version),
      ),
    );
}
export type BriefRow = Awaited<ReturnType<typeof joined>>[number];

/** The newest version of a brief. */
export function briefQuery(store: Store, id: string) {
  return joined(store).where(and(eq(briefs.workspaceId, store.workspaceId), eq(briefs.id, id)));
}

export async function briefOf(store: Store, { brief, version }: BriefRow): Promise<BriefResource> {
  const text = await bodyText(store, { body: version.sources, key: version.sourcesKey });
  return {
    id: brief.id,
    projectId: brief.projectId,
    version: brief.version,
    title: version.title,
    words: version.words,
    createdAt: brief.createdAt,
    updatedAt: brief.updatedAt,
    sources: Sources.parse(JSON.parse(text)),
  };
}

export async function getBrief(store: Store, id: string): Promise<BriefResource | null> {
  const [row] = await briefQuery(store, id);
  return row ? briefOf(store, row) : null;
}

export async function listBriefs(store: Store, projectId: string): Promise<BriefResource[]> {
  const rows = await joined(store)
    .where(and(eq(briefs.workspaceId, store.workspaceId), eq(briefs.projectId, projectId)))
    .orderBy(desc(briefs.updatedAt))
    .limit(50);
  return Promise.all(rows.map((row) => briefOf(store, row)));
}

async function versionRow(store: Store, briefId: string, version: number, content: BriefContent) {
  const text = JSON.stringify(content.sources);
  // A version that loses the race for its number must not overwrite the winner's bytes.
  const kept = await keepBody(store, 'briefs', `${briefId}-${newId('v')}`, text);
  return {
    workspaceId: store.workspaceId,
    briefId,
    version,
    title: content.title,
    words: wordsIn(content.sources),
    sources: kept.body,
    sourcesKey: kept.key,
    createdAt: timeNow(),
  };
}

export async function createBrief(
  store: Store,
  actor: Actor,
  projectId: string,
  content: BriefContent,
): Promise<BriefResource> {
  const id = newId('brf');
  const now = timeNow();
  const version = await versionRow(store, id, 1, content);
  const row = {
    workspaceId: store.workspaceId,
    id,
    projectId,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  await store.db.batch([
    store.db.insert(briefs).values(row),
    store.db.insert(briefVersions).values(version),
    auditInsert(store, actor, {
      action: 'create',
      kind: 'brief',
      id,
      version: 1,
      fields: ['title', 'sources'],
    }),
  ]);
  return {
    id,
    projectId,
    version: 1,
    ...content,
    words: version.words,
    createdAt: now,
    updatedAt: now,
  };
}

/**
 * Writes the next version. The number is the lock: of two changes at once one finds its number taken,
 * reads again and takes the next. Null when there is no such brief.
 */
export async function changeBrief(
  store: Store,
  actor: Actor,
  id: string,
  change: (content: BriefContent) => {
    content: BriefContent;
    entry: Pick<AuditEntry, 'action' | 'fields'>;
  },
): Promise<BriefResource | null> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await getBrief(store, id);
    if (!before) return null;
    const { content, entry } = change(before);
    const number = before.version + 1;
    const version = await versionRow(store, id, number, content);
    try {
      await store.db.batch([
        store.db.insert(briefVersions).values(version),
        store.db
          .update(briefs)
          .set({ version: number, updatedAt: version.createdAt })
          .where(and(eq(briefs.workspaceId, store.workspaceId), eq(briefs.id, id))),
        auditInsert(store, actor, { ...entry, kind: 'brief', id, version: number }),
      ]);
      return {
        ...before,
        ...content,
        version: number,
        words: version.words,
        updatedAt: version.createdAt,
      };
    } catch (error) {
      if (attempt >= 5 || !/UNIQUE/i.test(causeOf(error))) throw error;
    }
  }
}

/** Drizzle wraps what D1 said. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.message} ${error.cause === undefined ? '' : causeOf(error.cause)}`;
}
