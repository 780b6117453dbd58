/** One passage, several values: lists told with semicolons, slashes, commas or “and”. */
import type { Stretch } from './sentences';
import { trimStretch } from './sentences';

export interface SplitOptions {
  /** Commas separate items even when there are only two parts. */
  commas?: boolean;
  /** “and” and “or” separate items too. */
  joints?: boolean;
  /** “and” also separates two clauses with subjects of their own. */
  clauses?: boolean;
}

const HARD = /\s*;\s*|\s+\/{1,2}\s+|\s+\+\s+|\s*•\s*|\s+\|\s+|\s\*\s|\s→\s/u;

/**
 * Splits a stretch of text into items; offsets into `text`. Quotes and brackets are never split.
 * Semicolons and slashes always split; commas when the parts look like a list.
 */
export function splitItems(
  text: string,
  from: number,
  to: number,
  options: SplitOptions = {},
): Stretch[] {
  const masked = mask(text.slice(from, to));
  const hard = cut(masked, HARD);
  const parts = hard.flatMap((part) => splitCommas(masked, part, options));
  return parts
    .map((part) => tidyItem(text, from + part.start, from + part.end))
    .filter((part) => part.end > part.start);
}

/** Blanks out quotes and brackets so that nothing inside them separates. */
export function mask(text: string): string {
  return text
    .replace(/"[^"\n]{0,240}"|\([^()\n]{0,200}\)/gu, (inner) => '\u0001'.repeat(inner.length))
    .replace(/(?<![\p{L}\p{N}])'[^'\n]{2,120}'(?![\p{L}\p{N}])/gu, (inner) =>
      '\u0001'.repeat(inner.length),
    )
    .replace(/\d[.,]\d/gu, (inner) => `${inner[0] ?? ''}\u0001${inner[2] ?? ''}`);
}

function splitCommas(masked: string, part: Stretch, options: SplitOptions): Stretch[] {
  const written = masked.slice(part.start, part.end);
  const pieces = cut(written, /\s*,\s+(?:and |or |plus |& |und )?/u);
  const words = pieces.map((piece) => countWords(written.slice(piece.start, piece.end)));
  const hasJoint = /,\s+(?:and|or|plus) |\s(?:and|or|&|plus) [^,]*$/u.test(written);
  const isList =
    pieces.length >= 3
      ? words.every((count) => count <= 12) &&
        (hasJoint || words.every((count) => count <= 7) || options.commas === true)
      : pieces.length === 2 && (options.commas === true || /,\s+(?:and|or|plus) /u.test(written));
  const shifted = (list: Stretch[]): Stretch[] =>
    list.map((piece) => ({ start: piece.start + part.start, end: piece.end + part.start }));
  if (
    pieces.length > 1 &&
    isList &&
    pieces.slice(1).every((piece) => !continues(written.slice(piece.start, piece.end)))
  ) {
    const last = pieces.at(-1);
    const ends = last === undefined ? [] : splitJoint(written, last, options, pieces.length);
    return shifted([...pieces.slice(0, -1), ...ends]);
  }
  return shifted(splitJoint(written, { start: 0, end: written.length }, options, 1));
}

/** “A and B”: two items when both sides are built alike. */
function splitJoint(
  written: string,
  piece: Stretch,
  options: SplitOptions,
  siblings: number,
): Stretch[] {
  if (options.joints !== true) return [piece];
  const text = written.slice(piece.start, piece.end);
  const joint = /,?\s+(?:and also|and to also|as well as|and|or|&|plus)\s+/gu;
  const parts: Stretch[] = [];
  let start = 0;
  for (const match of text.matchAll(joint)) {
    const before = text.slice(start, match.index);
    const after = text.slice(match.index + match[0].length);
    const splits =
      siblings > 1
        ? countWords(before) <= 8 && countWords(after) <= 8 && parts.length === 0
        : isAlike(text.slice(0, match.index), after) ||
          (options.clauses === true && areClauses(before, after));
    if (!splits) continue;
    parts.push({ start: start + piece.start, end: match.index + piece.start });
    start = match.index + match[0].length;
  }
  parts.push({ start: start + piece.start, end: piece.end });
  return parts;
}

