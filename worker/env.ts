import type { Room } from './room.object';
import type { RunParams } from './run.workflow';
import type { Sweeper } from './sweeper.object';

declare global {
  interface ImportMetaEnv {
    /** True while vite serves the sources, false in what it built. */
    readonly DEV: boolean;
  }
  interface ImportMeta {
    readonly env: ImportMetaEnv;
  }
  namespace Cloudflare {
    /** The bindings of `wrangler.toml`. */
    interface Env {
      DB: D1Database;
      FILES: R2Bucket;
      RUNS: Workflow<RunParams>;
      ROOM: DurableObjectNamespace<Room>;
      SWEEPER: DurableObjectNamespace<Sweeper>;
      ASSETS: Fetcher;
    }
  }
}

export type Env = Cloudflare.Env;
