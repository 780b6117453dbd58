import { describe } from 'vitest';
import type { Source } from '../../nodes/records/source';
import { journey } from './setup/journey';
import {
  litStatements,
  litWords,
  nextRun,
  openResults,
  pathOf,
  recordOf,
  statementsByPath,
} from './setup/results';

describe('what a person adds to a run', () => {
  journey(
    'an answer to an open question becomes a source that lights up, and only what rests on it runs again',
    async ({ page, api, sprint, expect }) => {
      await openResults(page, sprint.runId, 'all');
      const questions = page.getByRole('region', { name: 'Open questions' });
      const ask = questions.getByRole('button', { name: /^Answer/ }).first();
      const question = (await ask.innerText()).replace(/^Answer\W+/, '').trim();
      await ask.click();
      const answer = 'Shiftwell is a rota app with a free trial of 30 days.';
      await questions.getByRole('textbox', { name: 'Your answer' }).fill(answer);
      await questions.getByRole('button', { name: 'Keep the answer' }).click();

      const runId = await nextRun(page, sprint.runId);
      const run = await api.ended(runId);
      expect(run.status).toBe('completed');
      const source = run.sources.find(({ kind }: Source) => kind === 'answer');
      expect(source).toMatchObject({ text: answer, answers: { question } });
      const records = await api.records(runId);
      const rests = statementsByPath(recordOf(records, 'interpretation', 'interpretation'));
      const own = [...rests.values()].filter(({ evidence }) =>
        evidence.some(({ sourceId }) => sourceId === source?.id),
      );
      expect(own.map(({ origin }) => origin)).toContain('human');

      // Its words stand beside the brief with who said them and when, and can be lit.
      const shown = await firstRestingOn(source?.id ?? '');
      await openResults(page, runId, shown);
      const brief = page.getByRole('article', { name: 'The brief' });
      await brief.getByText(/^Answer, you, \d+ \w+$/i).waitFor();
      const passage = brief.locator(`[data-source="${source?.id}"] [data-passage]`).first();
      await passage.click();
      expect(answer).toContain((await litWords(page)).join(''));
      expect(await litStatements(page)).not.toEqual([]);

      // What the answer does not touch came from cache.
      await page.getByRole('link', { name: 'Canvas' }).click();
      const facts = page.locator('[data-node-button="facts"]');
      await expect.poll(() => facts.getAttribute('aria-label')).toContain('From cache');
      const read = page.locator('[data-node-button="read"]');
      expect(await read.getAttribute('aria-label')).toContain('Done');

      async function firstRestingOn(id: string): Promise<string> {
        const named = ['persona', 'voice', 'summary', 'playbook', 'scenario'];
        const found = records.findLast(
          (record) =>
            named.includes(record.kind) &&
            [...statementsByPath(record).values()].some(({ evidence }) =>
              evidence.some(({ sourceId }) => sourceId === id),
            ),
        );
        if (!found) throw new Error('Nothing that can be read rests on the answer');
        return `${found.kind}:${(found.body as { key: string }).key}`;
      }
    },
  );

  journey(
    'an edit in place becomes a new version of its own, and survives a run again',
    async ({ page, api, sprint, expect }) => {
      await openResults(page, sprint.runId, 'persona:persona-1');
      const before = recordOf(await api.records(sprint.runId), 'persona', 'persona-1', 'cards');
      const was = 'Publish the rota before Thursday';
      const path = pathOf(before, was);
      const words = `${was}, and have Sunday free`;
      await page.getByRole('button', { name: `Edit: ${was}`, exact: true }).click();
      await page.getByRole('textbox', { name: 'The statement' }).fill(words);
      await page.getByRole('button', { name: 'Keep', exact: true }).click();

      const runId = await nextRun(page, sprint.runId);
      await api.ended(runId);
      const card = page.getByRole('article', { name: /^Persona / });
      await card.getByText(words).first().waitFor();
      const after = recordOf(await api.records(runId), 'persona', 'persona-1', 'cards');
      expect(after.version).toBe(before.version + 1);
      expect(after.edited).toBe(true);
      expect(statementsByPath(after).get(path)).toMatchObject({
        value: words,
        origin: 'human',
      });
      const statement = page.locator(`[data-statement="persona:persona-1/${path}"]`);
      expect(await statement.innerText()).toContain(words);

      // A setting of the cards' node is changed: the card is written anew, the edit stays.
      await page.getByRole('link', { name: 'Canvas' }).click();
      await page.locator('[data-node-button="cards"]').click();
      await page.getByRole('button', { name: /^Fewer: / }).click();
      await page.getByRole('button', { name: /^Run (up to )?\d+ of \d+$/ }).click();
      await page.getByRole('button', { name: 'Up to date' }).waitFor();
      const { lastRun } = await api.pipeline(sprint.pipelineId);
      expect(lastRun?.id).not.toBe(runId);
      const again = recordOf(await api.records(lastRun?.id ?? ''), 'persona', 'persona-1', 'cards');
      expect(statementsByPath(again).get(path)).toMatchObject({
        value: words,
        origin: 'human',
      });
    },
  );

  journey(
    'an approved card says that its maker approved it, and no other piece does',
    async ({ page, api, sprint, expect }) => {
      await openResults(page, sprint.runId, 'persona:persona-2');
      const card = page.getByRole('article', { name: /^Persona / });
      const words = /^Approved by its maker/;
      await card.getByRole('button', { name: /^Approve / }).click();
      await card.getByText(words).waitFor();
      const records = await api.records(sprint.runId);
      const decided = records.filter(
        ({ kind, body, approvedBy }) =>
          kind === 'persona' &&
          (body as { key: string }).key === 'persona-2' &&
          approvedBy !== null,
      );
      expect(decided).not.toEqual([]);
      const others = records.filter(({ body }) => (body as { key: string }).key === 'persona-1');
      for (const { approvedBy } of others) expect(approvedBy).toBe(null);

      await page.reload();
      await card.getByText(words).waitFor();
    },
  );
});
