import type { Evidenced } from '../../nodes/records/evidence';
import type { Source } from '../../nodes/records/source';
import type { KeptCorrection } from '../../worker/contract/corrections';
import { answerWords, dayWords } from '../results/spoken-evidence';

/** How a value was found, in words. A way that this build does not know is named as it is. */
const ways: Record<string, string> = {
  label: 'Found under a label',
  list: 'Found in a list',
  cue: 'Found by its wording',
  lexicon: 'Found by single words',
  guess: 'A guess from the context',
  model: 'Found by the trained reader',
};

/** From here on a value counts as sure, and as fairly sure. */
const [sure, fairly] = [0.85, 0.6];

/** “sure, 92 %”. */
export function sureWords(confidence: number): string {
  const word = confidence >= sure ? 'sure' : confidence >= fairly ? 'fairly sure' : 'not sure';
  return `${word}, ${Math.round(confidence * 100)} %`;
}

/** How sure a value is and by what it was found, or who said it. */
export function foundWords(
  value: Evidenced<unknown>,
  said: KeptCorrection | undefined,
  sources: readonly Source[],
): string {
  const source = sources.find(({ id }) => id === value.evidence[0]?.sourceId);
  if (value.note?.startsWith('Edited by')) return `${value.note}, in your words`;
  if (said?.kind === 'add') return `Added by ${said.by}, ${dayWords(said.at)}`;
  if (said?.kind === 'confirm') return `Confirmed by ${said.by}, ${dayWords(said.at)}`;
  if (source?.kind === 'answer') return `Answered by ${answerWords(source)}`;
  if (value.origin === 'human') return 'Added by a person';
  if (value.origin === 'generated') return 'A stand-in, written by Dramatis';
  const { foundBy } = value;
  const way =
    foundBy === undefined ? 'Read from the brief' : (ways[foundBy] ?? `Found by “${foundBy}”`);
  return `${way} · ${sureWords(value.confidence)}`;
}
