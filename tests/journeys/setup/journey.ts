import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { test, inject } from 'vitest';
import { Api, type Finished } from './api';
import { launchBrowser } from './browser';

/** Where a journey that failed leaves a picture of its page. */
const output = join(import.meta.dirname, '..', '..', '.output', 'journeys');

interface Fixtures {
  /** Address of the served product, without a slash at its end. */
  baseUrl: string;
  /** One browser per journey file. */
  browser: Browser;
  /** A fresh profile per journey: nothing stored, 1440 × 900, English, light, no motion. */
  context: BrowserContext;
  /** A page in that profile, not yet gone anywhere; `page.goto('/')` is home. */
  page: Page;
  /** The product without its page. */
  api: Api;
  /** A finished five-day sprint on its own sample brief, one per journey file. */
  sprint: Finished;
  /** What the page threw or wrote to the console as an error; a journey may expect it empty. */
  complaints: string[];
}

/** `test` with a browser: `journey('says what a person does', async ({ page }) => …)`. */
export const journey = test.extend<Fixtures>({
  baseUrl: async ({}, use) => use(inject('baseUrl')),
  api: [async ({}, use) => use(new Api(inject('baseUrl'))), { scope: 'file' }],
  sprint: [async ({ api }, use) => use(await api.finishedSprint()), { scope: 'file' }],
  browser: [
    async ({}, use) => {
      const browser = await launchBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  context: async ({ browser, baseUrl }, use) => {
    const context = await browser.newContext({
      baseURL: baseUrl,
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      colorScheme: 'light',
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    context.setDefaultTimeout(15_000);
    await use(context);
    await context.close();
  },
  page: async ({ context, task }, use) => {
    const page = await context.newPage();
    await use(page);
    if (task.result?.state !== 'fail') return;
    const name = task.name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
    await page.screenshot({ path: join(output, `${name}.png`) });
  },
  complaints: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await use(complaints);
  },
});
