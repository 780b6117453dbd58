import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { describe } from 'vitest';
import { z } from 'zod';
import { EvidenceSpan } from '../../nodes/records/evidence';
import { Source } from '../../nodes/records/source';
import { statementsOf } from '../../nodes/records/statements';
import { journey } from './setup/journey';
import { openResults } from './setup/results';

const Pack = z.looseObject({ sources: z.array(Source), records: z.array(z.unknown()) });

/** Every evidence span anywhere in a value. */
function spansIn(value: unknown): EvidenceSpan[] {
  if (Array.isArray(value)) return value.flatMap(spansIn);
  if (typeof value !== 'object' || value === null) return [];
  const span = EvidenceSpan.safeParse(value);
  return span.success ? [span.data] : Object.values(value).flatMap(spansIn);
}

describe('the pack', () => {
  journey(
    'is downloaded, opens, and every exact span equals its slice of the brief',
    async ({ page, api, sprint, expect }) => {
      await openResults(page, sprint.runId, 'pack');
      const started = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Download all' }).click();
      const download = await started;
      expect(download.suggestedFilename()).toMatch(/\.zip$/);
      const files = unzipSync(await readFile(await download.path()));
      const nameOf = (end: string) => Object.keys(files).find((name) => name.endsWith(end)) ?? end;
      const textOf = (end: string) => strFromU8(files[nameOf(end)] ?? new Uint8Array());

      const pack = Pack.parse(JSON.parse(textOf('pack.json')));
      const run = await api.run(sprint.runId);
      const brief = run.sources.find(({ id }) => id === 'brief')?.text;
      expect(pack.sources.find(({ id }) => id === 'brief')?.text).toBe(brief);
      const texts = new Map(pack.sources.map(({ id, text }) => [id, text]));
      const spans = spansIn(pack.records);
      expect(spans.length).toBeGreaterThan(100);
      for (const { sourceId, start, end, quote, alignment } of spans) {
        expect(texts.has(sourceId), sourceId).toBe(true);
        if (alignment === 'exact') expect(texts.get(sourceId)?.slice(start, end)).toBe(quote);
      }
      const bare = statementsOf(pack.records).filter(
        ({ value }) =>
          value.origin === 'stated' &&
          !value.evidence.some(({ alignment }) => alignment !== 'none'),
      );
      expect(bare).toEqual([]);

      // Three people can be read from it: as pages to print, as text, as pictures.
      const cast = textOf('cast.html');
      const pictures = Object.keys(files).filter((name) => name.endsWith('.svg'));
      expect(pictures.length).toBeGreaterThanOrEqual(3);
      expect(Object.keys(files).filter((name) => name.endsWith('.md')).length).toBeGreaterThan(5);
      const names = (await api.records(sprint.runId))
        .filter(({ kind, nodeId }) => kind === 'persona' && nodeId === 'cards')
        .map(({ body }) => (body as { displayName: { value: string } }).displayName.value);
      expect(names).toHaveLength(3);
      for (const name of names) expect(cast).toContain(name);
      expect(cast).not.toMatch(/(?:src|href)="https?:/);
    },
  );
});
