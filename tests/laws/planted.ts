import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** The configuration under test, copied as it is into the planted project. */
const configuration = [
  '.oxlintrc.json',
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'nodes/tsconfig.json',
  'nodes/platform.d.ts',
  'nodes/glob.d.ts',
  'worker/tsconfig.json',
  'worker/contract/tsconfig.json',
  'worker/cli/tsconfig.json',
  'web/tsconfig.json',
  'tests/tsconfig.json',
  'tests/worker.tsconfig.json',
  'tests/web.tsconfig.json',
];

export interface Planted {
  /** Lines the compiler printed, one error each, beginning with the file. */
  compile: () => Promise<string[]>;
  /** What the linter found: file and rule, as `worker/a.ts eslint(no-console)`. */
  lint: () => Promise<string[]>;
  remove: () => Promise<void>;
}

function run(script: string, args: string[], cwd: string): Promise<string> {
  const tool = join(root, 'node_modules', script);
  return new Promise((done) => {
    // The tools leave with an error code when they find something, which is what is wanted here.
    execFile(process.execPath, [tool, ...args], { cwd, maxBuffer: 1e7 }, (_error, out, err) =>
      done(out + err),
    );
  });
}

interface Diagnostic {
  code: string;
  filename: string;
}

/**
 * A project in a temporary folder with this project's own configuration and the given files.
 * @param files path → text
 */
export async function plant(files: Record<string, string>): Promise<Planted> {
  const folder = await mkdtemp(join(tmpdir(), 'dramatis-planted-'));
  for (const path of configuration) {
    await cp(join(root, path), join(folder, path), { recursive: true });
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  // Packages one by one: a link to the whole folder would share its cache of compiled projects.
  await mkdir(join(folder, 'node_modules'));
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (name.startsWith('.')) continue;
    await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  return {
    compile: async () =>
      (await run('typescript/bin/tsc', ['-b', '--force', '--pretty', 'false'], folder))
        .split('\n')
        .filter((line) => line.includes('error TS')),
    lint: async () => {
      const out = await run('oxlint/bin/oxlint', ['-f', 'json', 'nodes', 'worker', 'web'], folder);
      const { diagnostics } = JSON.parse(out) as { diagnostics: Diagnostic[] };
      return diagnostics.map(({ filename, code }) => `${filename} ${code}`);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
