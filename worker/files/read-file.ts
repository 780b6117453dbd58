import { briefLimits } from '../../nodes/records/brief';
import { problem } from '../contract/problem';
import type { Problem } from '../contract/problem';
import type { ReadFile } from '../contract/resources';
import { ProblemError } from '../failures';
import { kindOfFile, mediaTypes } from './kind-of-file';
import type { FileKind } from './kind-of-file';
import { readMail } from './mail';
import type { UploadedFile } from './multipart';
import { readPdf } from './pdf';
import { readPlain } from './plain';
import { readWord } from './word';
import { report } from '../engine/report';

export const fileLimits = { files: 10, fileBytes: 10 * 1024 * 1024, keptBytes: 25 * 1024 * 1024 };

export type FileAnswer =
  | { ok: true; file: ReadFile }
  | { ok: false; name: string; problem: Problem };

/** One file to text, or the reason why not: a bad file never costs the others. */
export async function readFile({ name, size, bytes }: UploadedFile): Promise<FileAnswer> {
  if (bytes === null) {
    const megabytes = Math.ceil(size / 1024 / 1024);
    const detail =
      size > fileLimits.fileBytes
        ? `${name} has ${megabytes} MB; at most 10 MB can be read.`
        : `${name} is one too many: all files together may have 25 MB.`;
    return { ok: false, name, problem: problem('body-too-large', detail) };
  }
  try {
    const kind = kindOfFile(name, bytes);
    const { text, notes } = await read(kind, bytes);
    if (text.trim() === '')
      throw new ProblemError(problem('file-unreadable', 'There is no text in this file.'));
    if (text.length > briefLimits.max) {
      const detail = `${name} has over 60,000 characters. Split it and run the parts.`;
      throw new ProblemError(problem('brief-too-long', detail));
    }
    const words = text.match(/\S+/g)?.length ?? 0;
    return {
      ok: true,
      file: { name, mediaType: mediaTypes[kind], bytes: size, text, words, notes },
    };
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, name, problem: error.problem };
    // The readers throw whatever they like at a broken file; the person learns which file it is.
    report('A file could not be read:', error);
    return {
      ok: false,
      name,
      problem: problem('file-unreadable', 'This file is damaged and can’t be opened.'),
    };
  }
}

function read(
  kind: FileKind,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ text: string; notes: string[] }> {
  switch (kind) {
    case 'word':
      return readWord(bytes);
    case 'pdf':
      return readPdf(bytes);
    case 'mail':
      return readMail(bytes);
    case 'markdown':
    case 'text':
      return Promise.resolve(readPlain(bytes));
    case 'old-office':
      throw new ProblemError(
        problem(
          'wrong-media-type',
          'An old Word file, or one with a password. Save it as .docx without a password.',
        ),
      );
    case 'other':
      throw new ProblemError(
        problem(
          'wrong-media-type',
          'This is no text that can be read. Word (.docx), PDF, .eml, .md and .txt can.',
        ),
      );
  }
}
