/** The lines of an interpretation: objective, rules, tone and figures, each in a fitting form. */
import { sentenceCase } from '../language/inflect';
import type { DecisionRule, Found, FoundConstraint, FoundTone, Reading } from '../language/reading';
import type { Statement } from '../records/evidence';
import type { Interpretation } from '../records/interpretation';
import { speaksForItself } from './client-voice';
import { isAboutPeople, isPlausibleRule, isThePurpose } from './plausible-work';
import { asRule, forbidden, forbidsItself } from './rule-wording';
import { evidencedBy, statementOf } from './statement-of';
import type { BriefContext } from './statement-of';
import { isBaseVerb, opensWithVerb } from './verbs';
import { asLine, lowerInside } from './wording';

/** “The successful bidder shall raise …” → “Raise …”: what is to change, without who is hired for it. */
export function asObjective(statement: Statement): Statement {
  const value = statement.value.replace(
    /^(?:the )?(?:successful |appointed |chosen )?(?:bidder|agency|contractor|supplier|campaign|project|work|partner|consultant)s? (?:shall|should|must|will|is to|has to|needs to) (?=\p{Ll})/iu,
    '',
  );
  const wanted = wantedOf(value.replace(/^(?:that|for) (?=\p{Ll})/iu, ''));
  return wanted === statement.value ? statement : { ...statement, value: sentenceCase(wanted) };
}

/** “Independent cafés to order a first case” → “Get independent cafés to order a first case”. */
function wantedOf(value: string): string {
  const to = /^(?<who>(?:[^.,;:]|(?<=\d),(?=\d)){3,80}?) to (?<verb>\p{Ll}+)/u.exec(value)?.groups;
  const isFinite =
    /(?:^|\s)(?:is|are|was|were|has|have|had|will|would|can|could|may|might|shall|should|must|need|needs|want|wants)(?:\s|$)/u.test(
      to?.['who'] ?? '',
    );
  if (
    !to?.['who'] ||
    !isBaseVerb(to['verb'] ?? '') ||
    isFinite ||
    opensWithVerb(lowerInside(value), true)
  )
    return value;
  return /^(?:the (?:launch|point|aim|goal|job|reopening)|how)\b|^\p{L}+ing\b/iu.test(value)
    ? value
    : `Get ${lowerInside(value)}`;
}

/** Without values that say the same: the first one stays, the spans of the others join it. */
export function distinct<T extends Found>(list: readonly T[]): T[] {
  const kept: T[] = [];
  for (const found of list) {
    const line = asLine(found.text).toLowerCase();
    if (line.length < 2) continue;
    const twin = kept.findIndex((entry) => asLine(entry.text).toLowerCase() === line);
    const earlier = kept[twin];
    if (earlier) kept[twin] = { ...earlier, evidence: [...earlier.evidence, ...found.evidence] };
    else kept.push(found);
  }
  return kept;
}

/** The first so many of a list; what a person said is never what is cut off. */
export function firstOf<T extends Found>(list: readonly T[], most: number): T[] {
  let room = most - Math.min(most, list.filter((found) => found.route === 'answer').length);
  return list.filter((found) => found.route === 'answer' || room-- > 0).slice(0, most);
}

/** A rule that a text can follow: both halves short, nobody talking about himself. */
export function isClearRule({ when, then }: DecisionRule): boolean {
  return [when.text, then.text].every(
    (text) => text.length <= 160 && isPlausibleRule(text) && !speaksForItself(text),
  );
}

/** A rule, unless the words are an audience's own, the purpose, or talk between people. */
export function isRule(found: FoundConstraint, reading: Reading): boolean {
  if (found.route === 'answer') return true;
  if (!isPlausibleRule(found.text)) return false;
  return found.route !== 'cue' || (!isAboutPeople(found, reading) && !isThePurpose(found, reading));
}

export function constraintOf(
  found: FoundConstraint,
  context: BriefContext,
): Interpretation['constraints'][number] {
  const { kind } = found;
  if (context.verbatim === true)
    return { ...statementOf(found, context), kind, strength: found.strength };
  const isBanned = isForbidden(found, context);
  const strength = isBanned ? 'avoid' : found.strength;
  // A “no” is put in front only where a heading says so: a reader's guess could turn a rule round.
  const mayForbid = isBanned || (found.route !== 'cue' && found.strength === 'avoid');
  const line = asLine(found.text);
  const rule = isBanned ? forbidden(line) : asRule(line, mayForbid ? 'avoid' : 'must');
  // What is left of the first person after making a rule of it is the client's.
  const statement = statementOf({ ...found, text: rule }, context);
  return { ...statement, kind: found.kind, strength };
}

