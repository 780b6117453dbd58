import { Unzip, UnzipInflate } from 'fflate';
import { problem } from '../contract/problem';
import { ProblemError } from '../failures';
import { htmlToText } from './html-text';

const inflatedLimit = 25 * 1024 * 1024;
const entriesLimit = 1_000;

/**
 * Unpacks once only to count: sizes written in a ZIP may lie, so the real bytes are what counts.
 * @throws ProblemError body-too-large
 */
export function checkUnpacked(bytes: Uint8Array): void {
  const tooLarge = () =>
    new ProblemError(problem('body-too-large', 'This file unpacks to more than 25 MB.'));
  let inflated = 0;
  let entries = 0;
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > entriesLimit) throw tooLarge();
    file.ondata = (error, data) => {
      // What is thrown below comes back in here.
      if (error instanceof ProblemError) throw error;
      if (error)
        throw new ProblemError(problem('file-unreadable', 'This file is damaged.'), {
          cause: error,
        });
      inflated += data.length;
      if (inflated > inflatedLimit) throw tooLarge();
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  // In pieces, so that a bomb is stopped before it has grown.
  for (let at = 0; at < bytes.length; at += 64 * 1024)
    unzip.push(bytes.subarray(at, at + 64 * 1024));
  unzip.push(new Uint8Array(), true);
}

/** The text of a Word document with its headings, lists and tables; what was passed over as notes. */
export async function readWord(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ text: string; notes: string[] }> {
  checkUnpacked(bytes);
  const { default: mammoth } = await import('mammoth');
  let pictures = 0;
  const options = {
    convertImage: mammoth.images.imgElement(() => {
      pictures += 1;
      return Promise.resolve({ src: '' });
    }),
  };
  // Its build for browsers asks for the one, its build for servers for the other.
  const input = { arrayBuffer: bytes.buffer, buffer: bytes };
  const { value } = await mammoth.convertToHtml(input, options);
  const notes =
    pictures === 0
      ? []
      : [`${pictures} ${pictures === 1 ? 'picture was' : 'pictures were'} not read.`];
  return { text: htmlToText(value), notes };
}
