import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { nodeNamed, openCanvas } from './setup/canvas';
import type { Finished } from './setup/api';
import { journey } from './setup/journey';
import { putOn, severe, sideways } from './setup/look';
import { openResults } from './setup/results';

const statement = (kind: string) => `[data-statement^="${kind}:"]`;

/** Each page and each thing that Results shows, opened and ready. */
const pages: [string, (page: Page, run: Finished) => Promise<void>][] = [
  [
    'home',
    async (page) => {
      await page.goto('/');
      await page.getByRole('heading', { name: 'Five-day sprint' }).waitFor();
    },
  ],
  ['a persona', (page, { runId }) => shows(page, runId, 'persona:persona-1', statement('persona'))],
  ['everything', (page, { runId }) => shows(page, runId, 'all', 'section[aria-label="The cast"]')],
  ['the voice guide', (page, { runId }) => shows(page, runId, 'voice:voice', statement('voice'))],
  [
    'a script',
    (page, { runId }) => shows(page, runId, 'scenario:scenario-1', statement('scenario')),
  ],
  [
    'the pictures',
    (page, { runId }) => shows(page, runId, 'picture:picture-persona-1', 'main img'),
  ],
  [
    'the playbook',
    (page, { runId }) => shows(page, runId, 'playbook:playbook', statement('playbook')),
  ],
  [
    'the quality page',
    async (page, { runId }) => {
      await page.goto(`/runs/${runId}/quality`);
      await page.getByRole('heading', { name: 'Do the pieces tell one story?' }).waitFor();
    },
  ],
];

async function shows(page: Page, runId: string, show: string, ready: string): Promise<void> {
  await openResults(page, runId, show);
  await page.locator(ready).first().waitFor();
}

describe('every page', () => {
  journey.for(pages)(
    'has no serious fault for anyone, in light and dark: %s',
    async ([, open], { page, sprint, expect }) => {
      await open(page, sprint);
      expect(await severe(page)).toEqual([]);
      await putOn(page, 'dark');
      expect(await severe(page, 'colours'), 'dark').toEqual([]);
    },
  );

  journey(
    'has no serious fault for anyone, in light and dark: the canvas',
    async ({ page, sprint, expect }) => {
      await openCanvas(page, sprint.pipelineId);
      await page.getByRole('heading', { name: 'Nothing to remark' }).waitFor();
      expect(await severe(page), 'nothing chosen').toEqual([]);
      await nodeNamed(page, 'Persona cards').click();
      for (const tab of ['Settings', 'Result', 'Evidence']) {
        await page.getByRole('tab', { name: tab }).click();
        await page.getByRole('tab', { name: tab, selected: true }).waitFor();
        const where = tab === 'Settings' ? [] : ['[data-inspector]'];
        expect(await severe(page, 'all', where), tab).toEqual([]);
      }
      await putOn(page, 'dark');
      expect(await severe(page, 'colours'), 'dark, Evidence').toEqual([]);
      await page.getByRole('tab', { name: 'Settings' }).click();
      expect(await severe(page, 'colours', ['[data-inspector]']), 'dark, Settings').toEqual([]);
    },
  );

  journey(
    'is read on a screen of 320 px without scrolling sideways',
    async ({ page, sprint, expect }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      for (const [name, open] of pages) {
        await open(page, sprint);
        expect(await sideways(page), name).toEqual({ px: 0, because: [] });
      }
    },
  );
});
