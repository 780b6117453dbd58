import type { Page } from 'playwright-core';
import { statementsOf } from '../../../nodes/records/statements';
import type { RecordResource } from '../../../worker/contract/resources';

/** Opens what a run shows, by the part of its address: `persona:persona-1`, `all`, `pack`. */
export async function openResults(page: Page, runId: string, show?: string): Promise<void> {
  await page.goto(`/runs/${runId}${show === undefined ? '' : `?show=${encodeURIComponent(show)}`}`);
  await page.getByRole('navigation', { name: 'Results' }).waitFor();
}

/** The run that the page is about, by its address. */
export function runIdOf(page: Page): string {
  const id = /\/runs\/([^/?]+)/.exec(page.url())?.[1];
  if (id === undefined) throw new Error(`${page.url()} is not the address of a run`);
  return id;
}

/** Waits until Results is about another run than `before`, and gives its id. */
export async function nextRun(page: Page, before: string): Promise<string> {
  await page.waitForURL(
    (url) => url.pathname.startsWith('/runs/') && !url.pathname.includes(before),
  );
  return runIdOf(page);
}

/** The words that stand in full light in the brief and its answers, stretch by stretch. */
export function litWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const exact = CSS.highlights.get('dr-limelight');
    if (exact) {
      return [...exact].map((part) => {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        return range.toString();
      });
    }
    const numbers = new Map<string, string>();
    for (const mark of document.querySelectorAll<HTMLElement>('[data-passage][data-lit]')) {
      const n = mark.dataset['passage'] ?? '';
      numbers.set(n, (numbers.get(n) ?? '') + (mark.textContent ?? ''));
    }
    return [...numbers.values()];
  });
}

/** Ids of the statements that stand in the light. */
export function litStatements(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-statement][data-lit]')].map(
      (element) => element.dataset['statement'] ?? '',
    ),
  );
}

/** A record of a run, by kind and key, as the last node left it. */
export function recordOf(
  records: readonly RecordResource[],
  kind: string,
  key: string,
  nodeId?: string,
): RecordResource {
  const found = records.findLast(
    (record) =>
      record.kind === kind &&
      (record.body as { key: string }).key === key &&
      (nodeId === undefined || record.nodeId === nodeId),
  );
  if (!found) throw new Error(`No ${kind} ${key} in this run`);
  return found;
}

/** Every statement of a record by its path. */
export function statementsByPath(record: RecordResource) {
  return new Map(statementsOf(record.body).map(({ path, value }) => [path, value]));
}

/** The path of the statement with these words. */
export function pathOf(record: RecordResource, words: string): string {
  for (const [path, { value }] of statementsByPath(record)) if (value === words) return path;
  throw new Error(`“${words}” is not in ${record.kind} of ${record.nodeId}`);
}