const FORBIDS =
  /(?:^|[^\p{L}])(?:not?|never|no-?gos?|avoid|don[’']?ts?|can[’']?t|cannot|mustn[’']?t|forbidden|banned|prohibited|taboos?|exclude[ds]?|without)(?![\p{L}])[^.!?]{0,40}[:|]?\s*$/iu;

/**
 * True for a bare deed under a heading that forbids: “What we can't do: a) say “100% natural””. The
 * words themselves don't say no; the heading above them does.
 */
function isForbidden(found: FoundConstraint, context: BriefContext): boolean {
  const span = found.evidence[0];
  const text = context.sources.find((source) => source.id === span?.sourceId)?.text;
  if (!span || text === undefined || forbidsItself(found.text)) return false;
  const lines = text.slice(Math.max(0, span.start - 500), span.start).split('\n');
  const own = lines.at(-1) ?? '';
  if (/[:|]/u.test(own)) {
    const at = own.search(/[:|](?!.*[:|])/u);
    // Behind a full stop the label governs no longer.
    return FORBIDS.test(own.slice(0, at + 1)) && !/[.!?]\s/u.test(own.slice(at));
  }
  if (!/^\s*(?:[-–—•▪*·>]|\(?[a-z\d]{1,2}[).])?\s*$/iu.test(own)) return false;
  const indent = /^\s*/u.exec(own)?.[0].length ?? 0;
  const heading = lines
    .slice(0, -1)
    .reverse()
    .find(
      (line) =>
        /[:|]\s*$/u.test(line) ||
        /^\s*(?:#|\*\*)/u.test(line) ||
        /^\W*\p{Lu}{2}[\p{Lu}\s’'/&-]*$/u.test(line) ||
        (/\S/u.test(line) && (/^\s*/u.exec(line)?.[0].length ?? 0) < indent),
    );
  if (heading === undefined) return false;
  const words = heading.replace(/[*#]+/gu, '').trim();
  return FORBIDS.test(words) && !alsoDemands(words);
}

/** “Can't / must”, “Must haves and can't haves”: a heading over both kinds turns no line round. */
function alsoDemands(heading: string): boolean {
  return heading
    .split(/\/|&|\+|,|\band\b|\bor\b/iu)
    .some(
      (part) =>
        !FORBIDS.test(part.trim()) &&
        /(?:^|[^\p{L}])(?:must|musts|haves?|always|do|dos|needs?|required|mandator\p{L}+|rules?)(?![\p{L}’'])/iu.test(
          part,
        ),
    );
}

export function toneOf(found: FoundTone, context: BriefContext): Statement {
  const statement = statementOf(found, context);
  const isSaid = /^(?:not|no|never|don|nothing|without|zero|less)/iu.test(statement.value);
  return found.negated && !isSaid && context.verbatim !== true
    ? {
        ...statement,
        value: `Not ${statement.value.charAt(0).toLowerCase()}${statement.value.slice(1)}`,
      }
    : statement;
}

export function metricOf(found: Found, context: BriefContext): Statement {
  const statement = statementOf(found, context);
  const value = statement.value
    .replace(/(\d[\d.,]*)\s*(%?)\s*(?:→|->|=>)\s*(?=\d)/gu, 'from $1$2 to ')
    .replace(/\bfrom from\b/gu, 'from')
    .replace(/\s*(?:→|->|=>)\s*/gu, ' to ')
    .replace(/\s<\s/gu, ' under ')
    .replace(/\s>\s/gu, ' over ');
  return { ...statement, value };
}

export function toneAxesOf(reading: Reading, context: BriefContext): Interpretation['toneAxes'] {
  const { funnySerious, formalCasual, respectfulIrreverent, enthusiasticMatterOfFact } =
    reading.toneAxes;
  const read = [funnySerious, formalCasual, respectfulIrreverent, enthusiasticMatterOfFact];
  const told = read.filter((axis) => axis.confidence > 0);
  const confidence =
    told.length === 0 ? 0 : told.reduce((sum, axis) => sum + axis.confidence, 0) / told.length;
  const words = reading.tone.slice(0, 4).map((tone) => `“${asLine(tone.text)}”`);
  return {
    value: {
      funnySerious: funnySerious.value,
      casualFormal: opposite(formalCasual.value),
      irreverentRespectful: opposite(respectfulIrreverent.value),
      plainEnthusiastic: opposite(enthusiasticMatterOfFact.value),
    },
    origin: 'inferred',
    confidence: Math.round(confidence * 100) / 100,
    evidence:
      told.length === 0
        ? []
        : reading.tone.slice(0, 4).flatMap((tone) => evidencedBy('', tone, context).evidence),
    note:
      told.length === 0 || words.length === 0
        ? 'The brief says nothing about how it should sound; each axis stands in the middle.'
        : `Our reading of ${words.join(', ')}.`.slice(0, 280),
  };
}

/** Turns an axis round, without making a negative zero. */
function opposite(value: number): number {
  return value === 0 ? 0 : -value;
}
