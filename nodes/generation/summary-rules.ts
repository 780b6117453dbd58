/** Must and avoid of the creative brief, and the limits of the plan: never mixed up. */
import { sentenceCase } from '../language/inflect';
import type { Statement } from '../records/evidence';
import type { Constraint, Interpretation } from '../records/interpretation';
import { isBan } from '../records/rule-sides';
import { asLine } from '../extraction/wording';
import { SPENDING } from './persona-cards-card';
import { ruleText } from './voice-limits';

/** Words that ask for something, whatever else the line forbids. */
const ASKS =
  /(?<![\p{L}])(?:must|shall|has to|have to|needs? to|only|always|every|required|mandatory|appl(?:y|ies))(?![\p{L}])/iu;
/** “No post without sign-off”, “nothing goes out before Prue has seen it”: a demand in a ban's words. */
const CONDITION = /(?<![\p{L}])(?:without|unless|until|except|other than)(?![\p{L}])/iu;

/** “No zero sci-fi”: a ban put before a ban. */
const DOUBLE_NO = /^No (?=(?:zero|no|nowt|never|not|nothing|nobody)(?![\p{L}]))/u;
/** A ban in other words than “no” and “not”. */
const BARRED =
  /(?<![\p{L}])(?:(?:is|are|be|stays?|remains?) (?:strictly |all )?(?:excluded|banned|barred|forbidden|prohibited|off[- ]limits|out of bounds|taboo|out(?=\s*(?:$|[.,;)])))|veto(?:es|ed)?|bars?|forbids?|prohibits?|rules? out|(?:keeps?|kept|leaves?|stays?)(?: [^,.;]+)? (?:out|away)|^(?:zero|nowt|nil))(?![\p{L}])/iu;
/** What makes a rule about money or time a limit of the plan. */
const MEASURE =
  /\d|(?<![\p{L}])(?:budget|ceiling|cap|deadline|before|by|until|no later|week|month|day|january|february|march|april|may|june|july|august|september|october|november|december|live|up)(?![\p{L}])/iu;

export interface Rules {
  must: Statement[];
  avoid: Statement[];
  /** Limits of money and time that bind the plan. */
  limits: Statement[];
}

/** Rules by what they do: the words decide, and the reader's own mark where the words are neutral. */
export function rulesOf(
  constraints: readonly Constraint[],
  reading: Interpretation | undefined,
): Rules {
  const rules: Rules = { must: [], avoid: [], limits: [] };
  for (const rule of constraints) {
    if (isOfThePlan(rule) && isCovered(rule, reading)) continue;
    const told = asMeant(rule);
    // What stands in quotation marks is what is to be said or not, and rules nothing.
    const bare = told.value.replace(/[“‘][^”’]*[”’]/gu, '“”');
    const isDemand = /(?:has|have) to (?:appear|be (?:said|shown|named))/u.test(bare);
    const forbids = !isDemand && (isBan(bare) || BARRED.test(bare));
    if (!forbids && isTorn(rule)) continue;
    if (isOfThePlan(rule)) rules.limits.push(told);
    else if (forbids) (CONDITION.test(bare) ? rules.must : rules.avoid).push(told);
    else if (rule.strength === 'avoid' && !ASKS.test(told.value) && !isOrder(told.value))
      rules.avoid.push(told);
    else rules.must.push(told);
  }
  return rules;
}

/** The rule as the brief means it: a ban put before a ban, or before an order to leave, turns it. */
function asMeant(rule: Constraint): Constraint {
  const meant = ruleText(rule);
  const isTurned =
    meant.length < rule.value.length - 1 && meant === ruleText({ ...rule, value: meant });
  const value = isTurned ? asLine(meant) : sentenceCase(rule.value.replace(DOUBLE_NO, ''));
  return value === rule.value ? rule : { ...rule, value };
}

/** “Keep it dry”, “use the logo”: words that tell what to do, under whatever heading. */
function isOrder(rule: string): boolean {
  return /^(?:please )?(?:keep|use|show|say|put|give|make|include|mention|name|write|add|leave|stay|call|ask|wear|state|print|send|link|credit|respect|follow|stick|let)(?![\p{L}])/iu.test(
    rule,
  );
}

/** “Guilt”, “At all”: a word or two that were torn out of a rule. */
function isTorn(rule: Statement): boolean {
  return rule.origin !== 'human' && rule.value.split(' ').length < 3;
}

/** A limit of money or time. */
function isOfThePlan({ kind, value }: Constraint): boolean {
  return SPENDING.test(value) || ((kind === 'budget' || kind === 'time') && MEASURE.test(value));
}

/** A limit that only says again what stands as budget or deadline. */
function isCovered(rule: Statement, reading: Interpretation | undefined): boolean {
  const text = rule.value.toLowerCase();
  return [reading?.budget, reading?.deadline].some(
    (entry) => entry !== undefined && text.includes(entry.value.toLowerCase()),
  );
}

/** Quoted words of the rules that forbid, in lower case. */
export function bannedWords(bans: readonly Statement[]): string[] {
  return bans.flatMap((rule) =>
    [...rule.value.matchAll(/[“‘]([^”’]{2,40})[”’]/gu)].map((match) =>
      (match[1] ?? '').toLowerCase(),
    ),
  );
}
