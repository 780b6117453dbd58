import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe } from 'vitest';
import { journey } from './setup/journey';
import { litStatements, openResults } from './setup/results';
import { smallerPng } from './setup/smaller-png';

const path = join(import.meta.dirname, 'pictures', 'results.png');

describe('the picture in the README', () => {
  journey(
    'shows a card, a lit passage and the beam between them',
    async ({ page, sprint, expect }) => {
      await openResults(page, sprint.runId, 'persona:persona-1');
      const goal = page.locator('[data-statement]', {
        hasText: 'Publish the rota before Thursday',
      });
      await goal.last().getByRole('button').first().click();
      expect(await litStatements(page)).toHaveLength(1);
      await page.mouse.move(700, 890);
      await page.getByRole('button', { name: 'Up to date' }).waitFor();
      const beam = page.locator('svg path[fill="url(#dr-beam)"]');
      await expect.poll(() => beam.getAttribute('d')).toMatch(/^M/);
      await page.evaluate(() => document.fonts.ready);
      const picture = smallerPng(await page.screenshot());
      expect(picture.length).toBeLessThan(300_000);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, picture);
    },
  );
});
