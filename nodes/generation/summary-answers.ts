/** What the brief itself says against a doubt: the fact that bears on it, or honestly none. */
import { contentStems } from '../language/similarity';
import type { Statement } from '../records/evidence';

export interface Answer {
  doubts: Statement[];
  /** Absent where nothing in the brief bears on the doubt. */
  fact?: Statement;
}

/** Words of one matter that share no stem: “we'll freeze” is met by “a wood stove”. */
const MATTERS: readonly RegExp[] = [
  /\b(?:employers?|manager|boss|hr|colleagues?|management)\b/iu,
  /\b(?:names?|private|privacy|confidential|anonymous|finds? out|spy|spied|data security)\b/iu,
  /\b(?:pric\w+|costs?|dear|expensive|afford|cheap\w*|fees?|deposit|free|paid|pays?|money|loans?|instalments?|at once|adds? up|quid|bucks)\b/iu,
  /\b(?:warm\w*|cold|freez\w*|perishing|heat\w*|stove|winter|heating)\b/iu,
  /\b(?:broken|breaks?|repairs?|repaired|warranty|guarantee\w*|service|spare parts?|fix|fixed)\b/iu,
  /\b(?:nicked|stolen|theft|insur\w+|locked|locks?|broken into)\b/iu,
  /\b(?:safe\w*|danger\w*|EN \d+|certif\w+|tested|passes|trained)\b/iu,
  /\b(?:far|drive|bus|parking|distance|remote|detour|tram|minutes off)\b/iu,
  /\b(?:cancel\w*|refunds?|return\w*|lock-in|contract|any time)\b/iu,
  /\b(?:no time|(?:minutes?|hours?)(?! (?:off|from|away|walk|drive))|quick\w*|takes? long|busy)\b/iu,
  /\b(?:eat|food|soup|restaurant|café|lunch|nowhere to eat)\b/iu,
];

/** Stems that two lines may share by chance. */
const CHANCE = new Set(
  contentStems(
    'people person thing things way day days year years week month one two three first last new old good better best get got go going come make made take know think want need use work back home still already never always really much many more less half own place part kind sort sold sell',
  ),
);

/** Each doubt with the fact that bears on it; doubts that one fact meets stand together, in order. */
export function answersTo(
  doubts: readonly Statement[],
  facts: readonly Statement[],
  known: readonly string[] = [],
): Answer[] {
  const idle = new Set([...CHANCE, ...known.flatMap(contentStems)]);
  const answers: Answer[] = [];
  for (const doubt of doubts) {
    const fact = bestOf(doubt, doubts, facts, idle);
    const earlier = fact && answers.find((answer) => answer.fact === fact);
    if (earlier) earlier.doubts.push(doubt);
    else answers.push({ doubts: [doubt], ...(fact ? { fact } : {}) });
  }
  return answers;
}

/** From here on a fact bears on a doubt: one matter, two words, or said right behind it. */
const ENOUGH = 1.5;

function bestOf(
  doubt: Statement,
  doubts: readonly Statement[],
  facts: readonly Statement[],
  idle: ReadonlySet<string>,
): Statement | undefined {
  const said = new Set(contentStems(doubt.value));
  const matters = mattersOf(doubt.value, idle);
  let best: Statement | undefined;
  let bestScore = 0;
  for (const fact of facts) {
    const text = wholeOf(fact);
    const stems = [...new Set(contentStems(text))];
    const fresh = stems.filter((stem) => !said.has(stem));
    const shared = stems.filter((stem) => said.has(stem) && !idle.has(stem) && stem.length > 3);
    // The very price that is found too high answers nothing.
    const figures = text.match(/\d[\d.,]*\d|\d/gu) ?? [];
    if (fresh.length === 0 || figures.some((figure) => doubt.value.includes(figure))) continue;
    const near = mattersOf(text, idle).filter((matter) => matters.includes(matter)).length;
    const score = shared.length + 1.6 * near + (isRightBehind(fact, doubt, doubts) ? 3 : 0);
    if (score >= ENOUGH && score > bestScore) [best, bestScore] = [fact, score];
  }
  return best;
}

/** Said right behind the doubt: “everything's closed anyway” which isn't true, the bakery van comes. */
const BEHIND_CHARS = 45;

function isRightBehind(fact: Statement, doubt: Statement, doubts: readonly Statement[]): boolean {
  const own = gapBetween(doubt, fact);
  return own <= BEHIND_CHARS && doubts.every((other) => gapBetween(other, fact) >= own);
}

/** The words of the passage where they say more: a remark in brackets may be the answer. */
function wholeOf(fact: Statement): string {
  const quote = fact.evidence[0]?.quote ?? '';
  return quote.length > fact.value.length ? quote : fact.value;
}

/** Characters from the end of one passage to the start of the next, −1 inside it; else infinite. */
function gapBetween(one: Statement, next: Statement): number {
  const gaps = next.evidence.flatMap((span) =>
    one.evidence
      .filter((said) => said.sourceId === span.sourceId)
      .flatMap((said) => {
        // The doubt stands inside the passage: nothing is nearer.
        if (said.start >= span.start && said.end <= span.end) return [-1];
        return span.start >= said.end ? [span.start - said.end] : [];
      }),
  );
  return Math.min(Infinity, ...gaps);
}

/** What a text is about; words of the offer itself (“heat pumps”) say nothing of it. */
function mattersOf(text: string, idle: ReadonlySet<string>): number[] {
  const words = text
    .split(/\s+/u)
    .filter((word) => !contentStems(word).some((stem) => idle.has(stem)))
    .join(' ');
  return MATTERS.flatMap((pattern, index) => (pattern.test(words) ? [index] : []));
}
