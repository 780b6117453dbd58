/** Changes of a brief that change nothing of what it says. */
import { random } from '../train/train-chain';

export type Rewrite = (text: string, seed: number) => string;

function isStructure(line: string): boolean {
  return /^\s*(?:[-*•·–|#>]|\d+[.)]|\w[^.]{0,40}:)/u.test(line) || line.trim() === '';
}

/** Lines of running text broken at 72 characters. */
const rewrapped: Rewrite = (text) =>
  text
    .split('\n')
    .flatMap((line) => {
      if (isStructure(line) || line.length <= 72) return [line];
      const lines: string[] = [];
      let rest = line;
      while (rest.length > 72) {
        const at = rest.lastIndexOf(' ', 72);
        if (at <= 0) break;
        lines.push(rest.slice(0, at));
        rest = rest.slice(at + 1);
      }
      return [...lines, rest];
    })
    .join('\n');

/** Bullets as a paragraph of sentences. */
const prosed: Rewrite = (text) => {
  const out: string[] = [];
  let open = false;
  for (const line of text.split('\n')) {
    const bullet = /^[-*•·–]\s+/u.exec(line);
    if (bullet === null) {
      out.push(line);
      open = false;
      continue;
    }
    const body = line.slice(bullet[0].length).trimEnd();
    const sentence = /[.!?:;…]$/u.test(body) ? body : `${body}.`;
    const last = out.at(-1);
    if (open && last !== undefined) out[out.length - 1] = `${last} ${sentence}`;
    else out.push(sentence);
    open = true;
  }
  return out.join('\n');
};

function headingLike(line: string): boolean {
  const bare = line.replace(/[#*_:\s]+/gu, ' ').trim();
  return (
    bare.length > 2 &&
    bare.length <= 40 &&
    (/^\s*#{1,4} /u.test(line) ||
      /^\s*\*\*[^*]+\*\*:?\s*$/u.test(line) ||
      (/^[\p{Lu}\d &/.()-]+:?$/u.test(line.trim()) && /\p{Lu}{2}/u.test(line)))
  );
}

/** Headings in capitals become ordinary ones, and the other way round. */
const recased: Rewrite = (text) =>
  text
    .split('\n')
    .map((line) => {
      if (!headingLike(line)) return line;
      const isShouted = line === line.toUpperCase();
      return isShouted
        ? line.replace(/\p{L}[\p{L}']*/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
        : line.toUpperCase();
    })
    .join('\n');

/** Straight quotation marks curled. */
const curled: Rewrite = (text) =>
  text
    .replace(/(^|[\s([{—–-])"/gmu, '$1“')
    .replaceAll('"', '”')
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’');

/** Headed sections behind the first in another order. */
const reordered: Rewrite = (text, seed) => {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, at) => (headingLike(line) ? [at] : []));
  if (starts.length < 4) return text;
  const parts = starts.map((start, at) => lines.slice(start, starts[at + 1] ?? lines.length));
  const chance = random(seed);
  const [first, ...others] = parts;
  for (let i = others.length - 1; i > 0; i -= 1) {
    const j = Math.floor(chance() * (i + 1));
    [others[i], others[j]] = [others[j] ?? [], others[i] ?? []];
  }
  const joined = [first ?? [], ...others].map((part) =>
    part.at(-1)?.trim() === '' ? part : [...part, ''],
  );
  return [...lines.slice(0, starts[0]), ...joined.flat()].join('\n');
};

/** One letter in a hundred words swapped with its neighbour. */
const mistyped: Rewrite = (text, seed) => {
  const chance = random(seed);
  return text.replace(/\p{Ll}{5,}/gu, (word) => {
    if (chance() >= 0.01) return word;
    const at = 1 + Math.floor(chance() * (word.length - 3));
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  });
};

export const REWRITES: Readonly<Record<string, Rewrite>> = {
  'lines re-wrapped': rewrapped,
  'bullets as prose': prosed,
  'case of headings': recased,
  'curled quotes': curled,
  'sections reordered': reordered,
  'typos at 1 %': mistyped,
};
