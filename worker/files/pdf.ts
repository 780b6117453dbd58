import { problem } from '../contract/problem';
import { ProblemError } from '../failures';

const pagesLimit = 200;

/**
 * The text of a PDF. Pages that hold none are named in the notes.
 * @throws ProblemError file-unreadable for a password, a scan without text, a damaged file
 */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; notes: string[] }> {
  const { extractText, getDocumentProxy } = await import('unpdf');
  const pages = await readPages(bytes, async (copy) => {
    const document = await getDocumentProxy(copy);
    if (document.numPages > pagesLimit) {
      throw new ProblemError(
        problem('body-too-large', `This PDF has more than ${pagesLimit} pages.`),
      );
    }
    const { text } = await extractText(document, { mergePages: false });
    return text;
  });
  const empty = pages.flatMap((page, index) => (page.trim() === '' ? [index + 1] : []));
  if (empty.length === pages.length) {
    throw new ProblemError(
      problem(
        'file-unreadable',
        'This PDF holds pictures of pages and no text. Save it with text, or paste the text.',
      ),
    );
  }
  const notes =
    empty.length === 0 ? [] : [`No text on page ${empty.join(', ')}: a scan or a picture.`];
  return {
    text: pages
      .map((page) => page.trim())
      .filter(Boolean)
      .join('\n\n'),
    notes,
  };
}

async function readPages(
  bytes: Uint8Array,
  read: (copy: Uint8Array) => Promise<string[]>,
): Promise<string[]> {
  try {
    // The reader takes the bytes away from whoever gave them.
    return await read(bytes.slice());
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const isLocked = error instanceof Error && /password/i.test(`${error.name} ${error.message}`);
    const detail = isLocked
      ? 'This PDF is locked with a password. Save it without one.'
      : 'This PDF is damaged and can’t be opened.';
    throw new ProblemError(problem('file-unreadable', detail), { cause: error });
  }
}
