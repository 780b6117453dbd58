// npm start: on a fresh clone, alone, to a page in the browser.
import { spawn } from 'node:child_process';
import { ensureBuilt, ensureInstalled, ensureMigrated } from './prepare.mjs';
import { defaultState, stop } from './project.mjs';
import { StartProblem, claimState, freePort, startServer } from './server.mjs';
import { releaseLock } from './lock.mjs';

const port = Number(process.env.PORT ?? 8787);

/**
 * Opens the page where a person sits at a screen; never in CI, over a pipe or without a display.
 * @param {string} url
 */
function openBrowser(url) {
  const { CI, DRAMATIS_NO_OPEN, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI || DRAMATIS_NO_OPEN || !process.stdout.isTTY) return;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return;
  /** @type {Record<string, [string, string[]]>} */
  const openers = { darwin: ['open', [url]], win32: ['cmd', ['/c', 'start', '', url]] };
  const [command, args] = openers[process.platform] ?? ['xdg-open', [url]];
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  // No opener on this machine: the printed address is enough.
  opener.on('error', () => undefined);
  opener.unref();
}

/**
 * A SIGTERM to npm ends npm and its shell but not what the shell started. Then our parent changes,
 * and that is the sign to go too.
 * @param {() => void} end
 */
function endWithNpm(end) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 500).unref();
}

async function main() {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    stop(`PORT must be a number from 0 to 65535, not “${process.env.PORT}”.`);
  }
  // Both are asked before the long steps: a minute of building for a refusal helps nobody.
  releaseLock(claimState(defaultState));
  await freePort(port);
  await ensureInstalled();
  await ensureBuilt();
  await ensureMigrated(defaultState);
  const verbose = Boolean(process.env.DRAMATIS_VERBOSE);
  const server = await startServer({ port, state: defaultState, verbose });
  const address = `http://localhost:${server.port}`;
  process.stdout.write(`Dramatis is ready: ${address}  (Ctrl+C ends it)\n`);
  openBrowser(address);
  let isStopping = false;
  const end = () => {
    if (isStopping) return;
    isStopping = true;
    void server.stop().then(() => process.exit(0));
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, end);
  }
  endWithNpm(end);
  const code = await server.exited;
  if (!isStopping) {
    await server.stop();
    stop(`The server ended by itself (code ${code}).`);
  }
}

try {
  await main();
} catch (error) {
  if (error instanceof StartProblem) stop(error.message);
  throw error;
}
