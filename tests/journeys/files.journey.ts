import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { largeFile, lockedPdf, mailFile, pdfFile, wordFile, type GivenFile } from './setup/files';
import { journey } from './setup/journey';
import { runIdOf } from './setup/results';

const lines = [
  '# Lantern: a library after dark',
  'Lantern keeps the reading room of the old mill open until midnight from 3 May.',
  'Night-shift nurses: they want a quiet hour before they drive home. They worry that the room is closed when they come. They listen to podcasts.',
  'Students in shared flats: they need a desk that nobody clears away, and they give up when a seat has to be booked. They live in group chats.',
  'Never say that the room is free for companies.',
];

/** Gives files by the picker that the button opens; from disk, as a person does. */
async function give(page: Page, files: GivenFile[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dramatis-files-'));
  const paths = files.map(({ name }) => join(folder, name));
  await Promise.all(files.map(({ bytes }, i) => writeFile(paths[i] ?? '', bytes)));
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Word, PDF, Markdown, text, email' }).click();
  await (await chooser).setFiles(paths);
  // The field says so as soon as the last byte was sent and read.
  await page.getByRole('button', { name: 'Reading the file' }).waitFor({ state: 'detached' });
  await rm(folder, { recursive: true });
}

describe('a brief as a file', () => {
  journey(
    'comes from Word with every word, and is read',
    async ({ page, api, complaints, expect }) => {
      await page.goto('/');
      await give(page, [wordFile('Lantern brief.docx', lines)]);
      const field = page.getByRole('textbox', { name: 'The brief' });
      await expect.poll(() => field.inputValue()).toContain('# Lantern: a library after dark');
      for (const line of lines) expect(await field.inputValue()).toContain(line);
      await page.getByRole('button', { name: 'Read it' }).click();
      await page.waitForURL('**/runs/*');
      const run = await api.ended(runIdOf(page));
      expect(run.status).toBe('completed');
      expect(run.sources[0]?.text).toContain('a quiet hour before they drive home');
      await page.getByRole('article', { name: /^Persona / }).waitFor();
      const brief = page.getByRole('article', { name: 'The brief' });
      expect(await brief.innerText()).toContain('a desk that nobody clears away');
      expect(complaints).toEqual([]);
    },
  );

  journey(
    'that is scanned, locked or too large is named with its reason, and the rest is kept',
    async ({ page, expect }) => {
      await page.goto('/');
      await give(page, [
        wordFile('good.docx', lines),
        pdfFile('with words.pdf', ['Lantern opens on 3 May.\nThe mill is next to the ring road.']),
        mailFile('note.eml', 'Lantern', 'The mill pays for the light. Ask the nurses first.'),
        pdfFile('scan.pdf', ['', '']),
        lockedPdf('secret.pdf'),
        largeFile('huge.txt', 30),
      ]);
      const notes = page.getByRole('status').filter({ hasText: 'scan.pdf' });
      await notes.waitFor();
      const said = await notes.innerText();
      expect(said).toMatch(/scan\.pdf\W+This PDF holds pictures of pages and no text/);
      expect(said).toMatch(/secret\.pdf\W+This PDF is locked with a password/);
      expect(said).toMatch(/huge\.txt.* 30 MB; at most 10 MB can be read/);
      expect(said).toContain('Everything else is kept');
      const field = page.getByRole('textbox', { name: 'The brief' });
      expect(await field.inputValue()).toContain('Night-shift nurses');
      await page.getByText('with words.pdf · 13 words').waitFor();
      await page.getByText(/^note\.eml · \d+ words/).waitFor();
      await page.getByRole('button', { name: 'Leave out note.eml' }).click();
      await expect.poll(() => page.getByText(/^note\.eml ·/).count()).toBe(0);

      await page.getByRole('button', { name: 'Read it' }).click();
      await page.waitForURL('**/runs/*');
      const brief = page.getByRole('article', { name: 'The brief' });
      const beside = brief.locator('[data-source="file-1"]');
      await beside.waitFor();
      expect(await beside.innerText()).toContain('Lantern opens on 3 May.');
      expect(await brief.innerText()).not.toContain('The mill pays for the light');
    },
  );
});
