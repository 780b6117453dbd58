import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { briefInputs } from './brief-inputs.mjs';

/** Runs at the same time: enough to hide waiting, few enough for two cores. */
const atOnce = 3;
const lookEveryMs = 25;
const ends = new Set(['completed', 'failed', 'cancelled']);

/**
 * Runs a template on every brief. One JSON line each on standard output, in order.
 * @param {import('./local-worker.mjs').LocalWorker} worker
 * @param {import('./arguments.mjs').RunCommand} command
 * @returns {Promise<number>} exit code
 */
export async function runCommand(worker, { template, files, out }) {
  const pipeline = await worker.ask('POST', '/pipelines', { templateId: template });
  const inputs = await briefInputs(worker, files);
  /** @type {Promise<Line>[]} */
  const lines = [];
  let next = 0;
  const turn = async () => {
    for (let index = next++; index < inputs.length; index = next++) {
      const input = inputs[index];
      if (input) await (lines[index] = oneBrief(worker, pipeline.id, input, resolve(out)));
    }
  };
  const turns = Promise.all(Array.from({ length: atOnce }, turn));
  let failed = 0;
  for (let index = 0; index < inputs.length; index += 1) {
    while (lines[index] === undefined) await sleep(lookEveryMs);
    const line = await lines[index];
    if (line?.status !== 'completed') failed += 1;
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
  await turns;
  return failed === 0 ? 0 : 1;
}

/**
 * @typedef {{ brief: string, run: string | null, status: string, ms: number, personas: number, files: number, withheld?: string }} Line
 */

/**
 * @param {import('./local-worker.mjs').LocalWorker} worker
 * @param {string} pipelineId
 * @param {import('./brief-inputs.mjs').BriefInput} input
 * @param {string} out
 * @returns {Promise<Line>}
 */
async function oneBrief(worker, pipelineId, input, out) {
  const startedMs = performance.now();
  const ms = () => Math.round(performance.now() - startedMs);
  /** @param {string} text */
  const say = (text) => void process.stderr.write(`${input.stem}: ${text}\n`);
  try {
    if (input.problem !== undefined) throw new Error(input.problem);
    const brief = await worker.ask('POST', '/briefs', { text: input.text });
    const run = await worker.ask('POST', `/pipelines/${pipelineId}/runs`, { briefId: brief.id });
    const status = await follow(worker, run.id, say);
    const records = await worker.ask('GET', `/runs/${run.id}/records`);
    const personas = new Set(
      records
        .filter((/** @type {any} */ r) => r.kind === 'persona')
        .map((/** @type {any} */ r) => r.key),
    );
    const pack = records.findLast((/** @type {any} */ record) => record.kind === 'files')?.body;
    const files = pack ? writePack(join(out, input.stem), pack) : 0;
    if (pack?.withheld) say(`pack withheld: ${pack.withheld}`);
    return {
      brief: input.stem,
      run: run.id,
      status,
      ms: ms(),
      personas: personas.size,
      files,
      ...(pack?.withheld ? { withheld: pack.withheld } : {}),
    };
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return { brief: input.stem, run: null, status: 'failed', ms: ms(), personas: 0, files: 0 };
  }
}

/**
 * Says what happens until the run has ended.
 * @param {import('./local-worker.mjs').LocalWorker} worker
 * @param {string} runId
 * @param {(text: string) => void} say
 * @returns {Promise<string>} its status
 */
async function follow(worker, runId, say) {
  for (let after = 0; ;) {
    const { events, status } = await worker.ask('GET', `/runs/${runId}/events?after=${after}`);
    for (const event of events) {
      after = event.seq;
      if (event.type === 'node.finished') {
        say(`${event.nodeId}: ${event.state}${event.summary ? `, ${event.summary}` : ''}`);
        for (const warning of event.warnings) say(`${event.nodeId}: ${warning}`);
      }
    }
    if (ends.has(status)) return status;
    await sleep(lookEveryMs);
  }
}

/**
 * Writes the pack's files, fresh: what an earlier call left there is not mixed in.
 * @param {string} folder
 * @param {{ entries: { path: string, text?: string, base64?: string }[] }} pack
 * @returns {number} how many
 */
function writePack(folder, pack) {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, text, base64 } of pack.entries) {
    const target = resolve(folder, path);
    if (!target.startsWith(`${resolve(folder)}/`) && !target.startsWith(`${resolve(folder)}\\`)) {
      throw new Error(`The pack holds a path outside its folder: ${path}`);
    }
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text ?? Buffer.from(base64 ?? '', 'base64'));
  }
  return pack.entries.length;
}
