import { z } from 'zod';

/** The format of saved pipelines that this build writes. Older ones are lifted by `upgrade.ts`. */
export const documentFormat = 1;

/**
 * A saved pipeline. It holds type, version, settings, position and wires by port id: never ports,
 * labels or help (those come from the specs), and never a brief, an answer, a fact or a result.
 * Unknown keys are kept (`looseObject`), so that a newer build's fields survive a round trip.
 */
export const GraphNode = z.looseObject({
  id: z.string().min(1).max(64),
  type: z.string().min(1).max(80),
  /** Version of the settings' shape. */
  version: z.int().min(1),
  config: z.record(z.string(), z.unknown()),
  position: z.object({ x: z.number(), y: z.number() }),
  /** A person's own name for the node. */
  title: z.string().max(80).optional(),
  note: z.string().max(2000).optional(),
  /** Turned off: skipped, with what follows it. */
  off: z.boolean().optional(),
  /** Shown large with its result; absent = the spec's own choice. */
  open: z.boolean().optional(),
  engine: z.enum(['embedded', 'model', 'ask']).optional(),
  seed: z.int().min(0).max(2_147_483_647).optional(),
});
export type GraphNode = z.infer<typeof GraphNode>;

export const WireEnd = z.object({ node: z.string().min(1), port: z.string().min(1) });
export type WireEnd = z.infer<typeof WireEnd>;

export const Wire = z.looseObject({ id: z.string().min(1).max(64), from: WireEnd, to: WireEnd });
export type Wire = z.infer<typeof Wire>;

export const PipelineDocument = z.looseObject({
  format: z.int().min(1),
  name: z.string().min(1).max(120),
  description: z.string().max(600).optional(),
  nodes: z.array(GraphNode).max(500),
  wires: z.array(Wire).max(4000),
});
export type PipelineDocument = z.infer<typeof PipelineDocument>;

export const defaultSeed = 7;

/** Finds a node by id. */
export function nodeOf(document: PipelineDocument, id: string): GraphNode | undefined {
  return document.nodes.find((node) => node.id === id);
}
