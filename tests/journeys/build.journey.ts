import { describe } from 'vitest';
import type { Page } from 'playwright-core';
import {
  drawTo,
  idOf,
  nodeNamed,
  openCanvas,
  pipelineIdOf,
  portOf,
  ranToTheEnd,
  threeWired,
  wire,
  wiresOf,
} from './setup/canvas';
import { journey } from './setup/journey';

const text = `# Fern Street allotments

We want forty new plot holders by 1 May.

## Who it is for

**Young parents**
They want a place where children can dig. They worry about the time that it takes.

**Office workers**
They want an evening away from screens. They read the neighbourhood newsletter.
`;

const runAll = /^Run (up to )?3 of 3$/;

/** Presses a key until the thing with this accessible name has the keyboard. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    const label = await page.evaluate(() => {
      const element = document.activeElement;
      if (element instanceof HTMLSelectElement) return element.labels[0]?.textContent ?? '';
      const words = element?.matches('button, a') ? element.textContent : '';
      return element?.getAttribute('aria-label') ?? words ?? '';
    });
    if (name.test(label.trim())) return;
  }
  throw new Error(`${String(name)} can’t be reached with ${key}`);
}

describe('a pipeline of three nodes', () => {
  journey(
    'is built with the mouse, runs, and shows what came out',
    async ({ page, api, complaints, expect }) => {
      const { id: briefId } = await api.brief('Fern Street, by mouse', text);
      await page.goto('/');
      await page.getByRole('button', { name: 'Empty canvas' }).click();
      const pipelineId = await pipelineIdOf(page);
      await page.getByText('An empty stage').waitFor();

      const paper = page.locator('.react-flow__pane');
      const palette = page.getByRole('complementary', { name: 'Nodes you can add' });
      const names = ['Brief', 'Read the brief', 'Attribute sheet'];
      for (const [index, name] of names.entries()) {
        await palette
          .getByRole('option', { name, exact: true })
          .dragTo(paper, { targetPosition: { x: 380, y: 130 + index * 170 } });
        await nodeNamed(page, name).waitFor();
      }
      const [brief = '', read = '', sheet = ''] = await Promise.all(
        names.map((n) => idOf(page, n)),
      );
      await wire(page, portOf(page, brief, 'brief'), portOf(page, read, 'brief'));
      await wire(page, portOf(page, read, 'interpretation'), portOf(page, sheet, 'interpretation'));
      await wire(page, portOf(page, brief, 'brief'), portOf(page, sheet, 'brief'));
      await expect.poll(() => wiresOf(api, pipelineId)).toEqual(threeWired);

      await nodeNamed(page, 'Brief').click();
      await page.getByRole('combobox', { name: 'Brief of the next run' }).selectOption(briefId);
      await page.getByRole('button', { name: runAll }).click();
      const runId = await ranToTheEnd(page, api, pipelineId);
      const sheets = (await api.records(runId)).filter(({ kind }) => kind === 'sheet');
      expect(sheets).toHaveLength(2);
      await nodeNamed(page, 'Attribute sheet').click();
      await page.getByRole('tab', { name: 'Result' }).click();
      await page.getByRole('tabpanel').getByText('Young parents').first().waitFor();
      expect(complaints).toEqual([]);
    },
  );

  journey(
    'is built, wired and run by keyboard alone',
    async ({ page, api, complaints, expect }) => {
      const { id: briefId } = await api.brief('Fern Street, by keyboard', text);
      await page.goto('/');
      await page.getByRole('heading', { name: 'Templates' }).waitFor();
      await tabTo(page, /^Empty canvas$/);
      await page.keyboard.press('Enter');
      const pipelineId = await pipelineIdOf(page);
      await page.getByText('An empty stage').waitFor();

      // The first node comes from the palette, the others follow it.
      await tabTo(page, /^Find a node$/);
      await page.keyboard.type('brief');
      await page.keyboard.press('Enter');
      await focusOn('Brief');
      for (const name of ['Read the brief', 'Attribute sheet']) {
        await page.keyboard.press('a');
        await page.getByRole('dialog', { name: 'Add a node' }).waitFor();
        await page.keyboard.type(name);
        await page.keyboard.press('Enter');
        await focusOn(name);
      }
      await expect.poll(() => wiresOf(api, pipelineId)).toEqual(threeWired.slice(1));

      // The sheet needs the brief as well: up to it, C, and the arrows until the sheet is named.
      await page.keyboard.press('ArrowUp');
      await focusOn('Read the brief');
      await page.keyboard.press('ArrowUp');
      await focusOn('Brief');
      await page.keyboard.press('c');
      const notice = page.getByRole('status').filter({ hasText: 'Enter joins, Escape leaves.' });
      await notice.waitFor();
      for (let turns = 0; !(await notice.innerText()).includes('of Attribute sheet'); turns += 1) {
        expect(turns).toBeLessThan(6);
        const before = await notice.innerText();
        await page.keyboard.press('ArrowDown');
        await expect.poll(() => notice.innerText()).not.toBe(before);
      }
      await page.keyboard.press('Enter');
      await expect.poll(() => wiresOf(api, pipelineId)).toEqual(threeWired);

      // Enter opens the settings; the brief of the run is chosen there.
      await focusOn('Brief');
      await page.keyboard.press('Enter');
      await page.getByRole('tab', { name: 'Settings', selected: true }).waitFor();
      const choice = page.getByRole('combobox', { name: 'Brief of the next run' });
      await choice.waitFor();
      await tabTo(page, /Brief of the next run/);
      await page.keyboard.type('Fern Street, by key');
      await expect.poll(() => choice.inputValue()).toBe(briefId);
      await page.getByRole('button', { name: runAll }).waitFor();
      await tabTo(page, runAll, 'Shift+Tab');
      await page.keyboard.press('Control+Shift+Enter');
      const runId = await ranToTheEnd(page, api, pipelineId);
      expect((await api.run(runId)).briefId).toBe(briefId);
      expect(complaints).toEqual([]);

      async function focusOn(name: string): Promise<void> {
        const node = nodeNamed(page, name);
        await expect
          .poll(async () => (await node.count()) === 1 && (await node.evaluate(hasFocus)))
          .toBe(true);
      }
    },
  );

  journey(
    'refuses a wire that does not fit, with the reason, and stays as it was',
    async ({ page, api, expect }) => {
      const at = (y: number) => ({ x: 0, y });
      const { id } = await api.addPipeline({
        document: {
          format: 1,
          name: 'Refusals',
          nodes: [
            { id: 'brief', type: 'brief.brief', version: 1, config: {}, position: at(0) },
            {
              id: 'cards',
              type: 'generation.persona-cards',
              version: 1,
              config: {},
              position: at(300),
            },
          ],
          wires: [],
        },
      });
      await openCanvas(page, id);
      const target = portOf(page, 'cards', 'sheets');
      await drawTo(page, portOf(page, 'brief', 'brief'), target);
      const reason = /Persona cards (reads|takes) /;
      await page.getByRole('status').filter({ hasText: reason }).first().waitFor();
      await page.mouse.up();
      await page.locator('[data-canvas]').getByText(reason).first().waitFor();
      expect(await wiresOf(api, id)).toEqual([]);
      expect(await page.locator('.react-flow__edge').count()).toBe(0);
    },
  );
});

const hasFocus = (element: Element) => element === document.activeElement;
