/** The step that the brief wants people to take, as something that can be asked of them. */
import { baseVerb } from '../../language/inflect';
import { shiftPerson } from './person-shift';
import { tag } from './tagger';
import { countWords, tidy } from './tidy';

const NOT_ASKED =
  /^(?:get|be|still|have|make (?:them|people|it)|hear|know|notice|understand|win|grow|raise|reach|increase|drive|fill|turn|see|keep|let|think|stop|feel|want)\b/iu;

/**
 * “get people who downloaded to submit their 1st invoice” → “submit your 1st invoice”. Undefined
 * when the purpose is no single act of the reader (“the launch of the bench to get noticed”).
 */
export function actionOf(purpose: string): string | undefined {
  const text = tidy(purpose)
    .replace(/\bthe client's\b/giu, 'our')
    .replace(/\bthe client\b/giu, 'us')
    .replace(
      /^(?:our |the )?(?:aim|goal|purpose|objective|mission|task) (?:is|of campaign|this quarter)?:? ?(?:to )?/iu,
      '',
    );
  const candidates = [
    /^(?:.*?\b(?:get|getting|persuade|persuading|convince|encourage|encouraging|help|helping|want|wants|nudge|invite|ask|bring|have|having|move|remind)\b .+?) to (?<act>\p{Ll}.+)$/iu,
    /^(?<who>\p{L}[^,.]*?) to (?<act>\p{Ll}.+)$/iu,
    /^(?:have|make|let) .+? (?<act>(?:sign|set|book|order|try|use|join|come|start|switch|stay|renew|download|complete|choose|send|visit|call|ask|give|buy|donate|return|register|apply|place|take|enrol|enroll|sell|bring|open|share|pay|read|watch|ride|foster|hang) .+|come back.*|sign up.*)$/iu,
    /^(?:let )?\p{L}[\p{L}\p{N} '’-]*? (?<act>(?:book|open|enroll?|choose|order|try|sign|join|buy|register|switch|apply|visit|donate|booking|ordering|buying|joining|trying|switching|signing|visiting|choosing) (?:a|an|the|their|your|our|in|with|up|midweek|\p{L}+) .+)$/iu,
    /^.*?\bpeople (?:actually )?(?<act>(?:using|booking|buying|ordering|joining|trying|coming|switching|visiting|reading|signing|returning|renewing) .+)$/iu,
    /^.+? (?<act>(?:come|came|coming|booking|walk|sign|join|come and try|should come) (?:back|again|a|with|in).*)$/iu,
  ];
  for (const pattern of candidates) {
    const act = pattern.exec(text)?.groups?.['act'];
    if (act === undefined) continue;
    const cleaned = trimmed(act);
    const plain = /^\p{L}+ing\b/u.test(cleaned) ? baseVerb(cleaned) : cleaned;
    if (/^(?:in|on|at|for|of|with)\b|\bwho\b/iu.test(plain)) continue;
    if (
      tag(plain)[0]?.pos === 'ADJ' ||
      (tag(plain)[0]?.pos === 'NOUN' && tag(plain)[1]?.pos === 'NOUN')
    )
      continue;
    if (
      NOT_ASKED.test(plain) ||
      (/\b(?:us|our|we)\b/iu.test(plain) && !/\b(?:with|from|to|for) us\b/iu.test(plain))
    )
      continue;
    if (/^(?:the|a|an|this|that|people|something|our)\b/iu.test(plain)) continue;
    const words = countWords(plain);
    if (words < 2 || words > 14) continue;
    const asked = shiftPerson(plain.replace(/^should /u, ''), 'you', {
      weIs: 'brand',
      subjectless: false,
    });
    if (asked !== undefined) return asked;
  }
  return undefined;
}

function trimmed(act: string): string {
  return act
    .replace(/^actually /u, '')
    .replace(
      /,? (?:by|before|so that|because|instead of improvising|even if|within|in order)\b.*$/u,
      '',
    )
    .replace(/[,;:].*$/u, '')
    .trim();
}
