import { app } from './app';
import type { Env } from './env';

export { Room } from './room.object';
export { RunWorkflow } from './run.workflow';
export { Sweeper } from './sweeper.object';

export default {
  fetch: app.fetch,
  async scheduled(_event, env) {
    await env.SWEEPER.getByName('sweeper').arm(true);
  },
} satisfies ExportedHandler<Env>;
