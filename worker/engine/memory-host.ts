import type { PieceDecision } from '../../nodes/records/decision';
import { foldRunEvents } from '../contract/run-state';
import type { RunEvent } from '../contract/run-events';
import { finalRunStates } from '../contract/states';
import type { RunStatus } from '../contract/states';
import { eventKey } from './host';
import type {
  FoundResult,
  Host,
  NodeRow,
  OutputRow,
  StepOptions,
  StoredResult,
  Wave,
} from './host';

/** What outlives a run in memory: results by address, as a workspace keeps them. */
export type MemoryResults = Map<string, { text: string; runId: string }>;

/** Thrown where a test lets the machine die. */
export class Crash extends Error {}

/**
 * A host in memory, for previews and tests. Like the real one it lets values through JSON, writes a
 * wave whole or not at all, and after a crash goes on from what was remembered.
 */
export class MemoryHost implements Host {
  readonly events: RunEvent[] = [];
  readonly outputs = new Map<string, OutputRow>();
  readonly nodes = new Map<string, NodeRow>();
  /** Names of steps that were recorded, in order. */
  readonly recorded: string[] = [];
  /** Names of step bodies that were begun, in order: after a crash a body may begin again. */
  readonly begun: string[] = [];
  status: RunStatus = 'queued';
  /** Dies before the n-th write or record from now (0 = never). */
  crashIn = 0;
  waits: string[] = [];
  pending: PieceDecision[][] = [];

  private readonly journal = new Map<string, string>();
  private readonly keys = new Set<string>();
  private clock = 1_750_000_000_000;

  readonly runId: string;
  readonly results: MemoryResults;

  constructor(runId: string, results: MemoryResults = new Map()) {
    this.runId = runId;
    this.results = results;
  }

  readonly cache = {
    getMany: (addresses: readonly string[]): Promise<Map<string, FoundResult>> => {
      const found = new Map<string, FoundResult>();
      for (const address of addresses) {
        const stored = this.results.get(address);
        if (!stored) continue;
        // Written by `emit` below from the very type that it is read as.
        const result = JSON.parse(stored.text) as StoredResult;
        found.set(address, { result, isOwn: stored.runId === this.runId });
      }
      return Promise.resolve(found);
    },
  };

  async step<T>(
    name: string,
    { retries }: StepOptions,
    work: (attempt: number) => Promise<T>,
  ): Promise<T> {
    const known = this.journal.get(name);
    if (known !== undefined) return JSON.parse(known) as T;
    for (let attempt = 1; ; attempt += 1) {
      this.begun.push(name);
      try {
        const text = JSON.stringify(await work(attempt));
        this.mayCrash();
        this.journal.set(name, text);
        this.recorded.push(name);
        return JSON.parse(text) as T;
      } catch (error) {
        if (error instanceof Crash || attempt > retries) throw error;
      }
    }
  }

  emit(wave: Wave): Promise<boolean> {
    try {
      this.mayCrash();
    } catch (error) {
      return Promise.reject(error);
    }
    const isOver = finalRunStates.includes(this.status);
    for (const { address, result } of wave.results) {
      if (!this.results.has(address)) {
        this.results.set(address, { text: JSON.stringify(result), runId: this.runId });
      }
    }
    if (isOver) return Promise.resolve(false);
    for (const event of wave.events) {
      const key = eventKey(event);
      if (this.keys.has(key)) continue;
      this.keys.add(key);
      this.events.push({ ...event, seq: this.events.length + 1 });
    }
    for (const row of wave.outputs) {
      const place = `${row.nodeId}/${row.port}/${row.position}`;
      if (!this.outputs.has(place)) this.outputs.set(place, row);
    }
    for (const row of wave.nodes) if (!this.nodes.has(row.nodeId)) this.nodes.set(row.nodeId, row);
    if (wave.status) this.status = wave.status;
    else if (this.status === 'queued') this.status = 'running';
    return Promise.resolve(true);
  }

  wait(name: string): Promise<void> {
    this.waits.push(name);
    return this.pending.length > 0 ? Promise.resolve() : new Promise(() => undefined);
  }

  decisions(): Promise<PieceDecision[]> {
    return Promise.resolve(this.pending.shift() ?? []);
  }

  pause(): Promise<void> {
    return Promise.resolve();
  }

  /** A clock of its own: one millisecond a look, so that times differ and runs don't depend on them. */
  now(): number {
    this.clock += 1;
    return this.clock;
  }

  /** The run as the interface would show it. */
  state() {
    return foldRunEvents(this.events);
  }

  private mayCrash(): void {
    if (this.crashIn === 0) return;
    this.crashIn -= 1;
    if (this.crashIn === 0) throw new Crash('The machine died');
  }
}
