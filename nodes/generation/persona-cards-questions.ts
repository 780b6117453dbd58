/** The questions of a card: at most three, each one that decides what is written. */
import { audienceQuestion } from '../extraction/questions';
import type { AudienceField } from '../extraction/questions';
import type { OpenQuestion } from '../records/artefact';
import type { Sheet } from '../records/sheet';

const questionsMax = 3;

/** Fields in the order of what a writer misses most, and what makes the question idle. */
const weighty: readonly (readonly [AudienceField, (sheet: Sheet) => boolean])[] = [
  ['goals', (sheet) => sheet.goals.length > 0],
  ['pains', (sheet) => sheet.pains.length > 0],
  ['objections', (sheet) => sheet.objections.length > 0],
  ['channels', (sheet) => sheet.channels.length > 0 || sheet.preferredFormats.length > 0],
  // Somebody whose wish and trouble are told can be written to without knowing the moment.
  [
    'triggers',
    (sheet) => sheet.triggers.length > 0 || (sheet.goals.length > 0 && sheet.pains.length > 0),
  ],
];

/**
 * `sheet`: with the values that stand on its cards. What was left out of them is asked afresh; a
 * question that the sheet already words (with a quotation of the brief) is kept as it is.
 */
export function questionsOf(sheet: Sheet): OpenQuestion[] {
  const who = sheet.openQuestions.find((entry) => entry.audience)?.audience ?? sheet.label.value;
  const asked = new Map(sheet.openQuestions.map((entry) => [entry.field, entry]));
  const leading = sheet.openQuestions.filter((entry) => entry.field === 'audience');
  const open = weighty
    .filter(([, isAnswered]) => !isAnswered(sheet))
    .map(
      ([field]) =>
        asked.get(field) ?? {
          ...audienceQuestion(sheet.key, field, inside(who)),
          audience: who,
        },
    );
  return [...leading, ...open].slice(0, questionsMax);
}

function inside(who: string): string {
  return /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u.test(who) || /^\p{Lu}{2}/u.test(who)
    ? who
    : who.charAt(0).toLowerCase() + who.slice(1);
}
