/** What could go wrong with this audience, concluded from what the brief states about it. */
import type { Statement } from '../records/evidence';
import type { Sheet } from '../records/sheet';
import { lowerInside } from './wording';

const DISTRUST =
  /(?<![\p{L}])(?:trust|scam|burn(?:ed|t)|crook|fraud|spy|blame[ds]?|shame[ds]?|ashamed|embarrass\w*|guilt\w*|cheat\w*|trick\w*|fooled|afraid|scared|frighten\w*|terrified|punish\w*|judged|stares|look ridiculous|look stupid)(?![\p{L}])/iu;

/** At most one, inferred, with a note that says from what. */
export function risksOf({ pains }: Pick<Sheet, 'pains'>): Statement[] {
  const doubt = pains.find((pain) => DISTRUST.test(pain.value));
  if (!doubt) return [];
  const said = lowerInside(doubt.value);
  return [
    {
      value: `Pressure or a joke about “${said.replace(/[“”]/gu, '')}” would make it worse`,
      origin: 'inferred',
      confidence: Math.round(Math.min(doubt.confidence, 0.6) * 100) / 100,
      evidence: doubt.evidence,
      note: `From what gets in the way: ${said}`.slice(0, 280),
    },
  ];
}
