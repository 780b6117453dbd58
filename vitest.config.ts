import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { configDefaults, defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const workerdTests = 'worker/**/*.workerd.test.ts';

export default defineConfig({
  test: {
    // The file cache of vitest 5 breaks the workerd project: "no such file or directory, readAll".
    fsModuleCache: false,
    // Each project exists before its first test does.
    passWithNoTests: true,
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'nodes/**/*.test.ts',
            'worker/**/*.test.ts',
            'web/**/*.test.{ts,tsx}',
            'tests/laws/**/*.test.ts',
          ],
          exclude: [...configDefaults.exclude, workerdTests],
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            main: './worker/index.ts',
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: { TEST_MIGRATIONS: await readD1Migrations(`${root}/migrations`) },
            },
          })),
        ],
        test: {
          name: 'workerd',
          fsModuleCache: false,
          include: [workerdTests],
          setupFiles: ['./tests/workerd-setup.ts'],
          testTimeout: 15_000,
        },
      },
      {
        test: {
          name: 'journeys',
          environment: 'node',
          // The README's picture is made only on request: it changes when we mean it to.
          include: process.env['DRAMATIS_PICTURES']
            ? ['tests/journeys/*.picture.ts']
            : ['tests/journeys/**/*.journey.ts'],
          globalSetup: ['./tests/journeys/setup/global.ts'],
          // One server and one browser: side by side the journeys would only starve each other.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 15_000, interval: 40 } },
        },
      },
    ],
  },
});
