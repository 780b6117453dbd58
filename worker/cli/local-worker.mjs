// The built worker, in this process, on data of its own that is gone afterwards.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureMigrated, fingerprintOf } from './prepare.mjs';
import { builtConfig, offlineEnv, root } from './project.mjs';

/**
 * @typedef {object} LocalWorker
 * @property {(method: string, path: string, body?: unknown) => Promise<any>} ask JSON in, JSON out, below /api/v1
 * @property {(name: string, bytes: Uint8Array) => Promise<any>} upload one file to be read
 * @property {() => Promise<void>} close
 */

/** A failure that the worker told as problem details; the message is its sentence. */
export class WorkerProblem extends Error {}

/** An empty, migrated state. Made once per set of migrations, then copied: migrating takes seconds. */
async function freshState() {
  const name = `cli-state-${fingerprintOf(['migrations']).slice(0, 12)}`;
  const kept = join(root, 'node_modules', '.cache', 'dramatis', name);
  mkdirSync(kept, { recursive: true });
  await ensureMigrated(kept);
  const state = mkdtempSync(join(tmpdir(), 'dramatis-'));
  cpSync(kept, state, { recursive: true });
  return state;
}

/** @returns {Promise<LocalWorker>} */
export async function openWorker() {
  Object.assign(process.env, offlineEnv);
  const { unstable_startWorker: startWorker } = await import('wrangler');
  const state = await freshState();
  const worker = await startWorker({
    config: builtConfig,
    dev: {
      server: { hostname: '127.0.0.1', port: 0 },
      inspector: false,
      persist: state,
      watch: false,
      logLevel: 'error',
    },
  });
  await worker.ready;
  const base = String(await worker.url).replace(/\/$/, '');
  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    await worker.dispose();
    rmSync(state, { recursive: true, force: true });
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => void close().then(() => process.exit(1)));
  }
  /** @param {Response} response */
  const answer = async (response) => {
    /** @type {any} */
    const body = await response.json();
    if (response.ok) return body;
    const issues = (body.issues ?? []).map(
      (/** @type {{ message: string }} */ issue) => issue.message,
    );
    throw new WorkerProblem([body.detail ?? body.title, ...issues].join(' '));
  };
  return {
    ask: async (method, path, body) =>
      answer(
        await fetch(`${base}/api/v1${path}`, {
          method,
          headers: { 'content-type': 'application/json' },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      ),
    upload: async (name, bytes) => {
      const form = new FormData();
      form.append('files', new Blob([new Uint8Array(bytes)]), name);
      return answer(await fetch(`${base}/api/v1/files`, { method: 'POST', body: form }));
    },
    close,
  };
}
