// Kills the whole local server in the middle of 20 runs and starts it again: all 20 must end, none of
// them twice, no step recorded twice, nothing told twice. Seeds as arguments: `node crash.mjs 1 2 3`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuilt, ensureInstalled, ensureMigrated } from '../../worker/cli/prepare.mjs';
import { nodeBinary, toolEnv } from '../../worker/cli/project.mjs';
import { signalTree } from '../../worker/cli/server.mjs';

const runsPerSeed = 20;
const killsPerSeed = 2;
const patienceMs = 40_000;
const finals = ['completed', 'failed', 'cancelled'];

/** mulberry32: the same seed, the same kills. @param {number} seed */
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Twenty briefs with nothing in common that could come from the store. @param {number} n */
const briefText = (n) => `Brief ${n}: win back night passengers of line ${n * 7}.
For nurses of ward ${n} who want to get home within ${20 + n} minutes without a taxi.
They worry about waiting alone at stop ${n * 3}. Reach them by email and posters.
Tone: calm, plain. Budget: ${n},500 euro. Live by ${(n % 27) + 1} March.`;

/**
 * @param {string} url
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<any>}
 */
async function ask(url, method, path, body) {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(20_000),
  });
  const answer = await response.json();
  if (!response.ok)
    throw new Error(`${method} ${path}: ${response.status} ${answer.detail ?? answer.title}`);
  return answer;
}

/**
 * @typedef {{ url: string, kill: () => Promise<void> }} Victim
 */

/**
 * The server in a process group of its own, and that of the process that looks after it.
 * @param {string} state
 * @returns {Promise<Victim>}
 */
