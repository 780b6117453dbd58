import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { Api } from './api';

/** Opens a pipeline on the canvas and waits until its nodes are there and saved. */
export async function openCanvas(page: Page, pipelineId: string): Promise<void> {
  await page.goto(`/pipelines/${pipelineId}`);
  await page.getByText(/^Saved/).waitFor();
}

/** A node by what it is called. */
export function nodeNamed(page: Page, name: string): Locator {
  return page.locator(`[data-node-button][aria-label^="${name},"]`);
}

/** The id of a node by what it is called. */
export async function idOf(page: Page, name: string): Promise<string> {
  const id = await nodeNamed(page, name).getAttribute('data-node-button');
  if (id === null) throw new Error(`No node ${name}`);
  return id;
}

/** A port of a node. */
export function portOf(page: Page, nodeId: string, port: string): Locator {
  return page.locator(`[data-port="${nodeId}/${port}"]`);
}

async function middleOf(what: Locator): Promise<{ x: number; y: number }> {
  const box = await what.boundingBox();
  if (!box) throw new Error(`${String(what)} is not on the page`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Draws with the mouse from one thing to another and holds the button down. */
export async function drawTo(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await middleOf(from), await middleOf(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 4 });
}

/** Draws a wire from port to port and lets go. */
export async function wire(page: Page, from: Locator, to: Locator): Promise<void> {
  await drawTo(page, from, to);
  await page.mouse.up();
}

/** “from node.port to node.port” of each wire, as the room has them. */
export async function wiresOf(api: Api, pipelineId: string): Promise<string[]> {
  const { document } = await api.pipeline(pipelineId);
  const types = new Map(document.nodes.map(({ id, type }) => [id, type.split('.')[1] ?? type]));
  return document.wires
    .map(
      ({ from, to }) => `${types.get(from.node)}.${from.port} > ${types.get(to.node)}.${to.port}`,
    )
    .toSorted();
}

/** The pipeline that the page shows, by its address. */
export async function pipelineIdOf(page: Page): Promise<string> {
  await page.waitForURL('**/pipelines/*');
  return page.url().split('/').at(-1) ?? '';
}

/** The wires of brief, reading and sheet, all joined. */
export const threeWired = [
  'brief.brief > attribute-sheet.brief',
  'brief.brief > read-brief.brief',
  'read-brief.interpretation > attribute-sheet.interpretation',
];

/** Waits until the run of the open pipeline has ended well, on the page and in the store. */
export async function ranToTheEnd(page: Page, api: Api, pipelineId: string): Promise<string> {
  await page.getByRole('button', { name: 'Up to date' }).waitFor();
  const { lastRun } = await api.pipeline(pipelineId);
  expect(lastRun?.status).toBe('completed');
  return lastRun?.id ?? '';
}
