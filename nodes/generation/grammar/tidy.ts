/** Cleaning a fragment of somebody's brief so that it can stand inside a sentence. */

const SHORTHAND: readonly [RegExp, string][] = [
  [/\bw\/o\b/giu, 'without'],
  [/\bw\/(?=\s)/giu, 'with'],
  [/\babt\b/giu, 'about'],
  [/\bb4\b/giu, 'before'],
  [/\bppl\b/giu, 'people'],
  [/\bthro\b/giu, 'through'],
  [/\b(\d+) ?wks?\b/giu, '$1 weeks'],
  [/\b(\d+) ?mos\b/giu, '$1 months'],
  [/\b(\d+) ?hrs?\b/giu, '$1 hours'],
  [/\btil\b/giu, 'until'],
  [/\blvl\b/giu, 'level'],
  [/\bre (?=[A-Z])/gu, 'about '],
  [/\b(do|does|did|is|are|was|were|has|have|had|would|could|should)nt\b/giu, "$1n't"],
  [/\bcant\b/giu, "can't"],
  [/\bwont\b/giu, "won't"],
  [/\bgonna be\b/giu, 'going to be'],
  [/\bgonna\b/giu, 'going to'],
  [/\bcan not\b/giu, "can't"],
  [/(?<=\w) \+ (?=\w)/gu, ' and '],
  [/(?<=\w) & (?=\p{Ll})/gu, ' and '],
  [/(?<=\p{Ll}) \/ (?=\p{Ll})/gu, ' or '],
  [/(?<=\p{L}) = (?=\p{L})/gu, ' is '],
  [/(?<!\w)'?em\b/gu, 'those'],
];

const DAYS =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|september|october|november|december|christmas)\b/gu;

/** Straight apostrophes, no wrapping marks, no comment in brackets, shorthand written out. */
export function tidy(text: string): string {
  let out = text
    .normalize('NFC')
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/\p{Extended_Pictographic}\uFE0F?/gu, '')
    .replace(/[*_`#>]+/gu, '')
    .replace(/\s*\([^()]*\)/gu, '')
    .replace(/^[\s\-–—•·:;,.)\]]+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  for (const [from, to] of SHORTHAND) out = out.replace(from, to);
  out = out.replace(DAYS, (day) => day.charAt(0).toUpperCase() + day.slice(1));
  out = unquote(out)
    .replace(/[\s.;:,–—-]+$/u, '')
    .replace(/!+$/u, '');
  out = out.replace(
    /[,;]?\s(?:and|or|but|because|so that|which means|the|an?|when|if|to|of|with|for)$/iu,
    '',
  );
  return unquote(out)
    .replace(/"([^"]*)"/gu, '“$1”')
    .replace(/"/gu, '')
    .trim();
}

function unquote(text: string): string {
  const inner = /^"([^"]+)"$/u.exec(text)?.[1] ?? /^'([^']+)'$/u.exec(text)?.[1];
  return (inner ?? text).trim();
}

/** The first thing a long passage says: its first sentence, cut at a joint when still too long. */
export function shorten(text: string, maxWords: number): string {
  const sentence = /^.+?[.!?](?=\s+\p{Lu})/u.exec(text)?.[0].replace(/[.!]$/u, '') ?? text;
  if (countWords(sentence) <= maxWords) return sentence;
  for (const joint of [
    /;\s/u,
    /\s[–—-]\s/u,
    /:\s/u,
    /,\s(?:and|but|so|because|which|where|who)\s/u,
    /\s(?:because|which|although|so that)\s/u,
    /,\s/u,
  ]) {
    const head = sentence.split(joint)[0] ?? sentence;
    const length = countWords(head);
    if (length <= maxWords && length >= 3) return head;
  }
  return sentence;
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;
}

/** At most so many words, never ending on a word that wants another; a cut shows as “…”. */
export function clipWords(text: string, max: number): string {
  const words = text.split(' ');
  if (words.length <= max) return text;
  let head = words.slice(0, max).join(' ');
  for (let last = ''; last !== head;) {
    last = head;
    head = head
      .replace(/[\s,;:–-]+$/u, '')
      .replace(
        /\s(?:and|or|but|because|so|that|which|who|the|an?|to|of|with|for|in|on|at|from|by|as|than|if|when|my|your|their|his|her)$/iu,
        '',
      );
  }
  return `${head}…`;
}
