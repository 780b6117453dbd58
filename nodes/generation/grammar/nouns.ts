import { isFunctionWord } from '../../language/words';
import { tag } from './tagger';

export interface NounPhrase {
  /** As written, without its article. */
  text: string;
  /** UTF-16 offsets in the text that was searched. */
  start: number;
  end: number;
}

/** Base noun phrases (adjectives and nouns) of a text, in order; pronouns and bare numbers left out. */
export function nounPhrases(text: string): NounPhrase[] {
  const words = tag(text);
  const found: NounPhrase[] = [];
  let cursor = 0;
  let run: { start: number; end: number; hasNoun: boolean; endsNoun: number } | undefined;
  const close = (): void => {
    if (run?.hasNoun)
      found.push({
        text: text.slice(run.start, run.endsNoun),
        start: run.start,
        end: run.endsNoun,
      });
    run = undefined;
  };
  for (const word of words) {
    const at = text.indexOf(word.text, cursor);
    if (at < 0) continue;
    const gap = text.slice(cursor, at);
    cursor = at + word.text.length;
    const isNoun = word.pos === 'NOUN' || word.pos === 'PROPN';
    const fits =
      (isNoun || word.pos === 'ADJ') && !isFunctionWord(word.lower) && /^\p{L}/u.test(word.text);
    // “watches short videos”: an adjective behind a noun begins something new.
    if (
      run !== undefined &&
      (!fits || !/^[ -]?$/u.test(gap) || (word.pos === 'ADJ' && run.hasNoun))
    ) {
      if (word.text === '-' && gap === '' && run.hasNoun) continue;
      close();
    }
    if (!fits) continue;
    if (run === undefined) run = { start: at, end: cursor, hasNoun: isNoun, endsNoun: cursor };
    else run.end = cursor;
    if (isNoun) {
      run.hasNoun = true;
      run.endsNoun = cursor;
    }
  }
  close();
  // Half of a compound (“six-week beginners”) or of a measure (“4 hour queues”) is no term.
  return found.filter(
    (phrase) => phrase.text.length > 2 && !/(?:-|\d ?)$/u.test(text.slice(0, phrase.start)),
  );
}