async function serve(state) {
  const script = join(import.meta.dirname, 'serve.mjs');
  const keeper = spawn(nodeBinary(), [script, state], {
    env: toolEnv(),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const gone = new Promise((done) => keeper.on('close', done));
  let text = '';
  for await (const chunk of keeper.stdout) {
    text += chunk;
    if (text.includes('\n')) break;
  }
  if (text === '') throw new Error('The server did not come up');
  const { url, pid } = JSON.parse(text);
  const kill = async () => {
    keeper.kill('SIGKILL');
    signalTree(pid, 'SIGKILL');
    await gone;
  };
  return { url, kill };
}

/** Every row of a table in all SQLite files below a folder. @param {string} folder @param {string} query */
function rowsBelow(folder, query) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.sqlite') && !file.endsWith('metadata.sqlite'))
    .map((file) => {
      const database = new DatabaseSync(join(folder, file), { readOnly: true });
      try {
        return database.prepare(query).all();
      } finally {
        database.close();
      }
    });
}

/** @param {string} sentence @param {boolean} isTrue */
function must(sentence, isTrue) {
  if (!isTrue) throw new Error(sentence);
}

/** One story: start, kill, start, kill, start, wait, look. @param {number} seed */
async function oneSeed(seed) {
  const random = chance(seed);
  const state = mkdtempSync(join(tmpdir(), 'dramatis-crash-'));
  /** @type {Victim | undefined} */
  let server;
  try {
    await ensureMigrated(state);
    server = await serve(state);
    const pipeline = await ask(server.url, 'POST', '/pipelines', { templateId: 'five-day-sprint' });
    const briefs = [];
    for (let n = 1; n <= runsPerSeed; n += 1) {
      briefs.push(await ask(server.url, 'POST', '/briefs', { text: briefText(n + seed * 100) }));
    }
    /** @type {string[]} */
    const acknowledged = [];
    const starting = briefs.map(async ({ id }) => {
      // The kill may come between row and answer: then the run may exist or not, and nobody was told.
      const run = await ask(server?.url ?? '', 'POST', `/pipelines/${pipeline.id}/runs`, {
        briefId: id,
      }).catch(() => null);
      if (run) acknowledged.push(run.id);
    });
    // Every third seed kills while runs are still being started; else all are under way.
    if (seed % 3 !== 0) await Promise.all(starting);
    const killsAtMs = [];
    for (let kill = 0; kill < killsPerSeed; kill += 1) {
      const afterMs = Math.round(50 + random() * 1_200);
      killsAtMs.push(afterMs);
      await sleep(afterMs);
      await server.kill();
      server = await serve(state);
    }
    await Promise.all(starting);
    const restartedMs = Date.now();
    let runs = [];
    for (;;) {
      runs = await ask(server.url, 'GET', `/pipelines/${pipeline.id}/runs`);
      if (runs.every((/** @type {any} */ run) => finals.includes(run.status))) break;
      must(
        `not all runs had ended ${patienceMs / 1000} s after the last restart: ${runs.filter((/** @type {any} */ run) => !finals.includes(run.status)).length} open`,
        Date.now() - restartedMs < patienceMs,
      );
      await sleep(100);
    }
    const settledMs = Date.now() - restartedMs;
    const ids = runs.map((/** @type {any} */ run) => run.id);
    for (const id of acknowledged) must(`run ${id} was acknowledged and is lost`, ids.includes(id));
    for (const run of runs) {
      must(
        `run ${run.id} ended as ${run.status}: ${JSON.stringify(run.problem)}`,
        run.status === 'completed',
      );
      const { events } = await ask(server.url, 'GET', `/runs/${run.id}/events`);
      must(
        `events of ${run.id} are not 1..n`,
        events.every((/** @type {any} */ e, /** @type {number} */ n) => e.seq === n + 1),
      );
      const told = events.map(
        (/** @type {any} */ e) => `${e.type} ${e.nodeId ?? ''} ${e.key ?? ''}`,
      );
      must(`run ${run.id} told something twice`, new Set(told).size === told.length);
      const started = events.find((/** @type {any} */ e) => e.type === 'run.started');
      const finished = told.filter((/** @type {string} */ key) => key.startsWith('node.finished'));
      must(`run ${run.id} lacks nodes`, finished.length === started.nodes.length);
      const records = await ask(server.url, 'GET', `/runs/${run.id}/records`);
      must(
        `run ${run.id} has no pack`,
        records.some((/** @type {any} */ record) => record.kind === 'files'),
      );
    }
    await server.kill();
    const steps = rowsBelow(
      join(state, 'v3', 'workflows'),
      `
      SELECT groupKey, COUNT(*) AS n FROM states
      WHERE groupKey IS NOT NULL AND metadata LIKE '%"result":%' GROUP BY groupKey`,
    );
    must(
      'a step was recorded twice',
      steps.flat().every((row) => row['n'] === 1),
    );
    must('a Workflow is missing', steps.length >= runs.length);
    const doubled = rowsBelow(
      join(state, 'v3', 'd1'),
      `
      SELECT run_id, node_id, port, position, COUNT(*) FROM run_outputs
      GROUP BY workspace_id, run_id, node_id, port, position HAVING COUNT(*) > 1`,
    );
    must('a result is there twice', doubled.flat().length === 0);
    return {
      acknowledged: acknowledged.length,
      runs: runs.length,
      steps: steps.flat().length,
      killsAtMs,
      settledMs,
    };
  } finally {
    await server?.kill();
    rmSync(state, { recursive: true, force: true, maxRetries: 3 });
  }
}

await ensureInstalled();
await ensureBuilt();
const asked = process.argv.slice(2).map(Number);
const seeds = asked.length > 0 ? asked : [1, 2];
let failed = 0;
for (const seed of seeds) {
  try {
    const { acknowledged, runs, steps, killsAtMs, settledMs } = await oneSeed(seed);
    process.stdout.write(
      `seed ${seed}: ok, ${acknowledged} runs acknowledged, ${runs} ended once, ${steps} steps recorded once, killed after ${killsAtMs.join(' and ')} ms, settled ${settledMs} ms after the last restart\n`,
    );
  } catch (error) {
    failed += 1;
    process.stdout.write(
      `seed ${seed}: not ok, ${error instanceof Error ? error.message : String(error)}\n`,
    );
  }
}
process.stdout.write(`${seeds.length - failed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
