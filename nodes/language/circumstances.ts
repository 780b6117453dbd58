/** How people live and work: what is told about them that is no wish, worry, event or reason. */
import { foundAt } from './corpus';
import type { Corpus } from './corpus';
import { addFound } from './found';
import type { AudienceReading } from './reading';
import { findChannels } from './recognise/channels';
import { findAges } from './recognise/ages';
import { findDemographics } from './recognise/demographics';
import { findFormats } from './recognise/formats';
import type { Unit } from './units';

const MIN_WORDS = 4;
const MAX_WORDS = 32;

/** Demographic facts of a sentence, only as stated. */
export function addDemographics(corpus: Corpus, unit: Unit, audience: AudienceReading): void {
  for (const hit of findDemographics(unit.text)) {
    const place = { start: unit.start + hit.start, end: unit.start + hit.end };
    addFound(audience.demographics, { ...foundAt(corpus, place, 0.7, 'lexicon'), kind: hit.kind });
  }
}

/** A sentence about the people that none of the other fields took: context of the card. */
export function addContext(
  corpus: Corpus,
  unit: Unit,
  audience: AudienceReading,
  speaksOfThem: boolean,
): void {
  const topic = unit.topics[0]?.topic;
  if (topic !== undefined && topic !== 'audience' && topic !== 'context') return;
  const words = unit.text.split(/\s+/u).length;
  if (words < MIN_WORDS || words > MAX_WORDS || /\?$/u.test(unit.text)) return;
  if (!speaksOfThem && topic !== 'context') return;
  if (/^(?:we|I|our|my|you|please|reach|catch|send|ring|no |don't|never)\b/iu.test(unit.text))
    return;
  if (/\b(?:we|I|us|our)\b/u.test(unit.text) || findChannels(unit.text, true).length > 0) return;
  if (findFormats(unit.text, true).length > 0 || findAges(unit.text).length > 0) return;
  const end = unit.end - (/[.;,:!]+$/u.exec(unit.text)?.[0].length ?? 0);
  addFound(audience.context, foundAt(corpus, { start: unit.start, end }, 0.6, 'cue'));
}
