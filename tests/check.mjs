// npm run check: format, lint, types, unused code. All of them run, so one visit shows everything.
import { join } from 'node:path';
import { ensureInstalled } from '../worker/cli/prepare.mjs';
import { nodeBinary, root, run } from '../worker/cli/project.mjs';

await ensureInstalled();
/** @param {string[]} path */
const inModules = (...path) => join(root, 'node_modules', ...path);

/** @type {[string, string[]][]} */
const checkers = [
  ['format', [inModules('oxfmt', 'bin', 'oxfmt'), '--check']],
  ['lint', [inModules('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings']],
  // Forced: an incremental build kept reporting errors that a new ambient file had settled.
  ['types', [inModules('typescript', 'bin', 'tsc'), '-b', '--force']],
  ['unused code', [inModules('knip', 'bin', 'knip.js')]],
];

let failed = 0;
for (const [name, args] of checkers) {
  const code = await run(nodeBinary(), args);
  if (code !== 0) failed += 1;
  process.stdout.write(`${name}: ${code === 0 ? 'ok' : 'not ok'}\n`);
}
process.stdout.write(`checks: ${checkers.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
