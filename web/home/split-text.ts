/**
 * Cuts a text into parts of at most `limit` UTF-16 units, each as long as it can be. It cuts before
 * a heading if one stands in the second half of a part, else after a paragraph, a line, a sentence,
 * a word, and only then anywhere (never inside a surrogate pair). The parts joined are the text.
 */
export function splitText(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const cut = cutBefore(rest, limit);
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  if (rest.length > 0) parts.push(rest);
  return parts;
}

const borders = [/\n(?=#{1,6}\s)/g, /\n\s*\n/g, /\n/g, /[.!?…]["”’)]?\s+/g, /\s+/g] as const;

function cutBefore(text: string, limit: number): number {
  const window = text.slice(0, limit);
  for (const border of borders) {
    let last = 0;
    for (const match of window.matchAll(border)) last = match.index + match[0].length;
    if (last > limit / 2) return last;
  }
  const isPair = /[\uD800-\uDBFF]/.test(window.charAt(limit - 1)) && limit > 1;
  return isPair ? limit - 1 : limit;
}
