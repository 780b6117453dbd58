// npm test: on a fresh clone, alone. `npm test -- units journeys` runs only those stages.
// Ends with one line, `N passed, N failed`, over everything that ran.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled } from '../worker/cli/prepare.mjs';
import { nodeBinary, root, toolEnv, tools } from '../worker/cli/project.mjs';

const output = join(root, 'tests', '.output');

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * Runs a program, shows what it prints, and keeps it.
 * @param {string[]} args for Node 24
 * @returns {Promise<{ code: number, text: string }>}
 */
function show(args) {
  return new Promise((done, fail) => {
    const env = toolEnv({ DRAMATIS_NO_OPEN: '1' });
    const child = spawn(nodeBinary(), args, {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      process.stdout.write(chunk);
    });
    child.on('error', fail);
    child.on('close', (code) => done({ code: code ?? 1, text }));
  });
}

/**
 * One call of vitest over some of its projects. A file that could not be loaded and an error outside
 * every test count as one failure each: a broken suite is never a green one.
 * @param {string} stage
 * @param {string[]} projects
 * @returns {Promise<Tally>}
 */
async function runVitest(stage, projects) {
  const report = join(output, `${stage}.json`);
  rmSync(report, { force: true });
  const { code } = await show([
    tools.vitest,
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const found = JSON.parse(readFileSync(report, 'utf8'));
  const unloaded = found.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = found.numFailedTests + unloaded;
  return { passed: found.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/**
 * The crash test ends with the line `N passed, N failed`, which is counted.
 * @returns {Promise<Tally>}
 */
async function runCrash() {
  const script = join(root, 'tests', 'crash', 'crash.mjs');
  if (!existsSync(script)) return { passed: 0, failed: 0 };
  const { code, text } = await show([script]);
  const line = [...text.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
  if (line === undefined) return { passed: 0, failed: 1 };
  const failed = Number(line[2]);
  return { passed: Number(line[1]), failed: failed === 0 && code !== 0 ? 1 : failed };
}

/** @type {Record<string, () => Promise<Tally>>} */
const stages = {
  units: () => runVitest('units', ['node', 'workerd']),
  journeys: () => runVitest('journeys', ['journeys']),
  crash: runCrash,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in stages));
if (unknown.length > 0) {
  process.stderr.write(
    `No stage ${unknown.join(', ')}. There are: ${Object.keys(stages).join(', ')}\n`,
  );
  process.exit(2);
}
await ensureInstalled();
await ensureBuilt();
mkdirSync(output, { recursive: true });
const total = { passed: 0, failed: 0 };
for (const [name, stage] of Object.entries(stages)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const startedMs = Date.now();
  const tally = await stage();
  total.passed += tally.passed;
  total.failed += tally.failed;
  const seconds = Math.round((Date.now() - startedMs) / 1000);
  process.stdout.write(`${name}: ${tally.passed} ok, ${tally.failed} not, ${seconds} s\n`);
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
