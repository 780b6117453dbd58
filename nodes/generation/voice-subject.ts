/** How an audience is called inside a sentence. */
import { isPlural, midSentence, pluralise } from '../language/inflect';
import { countWords, tidy } from './grammar/tidy';

/**
 * An audience label for inside a sentence: what stands before its first qualification, in the
 * plural, because the sentences around it speak of them as a group.
 */
export function shortAudience(label: string): string {
  const text = midSentence(tidy(label)).replace(/^(?:a|an) /u, '');
  // The stand-in for a brief that names nobody.
  if (/^general audience$/iu.test(text)) return 'readers';
  const head =
    text.split(
      /,|\s(?:who(?:'ve|'re|'s|'d)?|that|which|whose|aged|between|running|living|working|employed|learning|looking|trying|starting|caring|studying|planning)\s/u,
    )[0] ?? text;
  const whole = head.split(/(?<=\p{Ll}s) (?!being\b)\p{L}{3,}ing\b/u)[0] ?? head;
  const short =
    countWords(whole) <= 7 ? whole : (whole.split(/\s(?:with|from|in|at|of|on)\s/u)[0] ?? whole);
  const fitting =
    countWords(short) > 0 && countWords(short) <= 7
      ? short
      : short.split(' ').slice(0, 6).join(' ');
  if (
    /^(?:the ones|those|(?:the )?people|ppl|families|households|everyone|anyone|our|my|his|her)\b/iu.test(
      fitting,
    ) ||
    isPlural(fitting) ||
    /^(?:\p{L}+ (?:and|or|&) )?(?:men|women|children|\p{L}{3,}[^s]s)\b/iu.test(fitting) ||
    COLLECTIVE.test(fitting) ||
    /\d$/u.test(fitting)
  )
    return fitting;
  const bare = fitting.replace(/^the /u, '');
  return /(?:employed|retired|disabled|elderly|homeless)$/iu.test(bare)
    ? `${bare} people`
    : pluralise(bare);
}

const COLLECTIVE =
  /\b(?:diaspora|staff|public|crew|youth|police|management)\b|\b(?:team|it|hr|procurement)$/iu;
