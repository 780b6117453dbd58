/**
 * Which values may stand on a card. Each one is tried in the sentence that a reader would say with
 * it: “They want to …”, “What gets in their way: …”, “It starts when …”, “They say no because …”. One
 * that does not complete it is left out; the card then asks. Fewer, right lines beat many.
 */
import { insideSentence } from '../extraction/statement-of';
import { opensWithVerb } from '../extraction/verbs';
import { isSpeech } from '../extraction/wording';
import { findFormats } from '../language/recognise/formats';
import { findDates } from '../language/recognise/dates';
import { contentStems } from '../language/similarity';
import { tag } from '../language/tagger';
import type { Statement } from '../records/evidence';
import type { Sheet } from '../records/sheet';
import { shapeOf } from './persona-cards-shape';
import { wishOf } from './persona-cards-wishes';

/** What is known of the work beside the sheet: whose words are not the audience's. */
export interface Work {
  brand?: string | undefined;
  rules: readonly Statement[];
  purpose?: string | undefined;
}

/** The sheet with only those values that a card can carry. `isAlone`: the brief names no other audience. */
export function fitting(sheet: Sheet, work: Work, isAlone = true): Sheet {
  const free = (entry: Statement): boolean =>
    entry.origin === 'human' || !isAboutTheWork(entry, work);
  const all = (list: readonly Statement[], fits: (entry: Statement) => boolean): Statement[] =>
    distinctOf(list.filter((entry) => entry.origin === 'human' || (free(entry) && fits(entry))));
  return {
    ...sheet,
    goals: all(sheet.goals, isWish),
    pains: all(sheet.pains, isObstacle),
    triggers: all(sheet.triggers, isStart),
    objections: all(sheet.objections, isNo).map(withoutVerdict),
    context: all(sheet.context, isDay).filter((entry) => !isIn(entry, sheet.demographics)),
    demographics: distinctOf(
      sheet.demographics.filter(
        (entry) =>
          isTrait(entry) && !sheet.label.value.toLowerCase().includes(entry.value.toLowerCase()),
      ),
    ),
    successMetrics: sheet.successMetrics.filter((metric) => measures(metric, sheet)),
    constraints: rulesFor(sheet, isAlone),
  };
}

/** Plans of the client, remarks about the project, rules: nobody in the audience would say them. */
function isAboutTheWork(entry: Statement, work: Work): boolean {
  const text = entry.value.toLowerCase();
  const { brand, purpose } = work;
  if (/“We” and “I” in the brief/u.test(entry.note ?? '')) return true;
  if (/(?<![\p{L}])(?:the client|the agency|the brief|campaign|kpi)(?![\p{L}])/iu.test(text))
    return !isSpeech(entry.value);
  if (brand && text.startsWith(brand.toLowerCase())) return true;
  if (
    /^(?:launch|roll out|reopen|announce|promote|advertise|hire \d+|recruit \d+|fill the)\b/u.test(
      text,
    )
  )
    return true;
  if (
    /^(?:have|get) (?:\p{L}+ ){0,3}(?:residents|members|people|customers|users|households|businesses) (?:to )?\p{L}+/u.test(
      text,
    )
  )
    return true;
  if (purpose && near(text, purpose) > 0.8) return true;
  return work.rules.some((rule) => near(text, rule.value) > 0.8);
}

/** Share of the words of the shorter line that the other one has, 0–1. */
function near(one: string, other: string): number {
  const a = new Set(contentStems(one));
  const b = new Set(contentStems(other));
  const less = Math.min(a.size, b.size);
  if (less < 2 || Math.max(a.size, b.size) > less * 2) return 0;
  return [...a].filter((stem) => b.has(stem)).length / less;
}

