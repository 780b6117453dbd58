/** What has usually just happened, in the forms that a line can use. */
import { sentenceCase } from '../language/inflect';
import type { Statement } from '../records/evidence';
import { shiftPerson } from './grammar/person-shift';
import { tag } from './grammar/tagger';
import { isAboutAnother, phraseOf, slot } from './script-words';
import type { Slot, Wording } from './script-words';

export interface Moment {
  statement: Statement;
  /** A loss or an illness: it may set a scene, and no message waits for it. */
  isTender?: boolean;
  /** “An MOT bill?”; absent for what no advertisement should open with. */
  hook?: Slot;
  /** “For when the vet says the word arthritis.” */
  when?: Slot;
  /** “An MOT bill. So here I am.” */
  because?: Slot;
}

/** Nobody opens an advertisement with these; they set the scene and no more. */
const TENDER =
  /\b(?:death|die[sd]?|dying|dead|funerals?|stroke|cancer|diagnos\w*|kidneys?|accident|killed|pass(?:es|ed)? away|divorce|redundan\w*|laid off|miscarriage|suicide|police|blister|burnt|burns|fainted|illness|hospital|fatal|grave|widow\w*|dropping|blood pressure|last grandparent|missed|failed|fails|cheated|surgery|pregnan\w*|medical|section 21)\b/iu;

/** What has just happened, in the forms that a line can use. */
export function momentOf(statement: Statement, wording: Wording): Moment {
  const phrase = phraseOf(statement, 'trigger', wording);
  if (phrase === undefined) return { statement };
  const { words, shape } = phrase;
  const isTender = TENDER.test(words);
  const another = isAboutAnother(words, wording.self);
  const noun =
    (shape === 'noun' || shape === 'gerund') && !isTender && !another && !hidesVerb(words)
      ? shiftPerson(words, 'you', { weIs: 'brand' })
      : undefined;
  const when =
    isTender || another || (shape !== 'clause' && shape !== 'when') || !saysNow(words)
      ? undefined
      : phrase.form('when.you')?.replace(/^when when /u, 'when ');
  const mine =
    (shape === 'noun' || shape === 'gerund') && !another && !hidesVerb(words)
      ? shiftPerson(words, 'I', { weIs: 'brand' })
      : undefined;
  const hook = slot(noun === undefined ? undefined : `${sentenceCase(noun)}?`, statement, 8);
  const whenSlot = slot(
    when !== undefined && /^when /u.test(when) ? `For ${when}.` : undefined,
    statement,
  );
  const because = slot(
    mine === undefined || TENDER.test(mine) ? undefined : `${sentenceCase(mine)}, so here I am.`,
    statement,
    11,
  );
  return {
    statement,
    isTender,
    ...(hook === undefined ? {} : { hook }),
    ...(whenSlot === undefined ? {} : { when: whenSlot }),
    ...(because === undefined ? {} : { because }),
  };
}

/** A clause in the present, without a relative one that could hide the lack of a verb. */
function saysNow(words: string): boolean {
  return (
    !/\b(?:who|which|that|where)\b/iu.test(words) &&
    tag(words).some(
      (word, at) =>
        at > 0 &&
        /^(?:VERB|AUX)$/u.test(word.pos) &&
        /[^s]s$|^(?:are|have|come|arrive|bring|move|pay)$/u.test(word.lower),
    )
  );
}

/** “a friend signs up first”, “kids move out”: a clause that the shape took for a noun. */
function hidesVerb(words: string): boolean {
  if (/^\p{Ll}+s up\b/u.test(words)) return true;
  const tagged = tag(words);
  return tagged.some(
    (word, at) =>
      (at > 0 &&
        word.pos === 'NOUN' &&
        /[^s]s$/u.test(word.lower) &&
        tagged[at - 1]?.pos === 'NOUN' &&
        !/s$/u.test(tagged[at - 1]?.lower ?? '') &&
        /^(?:DET|PRON)$/u.test(tagged[at + 1]?.pos ?? '')) ||
      (at > 0 && /^(?:bails|signs|pulls|drops|turns|gets|breaks)$/u.test(word.lower)) ||
      (at > 0 &&
        /[^s]s$|^(?:move|come|go|kena|get|drop)$/u.test(word.lower) &&
        (word.pos === 'VERB' ||
          /^(?:signs|lands|moves|returns|drops|arrives|brings|kena|move)$/u.test(word.lower))),
  );
}
