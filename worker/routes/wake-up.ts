import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../app-env';
import { ensureFirstProject } from '../store/projects';
import { storeOf } from '../store/store';

/** Per isolate: a fresh process finds both undone. */
let isAwake = false;

/**
 * The first request of a process arms the sweeper (on one's own computer no cron does) and makes sure
 * of the first project. Later requests pass at once.
 */
export const wakeUp = createMiddleware<AppEnv>(async (c, next) => {
  if (!isAwake) {
    await Promise.all([
      c.env.SWEEPER.getByName('sweeper').arm(),
      ensureFirstProject(storeOf(c.env, c.var.workspaceId)),
    ]);
    isAwake = true;
  }
  await next();
});
