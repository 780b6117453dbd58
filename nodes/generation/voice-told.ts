/** One thing that a brief says of its people, and the forms of it that may stand in a line. */
import { isPlural, sentenceCase } from '../language/inflect';
import type { Statement } from '../records/evidence';
import type { Persona } from '../records/persona';
import { makePhrase } from './grammar/phrase';
import type { Phrase } from './grammar/phrase';
import type { Field } from './grammar/shape';
import { soundsRight } from './grammar/sound';
import { countWords } from './grammar/tidy';
import { clean, ownCase, sentence, unquoted } from './voice-text';

/** One thing that the brief says of its people, in the forms that are safe. */
export interface Told {
  statement: Statement;
  /** The brief's words for quotation marks. */
  quote: string;
  words: number;
  phrase: Phrase | undefined;
  /** The audience of which the brief says it: lines never mix two. */
  sheet: string;
  /** True where “he” or “she” is somebody beside the readers: a child, a dog, a husband. */
  isOfOthers: boolean;
}

export function toldOf(
  statement: Statement,
  field: Field,
  keep: ReadonlySet<string>,
  { sheetKey: sheet, audience }: Persona,
): Told {
  // What somebody says keeps its own capital: “Mahler isn't our thing”.
  const own = field === 'objection' ? saidCase(statement) : ownCase(statement);
  const quote = field === 'goal' ? bareWish(own) : own;
  return {
    statement,
    sheet,
    isOfOthers:
      /\b(?:he|him|his|she|her|hers|he's|she's|he'd|she'd|he'll|she'll)\b/iu.test(quote) &&
      isGroup(audience.value),
    quote,
    words: countWords(quote),
    phrase: makePhrase({ ...statement, value: quote }, field, { keep }),
  };
}

/** “mums who book”, not “a herd manager”: of one person “she” may be the reader. */
function isGroup(label: string): boolean {
  const head =
    clean(label).split(/,|\s(?:who|that|with|at|in|from|of|for|on|between|aged)\b/u)[0] ?? label;
  return (
    isPlural(head) ||
    /\b(?:people|folks?|men|women|children|couples|ones|crowd|staff)\b/iu.test(head)
  );
}

function saidCase(statement: Statement): string {
  const value = unquoted(statement.value);
  const passage = unquoted(statement.evidence[0]?.quote ?? '');
  return passage.toLowerCase() === value.toLowerCase() ? passage : value;
}

/** “hoping for somebody who …” → “somebody who …”: the lines around it say that it is a wish. */
function bareWish(words: string): string {
  const bare = words.replace(
    /^(?:they |she |he )?(?:wants?|wanting|needs?|hop(?:es?|ing)|would (?:like|love)|'d (?:like|love)|wish(?:es)?|wishing|looking|longs?|keen|desperate) (?:to |for )?|^to (?=\p{Ll})/iu,
    '',
  );
  return countWords(bare) >= 2 ? bare : words;
}

/** “Get through Sunday dinner without shouting”, or the wish as the thing it names. */
export function headline(told: Told): string | undefined {
  const { phrase } = told;
  if (phrase === undefined || told.words > 12 || !isWhole(told)) return undefined;
  const named = phrase.shape === 'noun' ? phrase.form('np.you') : undefined;
  // “the spare your children the choosing”: an article that the brief doesn't have was a misreading.
  const isSame = named !== undefined && /^the\b/iu.test(named) === /^the\b/iu.test(told.quote);
  const words = phrase.form('do.you') ?? (isSame ? named : undefined);
  return words === undefined || !soundsRight(sentence(words)) ? undefined : sentenceCase(words);
}

/** False where tidying cut the end off (“the nan they grew up with”): such words are only quoted. */
export function isWhole({ phrase, quote, isOfOthers }: Told): boolean {
  if (isOfOthers) return false;
  // “clean shirts for the week”: a verb with its object, or shirts that are clean?
  if (
    /^(?:clean|open|clear|free|cool|dry|warm|close|slow|quiet|cold|light|empty) \p{L}+s\b/iu.test(
      quote,
    )
  )
    return false;
  // “work that means something”: the tagger takes the noun for a verb.
  if (/^\p{L}+ (?:that|which|who)\b/iu.test(quote)) return phrase?.shape === 'noun';
  const last = (text: string): string =>
    /(\p{L}+|\d+)[^\p{L}\d]*$/u.exec(text)?.[1]?.toLowerCase() ?? '';
  // “teach them to plan a month”: whom? Not the one who reads it.
  const isOthers =
    /^(?:not )?(?:teach|help|keep|see|get|let|show|tell|give|send|have|make|bring|find|stop|wants?)(?:ing)? (?:them|him|her)\b/iu.test(
      quote,
    );
  return phrase !== undefined && !isOthers && last(phrase.words) === last(quote);
}

/** The doubt as somebody says it, with its mark, for quotation marks: “I'll manage a bit longer.” */
export function spoken(told: Told): string {
  const isSaid = /^[“"]/u.test(told.statement.value.trim());
  const { phrase } = told;
  // “patchy coverage in the back paddock” is said as it stands; “he'd lose his seniority” is not.
  const isShifted = !isSaid && /\b(?:they|them|their|he|him|his|she|her)\b/iu.test(told.quote);
  const words = isShifted ? phrase?.form('q') : undefined;
  const text = unquoted(words ?? told.quote);
  return ASKS.test(text) && !/[.?!]$/u.test(text) ? sentence(`${text}?`) : sentence(text);
}

const ASKS =
  /^(?:who|who's|what|what's|why|how|where|when|will|is|are|does|do|can|could|would|should|aren't|isn't|won't|doesn't|don't I)\b(?! not\b)/iu;
