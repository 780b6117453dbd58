import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { cleanName, readUpload } from './multipart';

const limits = { fileBytes: 1_000, keptBytes: 1_800, streamBytes: 100_000, parts: 20 };
const boundary = 'x-Y_9';

function bodyOf(files: { name: string; bytes: Uint8Array }[]): Uint8Array {
  const parts = files.flatMap(({ name, bytes }) => [
    new TextEncoder().encode(
      `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n`,
    ),
    bytes,
    new TextEncoder().encode('\r\n'),
  ]);
  return Uint8Array.from(
    [...parts, new TextEncoder().encode(`--${boundary}--\r\n`)].flatMap((p) => [...p]),
  );
}

/** The body in pieces of the given lengths, over and over. */
function inPieces(body: Uint8Array, lengths: readonly number[]): ReadableStream<Uint8Array> {
  let at = 0;
  let turn = 0;
  return new ReadableStream({
    pull(controller) {
      const length = lengths[turn++ % lengths.length] ?? 1;
      if (at >= body.length) controller.close();
      else controller.enqueue(body.slice(at, at + length));
      at += length;
    },
  });
}

describe('an upload', () => {
  const file = fc.record({
    name: fc.stringMatching(/^[a-z]{1,8}\.txt$/),
    // Bytes that look like the beginning of a boundary are the hard ones.
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.array(fc.constantFrom(13, 10, 45, 120, 89)).map((list) => Uint8Array.from(list)),
    ),
  });

  it('gives every file back, however the network cuts it up', async ({ expect }) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(file, { maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }),
        async (files, lengths) => {
          const read = await readUpload(inPieces(bodyOf(files), lengths), boundary, limits);
          expect(read.map(({ name, bytes }) => [name, [...(bytes ?? [])]])).toEqual(
            files.map(({ name, bytes }) => [name, [...bytes]]),
          );
        },
      ),
    );
  });

  it('drops what is too long and keeps the rest', async ({ expect }) => {
    const sizes = [500, 5_000, 900, 700, 300];
    const files = sizes.map((size, n) => ({
      name: `${n}.txt`,
      bytes: new Uint8Array(size).fill(65),
    }));
    const read = await readUpload(inPieces(bodyOf(files), [64]), boundary, limits);
    expect(read.map(({ size, bytes }) => [size, bytes?.length ?? null])).toEqual([
      [500, 500],
      [5_000, null],
      [900, 900],
      [700, null],
      [300, 300],
    ]);
  });

  it('is refused when it is cut off, no form, or never ends', async ({ expect }) => {
    const whole = bodyOf([{ name: 'a.txt', bytes: new Uint8Array(50) }]);
    await expect(readUpload(inPieces(whole.slice(0, -9), [7]), boundary, limits)).rejects.toThrow(
      'cut off',
    );
    await expect(readUpload(inPieces(new Uint8Array(900), [90]), boundary, limits)).rejects.toThrow(
      'cut off',
    );
    const endless = new Uint8Array(200_000);
    await expect(readUpload(inPieces(endless, [4_096]), boundary, limits)).rejects.toThrow(
      'too large',
    );
  });
});

describe('the name of a file', () => {
  it('is shown without folders, control marks and marks that turn its direction', ({ expect }) => {
    expect(cleanName('../../etc/passwd')).toBe('passwd');
    expect(cleanName('C:\\briefs\\a.docx')).toBe('a.docx');
    expect(cleanName('gpj.\u202ecod\u0000.exe')).toBe('gpj.cod.exe');
    expect(cleanName('x'.repeat(400))).toHaveLength(200);
    expect(cleanName('\u0007')).toBe('file');
  });
});
