import type { Evidenced } from '../records/evidence';
import type { Persona } from '../records/persona';
import { statementsOf } from '../records/statements';

/** Parts of a portrait that only a brief or a person may decide. */
export type Feature = 'glasses' | 'beard' | 'grey' | 'bald' | 'headscarf' | 'turban';

const cues: Record<Feature, RegExp> = {
  glasses:
    /\b(?:wear(?:s|ing)?|with|in|need(?:s)?) (?:\w+ ){0,2}(?:glasses|spectacles)\b|\bspectacles\b/iu,
  beard: /\bbeard(?:s|ed)?\b/iu,
  grey: /\bgr[ae]y[- ]hair(?:s|ed)?\b|\bsilver[- ]haired\b|\bgone gr[ae]y\b/iu,
  bald: /\bbald(?:ing)?\b/iu,
  headscarf: /\bhijabs?\b|\bhead ?scar(?:f|ves)\b/iu,
  turban: /\bturbans?\b/iu,
};
const denied = /\b(?:no|not|never|without|nobody|none)\b|n[’']t\b/iu;

/**
 * What the brief itself says about how this persona looks. Only statements that are stated or came
 * from a person count, and a sentence that denies it (“nobody in a turban”) doesn't.
 */
export function statedFeatures(persona: Persona): Set<Feature> {
  const texts = statementsOf(persona)
    .map(({ value }) => value)
    .filter(isFirm)
    .flatMap(({ value, evidence }) => [
      ...(typeof value === 'string' ? [value] : []),
      ...evidence.map(({ quote }) => quote),
    ])
    .filter((text) => !denied.test(text));
  const found = new Set<Feature>();
  for (const [feature, cue] of Object.entries(cues)) {
    // The keys of `cues` are exactly the features.
    if (texts.some((text) => cue.test(text))) found.add(feature as Feature);
  }
  return found;
}

function isFirm({ origin, evidence }: Evidenced<unknown>): boolean {
  return (
    origin === 'human' || (origin === 'stated' && evidence.some((e) => e.alignment !== 'none'))
  );
}
