// The built product, served on this machine. `npm start`, the journeys and the crash test all start
// it through here.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isOurs, releaseLock, takeLock, updateLock } from './lock.mjs';
import { builtConfig, nodeBinary, toolEnv, tools } from './project.mjs';

/**
 * @typedef {object} Server
 * @property {string} url address, without a slash at its end
 * @property {number} port
 * @property {number} pid leader of the process group that holds the whole server
 * @property {Promise<number>} exited resolves with the exit code when the server ends
 * @property {() => Promise<void>} stop ends the whole tree and gives the lock back
 * @property {() => void} kill ends the whole tree at once (SIGKILL) and leaves the lock, like a crash
 */

/** A failure whose message is a sentence for the person at the terminal. */
export class StartProblem extends Error {}

/**
 * @param {number} port 0 asks for any free one
 * @returns {Promise<number>} the port, free a moment ago
 */
export function freePort(port) {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', () =>
      fail(
        new StartProblem(
          `Port ${port} is in use by another program. End that program, or choose another port: PORT=${port + 1} npm start`,
        ),
      ),
    );
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      const found = typeof address === 'object' && address ? address.port : port;
      probe.close(() => done(found));
    });
  });
}

/**
 * Takes the state folder for this process, so that two servers never write the same database.
 * @param {string} state
 * @returns {string} the lock's path
 */
export function claimState(state) {
  mkdirSync(state, { recursive: true });
  const lock = join(state, 'server.lock');
  const holder = takeLock(lock, { pids: [process.pid] });
  if (holder === undefined) return lock;
  throw new StartProblem(
    `Dramatis already runs on this data${holder.note ? ` at ${holder.note}` : ''}. Use that one, or end it first (process ${holder.pids.filter(isOurs).join(', ')}). Another data folder: DRAMATIS_STATE=other-folder npm start`,
  );
}

/**
 * @param {number} pid leader of a process group
 * @param {NodeJS.Signals} signal
 */
export function signalTree(pid, signal) {
  try {
    if (process.platform === 'win32') {
      spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    } else {
      process.kill(-pid, signal);
    }
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

/**
 * Waits until the page and the worker answer. The call to the worker also wakes the sweeper, which
 * takes up runs that a crash left behind.
 * @param {string} url
 * @param {() => boolean} hasEnded
 * @param {number} timeoutMs
 */
async function waitUntilReady(url, hasEnded, timeoutMs) {
  const until = Date.now() + timeoutMs;
  for (const path of ['/api/v1/health', '/']) {
    for (;;) {
      if (hasEnded()) throw new StartProblem('The server ended while it was starting.');
      if (Date.now() > until) throw new StartProblem('The server did not answer within a minute.');
      try {
        const response = await fetch(url + path, { signal: AbortSignal.timeout(10_000) });
        await response.arrayBuffer();
        if (response.status < 500) break;
      } catch {
        // Nobody listens yet.
      }
      await sleep(60);
    }
  }
}

/**
 * Serves the built product. Build and migrate first (`prepare.mjs`).
 * @param {{ port: number, state: string, verbose?: boolean }} options port 0: any free one
 * @returns {Promise<Server>} once the first page and the worker answer
 * @throws {StartProblem} port taken, data in use, or the server did not come up
 */
export async function startServer({ port: wantedPort, state, verbose = false }) {
  const lock = claimState(state);
  try {
    const port = await freePort(wantedPort);
    const url = `http://127.0.0.1:${port}`;
    const child = spawn(
      nodeBinary(),
      [
        tools.wrangler,
        'dev',
        `--config=${builtConfig}`,
        `--persist-to=${state}`,
        `--port=${port}`,
        '--ip=127.0.0.1',
        '--inspector-port=0',
        '--show-interactive-dev-session=false',
        `--log-level=${verbose ? 'log' : 'error'}`,
      ],
      // Its own process group, so that one signal reaches wrangler, its child and workerd.
      { env: toolEnv(), stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' },
    );
    const pid = child.pid;
    if (pid === undefined) throw new StartProblem('The server could not be started.');
    updateLock(lock, { pids: [process.pid, pid], note: `http://localhost:${port}` });
    child.stdout.pipe(process.stderr, { end: false });
    child.stderr.pipe(process.stderr, { end: false });
    let hasEnded = false;
    /** @type {Promise<number>} */
    const exited = new Promise((done) => {
      child.on('close', (code) => {
        hasEnded = true;
        done(code ?? 1);
      });
    });
    const server = {
      url,
      port,
      pid,
      exited,
      kill: () => signalTree(pid, 'SIGKILL'),
      stop: async () => {
        signalTree(pid, 'SIGTERM');
        await Promise.race([exited, sleep(4000)]);
        // Also when the leader is gone: a grandchild may have outlived it.
        signalTree(pid, 'SIGKILL');
        await exited;
        releaseLock(lock);
      },
    };
    try {
      await waitUntilReady(url, () => hasEnded, 60_000);
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  } catch (error) {
    releaseLock(lock);
    throw error;
  }
}