/** Two halves that could each stand alone: each long enough, the second with its own subject. */
function areClauses(before: string, after: string): boolean {
  if (countWords(before) < 3 || countWords(after) < 3) return false;
  return /^(?:when|a|an|the|his|her|their|he|she|they|that|it|somebody|someone|nobody|another|no|two|three|of|by|about|with|from|over|how|what|not|to|being|having)\b/iu.test(
    after.trim(),
  );
}

function isAlike(first: string, second: string): boolean {
  const a = first.trim().toLowerCase();
  const b = second.trim().toLowerCase();
  if (countWords(b) < 2 || countWords(a) < 2) return false;
  const opening = (side: string): string => /^[\p{L}'’]+/u.exec(side)?.[0] ?? '';
  const x = opening(a);
  const y = opening(b);
  if (
    /^(?:to|of|by|about|that|not|with|how|what|where|whether|no|a|an|the|his|her|their|my|from|when|after)$/u.test(
      y,
    )
  ) {
    return y === x || /^(?:to|that|not)$/u.test(y) || (isArticle(x) && isArticle(y));
  }
  if (/ing$/u.test(y)) return /ing$/u.test(x);
  return VERB_LIKE.test(y) && countWords(b) >= 2 && !/ing$/u.test(x);
}

function isArticle(word: string): boolean {
  return /^(?:a|an|the|his|her|their|my|no)$/u.test(word);
}

/** Base verbs that often open the second half of a wish. */
const VERB_LIKE =
  /^(?:be|have|get|keep|make|take|give|go|come|see|know|find|feel|look|stop|start|finish|leave|land|hold|put|show|sell|buy|pay|save|sleep|sit|stay|walk|run|drive|eat|cook|learn|speak|talk|hear|listen|read|write|send|bring|carry|fill|open|close|cut|reduce|avoid|prove|win|earn|share|meet|help|teach|turn|return|move|live|work|play|plan|book|order|try|use|wear|watch|want|taste|drink|hand|pass|park|sign|stand|serve|grow|build|fix|forget|lose|protect|impress|please|rest|relax|switch|do|say|tell|let|set|spend|quit|raise|understand|visit|trust|offer|catch|lock|line|become|belong|call|choose|compare|explain|ask|answer|step|travel|enjoy|own|pick|shift|squeeze|charge|climb|cover|handle|prepare|present|print|register|repair|replace|store|treat|upload|wash|wake|cancel|check|clean|collect|cope|count|create|decide|deliver|discover|dress|escape|explore|face|feed|fly|follow|gain|gather|grab|hang|heal|hire|host|improve|increase|invite|join|jump|laugh|launch|lend|lift|maintain|manage|measure|mend|miss|mix|monitor|notice|obtain|organise|organize|pack|paint|perform|post|practise|practice|prevent|push|reach|receive|recommend|record|recover|recruit|release|remember|remove|rent|report|reserve|respond|ride|rise|scale|search|secure|settle|shine|shop|shout|sing|skip|smile|solve|sort|split|spot|spread|stick|stretch|study|succeed|support|surprise|survive|swap|swim|test|throw|tidy|touch|track|train|translate|type|unlock|update|vote|wait|welcome|wrap|bake|brush|carry|charge|chat|comment|connect|consult|convince|copy|cycle|dance|design|draw|dry|earn|enter|entertain|fall|fish|freeze|garden|graduate|hear|hike|hunt|iron|land|lean|lighten|like|listen|lose|mail|marry|mow|name|nap|order|park|photograph|piece|pop|print|prove|publish|race|refill|renew|repeat|rebook|retire|reuse|sail|sell|sew|sketch|ski|slow|snack|soak|steer|stream|supply|tell|thank|tie|tip|trade|travel|tuck|unwind|use|wander|warm|wave|weigh|whistle|wipe|write|lock up|fold|impress|finish)$/u;

/** The part after a comma belongs to the one before it. */
function continues(part: string): boolean {
  return /^(?:which|who|that|because|since|as|so|if|unless|though|although|but|while|where|even|especially|including|like|not least|e\.g|i\.e|mostly|mainly|please|too|they|she|he|it|we|I|you|there|then|says|said|though)\b/iu.test(
    part.trim(),
  );
}

function cut(text: string, separator: RegExp): Stretch[] {
  const pieces: Stretch[] = [];
  let start = 0;
  for (const match of text.matchAll(new RegExp(separator.source, 'giu'))) {
    pieces.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  pieces.push({ start, end: text.length });
  return pieces.filter((piece) => text.slice(piece.start, piece.end).trim() !== '');
}

/** Trims marks, fillers and one pair of quotes around an item. */
export function tidyItem(text: string, start: number, end: number): Stretch {
  let { start: from, end: to } = trimStretch(text, start, end);
  const lead =
    /^(?:[-–—•·>→*"'(\s]+|(?:and|or|but|also|plus|then|so|well|honestly|oh|etc\.?|please|yeah|yes)[,:]?\s+)+/iu.exec(
      text.slice(from, to),
    );
  if (lead !== null && from + lead[0].length < to) {
    const isBalanced =
      /[("]$/u.test(lead[0]) && !/[)"]/u.test(text.slice(from + lead[0].length, to));
    from +=
      isBalanced || !/[("]/u.test(lead[0])
        ? lead[0].length
        : lead[0].search(/["(]/u) >= 0
          ? lead[0].search(/["'(]/u)
          : lead[0].length;
  }
  const tail = /(?:[\s,;:.!*_–—-]|\p{Extended_Pictographic}|\uFE0F|\u200D)+$/u.exec(
    text.slice(from, to),
  );
  if (tail !== null && tail.index > 0) to = from + tail.index;
  const inner = text.slice(from, to);
  const quoted = /^["']([^"]+)["']$/u.exec(inner);
  if (quoted !== null && !/["']/u.test((quoted[1] ?? '').replace(/\p{L}'\p{L}/gu, ''))) {
    from += 1;
    to -= 1;
    while (to > from && /[\s,.]/u.test(text[to - 1] ?? '')) to -= 1;
  }
  return { start: from, end: to };
}

/** True for answers that say nothing: “n/a”, “none”, “tbd”, “–”. */
export function isEmptyAnswer(text: string): boolean {
  return /^[\s"'([]*(?:-+|blank|empty|–|—|n\/?a|none(?: yet| so far| recorded| given)?|nil|nothing(?: so far| yet| fixed.*)?|tb[cd]|to be (?:confirmed|discussed|decided|defined)|not (?:relevant|given|sure|known|stated|applicable|yet|decided)|unknown|no idea|(?:we |I )?don't know(?: (?:yet|really|sorry|either))?|dk|open|\?+|x|doesn't matter|any|"|ditto|no (?:wish|nickname|target|number|budget|deadline)s?(?: .*)?|no|yes|see (?:above|below|note))[\s."')\]]*$/iu.test(
    text,
  );
}

/** True for words that leave a question open: “still open, they will come back to us”. */
export function isUndecided(text: string): boolean {
  return /^[\s"'(]*(?:(?:it(?:'s| is)|they(?:'re| are)|this is|that's|is|are) )?(?:(?:still |yet |left |kept )*(?:open|undecided|unclear|unknown|missing|pending|blank|tb[acd])|(?:honestly,? )?no idea|no decision|not (?:yet )?(?:known|decided|fixed|sure|clear|agreed|defined)|to be (?:agreed|confirmed|decided|defined|discussed)|(?:we|I) (?:do not|don't|could not|couldn't|cannot|can't) (?:yet )?(?:know|agree|say|tell)|don't know|leave (?:it|that|this) (?:blank|open|out))(?=\s*(?:[,.;:!)"–—-]|$)| yet\b| at the moment| for now| until\b| on (?:it|this|that)\b| who\b)/iu.test(
    text,
  );
}

export function countWords(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/u).length;
}
