/** First letter up, the rest as it is. */
export function capital(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** Marks that turn the direction of text or hide in it: a name could imitate another with them. */
const unseen = /(?![\t\n\r])\p{Cc}|[\u{200B}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{FEFF}]/gu;

/** Text of a brief or a person as HTML text or a quoted attribute. */
export function html(text: string): string {
  return text
    .replace(unseen, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * Text of a brief or a person as one line of Markdown: nothing in it is mark-up. Marks that mean
 * nothing where they stand (“Greens & Grain”, “license #”) are left as they are: people read the file.
 */
export function markdown(text: string): string {
  return text
    .replace(unseen, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/&(?=#?\w+;)/gu, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*[\]]/gu, String.raw`\$&`)
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`)
    .replaceAll('~~', String.raw`\~\~`)
    .replace(/^(#+)(?=\s)/u, String.raw`\$1`)
    .replace(/^([-+])(?=\s)/u, String.raw`\$1`)
    .replace(/^(\d+)([.)])(?=\s)/u, String.raw`$1\$2`);
}
