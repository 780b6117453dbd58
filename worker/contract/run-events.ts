import { z } from 'zod';
import { Problem } from './problem';
import { nodeStates, runStates } from './states';

/** Numbers are small and whole: `seq` counts from 1 within a run, times are milliseconds. */
const base = { seq: z.int().min(1), at: z.string() };

export const RunEvent = z.discriminatedUnion('type', [
  z.object({
    ...base,
    type: z.literal('run.started'),
    /** Every node that takes part, in order. */
    nodes: z.array(z.string()),
  }),
  z.object({
    ...base,
    type: z.literal('node.started'),
    nodeId: z.string(),
    /** Items by key and title when a list maps the node. */
    items: z.array(z.object({ key: z.string(), title: z.string() })),
  }),
  z.object({
    ...base,
    type: z.literal('item.finished'),
    nodeId: z.string(),
    key: z.string(),
    state: z.enum(nodeStates),
    problem: Problem.optional(),
  }),
  z.object({
    ...base,
    type: z.literal('node.finished'),
    nodeId: z.string(),
    state: z.enum(nodeStates),
    /** What came out, in one line; for failed and skipped nodes: why. */
    summary: z.string(),
    warnings: z.array(z.string()),
    problem: Problem.optional(),
    ms: z.number(),
    /** Content hashes by output port. */
    outputs: z.record(z.string(), z.array(z.string())),
  }),
  z.object({ ...base, type: z.literal('run.waiting'), nodeId: z.string(), for: z.string() }),
  z.object({
    ...base,
    type: z.literal('run.finished'),
    status: z.enum(runStates),
    ms: z.number(),
    problem: Problem.optional(),
  }),
]);
export type RunEvent = z.infer<typeof RunEvent>;
