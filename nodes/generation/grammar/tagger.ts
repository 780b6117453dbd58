import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/**
 * Words with their part of speech. Made at module scope on purpose: the model's start-up is then
 * paid once, when the worker starts, and not inside somebody's run.
 */
const nlp = winkNLP(model, ['pos']);

/** Universal part-of-speech tags, as the model gives them. */
export interface Tagged {
  text: string;
  lower: string;
  /** White space before the word. */
  space: string;
  pos: string;
}

/** Splits a phrase into tagged words; joining `space + text` gives the phrase back. */
export function tag(text: string): Tagged[] {
  const tokens = nlp.readDoc(text).tokens();
  const words = tokens.out();
  const tags = tokens.out(nlp.its.pos);
  const spaces = tokens.out(nlp.its.precedingSpaces);
  return words.flatMap((word, index) => {
    const space = index === 0 ? '' : (spaces[index] ?? '');
    // The model leaves this contraction whole and takes it for a name.
    if (/^i'm$/iu.test(word)) return [tagged('I', space, 'PRON'), tagged("'m", '', 'AUX')];
    return [tagged(word, space, tags[index] ?? 'X')];
  });
}

function tagged(text: string, space: string, pos: string): Tagged {
  return { text, lower: text.toLowerCase(), space, pos };
}

/** The phrase behind tagged words. */
export function untag(words: readonly Tagged[]): string {
  return words
    .map((word, index) => (index === 0 ? word.text : word.space + word.text))
    .join('')
    .replace(/ {2,}/gu, ' ')
    .trim();
}

/** True for a token that is a finite verb or auxiliary by its tag. */
export function isVerb(word: Tagged | undefined): boolean {
  return word !== undefined && (word.pos === 'VERB' || word.pos === 'AUX');
}
