/** Text as it is: UTF-8, UTF-16 with its mark, else Windows-1252 (and then a note says so). */
export function readPlain(bytes: Uint8Array): { text: string; notes: string[] } {
  const mark = `${bytes[0]?.toString(16) ?? ''} ${bytes[1]?.toString(16) ?? ''}`;
  if (mark === 'ff fe') return plain(new TextDecoder('utf-16le').decode(bytes));
  if (mark === 'fe ff') return plain(new TextDecoder('utf-16be').decode(bytes));
  try {
    return plain(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch {
    // Not UTF-8: the most likely older encoding, and the person is told to look.
    const read = plain(new TextDecoder('windows-1252').decode(bytes));
    return { ...read, notes: ['Not in UTF-8: read as Windows-1252. Check the accents.'] };
  }
}

function plain(text: string): { text: string; notes: string[] } {
  return { text: text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'), notes: [] };
}
