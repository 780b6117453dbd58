import type { Room } from './room.object';
import type { RunParams } from './run.workflow';
import type { Sweeper } from './sweeper.object';

declare global {
  namespace Cloudflare {
    /** The bindings of `wrangler.toml`. */
    interface Env {
      DB: D1Database;
      FILES: R2Bucket;
      RUNS: Workflow<RunParams>;
      ROOM: DurableObjectNamespace<Room>;
      SWEEPER: DurableObjectNamespace<Sweeper>;
      ASSETS?: Fetcher;
    }
  }
}

export type Env = Cloudflare.Env;
