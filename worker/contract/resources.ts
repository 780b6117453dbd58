import { z } from 'zod';
import { PipelineDocument } from '../../nodes/graph/document';
import { Source } from '../../nodes/records/source';
import { Problem } from './problem';
import { RunEvent } from './run-events';
import { recordStates, runStates } from './states';

const id = z.string().min(1).max(64);
const time = z.string();

export const Project = z.object({ id, name: z.string(), createdAt: time });
export type Project = z.infer<typeof Project>;
export const NewProject = z.strictObject({ name: z.string().min(1).max(120) });

/** One file as it was read. `text` is what could be read; `notes` say what could not. */
export const ReadFile = z.object({
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  text: z.string(),
  words: z.int(),
  notes: z.array(z.string()),
});
export type ReadFile = z.infer<typeof ReadFile>;

/** Answer to an upload: what was read, and per file what was refused and why. */
export const ReadFiles = z.object({
  files: z.array(ReadFile),
  refused: z.array(z.object({ name: z.string(), problem: Problem })),
});
export type ReadFiles = z.infer<typeof ReadFiles>;

export const NewBrief = z.strictObject({
  title: z.string().max(120).optional(),
  text: z.string(),
  files: z
    .array(z.strictObject({ name: z.string().max(200), text: z.string().max(60_000) }))
    .max(10)
    .optional(),
});
export type NewBrief = z.infer<typeof NewBrief>;

export const BriefResource = z.object({
  id,
  projectId: id,
  title: z.string(),
  /** Rises with each change of text, files or answers. */
  version: z.int(),
  sources: z.array(Source),
  words: z.int(),
  createdAt: time,
  updatedAt: time,
});
export type BriefResource = z.infer<typeof BriefResource>;
export const BriefChange = z.strictObject({
  title: z.string().min(1).max(120).optional(),
  text: z.string().optional(),
});

export const NewAnswer = z.strictObject({
  questionId: z.string().min(1).max(200),
  question: z.string().min(1).max(400),
  field: z.string().min(1).max(80),
  audience: z.string().max(200).optional(),
  text: z.string().min(1).max(2000),
});
export type NewAnswer = z.infer<typeof NewAnswer>;

/** Brand facts and sample copy of a project. */
export const NewProjectText = z.strictObject({
  kind: z.enum(['fact', 'copy']),
  title: z.string().min(1).max(120),
  text: z.string().min(1).max(60_000),
  dated: z.iso.date().optional(),
});
export const ProjectText = z.object({ id, ...NewProjectText.shape, createdAt: time });
export type ProjectText = z.infer<typeof ProjectText>;

export const PipelineResource = z.object({
  id,
  projectId: id,
  name: z.string(),
  templateId: z.string().nullable(),
  /** Raised by each snapshot of the open document. */
  revision: z.int(),
  document: PipelineDocument,
  /** What was lifted or kept without being understood when it was opened. */
  remarks: z.array(z.string()),
  lastBriefId: z.string().nullable(),
  lastRun: z.object({ id, status: z.enum(runStates), finishedAt: time.nullable() }).nullable(),
  createdAt: time,
  updatedAt: time,
});
export type PipelineResource = z.infer<typeof PipelineResource>;
export const PipelineSummary = PipelineResource.omit({ document: true, remarks: true }).extend({
  nodeCount: z.int(),
});
export type PipelineSummary = z.infer<typeof PipelineSummary>;

/** From a template, from a document (import), or empty. */
export const NewPipeline = z.strictObject({
  name: z.string().min(1).max(120).optional(),
  templateId: z.string().max(80).optional(),
  document: z.unknown().optional(),
  briefId: id.optional(),
});
export type NewPipeline = z.infer<typeof NewPipeline>;
export const PipelineChange = z.strictObject({ name: z.string().min(1).max(120) });

export const NewRun = z.strictObject({
  briefId: id.optional(),
  /** Run only what this node needs, and the node. */
  upTo: id.optional(),
});
export type NewRun = z.infer<typeof NewRun>;

export const RunResource = z.object({
  id,
  pipelineId: id,
  projectId: id,
  /** Counts the runs of a pipeline from 1. */
  number: z.int(),
  status: z.enum(runStates),
  briefId: id.nullable(),
  briefVersion: z.int().nullable(),
  /** The brief of the run as it was then, its files, answers, facts and sample copy. */
  sources: z.array(Source),
  document: PipelineDocument,
  problem: Problem.nullable(),
  createdAt: time,
  finishedAt: time.nullable(),
  ms: z.number().nullable(),
});
export type RunResource = z.infer<typeof RunResource>;
export const RunSummary = RunResource.omit({ sources: true, document: true });
export type RunSummary = z.infer<typeof RunSummary>;

