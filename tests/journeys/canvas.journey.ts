import { describe } from 'vitest';
import { nodeNamed, openCanvas } from './setup/canvas';
import { journey } from './setup/journey';

describe('the canvas', () => {
  journey(
    'keeps every edit through a reload in the middle of them',
    async ({ page, api, expect }) => {
      const { id } = await api.addPipeline({ templateId: 'brief-to-personas', name: 'Reloaded' });
      await openCanvas(page, id);
      const search = page.getByRole('combobox', { name: 'Find a node' });
      await nodeNamed(page, 'Persona cards').click();
      await search.fill('voice guide');
      await search.press('Enter');
      await nodeNamed(page, 'Voice guide').waitFor();
      await page.getByRole('button', { name: 'Show all' }).click();
      await nodeNamed(page, 'Quality gate').click();
      await page.keyboard.press('Delete');
      await nodeNamed(page, 'Persona cards').click();
      const more = page.getByRole('button', { name: /^More: / });
      await more.click();
      await more.click();
      // No wait for the saved line: the reload comes while the last change is on its way.
      await page.reload();
      await page.getByText(/^Saved/).waitFor();
      await nodeNamed(page, 'Voice guide').waitFor();
      await expect.poll(() => nodeNamed(page, 'Quality gate').count()).toBe(0);
      await expect
        .poll(async () => {
          const { document } = await api.pipeline(id);
          return {
            types: document.nodes.map(({ type }) => type).filter((type) => /voice|gate/.test(type)),
            count: document.nodes.find(({ type }) => type.endsWith('persona-cards'))?.config[
              'count'
            ],
          };
        })
        .toEqual({ types: ['generation.voice-guide'], count: 2 });
    },
  );

  journey('takes steps back and forth, and names them', async ({ page, api, expect }) => {
    const { id } = await api.addPipeline({
      templateId: 'brief-to-personas',
      name: 'Back and forth',
    });
    await openCanvas(page, id);
    const before = (await api.pipeline(id)).document;
    await nodeNamed(page, 'Quality gate').click();
    await page.keyboard.press('Delete');
    await nodeNamed(page, 'Quality gate').waitFor({ state: 'detached' });
    const wires = () => page.locator('.react-flow__edge').count();
    const fewer = await wires();
    expect(fewer).toBeLessThan(before.wires.length);

    await page.keyboard.press('Control+z');
    await nodeNamed(page, 'Quality gate').waitFor();
    await expect.poll(wires).toBe(before.wires.length);
    await page
      .getByRole('status')
      .filter({ hasText: /^Undo: deleted Quality gate/ })
      .waitFor();
    await page.keyboard.press('Control+Shift+z');
    await nodeNamed(page, 'Quality gate').waitFor({ state: 'detached' });
    await expect.poll(wires).toBe(fewer);
    await page.getByRole('button', { name: /^Undo: deleted Quality gate/ }).click();
    await nodeNamed(page, 'Quality gate').waitFor();
    await expect
      .poll(async () => (await api.pipeline(id)).document.wires.length)
      .toBe(before.wires.length);
    const after = (await api.pipeline(id)).document;
    const byId = (list: { id: string }[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(after.nodes)).toEqual(byId(before.nodes));
    expect(byId(after.wires)).toEqual(byId(before.wires));
  });

  journey(
    'runs nothing twice: the second run says “Up to date”, a changed setting runs only what rests on it',
    async ({ page, api, sprint, expect }) => {
      await openCanvas(page, sprint.pipelineId);
      const upToDate = page.getByRole('button', { name: 'Up to date' });
      await upToDate.waitFor();
      await page.getByText(/^(16 from cache|nothing changed)$/).waitFor();
      expect(await upToDate.isDisabled()).toBe(true);

      await nodeNamed(page, 'Persona cards').click();
      await page.getByRole('button', { name: /^Fewer: / }).click();
      const run = page.getByRole('button', { name: /^Run (up to )?\d+ of 16$/ });
      await run.waitFor();
      await expect
        .poll(() => nodeNamed(page, 'Persona cards').getAttribute('aria-label'))
        .toContain('Out of date');
      const before = ['Brief', 'Brand facts & sources', 'Read the brief', 'Attribute sheet'];
      for (const name of before) {
        expect(await nodeNamed(page, name).getAttribute('aria-label')).not.toContain('Out of date');
      }
      await run.click();
      await upToDate.waitFor();
      for (const name of before) {
        expect(await nodeNamed(page, name).getAttribute('aria-label')).toContain('From cache');
      }
      expect(await nodeNamed(page, 'Persona cards').getAttribute('aria-label')).toContain('Done');
      const { lastRun } = await api.pipeline(sprint.pipelineId);
      const cards = (await api.records(lastRun?.id ?? '')).filter(
        ({ kind, nodeId }) => kind === 'persona' && nodeId === 'cards',
      );
      expect(cards).toHaveLength(2);
    },
  );

  journey(
    'opens a pipeline with a node that it does not know, keeps it and says what to do',
    async ({ page, api, complaints, expect }) => {
      const at = (y: number) => ({ x: 0, y });
      const strange = {
        id: 'mirror',
        type: 'generation.mirror-of-tomorrow',
        version: 4,
        config: { depth: 3, mood: 'blue' },
        position: at(200),
      };
      const { id } = await api.addPipeline({
        document: {
          format: 1,
          name: 'From another day',
          nodes: [
            { id: 'brief', type: 'brief.brief', version: 1, config: {}, position: at(0) },
            strange,
            {
              id: 'read',
              type: 'extraction.read-brief',
              version: 1,
              config: {},
              position: at(400),
            },
          ],
          wires: [
            {
              id: 'w1',
              from: { node: 'brief', port: 'brief' },
              to: { node: 'mirror', port: 'light' },
            },
            {
              id: 'w2',
              from: { node: 'brief', port: 'brief' },
              to: { node: 'read', port: 'brief' },
            },
          ],
        },
      });
      await openCanvas(page, id);
      await page.getByRole('button', { name: /to mend before it can run|remark/ }).click();
      const inspector = page.getByRole('complementary', { name: 'Inspector' });
      await inspector
        .getByText(/mirror-of-tomorrow/)
        .first()
        .waitFor();
      await page.locator('[data-node-button="mirror"]').click();
      await inspector.getByText(/Its settings and wires are kept as they are\.$/).waitFor();
      // A change beside it loses nothing of it.
      await nodeNamed(page, 'Read the brief').click();
      await page.keyboard.press('Alt+ArrowDown');
      await expect
        .poll(
          async () =>
            (await api.pipeline(id)).document.nodes.find((n) => n.id === 'read')?.position.y,
        )
        .toBe(408);
      const { document } = await api.pipeline(id);
      expect(document.nodes.find((node) => node.id === 'mirror')).toEqual(strange);
      expect(document.wires).toHaveLength(2);
      expect(complaints).toEqual([]);
    },
  );
});
