/** What the brief says of the offer, as lines that the brand can say, and which of them answers what. */
import { contentStems } from '../language/similarity';
import type { Statement } from '../records/evidence';
import { makePhrase } from './grammar/phrase';
import { soundsRight } from './grammar/sound';
import { tag } from './grammar/tagger';
import { countWords } from './grammar/tidy';
import { clean, lowerFirst, sentence } from './voice-text';

export interface Fact {
  statement: Statement;
  /** For lists: the brief's words with “we” for the client, no full stop. */
  text: string;
  /** A whole sentence or a line of its own that the brand can say; absent where that is unsafe. */
  line?: string;
  /** The same inside a sentence, without its full stop. */
  inside?: string;
  /** True when the words are a clause with subject and verb, so that “that” may stand in front. */
  isClause: boolean;
  hasFigure: boolean;
}

/** “They” in a fact may be the readers, the staff or somebody else: such a fact is only listed. */
const OTHERS = /\b(?:they|them|their|theirs|he|him|his|she|her|hers|em)\b/iu;
/** Matters of the project, not of the reader. */
const INSIDE =
  /\b(?:campaign|budget|agency|kpi|client|audiences?|personas?|advertis\w+|brief|logo)\b|\?$|\brepossess\w*|\bAPR\b|\bat risk\b|\bonly after\b|\bwaiting period\b|\b(?:can't|cannot|don't|doesn't|not) (?:ship|sell|do|deliver)\b/iu;
const NUMBER_WORD =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|free)\b/iu;

/** The facts of the brief, each in the forms that are safe; one meaning once. */
export function factsOf(statements: readonly Statement[], brand: string | undefined): Fact[] {
  const seen = new Set<string>();
  return statements.flatMap((statement): Fact[] => {
    const text = ownWords(statement);
    const key = contentStems(text).join(' ');
    if (key === '' || seen.has(key)) return [];
    seen.add(key);
    const line = lineOf(text, brand);
    const hasFigure = /\d/u.test(text) || NUMBER_WORD.test(text);
    if (line === undefined) return [{ statement, text, isClause: false, hasFigure }];
    return [
      {
        statement,
        text,
        line,
        inside: insideOf(statement, line.replace(/\.$/u, ''), brand),
        isClause: isClauseLine(line),
        hasFigure,
      },
    ];
  });
}

/** Inside a sentence: the first letter as the passage has it, names as they are. */
function insideOf(statement: Statement, line: string, brand: string | undefined): string {
  const passage = clean(statement.evidence[0]?.quote ?? '');
  const same = passage.slice(0, 6).toLowerCase() === line.slice(0, 6).toLowerCase();
  return same && /^\p{Ll}/u.test(passage)
    ? passage.charAt(0) + line.slice(1)
    : lowerFirst(line, brand);
}

/** The reading writes “the client” where the brief says “we”: the passage itself has the right words. */
export function ownWords(statement: Statement): string {
  const value = clean(statement.value);
  const quote = clean(statement.evidence.find((span) => span.alignment !== 'none')?.quote ?? '');
  // A remark in brackets may be the very answer: “will it muck up …?” (no, we have it in writing).
  if (/\([^)]{6,}\)/u.test(quote) && !/\(/u.test(value) && countWords(quote) <= 40) return quote;
  // The passage says “we” where the reading put the name or “the client”.
  const isOurs =
    /\b(?:we|we're|we've|our|ours|us|I|my)\b/iu.test(quote) &&
    !/\b(?:we|our|us|I|my)\b/iu.test(value);
  if (isOurs && countWords(quote) <= countWords(value) + 4) return quote;
  if (!/\bthe client\b/iu.test(value)) return value;
  return makePhrase(statement, 'other', { keep: new Set(), maxWords: 60 })?.words ?? value;
}

