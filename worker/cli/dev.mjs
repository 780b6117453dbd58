// npm run dev: the same product with hot reload, on the same local data.
import { spawn } from 'node:child_process';
import { releaseLock } from './lock.mjs';
import { ensureInstalled, ensureMigrated } from './prepare.mjs';
import { defaultState, nodeBinary, root, stop, toolEnv, tools } from './project.mjs';
import { StartProblem, claimState, freePort } from './server.mjs';

try {
  const port = await freePort(Number(process.env.PORT ?? 8787));
  const lock = claimState(defaultState);
  await ensureInstalled();
  await ensureMigrated(defaultState);
  const env = toolEnv({ PORT: String(port), DRAMATIS_STATE: defaultState });
  const vite = spawn(nodeBinary(), [tools.vite], { cwd: root, env, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => vite.kill(signal));
  }
  vite.on('close', (code) => {
    releaseLock(lock);
    process.exit(code ?? 0);
  });
} catch (error) {
  if (error instanceof StartProblem) stop(error.message);
  throw error;
}
