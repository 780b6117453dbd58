/**
 * Parts of speech, by wink-nlp. The model is made once, when the module loads: in a Worker that
 * is start-up time, not request time. Nothing else in the project imports wink.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { remembering } from './memory';

const nlp = winkNLP(model, ['sbd', 'pos']);
const its = nlp.its;

export interface Tagged {
  text: string;
  /** Universal part of speech: NOUN, VERB, AUX, ADJ, ADP, PRON, … */
  pos: string;
  start: number;
  end: number;
}

/** Tokens of a text with tag and place. Contractions come as two tokens (“do”, “n't”). */
export const tag: (text: string) => readonly Tagged[] = remembering(tagAnew);

function tagAnew(text: string): Tagged[] {
  const tokens = nlp.readDoc(text).tokens();
  const words: string[] = tokens.out(its.value);
  const tags: string[] = tokens.out(its.pos);
  const found: Tagged[] = [];
  let at = 0;
  words.forEach((word, index) => {
    const start = text.indexOf(word, at);
    if (start < 0) return;
    at = start + word.length;
    found.push({ text: word, pos: tags[index] ?? 'X', start, end: at });
  });
  return found;
}
