import { describe, it } from 'vitest';
import { readFile } from './read-file';
import { zipSync, strToU8 } from 'fflate';

const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text));

/** A Word file as small as Word still opens it. */
function word(body: string): Uint8Array<ArrayBuffer> {
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const relations =
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return new Uint8Array(
    zipSync({
      '[Content_Types].xml': strToU8(types),
      '_rels/.rels': strToU8(relations),
      'word/document.xml': strToU8(document),
    }),
  );
}
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const table = (rows: string[][]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

const read = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
  readFile({ name, bytes, size: bytes.length });

describe('a file', () => {
  it('from Word keeps its paragraphs and the rows of its tables', async ({ expect }) => {
    const body =
      paragraph('Night buses – café 🚌') +
      table([
        ['Who', 'Goal'],
        ['Nurses', 'get home'],
      ]);
    const answer = await read('brief.docx', word(body));
    expect(answer).toMatchObject({
      ok: true,
      file: { text: 'Night buses – café 🚌\n\nWho | Goal\nNurses | get home' },
    });
  });

  it('is known by its bytes, whatever it is called', async ({ expect }) => {
    const answer = await read('brief.pdf', word(paragraph('Really a Word file, not a PDF')));
    expect(answer).toMatchObject({
      ok: true,
      file: { mediaType: expect.stringContaining('wordprocessingml') },
    });
  });

  it('of an e-mail gives subject and text, and names what hung on it', async ({ expect }) => {
    const mail = [
      'From: a@b.example',
      'Subject: =?utf-8?q?Brief_caf=C3=A9?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      'Content-Type: text/html',
      '',
      '<p>Ride the <b>night</b> bus.</p>',
      '--x',
      'Content-Type: image/png',
      'Content-Disposition: attachment; filename="logo.png"',
      '',
      'abc',
      '--x--',
      '',
    ].join('\r\n');
    expect(await read('mail.eml', bytesOf(mail))).toMatchObject({
      ok: true,
      file: {
        text: 'Subject: Brief café\n\nRide the night bus.',
        notes: ['The attachment logo.png was not read.'],
      },
    });
  });

  it('in an older encoding is read, with a warning to look', async ({ expect }) => {
    const answer = await read('a.txt', new Uint8Array([67, 97, 102, 0xe9, 32, 98]));
    expect(answer).toMatchObject({
      ok: true,
      file: { text: 'Café b', notes: [expect.stringContaining('accents')] },
    });
  });

  const refusals: [string, string, Uint8Array<ArrayBuffer> | null, number, string][] = [
    [
      'too long to keep',
      'big.txt',
      null,
      30 * 1024 * 1024,
      'big.txt has 30 MB; at most 10 MB can be read.',
    ],
    [
      'an old Word file',
      'old.doc',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
      6,
      'Save it as .docx',
    ],
    [
      'a picture',
      'logo.png',
      new Uint8Array([0x89, 0x50, 0, 0, 1, 2]),
      6,
      'no text that can be read',
    ],
    ['a broken PDF', 'a.pdf', bytesOf('%PDF-1.4 nothing more'), 21, 'damaged'],
    ['empty', 'a.md', bytesOf('  \n '), 4, 'There is no text'],
    [
      'of 60,001 characters',
      'a.txt',
      bytesOf('x'.repeat(60_001)),
      60_001,
      'over 60,000 characters',
    ],
    [
      'a Word file that is none',
      'a.docx',
      bytesOf('PK\u0003\u0004word/document.xml'),
      21,
      'damaged',
    ],
  ];
  it.for(refusals)(
    'that is %s is named and refused',
    async ([, name, bytes, size, words], { expect }) => {
      const answer = await readFile({ name, bytes, size });
      expect(answer).toMatchObject({
        ok: false,
        name,
        problem: { detail: expect.stringContaining(words) },
      });
    },
  );

  it('that unpacks to far more than it is never does so', async ({ expect }) => {
    const bomb = new Uint8Array(zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024) }));
    const answer = await read('bomb.docx', bomb);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'body-too-large' } });
  });
});
