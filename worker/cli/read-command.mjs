import { briefInputs } from './brief-inputs.mjs';

const briefsAtOnce = 20;
/** Under the worker's limit of 1 MB for a body, whatever the alphabet. */
const charactersAtOnce = 200_000;

/**
 * Reads briefs into attribute sheets. One JSON line each on standard output, in order.
 * @param {import('./local-worker.mjs').LocalWorker} worker
 * @param {import('./arguments.mjs').ReadCommand} command
 * @returns {Promise<number>} exit code
 */
export async function readCommand(worker, { files }) {
  const inputs = await briefInputs(worker, files);
  let failed = 0;
  /** @type {{ id: string, text: string }[]} */
  let batch = [];
  const flush = async () => {
    if (batch.length === 0) return;
    const sheets = await worker.ask('POST', '/readings', { briefs: batch });
    batch = [];
    for (const line of sheets) process.stdout.write(`${JSON.stringify(line)}\n`);
  };
  for (const input of inputs) {
    if (input.problem !== undefined) {
      failed += 1;
      process.stderr.write(`${input.stem}: ${input.problem}\n`);
      continue;
    }
    const length = batch.reduce((sum, { text }) => sum + text.length, input.text.length);
    if (batch.length >= briefsAtOnce || length > charactersAtOnce) await flush();
    batch.push({ id: input.id, text: input.text });
  }
  await flush();
  process.stderr.write(`${inputs.length - failed} read, ${failed} not\n`);
  return failed === 0 ? 0 : 1;
}
