import { describe } from 'vitest';
import { journey } from './setup/journey';
import {
  litStatements,
  litWords,
  openResults,
  pathOf,
  recordOf,
  statementsByPath,
} from './setup/results';

const plain = (text: string) => text.replace(/[\s*#]+/g, ' ').trim();

describe('evidence', () => {
  journey(
    'a press on a statement lights exactly the words that it rests on',
    async ({ page, api, sprint, expect }) => {
      await openResults(page, sprint.runId, 'persona:persona-1');
      const card = recordOf(await api.records(sprint.runId), 'persona', 'persona-1', 'cards');
      const values = statementsByPath(card);
      const lines = page.locator('article[aria-label^="Persona"] [data-statement]');
      await lines.first().waitFor();
      let looked = 0;
      for (const line of await lines.all()) {
        const id = (await line.getAttribute('data-statement')) ?? '';
        const value = values.get(id.slice(id.indexOf('/') + 1));
        if (!value) throw new Error(`The card has no value for ${id}`);
        await line.getByRole('button').first().click();
        expect(await litStatements(page), id).toEqual([id]);
        const quotes = value.evidence.map(({ quote }) => plain(quote));
        expect((await litWords(page)).map(plain).toSorted(), id).toEqual(
          [...new Set(quotes)].toSorted(),
        );
        await page.keyboard.press('Escape');
        expect(await litStatements(page), id).toEqual([]);
        if (quotes.length > 0) looked += 1;
      }
      expect(looked).toBeGreaterThan(6);
    },
  );

  journey(
    'a press on a passage lights every statement that rests on it, and nothing else',
    async ({ page, api, sprint, expect }) => {
      await openResults(page, sprint.runId, 'persona:persona-3');
      const run = await api.run(sprint.runId);
      const card = recordOf(await api.records(sprint.runId), 'persona', 'persona-3', 'cards');
      const values = statementsByPath(card);
      const brief = page.getByRole('article', { name: 'The brief' });
      const text = run.sources.find(({ id }) => id === 'brief')?.text ?? '';
      const passages = brief.locator('[data-source="brief"] [data-passage][tabindex="0"]');
      await passages.first().waitFor();
      const onPage = await page
        .locator('[data-statement]')
        .evaluateAll((elements) =>
          elements.map((element) => (element as HTMLElement).dataset['statement'] ?? ''),
        );
      const count = await passages.count();
      expect(count).toBeGreaterThan(4);
      for (const passage of await passages.all()) {
        await passage.click();
        const start = Number(await passage.getAttribute('data-start'));
        const words = (await litWords(page)).join('');
        const end = start + words.length;
        expect(text.slice(start, end)).toBe(words);
        const resting = onPage.filter((id) =>
          values
            .get(id.slice(id.indexOf('/') + 1))
            ?.evidence.some(
              (span) => span.sourceId === 'brief' && span.start < end && span.end > start,
            ),
        );
        expect((await litStatements(page)).toSorted(), words).toEqual(resting.toSorted());
        await page.keyboard.press('Escape');
      }
    },
  );

  journey(
    'can be followed by keyboard, and is told to those who can’t see the light',
    async ({ page, api, sprint, expect }) => {
      await openResults(page, sprint.runId, 'persona:persona-1');
      const card = recordOf(await api.records(sprint.runId), 'persona', 'persona-1', 'cards');
      const id = `persona:persona-1/${pathOf(card, 'Publish the rota before Thursday')}`;
      const goal = page.locator(`[data-statement="${id}"]`);
      const button = goal.getByRole('button').first();
      await button.focus();
      await page.keyboard.press('Enter');
      expect(await litStatements(page)).toEqual([id]);
      expect(await button.getAttribute('aria-pressed')).toBe('true');
      const described = await button.getAttribute('aria-describedby');
      const spoken = await page.locator(`[id="${described}"]`).textContent();
      expect(spoken).toMatch(/^Stated in the brief, passage \d+/);
      const beam = page.locator('svg path[fill="url(#dr-beam)"]');
      await expect.poll(() => beam.getAttribute('d')).toMatch(/^M/);
    },
  );
});