function lineOf(told: string, brand: string | undefined): string | undefined {
  // “the balance (not the purchases)” says it with a comma as well.
  const text = told.replace(/\s*\((not [^)]+)\)/giu, ', $1').replace(/\s*\([^)]{1,40}\)/gu, '');
  const words = countWords(text);
  if (words < 3 || words > 24 || OTHERS.test(text) || INSIDE.test(text)) return undefined;
  if (/^[“"(]|[|;*→=]|:\s*$|[.!?] \p{L}|\(/u.test(text)) return undefined;
  if (/\s(?:for|of|to|with|by|in|on|at|from|and|or|the|a)$/iu.test(text)) return undefined;
  if (/^(?:and|but|or|so|because|which|that|where|who)\b/iu.test(text)) return undefined;
  if (/\b(?:want|wants|hope|aim) to\b/iu.test(text)) return undefined;
  // “has eleven branches”: whose? With a name it is a sentence, without one a note.
  if (/^(?:is|are|was|were|has|have|had|runs?|operates?|makes?|does)\b/iu.test(text)) {
    if (brand === undefined || text.includes(brand) || /^(?:are|were|have)\b/iu.test(text))
      return undefined;
    return checked(`${brand} ${lowerFirst(text)}`);
  }
  return checked(text);
}

function checked(text: string): string | undefined {
  const line = sentence(text);
  return soundsRight(line) ? line : undefined;
}

function isClauseLine(line: string): boolean {
  const words = tag(line.replace(/\.$/u, ''));
  const verb = words.findIndex(
    (word, i) =>
      i > 0 && (word.pos === 'AUX' || (word.pos === 'VERB' && !/(?:ing|ed|en)$/u.test(word.lower))),
  );
  const first = words[0];
  return verb > 0 && first !== undefined && /^(?:PRON|DET|NOUN|PROPN|ADJ|NUM)$/u.test(first.pos);
}

/** Words that share no stem and are about one thing: “dear” and “£1,850”. */
const MATTERS: readonly RegExp[] = [
  /\b(?:price\w*|costs?|dear\w*|expensive|afford\w*|money|pays?|paid|free|cheap\w*|fees?|deposits?|loans?|quid|euros?|dollars?|bucks|pounds?|save money|instal?ments?|grant|funded|bursar\w+|budget)\b|[€£$₦₹]\s?\d|\d\s?(?:€|zł|kr|CHF)/iu,
  /\b(?:minutes?|hours?|quick\w*|no time|busy|half a day|afternoon|five days|waiting time)\b/iu,
  /\b(?:safe\w*|hurt\w*|injur\w+|risk\w*|danger\w*|insur\w+|scared|afraid|secure|theft|nicked|stolen|broken? into|warranty|verified|trust\w*)\b/iu,
  /\b(?:old|age|aged|young|beginners?|elites?|for (?:kids|children|experts))\b/iu,
  /\b(?:far|drive|bus|parking|station|distance|km|miles|remote|posts?|ships?|deliver\w*|pick-?up|van)\b/iu,
  /\b(?:winter|cold|rain\w*|weather|heat\w*|stove|warm)\b/iu,
  /\b(?:learn\w*|teach\w*|lessons?|class\w*|school|trained|training|exams?)\b/iu,
  /\b(?:cancel\w*|refunds?|return\w*|contract|locked|lock-?in|lift\w*)\b/iu,
  /\b(?:employers?|manager|boss|names?|privacy|private|confidential|anonymous|data)\b/iu,
  /\b(?:fix\w*|repair\w*|broke\w*|breaks|warrant\w*|servicing|services all|maintenance|spare parts)\b/iu,
  /\b(?:taste\w*|flavou?r\w*|blind tasting|ingredients?|notice)\b/iu,
];

/** How well a fact answers: `direct` shares words with the doubt, `near` only its matter. */
export interface Fit {
  fact: Fact;
  fit: 'direct' | 'near';
  /** Words in common. */
  shared: number;
}

/** Shared by chance: numbers, times and the like. */
const GENERIC =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|year|day|week|month|time|hour|last|first|good|new|old|people|thing|way|work|come|get|go|make|take|give|need|want)$/u;

/** The fact that answers a doubt or a pain best; undefined when none has anything to do with it. */
export function bestFact(
  about: string,
  facts: readonly Fact[],
  common: ReadonlySet<string> = new Set(),
): Fit | undefined {
  const stems = new Set(contentStems(about).filter((stem) => !common.has(stem)));
  const matters = MATTERS.filter((pattern) => pattern.test(about));
  let best: Fit | undefined;
  let bestScore = 0;
  for (const fact of facts) {
    const own = [...new Set(contentStems(fact.text))];
    const told = own.filter((stem) => stems.has(stem));
    // The price that the doubt is about is no answer to it.
    if (own.length > 0 && told.length / own.length > 0.7) continue;
    const shared = told.filter((stem) => /\p{L}{3}/u.test(stem) && !GENERIC.test(stem)).length;
    const near = matters.filter((pattern) => pattern.test(fact.text)).length;
    const score = 2 * shared + 1.5 * near;
    if (score > bestScore) {
      bestScore = score;
      best = {
        fact,
        shared: told.filter((stem) => stem.length > 4).length,
        fit: shared > 1 || (shared > 0 && near > 0) ? 'direct' : 'near',
      };
    }
  }
  return best;
}

/** The fact with its figures blurred, as a hurried draft would have it; undefined if nothing blurs. */
export function vague(fact: Fact): string | undefined {
  if (fact.line === undefined) return undefined;
  const per = '(?: (?:a|an|per|each) \\p{L}+)?';
  const blurred = fact.line
    .replace(/\bsince (?:\d{4}|my [^,.]+)/giu, 'for many years')
    .replace(/\bin (?:1[89]|20)\d\d\b/giu, 'a long time ago')
    .replace(
      new RegExp(`(?:[€£$₦₹]|EUR |CHF |R)\\s?\\d[\\d.,]*[kKmM]?${per}`, 'gu'),
      'a fair price',
    )
    .replace(
      new RegExp(
        `\\b\\d[\\d.,]*\\s?(?:€|euros?|quid|pounds?|zł|kr|bucks|pesos|crowns?)${per}`,
        'giu',
      ),
      'a fair price',
    )
    .replace(
      /\b(?:on |from )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2}(?:st|nd|rd|th)?)?\b/gu,
      'soon',
    )
    .replace(
      /(?<![-\p{L}])(?:about |some |over |nearly |almost )?(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|ninety|(?:two |three |nine )?hundred(?: and \p{L}+)?)(?=(?: [\p{L}-]+){0,2} ?[\p{L}-]+s\b)(?! (?:years?|minutes?|hours?|days?|weeks?|months?|percent|per)\b)(?![\d%-])/giu,
      'lots of',
    );
  const line = sentence(blurred.trim());
  return line.toLowerCase() === fact.line.toLowerCase() || /\d/u.test(line) || !soundsRight(line)
    ? undefined
    : line;
}
