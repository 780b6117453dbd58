import type { Item } from '../../nodes/records/kinds';
import type { PieceDecision } from '../../nodes/records/decision';
import type { RunEvent } from '../contract/run-events';
import type { NodeState, RunStatus } from '../contract/states';

type WithoutSeq<T> = T extends unknown ? Omit<T, 'seq'> : never;
/** An event before the store gives it its number. Its identity is `eventKey`, not the number. */
export type EventDraft = WithoutSeq<RunEvent>;

/**
 * What makes an event the same event when a crash makes it happen twice: a node starts and finishes
 * once in a run, an item finishes once.
 */
export function eventKey(event: EventDraft): string {
  switch (event.type) {
    case 'run.started':
    case 'run.finished':
      return event.type;
    case 'run.waiting':
      return `${event.type} ${event.nodeId} ${event.for}`;
    case 'node.started':
    case 'node.finished':
      return `${event.type} ${event.nodeId}`;
    case 'item.finished':
      return `${event.type} ${event.nodeId} ${event.key}`;
  }
}

/** What a node gave, as it is kept under its address: before edits, with the offsets of its day. */
export interface StoredResult {
  outputs: Record<string, Item[]>;
  summary: string;
  warnings: string[];
}

/** A stored result, and whether this very run made it (before a crash) rather than an earlier one. */
export interface FoundResult {
  result: StoredResult;
  isOwn: boolean;
}

/** One thing that a node gave in this run: where its content lies and what it came from. */
export interface OutputRow {
  nodeId: string;
  port: string;
  /** Place among the things of this port in this run, from 0. */
  position: number;
  /** `<node>/<port>/<key>`: the same thing from run to run of one pipeline. */
  thing: string;
  kind: string;
  key: string;
  title: string;
  /** Of the body with edits. */
  contentHash: string;
  /** The result it lies in, and its place there. */
  address: string;
  index: number;
  isEdited: boolean;
  origin: string;
  labels: string[];
  language: string;
  /** Things that it was made from. */
  from: string[];
  engine: { kind: 'embedded' | 'model'; name: string; version: string; seed: number };
}

/** How a node ended, for previews: its address says what would be stale, its time what it costs. */
export interface NodeRow {
  nodeId: string;
  state: NodeState;
  ms: number;
  /** `FingerprintParts` of its first lane as JSON. */
  parts: string;
}

/** Everything that one wave of work tells. Written whole or not at all, and any number of times. */
export interface Wave {
  events: EventDraft[];
  results: { address: string; result: StoredResult }[];
  outputs: OutputRow[];
  nodes: NodeRow[];
  /** Moves the run, unless it has ended already. */
  status?: RunStatus;
}

export interface StepOptions {
  timeoutMs: number;
  /** How often the work may ask for another try by throwing. */
  retries: number;
}

/**
 * What the engine needs from where it runs. Two implementations: memory, and Cloudflare Workflows.
 */
export interface Host {
  /**
   * Runs the work once and remembers what it returned: after a crash the same name gives the same
   * value without running again. The value must survive JSON and stay small (addresses, not bodies).
   * Throwing asks for another try; a step that failed for good throws to the caller.
   */
  step<T>(name: string, options: StepOptions, work: (attempt: number) => Promise<T>): Promise<T>;
  /**
   * Writes a wave. May be called again with the same wave (a crash between write and step record):
   * nothing is doubled. Answers false when the run has been ended from outside: stop working.
   */
  emit(wave: Wave): Promise<boolean>;
  cache: {
    /** Results by address; what is not there is left out. One round trip, however many. */
    getMany(addresses: readonly string[]): Promise<Map<string, FoundResult>>;
  };
  /** Sleeps until somebody decides something. May wake early: look again, wait again. */
  wait(name: string): Promise<void>;
  /** The decisions as they stand now. */
  decisions(): Promise<PieceDecision[]>;
  /** Gives other work (the live feed, the clock) a turn between two computations. */
  pause(): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}
