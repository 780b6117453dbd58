// Where things are, and how the tools are started. Plain ESM for Node 20: it runs before anything
// is installed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Where the built product lies. `DRAMATIS_DIST` moves it, for two builds side by side. */
export const dist = resolve(root, process.env.DRAMATIS_DIST ?? 'dist');

/** Where the local database, files and runs lie. `DRAMATIS_STATE` moves it. */
export const defaultState = resolve(root, process.env.DRAMATIS_STATE ?? '.wrangler/state');

/** The configuration that vite wrote for the built worker. */
export const builtConfig = join(dist, 'dramatis', 'wrangler.json');

/**
 * The environment for the tools: no network, no telemetry, no update check. Without the first line
 * workerd prints two stack traces about `Request.cf` when it starts without a network.
 */
export const offlineEnv = {
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_WRITE_LOGS: 'false',
  DO_NOT_TRACK: '1',
};

/** Node 24 from node_modules where it is installed, else the Node that runs this. */
export function nodeBinary() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(root, 'node_modules', 'node', 'bin', name);
  return existsSync(own) ? own : process.execPath;
}

/** The environment of a tool: ours, offline, with Node 24 first on the path. */
export function toolEnv(extra = {}) {
  const separator = process.platform === 'win32' ? ';' : ':';
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(separator);
  return { ...process.env, ...offlineEnv, PATH: path, ...extra };
}

/** Entry scripts of the tools, so that no shell and no shim stands between us and the process. */
export const tools = {
  wrangler: join(root, 'node_modules', 'wrangler', 'bin', 'wrangler.js'),
  vite: join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
  vitest: join(root, 'node_modules', 'vitest', 'vitest.mjs'),
};

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string | undefined> }} [options] quiet: keep its
 *   output unless it fails
 * @returns {Promise<number>} its exit code (1 when it was ended by a signal)
 */
export function run(command, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: root,
      env: options.env ?? toolEnv(),
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32' && !command.includes(root),
    });
    /** @type {Buffer[]} */
    const kept = [];
    child.stdout?.on('data', (chunk) => kept.push(chunk));
    child.stderr?.on('data', (chunk) => kept.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => {
      if (code !== 0 && options.quiet) process.stderr.write(Buffer.concat(kept));
      done(code ?? 1);
    });
  });
}

/**
 * Says a sentence and ends the process.
 * @param {string} sentence
 * @returns {never}
 */
export function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
