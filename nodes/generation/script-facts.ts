/** What the brief says of the thing itself, as the brand can tell it: as it stands, or not at all. */
import { sentenceCase } from '../language/inflect';
import type { Statement } from '../records/evidence';
import { plainForm } from './grammar/person-shift';
import { faultIn } from './grammar/sound';
import { countWords, tidy } from './grammar/tidy';
import { meets, stemsOf } from './script-doubt';
import type { DoubtKind } from './script-doubt';
import type { Slot } from './script-words';

export interface FactLine extends Slot {
  statement: Statement;
}

/** Somebody else's “they” can't be told from the reader's: such a fact is left to the notes. */
const OTHERS = /\b(?:they|them|their|theirs|he|him|his|she|her|hers)\b/iu;
/** Not for readers: money of the project, people of the project, orders and open points. */
const INSIDE =
  /\b(?:campaign|budget|brief|agency|kpi|deadline|copy|logo|headlines?|audiences?|personas?|adverts?|ads?|conversion|churn|share of|members? (?:lapse|leave)|last year(?:'s)? (?:campaign|flyer))\b|\?$/iu;
/** Half a sentence whose subject stood before it. */
const HEADLESS = /^(?:is|are|was|were|has|have|had|can|will|who|which|that|because|and|but|so)\b/iu;
const ORDER =
  /^(?:do not|don't|never|avoid|always|keep|make|use|put|show|include|mention|write|say)\b/iu;

/** A fact as one sentence that may be told; undefined where it can't stand alone before a reader. */
export function factLine(fact: Statement): FactLine | undefined {
  const rebuttal = REBUTTAL.exec(fact.value)?.[1];
  const text = withoutClient(tidy(rebuttal ?? fact.value)).replace(/[.]+$/u, '');
  const words = countWords(text);
  if (words < 2 || words > 30 || INSIDE.test(text) || ORDER.test(text)) return undefined;
  if (HEADLESS.test(text)) return undefined;
  if (OTHERS.test(text.replace(/^.*?\b(?:people|families|children)\b/iu, ''))) return undefined;
  if (/[|;*]|:\s*$/u.test(text) || /“[^”]*$/u.test(text)) return undefined;
  if (/\s(?:for|of|to|with|by|in|on|at|from|and|or|the|a)[.\s]*$/iu.test(fact.value))
    return undefined;
  const ended = sentenceCase(/[?!…]$/u.test(text) ? text : `${text}.`);
  if (faultIn(ended) !== undefined) return undefined;
  return { statement: fact, text: ended, from: [fact] };
}

/** “"bio stuff doesn't bond cold board" (it does, got data)”: the brief answers the doubt itself. */
const REBUTTAL = /^["“][^"”]{4,90}["”]\s*\(([^()]{6,120})\)\s*$/u;

/** The reading may write “the client” for “we”. */
function withoutClient(text: string): string {
  return text
    .replace(/\bthe client(?:'s|s')(?= \p{L})/giu, 'our')
    .replace(
      /\bthe client (\p{L}+s)\b/giu,
      (_all, verb: string) => `we ${verb === 'is' ? 'are' : plainForm(verb)}`,
    )
    .replace(/\bthe client\b/giu, 'us');
}

export interface Answer {
  line?: FactLine;
  /** `direct` answers the doubt; `near` is about the same matter; absent: nothing in the brief is. */
  fit?: 'direct' | 'near';
}

/** The fact that fits a doubt best among those not told yet. */
export function answerTo(
  facts: readonly FactLine[],
  doubt: string,
  kind: DoubtKind,
  known: string,
): Answer {
  const pale = stemsOf(known);
  const ranked = facts
    .map((line) => ({ line, score: meets(line.statement.value, doubt, kind, pale) }))
    .toSorted((a, b) => b.score - a.score)[0];
  if (ranked === undefined || ranked.score === 0) return {};
  return { line: ranked.line, fit: ranked.score >= 2 ? 'direct' : 'near' };
}
