import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureBuilt, ensureMigrated } from '../../../worker/cli/prepare.mjs';
import { startServer } from '../../../worker/cli/server.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served product, without a slash at its end. */
    baseUrl: string;
  }
}

/**
 * Serves the built product once for all journeys: free port, own empty data folder. While a journey
 * is being written, `DRAMATIS_URL` names a copy that runs already, and nothing is built or started.
 */
export default async function serveOnce(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env['DRAMATIS_URL'];
  if (running !== undefined) {
    project.provide('baseUrl', running);
    return () => Promise.resolve();
  }
  await ensureBuilt();
  const state = await mkdtemp(join(tmpdir(), 'dramatis-journeys-'));
  await ensureMigrated(state);
  const server = await startServer({ port: 0, state });
  project.provide('baseUrl', server.url);
  return async () => {
    await server.stop();
    await rm(state, { recursive: true, force: true });
  };
}
