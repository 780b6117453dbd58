import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { RecordResource } from '../contract/resources';
import { bodyToday } from '../engine/carry';
import { sourcesOf } from '../engine/context';
import { decisionsQuery } from './decisions';
import { getResults } from './results';
import { getRunRow, requestOf } from './runs';
import type { StoredRequest } from './runs';
import type { decisions } from './schema';
import { records, runOutputs } from './schema';
import { thingHash } from './waves';
import type { Store } from './store';

const About = z.object({
  origin: z.string(),
  labels: z.array(z.string()),
  language: z.string(),
  engine: z.object({
    kind: z.enum(['embedded', 'model']),
    name: z.string(),
    version: z.string(),
    seed: z.int(),
  }),
  things: z.array(z.string()),
});

type Output = typeof runOutputs.$inferSelect;
type Version = typeof records.$inferSelect;
type Decision = typeof decisions.$inferSelect;

const joinOn = and(
  eq(records.workspaceId, runOutputs.workspaceId),
  eq(records.id, runOutputs.recordId),
  eq(records.version, runOutputs.version),
);

/** Everything that a run gave, in order, each body as it read in that run. */
export async function recordsOfRun(store: Store, runId: string): Promise<RecordResource[] | null> {
  const run = await getRunRow(store, runId);
  if (!run) return null;
  const own = and(eq(runOutputs.workspaceId, store.workspaceId), eq(runOutputs.runId, runId));
  const [rows, decided] = await Promise.all([
    store.db
      .select({ output: runOutputs, version: records })
      .from(runOutputs)
      .innerJoin(records, joinOn)
      .where(own)
      .orderBy(asc(runOutputs.nodeId), asc(runOutputs.port), asc(runOutputs.position)),
    decisionsQuery(store, run.pipelineId),
  ]);
  const siblings = rows.map(({ output }) => output);
  return readBodies(
    store,
    { pipelineId: run.pipelineId, request: await requestOf(store, run), siblings, decided },
    rows,
  );
}

/** One thing's newest version, as it read in the newest run that gave it. */
export async function getRecord(
  store: Store,
  id: string,
  version?: number,
): Promise<RecordResource | null> {
  const [row] = await store.db
    .select({ output: runOutputs, version: records })
    .from(runOutputs)
    .innerJoin(records, joinOn)
    .where(
      and(
        eq(runOutputs.workspaceId, store.workspaceId),
        eq(runOutputs.recordId, id),
        version === undefined ? undefined : eq(runOutputs.version, version),
      ),
    )
    .orderBy(desc(runOutputs.version), desc(sql`${runOutputs}.rowid`))
    .limit(1);
  if (!row) return null;
  const run = await getRunRow(store, row.output.runId);
  if (!run) return null;
  const own = and(eq(runOutputs.workspaceId, store.workspaceId), eq(runOutputs.runId, run.id));
  const [siblings, decided] = await Promise.all([
    store.db
      .select({ recordId: runOutputs.recordId, version: runOutputs.version })
      .from(runOutputs)
      .where(own),
    decisionsQuery(store, run.pipelineId),
  ]);
  const request = await requestOf(store, run);
  const [record] = await readBodies(
    store,
    { pipelineId: run.pipelineId, request, siblings, decided },
    [row],
  );
  return record ?? null;
}

/** Every version of a thing, newest first; all but the newest are superseded. */
export async function versionsOf(store: Store, id: string): Promise<RecordResource[]> {
  const rows = await store.db
    .select({ version: records.version })
    .from(records)
    .where(and(eq(records.workspaceId, store.workspaceId), eq(records.id, id)))
    .orderBy(desc(records.version))
    .limit(50);
  const all = await Promise.all(rows.map(({ version }) => getRecord(store, id, version)));
  return all
    .filter((record) => record !== null)
    .map((record, index) => (index === 0 ? record : { ...record, status: 'superseded' as const }));
}

/** The row of one thing of a run, to check an edit or a decision against. */
export async function outputOf(
  store: Store,
  runId: string,
  match:
    | { nodeId: string; port: string; key: string }
    | { kind: string; key: string; contentHash: string },
): Promise<Output | null> {
  const what =
    'nodeId' in match
      ? [eq(runOutputs.nodeId, match.nodeId), eq(runOutputs.port, match.port)]
      : [eq(runOutputs.kind, match.kind), eq(runOutputs.contentHash, match.contentHash)];
  const [row] = await store.db
    .select()
    .from(runOutputs)
    .where(
      and(
        eq(runOutputs.workspaceId, store.workspaceId),
        eq(runOutputs.runId, runId),
        eq(runOutputs.key, match.key),
        ...what,
      ),
    )
    .limit(1);
  return row ?? null;
}

interface Surroundings {
  pipelineId: string;
  request: StoredRequest;
  /** Everything that the run gave: lineage points at these versions. */
  siblings: readonly Pick<Output, 'recordId' | 'version'>[];
  decided: readonly Decision[];
}

async function readBodies(
  store: Store,
  { pipelineId, request, siblings, decided }: Surroundings,
  rows: readonly { output: Output; version: Version }[],
): Promise<RecordResource[]> {
  const sources = sourcesOf(request.inputs);
  const found = await getResults(
    store,
    '',
    rows.map(({ output }) => output.address),
  );
  const byHash = new Map(
    siblings.map(({ recordId: id, version }) => [id.slice(id.indexOf('_') + 1), { id, version }]),
  );
  return rows.flatMap(({ output, version }): RecordResource[] => {
    const stored = found.get(output.address)?.result.outputs[output.port]?.[output.place];
    if (!stored) return [];
    const edits = request.edits.filter(
      (edit) =>
        edit.nodeId === output.nodeId && edit.port === output.port && edit.key === output.key,
    );
    const about = About.parse(JSON.parse(version.about));
    return [
      {
        id: output.recordId,
        kind: output.kind,
        schemaVersion: '1',
        workspaceId: store.workspaceId,
        projectId: version.projectId,
        runId: output.runId,
        nodeId: output.nodeId,
        port: output.port,
        key: output.key,
        version: output.version,
        origin: about.origin,
        engine: about.engine,
        ...statusOf(output, decided),
        lineage: about.things.flatMap((thing) => byHash.get(thingHash(pipelineId, thing)) ?? []),
        language: about.language,
        sensitivity: 'internal',
        labels: about.labels,
        contentHash: output.contentHash,
        createdBy: 'you',
        createdAt: version.createdAt,
        edited: output.isEdited,
        body: bodyToday(stored, sources, edits).item.body,
      },
    ];
  });
}

/** The newest word on exactly this content; an edited or rewritten piece is a draft again. */
function statusOf(
  output: Output,
  decided: readonly Decision[],
): Pick<RecordResource, 'status' | 'approvedBy' | 'approvedAt'> {
  const word = decided.findLast(
    ({ kind, key, contentHash }) =>
      kind === output.kind && key === output.key && contentHash === output.contentHash,
  );
  if (word?.decision === 'approve') {
    return { status: 'approved', approvedBy: word.by, approvedAt: word.at };
  }
  const status = word?.decision === 'reject' ? 'rejected' : 'draft';
  return { status, approvedBy: null, approvedAt: null };
}
