// npm run deploy: to the Cloudflare account that `wrangler login` or CLOUDFLARE_API_TOKEN names.
// Order matters: the schema is there before the code that needs it.
import { join } from 'node:path';
import { build, ensureInstalled } from './prepare.mjs';
import { builtConfig, nodeBinary, root, run, stop, tools } from './project.mjs';

const source = ['--config', join(root, 'wrangler.toml')];

/** @param {string[]} args */
const wrangler = (...args) => run(nodeBinary(), [tools.wrangler, ...args], { env: process.env });

/** @param {string[]} args */
const isThere = async (...args) =>
  (await run(nodeBinary(), [tools.wrangler, ...args], { env: process.env, quiet: true })) === 0;

await ensureInstalled();
await build();
if (!(await isThere('whoami'))) stop('Not signed in to Cloudflare: npx wrangler login');
if (!(await isThere('d1', 'info', 'dramatis', ...source))) {
  if ((await wrangler('d1', 'create', 'dramatis', ...source)) !== 0) {
    stop('The database could not be made.');
  }
}
if (!(await isThere('r2', 'bucket', 'info', 'dramatis-files', ...source))) {
  if ((await wrangler('r2', 'bucket', 'create', 'dramatis-files', ...source)) !== 0) {
    stop('The bucket for files could not be made.');
  }
}
if ((await wrangler('d1', 'migrations', 'apply', 'DB', '--remote', ...source)) !== 0) {
  stop('The database could not be brought up to date. Nothing was deployed.');
}
if ((await wrangler('deploy', '--config', builtConfig)) !== 0) stop('Nothing was deployed.');
