const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  bull: '•',
  euro: '€',
  pound: '£',
};

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
    if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    return entities[String(name).toLowerCase()] ?? whole;
  });
}

/**
 * HTML as plain text that keeps what a reader needs: headings with `#`, list items with `-`, table rows
 * as lines of cells, paragraphs apart. Pure; never the place to make HTML safe for showing.
 */
export function htmlToText(html: string): string {
  const text = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style|head|title)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/\s+/g, ' ')
    // A paragraph inside a cell would tear its row apart.
    .replace(/<(t[dh])\b[^>]*>(.*?)<\/\1\s*>/gi, (_, tag: string, cell: string) => {
      return `<${tag}>${cell.replace(/<\/?(?:p|div)\b[^>]*>/gi, ' ')}</${tag}>`;
    })
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<h([1-6])\b[^>]*>/gi, (_, level: string) => `\n\n${'#'.repeat(Number(level))} `)
    .replace(/<li\b[^>]*>/gi, '\n- ')
    .replace(/<\/(?:td|th)\s*>\s*(?=<t[dh]\b)/gi, ' | ')
    .replace(/<\/tr\s*>/gi, '\n')
    .replace(
      /<(?:p|div|ul|ol|table|blockquote)\b[^>]*>|<\/(?:h[1-6]|p|div|ul|ol|table|blockquote)\s*>/gi,
      '\n\n',
    )
    .replace(/<[^>]*>/g, '');
  return unescaped(text)
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .join('\n')
    .replace(/- \n+/g, '- ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
