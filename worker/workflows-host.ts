import type { WorkflowStep } from 'cloudflare:workers';
import { getServerByName } from 'partyserver';
import type { PieceDecision } from '../nodes/records/decision';
import type { RunEvent } from './contract/run-events';
import type { FoundResult, Host, StepOptions, Wave } from './engine/host';
import type { Env } from './env';
import { decisionsQuery, standing } from './store/decisions';
import { getResults } from './store/results';
import type { Store } from './store/store';
import { writeWave } from './store/waves';
import type { WaveOwner } from './store/waves';
import { report } from './engine/report';

/** A step that outlives repeated crashes: each of them counts as a try. */
const crashRetries = 8;
const writeTries = 4;
/** What a step may remember; Workflows allows 1 MiB and checks it only in production. */
const stepLimit = 256 * 1024;

/** The engine's host on Cloudflare: steps of a Workflow, rows in D1, bodies in R2, feed by the room. */
export class WorkflowsHost implements Host {
  readonly #env: Env;
  readonly #store: Store;
  readonly #owner: WaveOwner;
  readonly #step: WorkflowStep;
  /** Telling the room is never waited for by the work itself. */
  #telling: Promise<void> = Promise.resolve();

  constructor(env: Env, store: Store, owner: WaveOwner, step: WorkflowStep) {
    this.#env = env;
    this.#store = store;
    this.#owner = owner;
    this.#step = step;
  }

  async step<T>(
    name: string,
    options: StepOptions,
    work: (attempt: number) => Promise<T>,
  ): Promise<T> {
    const config = {
      retries: {
        limit: options.retries + crashRetries,
        delay: 500,
        backoff: 'exponential' as const,
      },
      timeout: options.timeoutMs,
    };
    // As text: what goes in comes out, and its size is ours to check.
    const text = await this.#step.do(name, config, async (context) => {
      const done = JSON.stringify(await work(context.attempt));
      if (done.length > stepLimit)
        throw new RangeError(`Step ${name} returned ${done.length} characters`);
      return done;
    });
    // Written by JSON.stringify from the very type that is asked for here.
    return JSON.parse(text) as T;
  }

  async emit(wave: Wave): Promise<boolean> {
    const events = await this.#written(wave);
    if (events === null) return false;
    if (events.length > 0) this.#tell(events);
    return true;
  }

  readonly cache = {
    getMany: (addresses: readonly string[]): Promise<Map<string, FoundResult>> =>
      getResults(this.#store, this.#owner.runId, addresses),
  };

  async wait(name: string): Promise<void> {
    try {
      await this.#step.waitForEvent(name, { type: 'decision', timeout: '365 days' });
    } catch (error) {
      // A year without a word: look again, then wait again.
      report(`${this.#owner.runId} waited in vain:`, error);
    }
  }

  async decisions(): Promise<PieceDecision[]> {
    return standing(await decisionsQuery(this.#store, this.#owner.pipelineId));
  }

  /** A turn for the feed; in production the clock moves only between turns. */
  pause(): Promise<void> {
    return new Promise((resume) => setTimeout(resume, 0));
  }

  now(): number {
    return Date.now();
  }

  /** Until everything that was told has arrived or was given up. */
  async settled(): Promise<void> {
    await this.#telling;
  }

  /** D1 tries reads again by itself, not writes. A wave may be written any number of times. */
  async #written(wave: Wave): Promise<RunEvent[] | null> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await writeWave(this.#store, this.#owner, wave);
      } catch (error) {
        if (attempt >= writeTries) throw error;
        report(`${this.#owner.runId} writes again:`, error);
        await new Promise((resume) => setTimeout(resume, 100 * 2 ** attempt));
      }
    }
  }

  #tell(events: RunEvent[]): void {
    const { pipelineId, runId } = this.#owner;
    this.#telling = this.#telling.then(async () => {
      try {
        const room = await getServerByName(this.#env.ROOM, pipelineId);
        await room.publish(runId, events);
      } catch (error) {
        // The feed catches up from the store; the run must not stop for it.
        report(`${runId} could not tell its room:`, error);
      }
    });
  }
}
