// A lock file holds the ids of the processes that own it. A lock whose processes are gone, or whose
// ids now belong to another program, is taken over.
import { spawnSync } from 'node:child_process';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * @typedef {{ pids: number[], note?: string }} Holder
 */

/**
 * Is that process one of ours and alive? The name is looked at because ids are used again after a
 * restart of the machine.
 * @param {number} pid
 * @returns {boolean}
 */
export function isOurs(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
  if (process.platform === 'win32') return true;
  const found = spawnSync('ps', ['-o', 'stat=,command=', '-p', String(pid)], { encoding: 'utf8' });
  // No `ps` on this machine: an id that answers is believed.
  if (found.error) return true;
  return !found.stdout.trim().startsWith('Z') && /node|workerd|wrangler|vite/.test(found.stdout);
}

/**
 * @param {string} path
 * @returns {Holder | undefined}
 */
function readHolder(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // Missing, or written by something else: either way nobody we know holds it.
    return undefined;
  }
}

/**
 * Takes the lock, or says who holds it.
 * @param {string} path
 * @param {Holder} mine
 * @returns {Holder | undefined} the holder when it is taken, undefined when it is ours now
 */
export function takeLock(path, mine) {
  const draft = `${path}.${process.pid}`;
  for (;;) {
    writeFileSync(draft, JSON.stringify(mine));
    try {
      // A link appears whole or not at all: no reader ever sees half a lock.
      linkSync(draft, path);
      return undefined;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    const holder = readHolder(path);
    if (holder?.pids.some(isOurs)) return holder;
    rmSync(path, { force: true });
  }
}

/**
 * Rewrites a lock that is already ours.
 * @param {string} path
 * @param {Holder} mine
 */
export function updateLock(path, mine) {
  writeFileSync(path, JSON.stringify(mine));
}

/** @param {string} path */
export function releaseLock(path) {
  rmSync(path, { force: true });
}

/**
 * Runs the work while holding the lock; waits for it as long as it takes.
 * @param {string} path
 * @param {() => Promise<void>} work
 */
export async function withLock(path, work) {
  while (takeLock(path, { pids: [process.pid] }) !== undefined) await sleep(200);
  try {
    await work();
  } finally {
    releaseLock(path);
  }
}
