/** The words that name an audience, as parts of a sentence. */
import { isPlural } from '../language/inflect';
import type { Statement } from '../records/evidence';
import { insideSentence } from './statement-of';

const TAIL =
  /\s(?:who|whom|whose|that|which|where|in|of|from|with|on|at|for|to|without|under|over|between|near|around|along|already|still|and not|not|along|\p{L}{3,}ing)(?![\p{L}]).*$/iu;
/** Plurals in -ics of people; the other -ics words are one thing (“politics”). */
export const PEOPLE_IN_ICS =
  /(?:mechan|crit|med|paramed|academ|fanat|scept|skept|romant|diabet|asthmat|cathol)ics$/iu;
const MANY =
  /(?:^|\s)(?:people|folks?|ones|those|couples|adults|women|men|parents|members|residents|teenagers|families|households|children|kids|staff|ppl)$/iu;

/**
 * A label short enough for a sentence: what stands before its first comma (“shift workers” of “Shift
 * workers, women, 44 to 56”), unless the commas make a list.
 */
export function labelInside(label: Statement): string {
  const full = insideSentence(label);
  const [head = full, ...rest] = full.split(', ');
  return rest.length > 0 && !/(?:^| )(?:and|or) /u.test(rest.at(-1) ?? '') ? head : full;
}

/** True when a label means several people: “grandparents whose grandchildren grow up abroad”. */
export function isMany(label: string): boolean {
  const head = label
    .replace(/^(?:the|our|their|all|most|many|some) /iu, '')
    .replace(TAIL, '')
    .replace(/[\s,(]+\d.*$/u, '')
    .trim();
  return (
    PEOPLE_IN_ICS.test(head) || MANY.test(head) || isPlural(head) || / (?:and|\+) /u.test(head)
  );
}

/** True for a working name that stands where a label would: “Mădălina Multitask”. */
export function isProperName(label: string): boolean {
  const words = label.split(/\s+/u);
  return (
    words.length > 1 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}/u.test(word) && !/^\p{Lu}{2,}s?$/u.test(word))
  );
}
