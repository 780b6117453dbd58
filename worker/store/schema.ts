import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

// Every table begins with the workspace: no row is reached without it, and a workspace can move to a
// database of its own. Times are RFC 3339, bodies JSON. A body over 64 KiB lies in R2 under `…Key`.

const workspaceId = () => text('workspace_id').notNull();

export const projects = sqliteTable(
  'projects',
  {
    workspaceId: workspaceId(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    createdAt: text('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);

export const pipelines = sqliteTable(
  'pipelines',
  {
    workspaceId: workspaceId(),
    id: text('id').notNull(),
    projectId: text('project_id').notNull(),
    name: text('name').notNull(),
    templateId: text('template_id'),
    revision: integer('revision').notNull(),
    document: text('document').notNull(),
    remarks: text('remarks').notNull(),
    nodeCount: integer('node_count').notNull(),
    lastBriefId: text('last_brief_id'),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    deletedAt: text('deleted_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('pipelines_by_project').on(t.workspaceId, t.projectId, t.updatedAt),
  ],
);

/** The latest states of an open pipeline, for going back. */
export const pipelineSnapshots = sqliteTable(
  'pipeline_snapshots',
  {
    workspaceId: workspaceId(),
    pipelineId: text('pipeline_id').notNull(),
    revision: integer('revision').notNull(),
    document: text('document').notNull(),
    author: text('author').notNull(),
    createdAt: text('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.pipelineId, t.revision] })],
);

export const briefs = sqliteTable(
  'briefs',
  {
    workspaceId: workspaceId(),
    id: text('id').notNull(),
    projectId: text('project_id').notNull(),
    version: integer('version').notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('briefs_by_project').on(t.workspaceId, t.projectId, t.updatedAt),
  ],
);

/** A brief with its files and answers, as it was; a run points at one of these. */
export const briefVersions = sqliteTable(
  'brief_versions',
  {
    workspaceId: workspaceId(),
    briefId: text('brief_id').notNull(),
    version: integer('version').notNull(),
    title: text('title').notNull(),
    words: integer('words').notNull(),
    sources: text('sources'),
    sourcesKey: text('sources_key'),
    createdAt: text('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.briefId, t.version] })],
);

/** Brand facts and sample copy. */
export const projectTexts = sqliteTable(
  'project_texts',
  {
    workspaceId: workspaceId(),
    id: text('id').notNull(),
    projectId: text('project_id').notNull(),
    kind: text('kind', { enum: ['fact', 'copy'] }).notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    dated: text('dated'),
    createdAt: text('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('project_texts_by_project').on(t.workspaceId, t.projectId, t.createdAt),
  ],
);

export const runs = sqliteTable(
  'runs',
  {
    workspaceId: workspaceId(),
    id: text('id').notNull(),
    pipelineId: text('pipeline_id').notNull(),
    projectId: text('project_id').notNull(),
    number: integer('number').notNull(),
    status: text('status', {
      enum: ['queued', 'running', 'waiting', 'completed', 'failed', 'cancelled'],
    }).notNull(),
    briefId: text('brief_id'),
    briefVersion: integer('brief_version'),
    upTo: text('up_to'),
    /** Document, run inputs and edits as they were when it was started. */
    request: text('request'),
    requestKey: text('request_key'),
    problem: text('problem'),
    idempotencyKey: text('idempotency_key'),
    createdAt: text('created_at').notNull(),
    heartbeatAt: text('heartbeat_at').notNull(),
    finishedAt: text('finished_at'),
    ms: real('ms'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('runs_by_number').on(t.workspaceId, t.pipelineId, t.number),
    uniqueIndex('runs_by_request').on(t.workspaceId, t.idempotencyKey),
    index('runs_by_status').on(t.status, t.heartbeatAt),
  ],
);

export const runEvents = sqliteTable(
  'run_events',
  {
    workspaceId: workspaceId(),
    runId: text('run_id').notNull(),
    seq: integer('seq').notNull(),
    /** What makes it the same event when a crash makes it happen twice. */
    key: text('key').notNull(),
    event: text('event').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.runId, t.seq] }),
    uniqueIndex('run_events_by_key').on(t.workspaceId, t.runId, t.key),
  ],
);

/** Results by what they depend on: the same address, the same result, for the whole workspace. */
export const results = sqliteTable(
  'results',
  {
    workspaceId: workspaceId(),
    address: text('address').notNull(),
    runId: text('run_id').notNull(),
    body: text('body'),
    bodyKey: text('body_key'),
    createdAt: text('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.address] })],
);

/** What each node gave in a run: points into results; the body is anchored and edited on reading. */
export const runOutputs = sqliteTable(
  'run_outputs',
  {
    workspaceId: workspaceId(),
    runId: text('run_id').notNull(),
    nodeId: text('node_id').notNull(),
    port: text('port').notNull(),
    position: integer('position').notNull(),
    recordId: text('record_id').notNull(),
    version: integer('version').notNull(),
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    title: text('title').notNull(),
    contentHash: text('content_hash').notNull(),
    address: text('address').notNull(),
    place: integer('place').notNull(),
    isEdited: integer('is_edited', { mode: 'boolean' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.runId, t.nodeId, t.port, t.position] }),
    index('run_outputs_by_record').on(t.workspaceId, t.recordId, t.version),
  ],
);

/** How each node ended in a run: what is out of date, and how long it takes. */
export const runNodes = sqliteTable(
  'run_nodes',
  {
    workspaceId: workspaceId(),
    runId: text('run_id').notNull(),
    nodeId: text('node_id').notNull(),
    state: text('state').notNull(),
    ms: real('ms').notNull(),
    parts: text('parts').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.runId, t.nodeId] })],
);

/** Append-only versions of the same thing of a pipeline; a new one only where its meaning changed. */
export const records = sqliteTable(
  'records',
  {
    workspaceId: workspaceId(),
    id: text('id').notNull(),
    version: integer('version').notNull(),
    projectId: text('project_id').notNull(),
    pipelineId: text('pipeline_id').notNull(),
    /** The run that made this version. */
    runId: text('run_id').notNull(),
    contentHash: text('content_hash').notNull(),
    /** Origin, labels, language, engine, ids of what it was made from. */
    about: text('about').notNull(),
    createdAt: text('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id, t.version] }),
    index('records_by_run').on(t.workspaceId, t.runId),
  ],
);

export const edits = sqliteTable(
  'edits',
  {
    workspaceId: workspaceId(),
    pipelineId: text('pipeline_id').notNull(),
    /** Counts the edits of a pipeline: they are applied in this order. */
    seq: integer('seq').notNull(),
    id: text('id').notNull(),
    runId: text('run_id').notNull(),
    nodeId: text('node_id').notNull(),
    port: text('port').notNull(),
    key: text('key').notNull(),
    path: text('path').notNull(),
    was: text('was').notNull(),
    value: text('value').notNull(),
    by: text('by').notNull(),
    at: text('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.pipelineId, t.seq] })],
);

/**
 * What people said about the reading of a brief: values added, rejected, confirmed, put into other
 * words, and that the whole was checked. Applied to the reading in this order; labels for a trainer.
 */
export const corrections = sqliteTable(
  'corrections',
  {
    workspaceId: workspaceId(),
    briefId: text('brief_id').notNull(),
    seq: integer('seq').notNull(),
    id: text('id').notNull(),
    kind: text('kind', { enum: ['add', 'reject', 'confirm', 'edit', 'checked'] }).notNull(),
    field: text('field').notNull(),
    /** Sheet and label of the audience; null on what belongs to the work as a whole. */
    audienceKey: text('audience_key'),
    audienceLabel: text('audience_label'),
    sourceId: text('source_id').notNull(),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    quote: text('quote').notNull(),
    /** Word of a closed list, the new wording of an edit, or the hash of the text that was checked. */
    value: text('value'),
    by: text('by').notNull(),
    at: text('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.briefId, t.seq] }),
    uniqueIndex('corrections_by_id').on(t.workspaceId, t.id),
  ],
);

export const decisions = sqliteTable(
  'decisions',
  {
    workspaceId: workspaceId(),
    pipelineId: text('pipeline_id').notNull(),
    seq: integer('seq').notNull(),
    runId: text('run_id').notNull(),
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    contentHash: text('content_hash').notNull(),
    decision: text('decision', { enum: ['approve', 'return', 'reject'] }).notNull(),
    by: text('by').notNull(),
    at: text('at').notNull(),
    note: text('note'),
    byItsMaker: integer('by_its_maker', { mode: 'boolean' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.pipelineId, t.seq] })],
);

/** Who did what, when, to which version. Sealed into a chain of hashes by one writer (sweeper). */
export const auditEvents = sqliteTable(
  'audit_events',
  {
    workspaceId: workspaceId(),
    seq: integer('seq').notNull(),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    action: text('action', {
      enum: ['run', 'export', 'edit', 'answer', 'approve', 'return', 'reject', 'create', 'delete'],
    }).notNull(),
    objectKind: text('object_kind').notNull(),
    objectId: text('object_id').notNull(),
    objectVersion: integer('object_version'),
    fields: text('fields').notNull(),
    outcome: text('outcome').notNull(),
    previousHash: text('previous_hash'),
    hash: text('hash'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.seq] })],
);
