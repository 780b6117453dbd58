// The project's TypeScript in this process, as vite reads it.
import { join } from 'node:path';

/** @param {string} path below this folder */
export async function load(path) {
  const { runnerImport } = await import('vite');
  const root = join(import.meta.dirname, '..', '..');
  const { module } = await runnerImport(join(import.meta.dirname, path), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  return module;
}