/** “They want to …”, “They want …”. */
function isWish(entry: Statement): boolean {
  const inside = insideSentence(entry);
  if (/^\d|\d+ of \d+|^(?:see )?that number\b|^test day\b/iu.test(inside)) return false;
  if (/^(?:sponsor|not think$|do the bins$)/iu.test(inside) && inside.split(' ').length < 4)
    return false;
  const wish = wishOf(entry);
  if (wish) return wish.object.replace(/^to /u, '').split(' ').length > 1 || !!wish.verbPhrase;
  return /^“I(?:[’']d| just| only)? (?:want|need|wish|like|love)\b/u.test(entry.value);
}

const ANECDOTE =
  /^(?:one|a|an|some|two|that) (?:\p{L}+ )?(?:guy|man|woman|person|lady|bloke|customer|member|lad)\b.* \p{L}+(?:ed|id|ent|ew)\b|^one \p{L}+ (?:cried|left|laughed|said)/iu;
const MEDIA =
  /(?<![\p{L}])(?:magazine|newsletter|newspaper|conference|catalogue|podcast|journal|webinar)(?![\p{L}])/iu;

/** “What gets in their way: …”. */
function isObstacle(entry: Statement): boolean {
  const inside = insideSentence(entry);
  const words = inside.split(/\s+/u);
  if (isSpeech(entry.value)) return words.length > 2;
  if (
    /^(?:(?:two|three|some|most|many|half) of them|free|which|who|that|took|each|every|these are|those are|usually|big thing|they start|at|with|from|for)\b/iu.test(
      inside,
    )
  )
    return false;
  if (/^(?:it|this|that) (?:killed|happened|was|went|came)\b/iu.test(inside)) return false;
  if (ANECDOTE.test(inside) || (MEDIA.test(inside) && /^(?:reads?|attends?|they)\b/iu.test(inside)))
    return false;
  if (/[:;=(]| [–—] |^season\b/u.test(inside) || words.length > 24) return false;
  if (/^embarrassed about an? \p{L}+$/iu.test(inside)) return false;
  if (/(?<![\p{L}])lonely is not the word/iu.test(inside)) return false;
  if (/^nobody (?:knows|cares)$/iu.test(inside)) return false;
  if (words.length === 1 || /(?<![\p{L}])than you do\b/iu.test(inside)) return false;
  const { kind, text } = shapeOf(entry);
  // Two bare words (“the bin”) name a thing and not what is wrong with it.
  return (
    kind !== 'unclear' &&
    !(kind === 'thing' && /^(?:her|his|their|its|my|our) \p{L}+$/iu.test(text)) &&
    text.length > 3
  );
}

/** “It starts when …”, “It starts with …”. */
function isStart(entry: Statement): boolean {
  const inside = insideSentence(entry);
  const words = inside.split(/\s+/u);
  if (isSpeech(entry.value)) return false;
  if (
    /^(?:needs?|wants?|has|must|should|can) to\b|^the worry|\bin each case\b|\bback from (?:the )?leave\b|^some ?time after \p{L}+$/iu.test(
      inside,
    )
  )
    return false;
  if (/^(?:the other|type) \d/iu.test(inside) || /^sept\./iu.test(inside)) return false;
  // A date alone is the plan's and not an event in somebody's life.
  const dates = findDates(inside).reduce((sum, hit) => sum + hit.end - hit.start, 0);
  return words.length < 26 && dates / inside.length < 0.7;
}

/** “They say no because …”. */
function isNo(entry: Statement): boolean {
  const inside = insideSentence(entry).replace(/[“”]/gu, '');
  const words = inside.split(/\s+/u);
  if (/^(?:without|everything|day in the life|my residents|never a)\b/iu.test(inside)) return false;
  if (isSpeech(entry.value)) return words.length > 2 || /\?$/u.test(inside);
  if (words.length < 3 || /^(?:the|a|an|no) (?:\p{L}+ ){0,2}\p{L}+$/iu.test(inside)) return false;
  return !/^(?:wrong|got|no)\b/iu.test(inside);
}

/** Without what the client thinks of it: “there's no room for another freezer, both usually untrue”. */
function withoutVerdict(entry: Statement): Statement {
  const value = entry.value.replace(
    /, (?:both |which (?:is|are) )?(?:usually|mostly|often|all) (?:untrue|wrong|false)$/iu,
    '',
  );
  return value === entry.value ? entry : { ...entry, value };
}

/** “An ordinary day: …”. */
function isDay(entry: Statement): boolean {
  const inside = insideSentence(entry);
  if (isSpeech(entry.value) || inside.split(' ').length < 4) return false;
  if (findFormats(inside).some((hit) => hit.start < 4)) return false;
  if (
    /^(?:they|he|she)(?:[’']re| are| is) (?:free|reached)\b|^(?:really|two of|their needs)\b|^an? [\p{L} -]+ (?:she|he|they) can\b/iu.test(
      inside,
    )
  )
    return false;
  const isOnlyMedia =
    MEDIA.test(inside) &&
    /^(?:they|he|she) (?:really )?(?:do )?(?:reads?|attends?|has a podcast)\b/iu.test(inside);
  return !isOnlyMedia && tag(inside).some((word) => word.pos === 'VERB' || word.pos === 'AUX');
}

/** “They are …”: a trait that is more than a torn-off word. */
function isTrait(entry: Statement): boolean {
  return !/^(?:english-speaking|men and women|read |income |school leavers)/iu.test(entry.value);
}

/** A figure stands on a card when it counts this audience by name. */
function measures(metric: Statement, sheet: Sheet): boolean {
  const mine = new Set(contentStems(`${sheet.label.value} ${sheet.name?.value ?? ''}`));
  return metric.value.length < 110 && contentStems(metric.value).some((stem) => mine.has(stem));
}

const FORBIDS = /^(?:No|Not|Never|Don’t|Nothing|Nobody|Avoid)\b/u;
const WORDS_OR_PICTURES =
  /(?<![\p{L}])(?:say|words?|write|call|mention|phrases?|photos?|pictures?|images?|imagery|show|filming|talk|joke|guilt|fear|pity|shame)(?![\p{L}])/iu;

/**
 * The “never” lines of a card, two at most: about this audience, or about the words and pictures
 * that it meets. Everything else that the client rules stands in the voice guide and the brief.
 */
function rulesFor(sheet: Sheet, isAlone: boolean): Statement[] {
  const mine = new Set(contentStems(`${sheet.label.value} ${sheet.name?.value ?? ''}`));
  const weight = (rule: Statement): number => {
    if (rule.origin === 'human') return 9;
    if (!FORBIDS.test(rule.value) || rule.value.length > 110 || rule.note) return 0;
    const names = contentStems(rule.value).some((stem) => mine.has(stem));
    // Next to other audiences only what names this one is its own.
    return (names ? 3 : 0) + (isAlone && WORDS_OR_PICTURES.test(rule.value) ? 2 : 0);
  };
  return sheet.constraints
    .map((rule) => ({ rule, weight: weight(rule) }))
    .filter((entry) => entry.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 2)
    .map(({ rule }) => rule);
}

/** Without lines that another one says already: “the teeth” next to “their teeth at work”. */
function distinctOf(list: readonly Statement[]): Statement[] {
  const keep: Statement[] = [];
  for (const entry of list) {
    const twin = keep.findIndex((other) => covers(other, entry) || covers(entry, other));
    if (twin < 0) keep.push(entry);
    else if (
      keep[twin] &&
      entry.value.length > keep[twin].value.length &&
      covers(entry, keep[twin])
    )
      keep[twin] = entry;
  }
  return keep;
}

function covers(whole: Statement, part: Statement): boolean {
  if (whole.value.toLowerCase() === part.value.toLowerCase()) return true;
  if (opensWithVerb(insideSentence(part), true) !== opensWithVerb(insideSentence(whole), true))
    return false;
  const words = contentStems(part.value);
  const all = new Set(contentStems(whole.value));
  return words.length >= 2 && words.every((stem) => all.has(stem));
}

function isIn(entry: Statement, list: readonly Statement[]): boolean {
  return list.some((other) => other.value.toLowerCase() === entry.value.toLowerCase());
}
