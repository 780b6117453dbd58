import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const root = join(import.meta.dirname, '..', '..', '..');

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const hasSystemNss = () =>
  ['/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib/aarch64-linux-gnu', '/usr/lib'].some((at) =>
    existsSync(join(at, 'libnss3.so')),
  );

/**
 * Unpacks the browser that ships as a package, for a machine that has none. It unpacks into the
 * folder for temporary files and reuses whatever `chromium` lies there, of any version, hence a
 * folder of its own. On a bare system the libraries it needs come from the package too; it decides
 * that by the variable below.
 */
async function unpackBrowser(): Promise<{ path: string; args: string[] }> {
  const folder = join(root, 'node_modules', '.cache', 'chromium');
  await mkdir(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
  if (!hasSystemNss()) process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return { path: await packed.executablePath(), args: ['--no-zygote', '--in-process-gpu'] };
}

/** Starts the browser that is there: `CHROME_PATH`, Chrome or Chromium, else the packaged one. */
export async function launchBrowser(): Promise<Browser> {
  const chosen = process.env['CHROME_PATH'] ?? known.find((path) => existsSync(path));
  const found = chosen === undefined ? await unpackBrowser() : { path: chosen, args: [] };
  return chromium.launch({
    executablePath: found.path,
    args: [...quiet, ...found.args],
    headless: true,
  });
}
