/** The name of an audience short enough for a heading or a clause: “managing partners”. */
import { isProperName, labelInside } from '../../extraction/labels';
import type { Statement } from '../../records/evidence';

const BEHIND =
  /\s(?:of|in|at|with|who|whose|that|which|from|for|on|to|over|under|near|around|between|within|without|outside|aged|above|not|already|still|along|specialised|laid|made|new (?=in|to)|(?:runn|work|liv|go|try|look|us|mov|com|start|hold|plann|want|hav|do|mak|driv|fac|leav|rais|car|sell|buy|pay|wait|rent|return|settl|study|teach|play|feed|keep|manag)ing|(?<=s )\p{L}{3,}ing)(?![\p{L}]).*$/iu;
/** Heads that say nothing without what follows them: “people who…”, “the ones laid off…”. */
const EMPTY =
  /^(?:the |those |these |all |our |their )?(?:\d+ )?(?:people|folks?|those|ones?|adults|women|men|girls|boys|persons?|owners?|users?|customers|clients|members|residents|families|households|parents?|teams?|firms|companies|businesses|heads?|managers?|anyone|anybody|everyone|everybody)$/iu;
/** What a cut label ends on: “new gardeners within”. */
const HANGING =
  /\s+(?:of|in|at|with|who|whose|that|which|from|for|on|to|over|under|near|around|between|within|and|or|the|an?)\s*$/iu;
const WORDS_MAX = 6;

/** “Runners, forty-five or more”: what counts or dates them stands elsewhere. */
export function withoutCount(label: string): string {
  return label.replace(
    /, (?=(?:\d|aged|mostly|mainly|usually|(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{L}+)?(?![\p{L}]))).*$/iu,
    '',
  );
}

/** What stands before the first “of”, “who”, “within”…: the noun that decides one or many. */
export function headOf(label: string): string {
  return label.replace(BEHIND, '');
}

/**
 * A long label cut behind its head noun, as it stands inside a sentence. Where the head alone says
 * nothing and the whole is long, undefined: the text then says “this audience” or gives it in full.
 */
export function shortLabel(label: Statement): string | undefined {
  if (label.origin === 'generated') return undefined;
  if (isProperName(label.value)) return label.value;
  const text = withoutCount(labelInside(label))
    .replace(/\s*\([^)]*\)/gu, '')
    .replace(/["“”]/gu, '')
    .replace(HANGING, '')
    .trim();
  const words = text.split(/\s+/u).length;
  if (words <= 4) return text;
  const head = headOf(text);
  // “Those putting their own affairs in order” has no head that could stand alone.
  const isOpen = /^(?:those|the ones|people|folks?|any(?:one|body)|every(?:one|body)|who) /iu.test(
    head,
  );
  if (isOpen) return words <= WORDS_MAX ? text : undefined;
  if (head !== text && head.split(/\s+/u).length <= WORDS_MAX && !EMPTY.test(head)) return head;
  return words <= WORDS_MAX ? text : undefined;
}
