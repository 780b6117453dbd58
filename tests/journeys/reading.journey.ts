import { readFile } from 'node:fs/promises';
import { describe } from 'vitest';
import type { Page } from 'playwright-core';
import type { Persona } from '../../nodes/records/persona';
import type { Sheet } from '../../nodes/records/sheet';
import { journey } from './setup/journey';
import { putOn, severe, sideways } from './setup/look';
import { nextRun, openResults, recordOf, runIdOf } from './setup/results';

const panel = (page: Page) => page.getByRole('heading', { name: 'What was read' });
const partOf = (page: Page, name: string) =>
  page.getByRole('article', { name: `Reading of ${name}` });

async function openReading(page: Page, runId: string): Promise<void> {
  await openResults(page, runId, 'reading');
  await panel(page).waitFor();
}

/** Drags the mouse over words of the brief, as a person selects them. */
async function select(page: Page, words: string): Promise<void> {
  const box = await page.evaluate((wanted) => {
    const home = document.querySelector('[data-source="brief"]');
    for (const element of home?.querySelectorAll('[data-start]') ?? []) {
      const node = element.firstChild;
      const at = node instanceof Text ? node.data.indexOf(wanted) : -1;
      if (!(node instanceof Text) || at < 0) continue;
      element.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const [first] = range.getClientRects();
      const last = [...range.getClientRects()].at(-1);
      if (!first || !last) return null;
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      };
    }
    return null;
  }, words);
  if (!box) throw new Error(`“${words}” does not stand in one stretch of the brief`);
  await page.mouse.move(box.from.x, box.from.y);
  await page.mouse.down();
  await page.mouse.move(box.to.x, box.to.y, { steps: 6 });
  await page.mouse.up();
}

