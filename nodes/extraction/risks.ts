/** What could go wrong with this audience, concluded from what the brief states about it. */
import type { Statement } from '../records/evidence';
import type { Sheet } from '../records/sheet';
import { channelWords } from '../records/vocabulary';
import { lowerInside } from './wording';

type Ground = Pick<Sheet, 'objections' | 'channels' | 'preferredFormats' | 'pains'>;

const DISTRUST =
  /(?<![\p{L}])(?:trust|scam|burn(?:ed|t)|crook|fraud|spy|blame[ds]?|shame[ds]?|ashamed|embarrass\w*|guilt\w*|cheat\w*|trick\w*|fooled|afraid|scared|frighten\w*|terrified|punish\w*|judged|stares|look ridiculous|look stupid)(?![\p{L}])/iu;

/** At most three, each inferred with a note that says from what. */
export function risksOf(sheet: Ground, who: string): Statement[] {
  const risks: Statement[] = [];
  const add = (value: string, from: Statement | Sheet['channels'][number], why: string): void => {
    risks.push({
      value,
      origin: 'inferred',
      confidence: Math.round(Math.min(from.confidence, 0.6) * 100) / 100,
      evidence: from.evidence,
      note: why.slice(0, 280),
    });
  };
  const avoided = sheet.channels.find((use) => use.liking === 'avoids');
  if (avoided) {
    add(
      `Anything that relies on ${channelWords[avoided.value]} will miss ${who}`,
      avoided,
      `From the brief: ${who} avoid ${channelWords[avoided.value]}`.replace(
        /avoid the/u,
        'avoid the',
      ),
    );
  }
  const doubt = sheet.pains.find((pain) => DISTRUST.test(pain.value));
  if (doubt) {
    add(
      'A text that presses or jokes about it could make the worry worse',
      doubt,
      `From what gets in the way: ${lowerInside(doubt.value)}`,
    );
  }
  const objection = sheet.objections[0];
  if (objection) {
    const said = objection.value.startsWith('“') ? objection.value : `“${objection.value}”`;
    add(
      `The text loses its reader if it leaves ${said} unanswered`,
      objection,
      `From the doubt ${said}`,
    );
  }
  return risks.slice(0, 3);
}
