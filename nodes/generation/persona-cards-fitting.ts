/**
 * Which values may stand on a card. What the reader is sure of stands as the brief has it, unless it
 * is about the work. An unsure one is tried in the sentence that a reader would say with it (“They
 * want to …”, “What gets in their way: …”); if it does not complete it, the card asks instead.
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

/** The sheet with only those values that a card can carry. */
export function fitting(sheet: Sheet, work: Work): Sheet {
  const free = (entry: Statement): boolean =>
    entry.origin === 'human' || !isAboutTheWork(entry, work);
  const all = (list: readonly Statement[], fits: (entry: Statement) => boolean): Statement[] =>
    distinctOf(
      list.filter(
        (entry) =>
          entry.origin === 'human' ||
          (free(entry) && !isTorn(entry) && (entry.confidence >= sureFrom || fits(entry))),
      ),
    );
  const told = [
    ...sheet.goals,
    ...sheet.pains,
    ...sheet.triggers,
    ...sheet.objections,
    ...sheet.demographics,
  ];
  return {
    ...sheet,
    goals: all(sheet.goals, isWish).filter((entry) => !isOfTheClient(entry)),
    pains: all(sheet.pains, isObstacle),
    triggers: all(sheet.triggers, isStart),
    objections: all(sheet.objections, isNo).map(withoutVerdict),
    // What is told of their day and stands in another list already is not told twice.
    context: distinctOf(
      sheet.context.filter(
        (entry) =>
          entry.origin === 'human' || (free(entry) && isDay(entry) && !isTold(entry, told)),
      ),
    ),
    risks: sheet.risks.filter((risk) => TENDER.test(risk.value)),
    demographics: distinctOf(
      sheet.demographics.filter(
        (entry) =>
          isTrait(entry) &&
          !sheet.label.value.toLowerCase().includes(entry.value.toLowerCase()) &&
          !isTold(entry, [...sheet.goals, ...sheet.pains, ...sheet.triggers, ...sheet.objections]),
      ),
    ),
    successMetrics: sheet.successMetrics.filter((metric) => measures(metric, sheet)),
    constraints: rulesFor(sheet),
  };
}

/** Surer than this, and the words of the brief stand as they are. */
const sureFrom = 0.75;

/** A sore point about oneself, where a light word does harm. */
const TENDER =
  /(?<![\p{L}])(?:asham\w+|shame|embarrass\w*|afraid|scared|frighten\w*|terrified|judged|guilty?|look (?:ridiculous|stupid|old))(?![\p{L}])/iu;

/** A word or sign that says nothing by itself. */
function isTorn(entry: Statement): boolean {
  return entry.value.replace(/[^\p{L}\p{N}]/gu, '').length < 3;
}

function isOfTheClient(entry: Statement): boolean {
  return /“We” and “I” in the brief/u.test(entry.note ?? '');
}

function isTheirs(entry: Statement, client: string): boolean {
  const text = entry.value.toLowerCase();
  return [`${client.toLowerCase()}’s `, `${client.toLowerCase()}’ `].some(
    (own) => text.indexOf(own) > 0,
  );
}

/** Plans of the client, remarks about the project, rules: nobody in the audience would say them. */
function isAboutTheWork(entry: Statement, work: Work): boolean {
  const text = entry.value.toLowerCase();
  const { brand, purpose } = work;
  // “Nobody wants to be seen in Harbour Light’s queue” is theirs, “Harbour Light asked them” is not.
  if (isOfTheClient(entry)) return !isTheirs(entry, brand ?? 'the client');
  const isSure = entry.confidence >= sureFrom;
  if (/(?<![\p{L}])(?:the client|the agency|the brief|campaign|kpi)(?![\p{L}])/iu.test(text))
    return !isSpeech(entry.value) && (!isSure || text.startsWith('the client'));
  if (brand && text.startsWith(brand.toLowerCase())) return true;
  if (/^(?:launch|roll out|announce|promote|advertise|hire \d+|recruit \d+)\b/u.test(text))
    return true;
  if (!isSure && /^(?:reopen|fill the)\b/u.test(text)) return true;
  if (
    !isSure &&
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
  const formats = findFormats(inside);
  // “Would play with a calculator too” is a taste in formats and stands there.
  const isTaste =
    /^(?:(?:they|he|she)(?:[’']d|[’']ll)? )?(?:would|will|likes?|loves?|prefers?|read|watch)(?![\p{L}])/iu;
  if (formats.some((hit) => hit.start < 4) || (formats.length > 0 && isTaste.test(inside)))
    return false;
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
/** Stems that name no audience in particular. */
const ANYBODY = contentStems(
  'people person persons adult women men man woman customer client user member own home work new old young first time small local live year',
);

/**
 * The “never” lines of a card, two at most, and only rules that name its audience. Everything else
 * that the client rules stands in the voice guide and the creative brief.
 */
function rulesFor(sheet: Sheet): Statement[] {
  const mine = new Set(contentStems(`${sheet.label.value} ${sheet.name?.value ?? ''}`));
  for (const word of ANYBODY) mine.delete(word);
  const names = (rule: Statement): boolean =>
    contentStems(rule.value).some((stem) => mine.has(stem));
  return sheet.constraints
    .filter(
      (rule) =>
        rule.origin === 'human' ||
        (FORBIDS.test(rule.value) && rule.value.length <= 110 && !rule.note && names(rule)),
    )
    .slice(0, 2);
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

/** True for words of the brief that another list has, whole or in part. */
function isTold(entry: Statement, list: readonly Statement[]): boolean {
  return list.some(
    (other) =>
      other.value.toLowerCase() === entry.value.toLowerCase() ||
      other.evidence.some((span) =>
        entry.evidence.some(
          (own) => own.sourceId === span.sourceId && own.start < span.end && span.start < own.end,
        ),
      ),
  );
}
