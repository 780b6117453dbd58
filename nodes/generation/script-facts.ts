/** What the brief itself says against a doubt: the fact that fits best, put so that a person can be told it. */
import { contentStems } from '../language/similarity';
import type { Statement } from '../records/evidence';
import { plainForm, shiftPerson } from './grammar/person-shift';
import { asSentence, makePhrase } from './grammar/phrase';
import { countWords, tidy } from './grammar/tidy';
import type { Material } from './script-material';

export interface FactLine {
  statement: Statement;
  /** A whole sentence, said by the brand to the reader. */
  text: string;
}

/** Somebody else's “they” can't be told from the reader's: such a fact is left to the notes. */
const OTHERS = /\b(?:they|them|their|theirs|he|him|his|she|her|hers)\b/iu;
/** Not for readers: money of the project, people of the project, orders and open points. */
const INSIDE =
  /\b(?:campaign|budget|brief|agency|target(?:s|ed)?|kpi|deadline|launch(?:es)?|client|copy|logo|headline|audiences?|personas?|posts?|adverts?|ads?)\b|\?$/iu;
const ORDER =
  /^(?:do not|don't|never|avoid|always|keep|make|use|put|show|include|mention|write|say)\b/iu;

/**
 * A fact as the brand says it (“Your employer never sees names.”); undefined where the words of
 * the brief can't be turned to the reader safely.
 */
export function sayFact(fact: Statement, brand: string | undefined): string | undefined {
  const text = tidy(fact.value)
    .replace(/\bthe client's\b/giu, 'our')
    .replace(/[.]+$/u, '');
  const words = countWords(text);
  if (words < 3 || words > 32 || OTHERS.test(text) || INSIDE.test(text) || ORDER.test(text))
    return undefined;
  if (/[|;*]|:\s*$/u.test(text) || /“[^”]*$/u.test(text)) return undefined;
  // “dental plan employers pay for”: half a sentence, and no figure that somebody still wants to reach.
  if (/\s(?:for|of|to|with|by|in|on|at|from|and|or|the|a)[.\s]*$/iu.test(fact.value))
    return undefined;
  if (/^[\d€£$][^ ]* (?:by|until|per)\b/u.test(text)) return undefined;
  const phrase = makePhrase({ ...fact, value: text }, 'pain', {
    keep: new Set((brand ?? '').split(' ')),
    maxWords: 32,
  });
  if (phrase === undefined || countWords(phrase.words) < Math.min(words, 3)) return undefined;
  const { shape } = phrase;
  if (shape === 'clause') {
    const said = shiftPerson(phrase.words, 'you', { weIs: 'brand' });
    return said === undefined ? undefined : asSentence(phrase.form('you') ?? said);
  }
  if (shape === 'finite') {
    const [verb = '', ...rest] = phrase.words.split(' ');
    if (!/[^s]s$/u.test(verb)) return undefined;
    return asSentence(`we ${verb === 'is' ? 'are' : plainForm(verb)} ${rest.join(' ')}`);
  }
  if (/[.!?] /u.test(text)) return undefined;
  return shape === 'noun' || shape === 'adjective' || shape === 'participle' || shape === 'other'
    ? asSentence(`this much is certain: ${phrase.words}`)
    : undefined;
}

/** Words of one matter that share no stem: a doubt about the boss is answered by one about the employer. */
const MATTERS: readonly RegExp[] = [
  /\b(?:employers?|manager|boss|hr|work|colleagues?|company)\b/iu,
  /\b(?:names?|private|privacy|confidential|anonymous|see|sees|seen|find out|finds out|knows?|shared?|data|file)\b/iu,
  /\b(?:price\w*|costs?|dear|expensive|afford|money|pays?|paid|free|cheap|fees?|deposit|\p{Sc}\d|loan|debt|bills?|salary|wages?)\b/iu,
  /\b(?:minutes?|hours?|quick\w*|slow|long|busy|no time|takes? time|days?|weeks?)\b/iu,
  /\b(?:safe\w*|hurt|injur\w+|risk\w*|danger\w*|insur\w+|scared|afraid|mad|dark)\b/iu,
  /\b(?:old|age|aged|young|retired|beginners?|knees)\b/iu,
  /\b(?:smell\w*|flies|maggots|dirty|clean|bins?|burn\w*|waste|compost\w*)\b/iu,
  /\b(?:far|drive|bus|parking|station|distance|km|miles|remote|travel)\b/iu,
  /\b(?:winter|cold|rain\w*|weather|season)\b/iu,
  /\b(?:learn\w*|teach\w*|lessons?|class\w*|school|trained|training|speak\w*)\b/iu,
  /\b(?:cancel\w*|refunds?|back|return\w*|leave|contract|locked)\b/iu,
];

function mattersOf(text: string): Set<number> {
  return new Set(MATTERS.flatMap((pattern, index) => (pattern.test(text) ? [index] : [])));
}

/**
 * Facts that can be said, best first: shared stems with the turn count most, weighted by how rare
 * they are among the facts, then those shared with what the person needs. `fits` is false when
 * the best has neither a stem nor a matter in common with the turn.
 */
export function factsFor(
  material: Material,
  turn: string,
  need: string,
): { lines: FactLine[]; fits: boolean } {
  const sayable = material.facts.flatMap((statement): FactLine[] => {
    const text = sayFact(statement, material.brand);
    return text === undefined ? [] : [{ statement, text }];
  });
  const stems = sayable.map((line) => new Set(contentStems(line.text)));
  const named = new Set(contentStems(material.brand ?? ''));
  const weight = (stem: string): number =>
    named.has(stem)
      ? 0
      : Math.log(1 + sayable.length / (1 + stems.filter((set) => set.has(stem)).length));
  const turnStems = new Set(contentStems(turn));
  const needStems = new Set(contentStems(need));
  const turnMatters = mattersOf(turn);
  const scored = sayable.map((line, index) => {
    const near = [...mattersOf(line.text)].filter((matter) => turnMatters.has(matter)).length;
    let fit = 1.2 * near;
    let score = 0;
    for (const stem of stems[index] ?? []) {
      if (turnStems.has(stem)) fit += 2 * weight(stem);
      else if (needStems.has(stem)) score += weight(stem);
    }
    return { line, fit, score: score + 3 * fit };
  });
  const ordered = scored.toSorted((a, b) => b.score - a.score);
  return {
    lines: ordered.map((entry) => entry.line),
    fits: (ordered[0]?.fit ?? 0) > 0.6,
  };
}
