// npm run bench: every figure, or those named: `npm run bench -- runs`, `-- reading folds`.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled } from '../../worker/cli/prepare.mjs';

/** @typedef {{ name: string, value: number, unit: string }} Figure */

const folder = import.meta.dirname;
const asked = process.argv.slice(2);
await ensureInstalled();
await ensureBuilt();
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.bench.mjs'))
  .sort()) {
  if (asked.length > 0 && !asked.includes(file.replace('.bench.mjs', ''))) continue;
  const { measure } = await import(pathToFileURL(join(folder, file)).href);
  /** @type {Figure[]} */
  const figures = await measure(asked);
  for (const { name, value, unit } of figures) {
    process.stdout.write(
      `${name.padEnd(58)} ${String(Math.round(value * 10) / 10).padStart(9)} ${unit}\n`,
    );
  }
}
