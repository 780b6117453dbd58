export type FileKind = 'word' | 'pdf' | 'mail' | 'markdown' | 'text' | 'old-office' | 'other';

export const mediaTypes: Record<FileKind, string> = {
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  mail: 'message/rfc822',
  markdown: 'text/markdown',
  text: 'text/plain',
  'old-office': 'application/x-ole-storage',
  other: 'application/octet-stream',
};

/**
 * What a file is, by its bytes; the name only tells Markdown from plain text and an e-mail from a text
 * that looks like one. A wrong ending or media type changes nothing.
 */
export function kindOfFile(name: string, bytes: Uint8Array): FileKind {
  if (startsWith(bytes, '%PDF-')) return 'pdf';
  if (startsWith(bytes, 'PK\u0003\u0004'))
    return holds(bytes, 'word/document.xml') ? 'word' : 'other';
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) return 'old-office';
  if (!isText(bytes)) return 'other';
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'eml' || looksLikeMail(bytes)) return 'mail';
  return ending === 'md' || ending === 'markdown' ? 'markdown' : 'text';
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((sign, index) => bytes[index] === sign.charCodeAt(0));
}

/** The names of a ZIP's entries stand in it uncompressed, whatever their contents. */
function holds(bytes: Uint8Array, name: string): boolean {
  return new TextDecoder('latin1').decode(bytes).includes(name);
}

/** No zero bytes, except in UTF-16 that says so, and few control characters. */
function isText(bytes: Uint8Array): boolean {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return true;
  const head = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return false;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls += 1;
  }
  return controls <= head.length / 200;
}

function looksLikeMail(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const block = head.split(/\r?\n\r?\n/)[0] ?? '';
  return (
    /^(?:MIME-Version|Received|Message-ID|Return-Path):/im.test(block) && /^From:/im.test(block)
  );
}
