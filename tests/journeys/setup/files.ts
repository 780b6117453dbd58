import { strToU8, zipSync } from 'fflate';

/** A file as a person drops it. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array;
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org';
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A Word document with one paragraph per line; `# ` makes a heading, as Word's own styles do. */
export function wordFile(name: string, lines: readonly string[]): GivenFile {
  const body = lines
    .map((line) => {
      const isHeading = line.startsWith('# ');
      const style = isHeading ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : '';
      const words = escaped(isHeading ? line.slice(2) : line);
      return `<w:p>${style}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
    })
    .join('');
  const wordPart = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const bytes = zipSync({
    '[Content_Types].xml': strToU8(
      `${xml}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordPart}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordPart}.styles+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    ),
    'word/styles.xml': strToU8(
      `${xml}<w:styles xmlns:w="${office}/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    ),
    'word/document.xml': strToU8(
      `${xml}<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
  return { name, bytes };
}

/** A PDF of one page per text. An empty text makes a page without words, as a scanner does. */
export function pdfFile(name: string, pages: readonly string[]): GivenFile {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...pages.flatMap((text, i) => {
      const lines = text.split('\n').map((line) => `(${line.replace(/[\\()]/g, '\\$&')})Tj T*`);
      const drawn = text === '' ? '' : `BT /F1 11 Tf 14 TL 60 760 Td ${lines.join(' ')} ET`;
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + 2 * i} 0 R>>`,
        `<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`,
      ];
    }),
  ];
  return { name, bytes: Buffer.from(pdfOf(objects), 'latin1') };
}

/** A PDF that asks for a password which nobody gave. */
export function lockedPdf(name: string): GivenFile {
  const key = 'f'.repeat(64);
  const text = pdfOf(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 0/Kids[]>>',
      `<</Filter/Standard/V 1/R 2/Length 40/P -4/O<${key}>/U<${key}>>>`,
    ],
    '/Encrypt 3 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]',
  );
  return { name, bytes: Buffer.from(text, 'latin1') };
}

function pdfOf(objects: readonly string[], trailer = ''): string {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}`;
  return `${text}${table}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`;
}

/** A text file of a given length in megabytes. */
export function largeFile(name: string, megabytes: number): GivenFile {
  return { name, bytes: Buffer.alloc(megabytes * 1024 * 1024, 'a') };
}

/** An e-mail with a brief in it. */
export function mailFile(name: string, subject: string, body: string): GivenFile {
  const lines = [
    'From: Ana <ana@example.org>',
    'To: Studio <studio@example.org>',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
  ];
  return { name, bytes: Buffer.from(lines.join('\r\n')) };
}
