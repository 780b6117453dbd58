/** Articles for telegraphic phrases: “configurator is for…” → “the configurator is for…”. */
import { isPlural } from '../../language/inflect';
import { tag } from './tagger';

/** “when vet says” → “when the vet says”. */
export function withTheAfter(words: string): string {
  const match = /^(when|after|before|once|whenever) (.+)$/u.exec(words);
  if (!match) return words;
  const [, joint = '', rest = ''] = match;
  return `${joint} ${withThe(rest, 'clause')}`;
}

const NO_ARTICLE =
  /^(?:nothing|something|somebody|someone|nobody|everybody|everyone|anything|people|half|most|many|much|more|less|fewer|some|any|all|both|each|every|another|no|enough|too|what|who|that|this|these|those|here|there|how|why|if|when|it|not|never|only|just|even|one|two|three|several|few|lots|plenty|getting|being|having|ms|mr|mrs|dr|such|other|where)$/u;
/** Nouns that open a clause without an article; in front of another noun they take one. */
const BARE =
  /^(?:home|life|work|school|retirement|money|time|children|kids|parents|staff|level|room|class|church|uni|university|college|hospital|postage|migration|delivery|shipping|training|payment|insurance|finance|engineering|management|marketing|accounting|procurement|sales|legal|support|traffic|weather|summer|winter|spring|autumn|nothing|subtitles)$/u;

/** Gives a telegraphic noun its article: “configurator is for…” → “the configurator is for…”. */
export function withThe(words: string, use: 'noun' | 'clause'): string {
  const tagged = tag(words);
  const first = tagged[0];
  if (first === undefined || NO_ARTICLE.test(first.lower) || /^[“"'\d€£$]/u.test(words))
    return words;
  if (/^(?:first|next|last|new)$/u.test(first.lower) && use === 'noun') return `the ${words}`;
  if (
    !/^(?:NOUN|ADJ|VERB)$/u.test(first.pos) &&
    !(first.pos === 'PROPN' && /^\p{Ll}/u.test(first.text))
  )
    return words;
  if (/'s?$/u.test(words.split(' ')[0] ?? '')) return words;
  if (tagged[1]?.pos === 'NUM') return words;
  if (use === 'noun') return `the ${words}`;
  if (BARE.test(first.lower) && tagged[1]?.pos !== 'NOUN') return words;
  const head = tagged.findLast(
    (word, i) =>
      i <= 3 &&
      word.pos === 'NOUN' &&
      tagged.slice(0, i).every((w) => /^(?:NOUN|ADJ|PROPN|PUNCT)$/u.test(w.pos)),
  );
  return head !== undefined && !isPlural(head.text) && !isMass(head.text) ? `the ${words}` : words;
}

const MASS =
  /^(?:information|advice|jargon|guilt|money|time|noise|traffic|staff|paperwork|software|equipment|homework|stuff|content|marketing|insurance|hr|it)$/iu;

function isMass(word: string): boolean {
  return MASS.test(word);
}
