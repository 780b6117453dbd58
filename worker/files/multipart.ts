import { problem } from '../contract/problem';
import { ProblemError } from '../failures';

export interface UploadLimits {
  /** Bytes of one file that are kept; a longer one is counted to its end and not kept. */
  fileBytes: number;
  /** Bytes of all files together that are kept. */
  keptBytes: number;
  /** Bytes that are read at all. */
  streamBytes: number;
  parts: number;
}

export interface UploadedFile {
  name: string;
  /** Bytes that came. */
  size: number;
  /** Null when it was too long to keep, alone or together with the others. */
  bytes: Uint8Array<ArrayBuffer> | null;
}

const crlf = joined([new TextEncoder().encode('\r\n')]);
const headersEnd = new TextEncoder().encode('\r\n\r\n');
const headersLimit = 16 * 1024;

/**
 * Reads the files of a multipart/form-data body (RFC 7578) as it streams. A file over its limit costs
 * no memory and does not lose the others, which the platform's own `formData` could not promise.
 * @throws ProblemError body-too-large, or input-invalid when the body is no such form
 */
export async function readUpload(
  stream: ReadableStream<Uint8Array>,
  boundary: string,
  limits: UploadLimits,
): Promise<UploadedFile[]> {
  const delimiter = new TextEncoder().encode(`\r\n--${boundary}`);
  const files: UploadedFile[] = [];
  let state: 'before' | 'after-delimiter' | 'headers' | 'body' | 'end' = 'before';
  // The first delimiter has no line before it.
  let buffer: Uint8Array<ArrayBuffer> = crlf;
  let part = newPart(null);
  let streamed = 0;
  let kept = 0;
  const keep = (piece: Uint8Array) => {
    part.size += piece.length;
    if (part.name === null || part.isDropped) return;
    if (part.size > limits.fileBytes || kept + piece.length > limits.keptBytes) {
      kept -= part.pieces.reduce((sum, { length }) => sum + length, 0);
      part.isDropped = true;
      part.pieces = [];
      return;
    }
    kept += piece.length;
    part.pieces.push(piece);
  };
  for await (const chunk of stream) {
    streamed += chunk.length;
    if (streamed > limits.streamBytes)
      throw new ProblemError(problem('body-too-large', 'This upload is too large.'));
    buffer = joined([buffer, chunk]);
    for (let goesOn = true; goesOn && state !== 'end';) {
      goesOn = false;
      if (state === 'before' || state === 'body') {
        const at = indexOf(buffer, delimiter);
        const end = at >= 0 ? at : Math.max(0, buffer.length - delimiter.length + 1);
        if (state === 'body') keep(buffer.slice(0, end));
        buffer = buffer.slice(at >= 0 ? at + delimiter.length : end);
        if (at >= 0) {
          if (state === 'body' && part.name !== null) files.push(finished(part));
          [state, goesOn] = ['after-delimiter', true];
        }
      } else if (state === 'after-delimiter' && buffer.length >= 2) {
        const isLast = buffer[0] === 0x2d && buffer[1] === 0x2d;
        if (!isLast && files.length >= limits.parts) {
          throw new ProblemError(
            problem('body-too-large', `At most ${limits.parts} files at once.`),
          );
        }
        [state, goesOn] = [isLast ? 'end' : 'headers', true];
      } else if (state === 'headers') {
        const at = indexOf(buffer, headersEnd);
        if (at < 0 && buffer.length > headersLimit) throw notAForm();
        if (at >= 0) {
          part = newPart(fileNameIn(new TextDecoder().decode(buffer.slice(0, at))));
          buffer = buffer.slice(at + headersEnd.length);
          [state, goesOn] = ['body', true];
        }
      }
    }
  }
  if (state !== 'end') throw notAForm();
  return files;
}

interface Part {
  /** Null for a field that is no file: it is passed over. */
  name: string | null;
  size: number;
  pieces: Uint8Array[];
  isDropped: boolean;
}

const newPart = (name: string | null): Part => ({ name, size: 0, pieces: [], isDropped: false });

function finished(part: Part): UploadedFile {
  const name = part.name ?? 'file';
  return { name, size: part.size, bytes: part.isDropped ? null : joined(part.pieces) };
}

const notAForm = () =>
  new ProblemError(problem('input-invalid', 'This upload is cut off or no form.'));

/** The name of a file, from RFC 5987 `filename*` or plain `filename`; null when the part is no file. */
function fileNameIn(headers: string): string | null {
  const disposition = /^content-disposition:(.*)$/im.exec(headers)?.[1] ?? '';
  const extended = /filename\*\s*=\s*utf-8''([^;\s]+)/i.exec(disposition)?.[1];
  if (extended !== undefined) return cleanName(decoded(extended));
  const plain = /filename\s*=\s*"((?:[^"\\]|\\.)*)"/i.exec(disposition)?.[1];
  return plain === undefined ? null : cleanName(decoded(plain.replace(/\\(.)/g, '$1')));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not percent-encoded after all: the name as it stands.
    return text;
  }
}

/** A name fit to be shown: no folders, no control or direction marks, at most 200 characters. */
export function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  // Control characters, and the marks that turn the direction of writing.
  const clean = last.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').trim();
  return clean.slice(0, 200) || 'file';
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (at + wanted.length > bytes.length) return -1;
    let same = 1;
    while (same < wanted.length && bytes[at + same] === wanted[same]) same += 1;
    if (same === wanted.length) return at;
  }
  return -1;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