describe('the reading of a brief', () => {
  journey(
    'takes words that a person selects as a value of their audience, and what rests on them follows',
    async ({ page, api, sprint, expect }) => {
      await openReading(page, sprint.runId);
      const words = 'looking for help in March';
      await select(page, words);
      const form = page.getByRole('region', { name: 'Add a value' });
      await expect
        .poll(() => form.getByRole('textbox', { name: 'Words of the brief' }).inputValue())
        .toBe(words);
      await form.getByRole('combobox', { name: 'They are' }).selectOption('Triggers');
      await form.getByRole('combobox', { name: 'Of' }).selectOption({ label: 'C · Waiting staff' });
      await form.getByRole('button', { name: 'Add it' }).click();

      const runId = await nextRun(page, sprint.runId);
      const run = await api.ended(runId);
      expect(run.status).toBe('completed');
      const text = run.sources.find(({ id }) => id === 'brief')?.text ?? '';
      const start = text.indexOf(words);
      const records = await api.records(runId);
      const sheet = recordOf(records, 'sheet', 'sheet-3').body as Sheet;
      expect(sheet.triggers).toMatchObject([
        {
          origin: 'human',
          confidence: 1,
          evidence: [{ sourceId: 'brief', start, end: start + words.length, quote: words }],
        },
      ]);
      const card = recordOf(records, 'persona', 'persona-3').body as Persona;
      expect(JSON.stringify(card)).toContain(words);

      const row = partOf(page, 'Waiting staff').getByRole('region', { name: 'Triggers' });
      await row.getByText(/^Added by you, /).waitFor();
      await page.reload();
      await row.getByText(/^Added by you, /).waitFor();
      const brief = page.getByRole('article', { name: 'The brief' });
      await row.getByRole('button', { name: /^Looking for help in March/i }).click();
      const lit = brief.locator('mark:has([data-lit])');
      expect(await lit.getAttribute('data-tag')).toBe('trigger C');

      // What does not rest on it came from cache.
      await page.getByRole('link', { name: 'Canvas' }).click();
      const facts = page.locator('[data-node-button="facts"]');
      await expect.poll(() => facts.getAttribute('aria-label')).toContain('From cache');
    },
  );

  journey(
    'keeps a rejected value away from sheet and card, remembers it, and puts it back',
    async ({ page, api, sprint, expect }) => {
      const value = 'Publish the rota before Thursday';
      await openReading(page, sprint.runId);
      await page.getByRole('button', { name: `Reject: ${value}` }).click();
      const without = await nextRun(page, sprint.runId);
      await api.ended(without);
      const records = await api.records(without);
      for (const kind of ['sheet', 'persona']) {
        const all = records.filter((record) => record.kind === kind);
        expect(all.length).toBeGreaterThan(0);
        expect(JSON.stringify(all.map(({ body }) => body))).not.toMatch(/publish the rota before/i);
      }
      const rejected = page.getByRole('region', { name: 'Rejected' });
      await rejected.getByText('publish the rota before Thursday', { exact: true }).waitFor();
      expect(await page.getByRole('button', { name: `Reject: ${value}` }).count()).toBe(0);
      await page.reload();
      await rejected.getByRole('button', { name: /^Put back/ }).click();
      const again = await nextRun(page, without);
      await api.ended(again);
      await page.getByRole('button', { name: `Reject: ${value}` }).waitFor();
      const back = recordOf(await api.records(again), 'sheet', 'sheet-1').body as Sheet;
      expect(back.goals.map((goal) => goal.value)).toContain(value);
    },
  );

  journey(
    'can be put right by keyboard alone: words typed, a value confirmed, one said otherwise',
    async ({ page, api, sprint, expect }) => {
      await openReading(page, sprint.runId);
      const add = page.getByRole('button', { name: 'Add a value' });
      await add.focus();
      await page.keyboard.press('Enter');
      const form = page.getByRole('region', { name: 'Add a value' });
      const field = form.getByRole('textbox', { name: 'Words of the brief' });
      await expect
        .poll(() => field.evaluate((element) => element === document.activeElement))
        .toBe(true);
      await page.keyboard.type('words that nobody wrote');
      await form.getByText(/do not stand in the brief/).waitFor();
      expect(await form.getByRole('button', { name: 'Add it' }).isDisabled()).toBe(true);
      await page.keyboard.press('Escape');
      await expect
        .poll(() => add.evaluate((element) => element === document.activeElement))
        .toBe(true);

      await page.keyboard.press('Enter');
      await page.keyboard.type('SMALL PLACES');
      await form.getByRole('combobox', { name: 'They are' }).focus();
      await page.keyboard.type('Another');
      await page.keyboard.press('Control+Enter');
      const added = await nextRun(page, sprint.runId);
      await api.ended(added);
      await partOf(page, 'Small places').waitFor();
      const label = (recordOf(await api.records(added), 'sheet', 'sheet-4').body as Sheet).label;
      expect(label).toMatchObject({ origin: 'human', evidence: [{ quote: 'small places' }] });

      const confirm = page.getByRole('button', { name: /^Confirm: Stop being phoned/ }).first();
      await confirm.focus();
      await page.keyboard.press('Enter');
      const confirmed = await nextRun(page, added);
      await api.ended(confirmed);
      await expect.poll(() => confirm.getAttribute('aria-pressed')).toBe('true');
      // Who works by keyboard goes on where they were.
      expect(await confirm.evaluate((element) => element === document.activeElement)).toBe(true);

      await page.getByRole('button', { name: /^Edit: Never promise/ }).focus();
      await page.keyboard.press('Enter');
      const editor = page.getByRole('textbox', { name: 'The statement' });
      await editor.fill('Promise no savings');
      await page.keyboard.press('Control+Enter');
      const edited = await nextRun(page, confirmed);
      await api.ended(edited);
      await partOf(page, 'The work').getByText('Promise no savings').waitFor();
      const sheet = recordOf(await api.records(edited), 'sheet', 'sheet-1').body as Sheet;
      expect(sheet.constraints.map((rule) => rule.value)).toContain('Promise no savings');
    },
  );

  journey(
    'shows both quotes of a conflict, asks the author in one message, and gives labels away',
    async ({ page, api, context, baseUrl, expect }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const text = [
        `Client: Kettle Lane ${Date.now()}, a tea shop in Leeds.`,
        'We want students to come in once a week before exams.',
        'Audience: first-year students in Leeds',
        'Goals: a quiet table for two hours',
        'Pains: the library is full by nine',
        'Tone: formal, casual',
        'Budget: £4,000',
      ].join('\n');
      const { id: briefId } = await api.brief('Kettle Lane', text);
      const pipeline = await api.addPipeline({ templateId: 'brief-to-personas', briefId });
      const response = await fetch(`${baseUrl}/api/v1/pipelines/${pipeline.id}/runs`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ briefId }),
      });
      const { id: runId } = (await response.json()) as { id: string };
      await api.ended(runId);
      await openReading(page, runId);

      const conflicts = page.getByRole('region', { name: 'Conflicts' });
      await conflicts.getByRole('button', { name: '“formal”' }).waitFor();
      await conflicts.getByRole('button', { name: '“casual”' }).waitFor();
      await page.getByRole('button', { name: 'Questions to the author' }).click();
      const dialog = page.getByRole('dialog', { name: 'Questions to the author' });
      await dialog.getByRole('button', { name: 'Copy the message' }).click();
      await dialog.getByText(/^Copied/).waitFor();
      const message = await page.evaluate(() => navigator.clipboard.readText());
      expect(message).toContain('“formal” and also “casual”');
      expect(message).toMatch(/\n2\. .+\?\n/);
      await page.keyboard.press('Escape');

      await conflicts.getByRole('button', { name: /^This one holds\W+formal$/ }).click();
      const settled = await nextRun(page, runId);
      await api.ended(settled);
      await expect.poll(() => conflicts.count()).toBe(0);
      await page.getByRole('button', { name: 'I have checked it all' }).click();
      await api.ended(await nextRun(page, settled));
      await page.getByText(/^Checked as a whole/).waitFor();

      const waiting = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Download the labelled briefs' }).click();
      const file = await readFile(await (await waiting).path(), 'utf8');
      const lines = file
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; text: string; gold: { tone: string[] } });
      expect(lines.find(({ id }) => id === briefId)).toMatchObject({
        text,
        checked: true,
        gold: {
          audiences: [
            { label: 'first-year students in Leeds', goals: ['a quiet table for two hours'] },
          ],
          tone: ['formal'],
          budget: '£4,000',
        },
      });
    },
  );

  journey(
    'is clear of accessibility faults in both themes and on a narrow screen, and says when it fails',
    async ({ page, sprint, expect }) => {
      await page.route('**/corrections', (route) => route.abort());
      await openReading(page, sprint.runId);
      await page.getByText('What was corrected can’t be shown').waitFor({ timeout: 20_000 });
      await page.unroute('**/corrections');
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByText('What was corrected can’t be shown').waitFor({ state: 'hidden' });

      await page.getByRole('button', { name: 'Add a value' }).click();
      expect(await severe(page)).toEqual([]);
      await putOn(page, 'dark');
      expect(await severe(page, 'colours')).toEqual([]);
      await putOn(page, 'light');
      await page.getByRole('button', { name: 'B · Shift managers' }).click();
      await partOf(page, 'Shift managers').waitFor();
      expect(await partOf(page, 'Café owners').count()).toBe(0);
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await sideways(page)).toEqual({ px: 0, because: [] });
      expect(runIdOf(page)).toBe(sprint.runId);
    },
  );
});
