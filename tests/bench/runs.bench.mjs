// How long people wait: measured from outside, over HTTP and the live feed, like the browser.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureMigrated } from '../../worker/cli/prepare.mjs';
import { root } from '../../worker/cli/project.mjs';
import { startServer } from '../../worker/cli/server.mjs';

const rounds = 10;

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
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${answer.detail ?? answer.title}`);
  return answer;
}

/**
 * One press of Run, watched live.
 * @param {string} url
 * @param {string} pipelineId
 * @param {string} [briefId]
 */
async function press(url, pipelineId, briefId) {
  const pressedMs = performance.now();
  const run = await ask(url, 'POST', `/pipelines/${pipelineId}/runs`, briefId ? { briefId } : {});
  const answeredMs = performance.now() - pressedMs;
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/v1/runs/${run.id}/feed?after=0`);
  let firstMs = 0;
  /** @type {{ states: string[], lastMs: number }} */
  const watched = await new Promise((done, fail) => {
    /** @type {string[]} */
    const states = [];
    socket.onerror = () => fail(new Error('The live feed broke'));
    socket.onmessage = ({ data }) => {
      const event = JSON.parse(String(data));
      firstMs ||= performance.now() - pressedMs;
      if (event.type === 'node.finished') states.push(event.state);
      if (event.type === 'run.finished') done({ states, lastMs: performance.now() - pressedMs });
    };
  });
  socket.close();
  return { answeredMs, firstMs, ...watched };
}

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
/** @param {number[]} values */
const worst = (values) => Math.max(...values);

/** @returns {Promise<import('./bench.mjs').Figure[]>} */
export async function measure() {
  const state = mkdtempSync(join(tmpdir(), 'dramatis-bench-'));
  await ensureMigrated(state);
  const server = await startServer({ port: 0, state });
  try {
    const { url } = server;
    const sample = readFileSync(
      join(root, 'nodes', 'templates', 'five-day-sprint.brief.md'),
      'utf8',
    );
    const pipeline = await ask(url, 'POST', '/pipelines', { templateId: 'five-day-sprint' });
    const cold = await press(url, pipeline.id);
    const fresh = [];
    for (let round = 0; round < rounds; round += 1) {
      // Another brief each time: nothing comes from the store.
      const text = `${sample}\n\nNote ${round}: the call on ${round + 1} March was moved by ${round + 2} days.`;
      const brief = await ask(url, 'POST', '/briefs', { text });
      fresh.push(await press(url, pipeline.id, brief.id));
    }
    const again = [];
    for (let round = 0; round < rounds; round += 1) again.push(await press(url, pipeline.id));
    const recomputed = again.flatMap(({ states }) => states.filter((one) => one === 'done'));
    const ms = 'ms';
    return [
      {
        name: 'sprint, first run after the start: press to last piece',
        value: cold.lastMs,
        unit: ms,
      },
      {
        name: 'sprint, another brief: press to answer (median)',
        value: median(fresh.map((r) => r.answeredMs)),
        unit: ms,
      },
      {
        name: 'sprint, another brief: press to first event (median)',
        value: median(fresh.map((r) => r.firstMs)),
        unit: ms,
      },
      {
        name: 'sprint, another brief: press to last piece (median)',
        value: median(fresh.map((r) => r.lastMs)),
        unit: ms,
      },
      {
        name: 'sprint, another brief: press to last piece (worst)',
        value: worst(fresh.map((r) => r.lastMs)),
        unit: ms,
      },
      {
        name: 'sprint, unchanged: press to end (median)',
        value: median(again.map((r) => r.lastMs)),
        unit: ms,
      },
      { name: 'sprint, unchanged: nodes computed again', value: recomputed.length, unit: 'nodes' },
    ];
  } finally {
    await server.stop();
    rmSync(state, { recursive: true, force: true, maxRetries: 3 });
  }
}