/** What pressing Run would do now. Nothing is computed for it. */
export const RunPlan = z.object({
  nodes: z.array(
    z.object({
      nodeId: z.string(),
      will: z.enum(['run', 'cache', 'skip', 'stop']),
      /** Known only after what stands before it ran. */
      maybe: z.boolean(),
      /** Out of date because… (in words), for nodes that have an older result. */
      reason: z.string().nullable(),
    }),
  ),
  run: z.int(),
  cached: z.int(),
  total: z.int(),
  /** “free”, “not measured yet” or a measured sum. */
  cost: z.string(),
  /** Median of earlier runs of the same nodes in ms, or null: not measured yet. */
  estimatedMs: z.number().nullable(),
  issues: z.array(
    z.object({ message: z.string(), nodeId: z.string().optional(), field: z.string().optional() }),
  ),
});
export type RunPlan = z.infer<typeof RunPlan>;

/** A result of a run with its envelope. `body` is the record of its kind. */
export const RecordResource = z.object({
  id,
  kind: z.string(),
  schemaVersion: z.string(),
  workspaceId: id,
  projectId: id,
  runId: id,
  nodeId: z.string(),
  port: z.string(),
  key: z.string(),
  /** Append-only versions of the same thing within its pipeline, from 1. */
  version: z.int(),
  status: z.enum(recordStates),
  origin: z.string(),
  engine: z.object({
    kind: z.enum(['embedded', 'model', 'human']),
    name: z.string(),
    version: z.string(),
    seed: z.int(),
  }),
  lineage: z.array(z.object({ id, version: z.int() })),
  language: z.string(),
  sensitivity: z.enum(['public', 'internal', 'confidential', 'restricted']),
  labels: z.array(z.string()),
  contentHash: z.string(),
  createdBy: z.string(),
  createdAt: time,
  approvedBy: z.string().nullable(),
  approvedAt: time.nullable(),
  /** Edits of a person that are in this body. */
  edited: z.boolean(),
  body: z.unknown(),
});
export type RecordResource = z.infer<typeof RecordResource>;

export const NewEdit = z.strictObject({
  nodeId: id,
  port: z.string().min(1).max(80),
  key: z.string().min(1).max(200),
  path: z.string().min(1).max(200),
  was: z.string().max(4000),
  value: z.string().min(1).max(4000),
});
export type NewEdit = z.infer<typeof NewEdit>;

export const NewDecision = z.strictObject({
  kind: z.string().min(1).max(40),
  key: z.string().min(1).max(200),
  contentHash: z.string().length(64),
  decision: z.enum(['approve', 'return', 'reject']),
  note: z.string().max(2000).optional(),
});
export type NewDecision = z.infer<typeof NewDecision>;

export const TemplateResource = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  /** What comes out, in words. */
  gives: z.array(z.string()),
  document: PipelineDocument,
  sample: z.object({ title: z.string(), text: z.string(), facts: z.array(NewProjectText) }),
});
export type TemplateResource = z.infer<typeof TemplateResource>;

export const EventPage = z.object({ events: z.array(RunEvent), status: z.enum(runStates) });

export const AuditEvent = z.object({
  seq: z.int(),
  at: time,
  actor: z.string(),
  action: z.enum([
    'run',
    'export',
    'edit',
    'answer',
    'approve',
    'return',
    'reject',
    'create',
    'delete',
  ]),
  object: z.object({ kind: z.string(), id: z.string(), version: z.int().nullable() }),
  /** Names only, never values. */
  fields: z.array(z.string()),
  outcome: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

const PortResource = z.object({
  name: z.string(),
  label: z.string(),
  /** As part of a sentence: “a persona”. */
  takes: z.string(),
  kinds: z.array(z.string()),
  cardinality: z.enum(['one', 'optional', 'many']),
  atLeast: z.int(),
});

/** A node as the API describes it; the browser has the specs themselves. */
export const NodeResource = z.object({
  type: z.string(),
  family: z.string(),
  label: z.string(),
  summary: z.string(),
  keywords: z.array(z.string()),
  version: z.int(),
  inputs: z.array(PortResource),
  outputs: z.array(PortResource),
  /** JSON Schema of the settings. */
  config: z.record(z.string(), z.unknown()),
  reads: z.array(z.string()),
  needs: z.array(z.string()),
  effect: z.enum(['pure', 'model', 'outside', 'review']),
  sends: z.string(),
  refusals: z.record(z.string(), z.string()),
});
