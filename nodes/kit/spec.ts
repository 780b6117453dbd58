import type { z } from 'zod';
import type { Item, RecordKind, RecordOf } from '../records/kinds';
import type { RunInputName, RunInputs } from '../records/run-inputs';
import type { Capabilities, CapabilityName } from './capabilities';
import type { Cardinality, Port } from './port';

export type Ports = Record<string, Port>;
/** What running a node does to the world: `pure` touches nothing and may be computed again. */
export type Effect = 'pure' | 'model' | 'outside' | 'review';

type Carried<K extends RecordKind, S extends boolean> = S extends true ? RecordOf<K> : Item<K>;

type ValueAt<P> =
  P extends Port<infer K, infer C extends Cardinality, infer S>
    ? C extends 'many'
      ? Carried<K, S>[]
      : C extends 'optional'
        ? Carried<K, S> | undefined
        : Carried<K, S>
    : never;

export type InputsOf<I extends Ports> = { [N in keyof I]: ValueAt<I[N]> };
/** `optional` outputs may be left out; a `many` output may be empty: nothing went that way. */
export type OutputsOf<O extends Ports> = {
  [N in keyof O as O[N]['cardinality'] extends 'optional' ? never : N]: ValueAt<O[N]>;
} & { [N in keyof O as O[N]['cardinality'] extends 'optional' ? N : never]?: ValueAt<O[N]> };

export interface NodeExample {
  name: string;
  /** Bodies by input port, as the engine receives them. */
  inputs?: Record<string, unknown>;
  given?: Partial<RunInputs>;
  config?: Record<string, unknown>;
  /** Parts that the outputs must contain (deep subset). */
  outputs: Record<string, unknown>;
}

/** The data half of a node: safe in the browser. */
export interface NodeSpec<
  I extends Ports = Ports,
  O extends Ports = Ports,
  C extends z.ZodObject = z.ZodObject,
  N extends CapabilityName = CapabilityName,
  R extends string = string,
  G extends RunInputName = RunInputName,
> {
  /** `<folder>.<file>`; stored for ever, never renamed. */
  type: string;
  /** At most 24 characters. */
  label: string;
  /** The node's own verb while it runs: “Writing”. */
  verb: string;
  /** One sentence. */
  summary: string;
  /** Words that people search by. */
  keywords: readonly string[];
  inputs: I;
  outputs: O;
  config: C;
  /** Run inputs that this node reads (the brief, brand facts, sample copy, decisions). */
  reads: readonly G[];
  needs: readonly N[];
  effect: Effect;
  /** What leaves the workspace when a model is used; nothing without one. */
  sends: string;
  timeoutMs: number;
  cache: boolean;
  /** Persona cards and pictures start open on the canvas. */
  opens: boolean;
  /** code → a sentence that says what to do. */
  refusals: Record<R, string>;
  /** Entry i lifts config version i + 1 to i + 2; the version is their count plus one. */
  upgrades: readonly ((config: Record<string, unknown>) => Record<string, unknown>)[];
  examples: readonly NodeExample[];
}

/** A node's config version: it counts its upgrades, so nobody can forget to raise it. */
export function versionOf(spec: Pick<NodeSpec, 'upgrades'>): number {
  return spec.upgrades.length + 1;
}

type Optional =
  | 'reads'
  | 'needs'
  | 'effect'
  | 'sends'
  | 'timeoutMs'
  | 'cache'
  | 'opens'
  | 'refusals'
  | 'upgrades';

/** Declares a node. What is left out gets the quiet default: pure, cached, nothing sent. */
export function defineSpec<
  I extends Ports,
  O extends Ports,
  C extends z.ZodObject,
  N extends CapabilityName = never,
  R extends string = never,
  G extends RunInputName = never,
>(
  spec: Omit<NodeSpec<I, O, C, N, R, G>, Optional> &
    Partial<Pick<NodeSpec<I, O, C, N, R, G>, Optional>>,
): NodeSpec<I, O, C, N, R, G> {
  return {
    reads: [],
    needs: [],
    effect: 'pure',
    sends: 'Nothing leaves this workspace.',
    timeoutMs: 60_000,
    cache: true,
    opens: false,
    // With R = never there are no codes, and an empty record is the whole record.
    refusals: {} as Record<R, string>,
    upgrades: [],
    ...spec,
  };
}

/** A node's “no”: thrown by `refuse`, caught by the engine host and shown with the node's name. */
export class Refusal extends Error {
  readonly code: string;
  readonly detail: string;
  constructor(code: string, message: string, detail: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.detail = detail;
  }
}

/** What an embedded engine works with. No clock, no network: the same context, the same outputs. */
export interface EngineContext<
  I extends Ports,
  C extends z.ZodObject,
  R extends string,
  G extends RunInputName,
> {
  inputs: InputsOf<I>;
  config: z.output<C>;
  /** The run inputs named in `reads`. */
  given: Pick<RunInputs, G>;
  /** Seeded by the node's seed: the same numbers each time. */
  random: () => number;
  seed: number;
  /** Stops the node with one of its refusals; `detail` names the thing at fault. */
  refuse(code: R, detail?: string): never;
  /** A remark that the person should see beside the result. */
  warn(message: string): void;
}

export interface Engines<
  I extends Ports,
  O extends Ports,
  C extends z.ZodObject,
  N extends CapabilityName,
  R extends string,
  G extends RunInputName,
> {
  embedded(context: EngineContext<I, C, R, G>): OutputsOf<O>;
  model?(
    context: EngineContext<I, C, R, G> & { use: Pick<Capabilities, N>; signal: AbortSignal },
  ): Promise<OutputsOf<O>>;
  /** For `review` nodes: for whom or what it has to wait before it can run, or null. Pure. */
  waitsFor?(context: EngineContext<I, C, R, G>): string | null;
  /** What came out, in at most 30 characters: “3 audiences · 4 questions”. */
  summarise(outputs: OutputsOf<O>): string;
  /** Raised when the engine's results change: part of the fingerprint. From 1. */
  version: number;
}

/**
 * The code half of a node: server only. The mark tells the builder that the call may go when nobody
 * asks for `engines`; without it the browser would load every engine behind every spec.
 */
/* @__NO_SIDE_EFFECTS__ */
export function implement<
  I extends Ports,
  O extends Ports,
  C extends z.ZodObject,
  N extends CapabilityName,
  R extends string,
  G extends RunInputName,
>(
  _spec: NodeSpec<I, O, C, N, R, G>,
  engines: Engines<I, O, C, N, R, G>,
): Engines<I, O, C, N, R, G> {
  return engines;
}

/** A spec or its engines without their particulars, as the registry and the engine host hold them. */
export type AnySpec = NodeSpec;
export interface AnyEngines {
  embedded(
    context: EngineContext<Ports, z.ZodObject, string, RunInputName>,
  ): Record<string, unknown>;
  model?(
    context: EngineContext<Ports, z.ZodObject, string, RunInputName> & {
      use: Capabilities;
      signal: AbortSignal;
    },
  ): Promise<Record<string, unknown>>;
  waitsFor?(context: EngineContext<Ports, z.ZodObject, string, RunInputName>): string | null;
  summarise(outputs: Record<string, unknown>): string;
  version: number;
}
