import type { Interpretation } from '../../nodes/records/interpretation';
import type { Persona } from '../../nodes/records/persona';

const readLanguages = new Set(['eng', 'en', 'und', '']);

/** A language code in words: “German” for “deu”. */
export function languageWords(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
  } catch {
    // Not a code that the browser can take apart.
    return code;
  }
}

/** A card that stands for nobody the brief names, or on too little, is a sketch. */
export function isSketch(persona: Pick<Persona, 'sketch' | 'audience'>): boolean {
  return persona.sketch || persona.audience.origin === 'generated';
}

/**
 * What a person has to know before relying on anything in this run, in one sentence: the text could
 * not be read, nobody is named whom it is for, or too little is said. Undefined when there is enough.
 */
export function verdictOn(
  reading: Interpretation,
  cast: readonly Pick<Persona, 'sketch' | 'audience'>[],
): string | undefined {
  const has = (part: string) => reading.unreliable.some(({ why }) => why.includes(part));
  if (has('filler'))
    return 'This looks like filler text, not like a brief: nothing in it was read.';
  if (has('reads English') && !readLanguages.has(reading.language)) {
    return `This text seems to be in ${languageWords(reading.language)}, and the built-in reader reads English: most of it was not understood.`;
  }
  if (reading.audiences.length === 0) {
    if (has('is a guess')) {
      return 'The brief does not say for sure whom it is for, so the card is a sketch.';
    }
    return reading.purpose || reading.offer
      ? 'The brief names nobody whom it is for, so the card is a sketch.'
      : 'This does not read like a brief: nobody is named whom it is for.';
  }
  const sketches = cast.filter(isSketch);
  if (sketches.length === 0) return undefined;
  const names = [...new Set(sketches.map(({ audience }) => audience.value))];
  const whom = new Intl.ListFormat('en-GB').format(names);
  return `The brief says little about ${whom}: ${sketches.length === 1 ? 'the card is a sketch' : 'the cards are sketches'}.`;
}
