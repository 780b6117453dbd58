import type { Env } from './env';
import type { Actor } from './store/audit';

/** What every route finds in its context. */
export interface AppEnv {
  Bindings: Env;
  Variables: {
    requestId: string;
    workspaceId: string;
    actor: Actor;
  };
}
