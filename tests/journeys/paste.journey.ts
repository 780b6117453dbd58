import { describe } from 'vitest';
import { scriptFormWords } from '../../nodes/records/scenario';
import { journey } from './setup/journey';
import { recordOf, runIdOf } from './setup/results';

describe('a first visit', () => {
  journey(
    'pastes a brief, presses “Read it” and holds three cards, a voice guide, three scripts, pictures and a pack',
    async ({ page, api, complaints, expect }) => {
      const { sample } = await api.template('five-day-sprint');
      await page.goto('/');
      await page.getByRole('textbox', { name: 'The brief' }).fill(sample.text);
      await page.getByRole('button', { name: 'Read it' }).click();

      const nav = page.getByRole('navigation', { name: 'Results' });
      await nav.getByRole('link', { name: 'Pack' }).waitFor();
      const { status } = await api.ended(runIdOf(page));
      expect(status).toBe('completed');

      // The brief and the first card stand side by side.
      const brief = page.getByRole('article', { name: 'The brief' });
      await brief.getByText('Most small places don', { exact: false }).waitFor();
      const records = await api.records(runIdOf(page));
      const cast = ['persona-1', 'persona-2', 'persona-3'].map((key) => {
        const { body } = recordOf(records, 'persona', key, 'cards');
        return (body as { displayName: { value: string } }).displayName.value;
      });
      for (const name of cast) {
        await nav.getByRole('link', { name, exact: true }).click();
        await page.getByRole('article', { name: `Persona ${name}` }).waitFor();
        await page.getByText(/^\d+ of \d+ statements are stated in the brief$/).waitFor();
      }
      await nav.getByRole('link', { name: 'Voice guide' }).click();
      await page.locator('[data-statement^="voice:"]').first().waitFor();
      const forms = Object.values(scriptFormWords).join('|');
      const scripts = nav.getByRole('link', { name: new RegExp(`’s (?:${forms})$`) });
      expect(await scripts.count()).toBe(3);
      for (const script of await scripts.all()) {
        await script.click();
        await page.locator('[data-statement^="scenario:"]').first().waitFor();
      }
      await nav.getByRole('link', { name: 'Pictures' }).click();
      const pictures = page.locator('main img[src^="data:image/svg"], main img[src*="svg"]');
      await expect.poll(() => pictures.count()).toBe(3);
      await nav.getByRole('link', { name: 'Pack' }).click();
      await page.getByRole('link', { name: 'Download all' }).waitFor();
      await page.getByText('pack.json', { exact: true }).waitFor();
      await page
        .getByText('Still a draft: not every piece is approved.', { exact: false })
        .waitFor();

      await page.getByRole('link', { name: 'Quality', exact: true }).click();
      await page.getByRole('heading', { name: 'Do the pieces tell one story?' }).waitFor();
      await page.getByRole('heading', { name: 'Claims and where they come from' }).waitFor();
      expect(complaints).toEqual([]);
    },
  );

  journey(
    'is told what a text of a few words lacks, and nothing starts',
    async ({ page, expect }) => {
      await page.goto('/');
      const field = page.getByRole('textbox', { name: 'The brief' });
      await page.getByRole('button', { name: 'Read it' }).click();
      await page.getByText('Tell us who it is for and what should change.').waitFor();
      await field.fill('A campaign for cafés.');
      await page.getByRole('button', { name: 'Read it' }).click();
      await page.getByText('Tell us who it is for and what should change.').waitFor();
      expect(new URL(page.url()).pathname).toBe('/');
      expect(await field.inputValue()).toBe('A campaign for cafés.');
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    },
  );

  journey(
    'is offered parts where a text has more than 60,000 characters',
    async ({ page, expect }) => {
      await page.goto('/');
      const part = `${'Night nurses want a bus that waits for them after the late shift. '.repeat(500)}\n\n`;
      const field = page.getByRole('textbox', { name: 'The brief' });
      await field.fill(`# One\n\n${part}# Two\n\n${part}`);
      await page.getByText(/and a brief may have 60,000\. It can be split\.$/).waitFor();
      await page.getByRole('button', { name: 'Use part 1', exact: true }).click();
      await expect.poll(async () => (await field.inputValue()).length).toBeLessThanOrEqual(60_000);
    },
  );
});
