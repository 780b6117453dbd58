// What must be true before the product can run: installed, built, migrated. Each step looks first
// and does nothing when nothing is due.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { builtConfig, dist, nodeBinary, root, run, stop, toolEnv, tools } from './project.mjs';

const cache = join(root, 'node_modules', '.cache', 'dramatis');
const buildStamp = join(dist, 'built-from');

/** Sources of the build: what is not here cannot change the product. */
const sources = [
  'nodes',
  'worker',
  'web',
  'vite.config.ts',
  'wrangler.toml',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
];
const notSources = /(?:\.test\.tsx?|\.md)$|[\\/]cli[\\/]|[\\/]\.wrangler[\\/]/;

/**
 * Compares what the lockfile asks for with what npm says it installed. Contents, not times: a
 * checkout changes times, and npm writes the lockfile after the folder.
 * @returns {boolean}
 */
export function isInstalled() {
  const installedPath = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedPath)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedPath, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      (installed[path] === undefined
        ? entry.optional === true || entry.peer === true
        : installed[path].version === entry.version),
  );
}

/** Installs from the lockfile when node_modules is missing or differs from it. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  process.stderr.write('Installing (about a minute, once)…\n');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = npm
    ? await run(process.execPath, [npm, ...args], { env: process.env })
    : await run('npm', args, { env: process.env });
  if (code !== 0) stop('The packages could not be installed. The lines above say why.');
}

/**
 * @param {string} path
 * @param {import('node:crypto').Hash} hash
 */
function hashPath(path, hash) {
  let entries;
  try {
    entries = readdirSync(join(root, path), { withFileTypes: true });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return;
    hash.update(`${path}\0`).update(readFileSync(join(root, path)));
    return;
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const child = `${path}/${entry.name}`;
    if (notSources.test(`${child}${entry.isDirectory() ? '/' : ''}`)) continue;
    if (entry.isDirectory()) hashPath(child, hash);
    else hash.update(`${child}\0`).update(readFileSync(join(root, child)));
  }
}

/**
 * SHA-256 over names and contents of the given files and folders.
 * @param {string[]} paths relative to the root
 * @returns {string}
 */
export function fingerprintOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hashPath(path, hash);
  return hash.digest('hex');
}

/** Builds both halves into `dist`, whatever was there. */
export async function build() {
  mkdirSync(cache, { recursive: true });
  await withLock(join(cache, `build-${dist.replaceAll(/[^A-Za-z0-9]/g, '-')}.lock`), buildNow);
}

async function buildNow() {
  const wanted = fingerprintOf(sources);
  rmSync(buildStamp, { force: true });
  const code = await run(nodeBinary(), [tools.vite, 'build', '--logLevel', 'warn'], {
    quiet: true,
    // Said outright: under vitest it is `test`, and React would be built in its development form.
    env: toolEnv({ NODE_ENV: 'production' }),
  });
  if (code !== 0) stop('The build failed. The lines above say where.');
  writeFileSync(buildStamp, wanted);
}

/** @returns {boolean} whether `dist` was built from exactly these sources */
export function isBuilt() {
  return (
    existsSync(builtConfig) &&
    existsSync(buildStamp) &&
    readFileSync(buildStamp, 'utf8') === fingerprintOf(sources)
  );
}

/** Builds when `dist` is missing or was made from other sources. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  process.stderr.write('Building…\n');
  mkdirSync(cache, { recursive: true });
  await withLock(join(cache, `build-${dist.replaceAll(/[^A-Za-z0-9]/g, '-')}.lock`), async () => {
    if (!isBuilt()) await buildNow();
  });
}

/**
 * Brings the local database in a state folder to the newest schema. A stamp inside that folder
 * saves the two seconds that asking costs when nothing is due.
 * @param {string} state absolute path
 */
export async function ensureMigrated(state) {
  const wanted = fingerprintOf(['migrations']);
  const stamp = join(state, 'migrated-to');
  const isDone =
    existsSync(join(state, 'v3', 'd1')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted;
  const folder = join(root, 'migrations');
  const isEmpty = !existsSync(folder) || !readdirSync(folder).some((name) => name.endsWith('.sql'));
  if (isDone || isEmpty) return;
  mkdirSync(state, { recursive: true });
  const args = ['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', state];
  const code = await run(
    nodeBinary(),
    [tools.wrangler, ...args, '--config', join(root, 'wrangler.toml')],
    // CI: nobody is asked to confirm.
    { quiet: true, env: toolEnv({ CI: 'true' }) },
  );
  if (code !== 0) stop('The local database could not be brought up to date (see above).');
  writeFileSync(stamp, wanted);
}
