/**
 * Whether a value reads like what it was taken for. A value that does not is asked about or left
 * out: a card with a gap is better than a card with a line that nobody would have written.
 */
import { isPeopleWord, isRoleHead } from '../language/recognise/roles';
import { findChannels } from '../language/recognise/channels';
import { findFormats } from '../language/recognise/formats';
import { findMoney } from '../language/recognise/money';
import { tag } from '../language/tagger';
import { tellsOfDay } from './day';
import { opensWithVerb } from './verbs';
import { asLine, lowerInside, tidy } from './wording';

export type ListField = 'goals' | 'pains' | 'triggers' | 'objections' | 'context';

const FILLER =
  /^(?:(?:ok(?:ay)?|so|well|yes|yeah|no|fine|great|good|right|true|same|what|which|when|where|how|who|why|obviously|curiously|affectionately|honestly|also|too|free|home|hotels?|travel|none|nothing|everything|that|this|those|these|it|they|them|mine|ours|the|every time|every vendor|those two|both lots|fair enough|fair question|is true|it is|no it[’']s|that is (?:the|a) (?:trouble|problem|thing|point|question)|super clear|that[’']s it|i mean it|let me think)[,.!…\s]*)+$/iu;
const CUT_OFF =
  /(?:^|\s)(?:that|what|when|if|how|she|he|we|I|you|they|the|an?|is|are|was|were|would|will|can|could|used to|able to|desirable to|want to|of|and|or|because)[\s.…]*$/iu;
const STARTS_CUT = /^(?:[’'](?:s|re|ll|d|ve|m)\b|[)!;:]|n the |s stuck|oh )/iu;
const ASIDE =
  /(?:^|\s)(?:he told me|they[’']ve told me|i[’']d have to ask|don[’']t use the word lightly|by the way|you get them when|we call (?:her|him|them)|they say$|says? 8|told me that)(?![\p{L}])/iu;

/** A question of the people in the room: “can't we do”, “where do we put it”. */
const INVERTED =
  /^(?:(?:where|when|how|what|why) )?(?:can|could|do|does|did|is|are|will|would|have|has|shall)(?:n?[’']t)? (?:we|you|i|they|he|she|it)(?![\p{L}’'])/iu;

/** For an item of one of the lists of an audience. `text` as found. */
export function isPlausible(field: ListField, text: string): boolean {
  const opened = asLine(text, true).replace(/^[“"]|[”"]$/gu, '');
  const line = /^\p{Lu}/u.test(text.trim()) ? opened : lowerInside(opened, text);
  const words = line.split(/\s+/u);
  if (line.length < 3 || !/\p{L}{2}/u.test(line) || FILLER.test(line)) return false;
  if (STARTS_CUT.test(text.trim()) || ASIDE.test(line)) return false;
  if (field !== 'objections' && INVERTED.test(line)) return false;
  if (words.length <= 6 && CUT_OFF.test(line)) return false;
  if (/\?$/u.test(line) && !mayAsk(field, line)) return false;
  if (/^[^(]*\)|^\(/u.test(line)) return false;
  switch (field) {
    case 'goals':
      return isPlausibleWish(line, words);
    case 'pains':
      if (
        words.length <= 4 &&
        isRoleHead(words.at(-1)?.toLowerCase() ?? '') &&
        !/^(?:no|nobody|being|the)\b/iu.test(line)
      )
        return false;
      return (
        !/^(?:can[’']?t|cannot) \p{L}+$|^(?:can[’']?t|cannot) be\s|^(?:age|aged) \d|^\(|^nor\s|^what \p{L}+ (?:them|him|her)$/iu.test(
          line,
        ) &&
        !findMoney(line).some((hit) => hit.start <= 2 && hit.currency !== undefined) &&
        !/^no (?:pink|talk of|newsletters?)\b/iu.test(line) &&
        !isOnlyMedium(line, words)
      );
    case 'triggers':
      if (/^(?:she|he|they)(?:[’']ll| doesn| don| didn)/iu.test(line)) return false;
      return (
        (words.length > 1 || /-/u.test(line)) &&
        !isOnlyMedium(line, words) &&
        !/^(?:max|not|can[’']t|what|anything)\s|[,] I[’']d\b/iu.test(line)
      );
    case 'objections':
      return (
        words.length > 1 &&
        !/^no (?:\p{L}+ ){0,3}\p{L}+s$/iu.test(line) &&
        !isOnlyMedium(line, words) &&
        !/\d\d ?[-–] ?\d\d$/u.test(line) &&
        !/^(?:out|up|off|about|of|for|into|onto|put|don[’']t preach|no (?:newsletters|stock)|loud is|auntie|have you thought|have we)\b/iu.test(
          line,
        )
      );
    case 'context':
      return words.length > 2 && tellsOfDay(line);
  }
}

/** Doubts may be questions when it is the audience that asks; other fields may not. */
function mayAsk(field: ListField, line: string): boolean {
  return (
    field === 'objections' &&
    !/(?<![\p{L}])(?:we|them|they|you)(?![\p{L}’'])/iu.test(line) &&
    line.length > 9
  );
}

function isPlausibleWish(line: string, words: readonly string[]): boolean {
  if (/^(?:has|have|had) (?:\p{L}+ed|been|got|gone)\b/iu.test(line)) return false;
  if (/^\d[\d.,]*\d|^\d+\s*(?:%|k\b)/u.test(line)) return false;
  if (
    /^(?:since|before|where|every|burned|when|while|after|up on|what|side by side|that|get about|[a-z]+ says)\s/iu.test(
      line,
    )
  )
    return false;
  if (words.length === 1)
    return opensWithVerb(line.toLowerCase(), true) && !/^(?:come|go|get|be|do|make)$/iu.test(line);
  if (
    /^(?:client|customer|they|we|she|he|it|board|mo) [\p{L}]+(?:ed|s)\b/iu.test(line) ||
    isSentence(line)
  )
    return false;
  const isVerbal = opensWithVerb(line, true) || /^(?:not|never|to|be|\p{L}+ing)\b/iu.test(line);
  if (!isVerbal && words.length <= 2) return false;
  if (!isVerbal && findFormats(line).length > 0 && !/ (?:that|who|which) /iu.test(line))
    return false;
  if (!isVerbal && words.length > 9 && /, (?:that|thats|that’s|so|and)\b/u.test(line)) return false;
  return opensWithVerb(line, true) || !isOnlyMedium(line, words);
}

/** A subject with its own finite verb, not bound by “that”, “who”, “to” or another subject. */
export function isSentence(line: string): boolean {
  const lowered = /^(?:I|I[’'])\b/u.test(line)
    ? line
    : line.charAt(0).toLowerCase() + line.slice(1);
  const tagged = tag(lowered.replaceAll('’', "'"));
  if (opensWithVerb(lowered, true)) return false;
  const verb = tagged.findIndex(
    (word, at) =>
      at > 0 && (word.pos === 'VERB' || word.pos === 'AUX') && !/(?:ing|ed)$/iu.test(word.text),
  );
  if (verb < 1) return false;
  const before = tagged.slice(0, verb);
  if (
    /^(?:he|she|it|they|we|you|i|that|this|there|these)$/iu.test(before[0]?.text ?? '') &&
    verb <= 2
  )
    return !/^(?:he|she|they|i)$/iu.test(before[0]?.text ?? '');
  return !before.some(
    (word) =>
      /^(?:to|that|who|which|where|when|what|why|how|than|not|never|if|without)$/iu.test(
        word.text,
      ) || word.pos === 'PRON',
  );
}

/** “Insta”, “a one-page illustrated guide”: a medium that was taken for a feeling. */
function isOnlyMedium(line: string, words: readonly string[]): boolean {
  if (words.length > 7) return false;
  const hits = [...findChannels(line), ...findFormats(line)];
  const covered = hits.reduce((sum, hit) => sum + (hit.end - hit.start), 0);
  if (covered === 0) return false;
  return (
    covered / line.length >= (words.length <= 2 ? 0.4 : 0.5) ||
    /^(?:an? |the )?(?:[\p{L}\d-]+ ){0,3}(?:video|film|clip|guide|newsletter|checklist|leaflet|poster|webinar|podcast|template|sheet|brochure|infographic|calculator|demo|explainer)s?$/iu.test(
      line,
    )
  );
}

const PEOPLE =
  /(?<![\p{L}])(?:people|persons?|folks?|ones|those|anyone|everyone|who|parents?|mums?|moms?|dads?|families|households?|couples?|women|men|adults?|kids|teens?|teenagers|members?|residents?|guests?|owners?|buyers?|users?|players?|holders?|customers?|clients?|donors?|learners?|students?|pupils|staff|workers?|tenants?|landlords?|shoppers?|visitors?|sign-ups|subscribers?|graduates?|retirees?|pensioners?|newcomers?|regulars?|crew|lot|fans|diaspora|associations|companies|firms|charities|cafés|cafes|shops|schools|studios|clinics|teams?|brands?|homes|operators?|practices|farms?|counsel|farmers?)(?![\p{L}])/iu;

/** For the words that name an audience. */
export function isPlausibleLabel(text: string): boolean {
  const line = tidy(text);
  const words = line.split(/\s+/u);
  if (line.length < 3 || words.length > 22 || FILLER.test(line) || STARTS_CUT.test(text.trim()))
    return false;
  if (
    /^(?:not|never|in|from|for|between|by|before|after|when|where|which|what|to|of|as|is|are|inside|sounds?|like|typically|yes|number|no|none|always|hard|both audiences|describe|content|item|got|called|one in|local)(?![\p{L}-])/iu.test(
      line,
    )
  )
    return false;
  if (/^(?:sound|look|feel|write|speak|talk)s? like\b/iu.test(line)) return false;
  if (
    /^\p{Lu}\p{Ll}+ (?:watches|reads|wants|needs|likes|loves|uses|says|works|lives|gets|has|is|was|does|goes)(?![\p{L}])/u.test(
      line,
    )
  )
    return false;
  if (/(?<![\p{L}])(?:none of|each other|nobody)(?![\p{L}])/iu.test(line)) return false;
  const only = line.toLowerCase();
  if (words.length === 1 && !/s$/u.test(only) && !isRoleHead(only) && !isPeopleWord(only))
    return false;
  if (
    /^(?:every firm|old school|new school|the usual suspects|mrs?|ms|dr)\b/iu.test(line) ||
    /(?:has|have) one$/iu.test(line)
  )
    return false;
  // “Telegram group of e-residents”: a place where they are met.
  if (
    findChannels(line).some((hit) => hit.start === 0) &&
    /(?<![\p{L}])(?:group|channel|forum|page|community|list)s?(?![\p{L}])/iu.test(line)
  )
    return false;
  if (/^\d/u.test(line) && !PEOPLE.test(line)) return false;
  if (
    /^[IVXLC]+$/u.test(line) ||
    /^(?:he|she|mine|ones|customer|other group|two groups in mind|biggest)$/iu.test(line)
  )
    return false;
  if (
    words.length <= 8 &&
    /(?<![\p{L}])(?:groups?|channel|newsletter|guide|leaflet|flyer|hangers?|website|app|video|webinar|diary|posters?)$/iu.test(
      line,
    ) &&
    !/(?<![\p{L}])(?:age|support|user|action) groups?$/iu.test(line)
  )
    return false;
  const lowered = line.charAt(0).toLowerCase() + line.slice(1);
  if (opensWithVerb(lowered) && !PEOPLE.test(words[0] ?? '')) return false;
  const isPeople =
    PEOPLE.test(line) ||
    words.some(
      (word) =>
        isRoleHead(word.toLowerCase().replace(/[,;.]$/u, '')) ||
        isPeopleWord(word.toLowerCase().replace(/[,;.]$/u, '')),
    );
  return isPeople || !isSentence(line);
}

const LANGUAGES =
  /^(?:(?:english|french|german|dutch|flemish|polish|irish|welsh|gaelic|spanish|italian|portuguese|finnish|swedish|danish|norwegian|arabic|russian|ukrainian|romanian|urdu|hindi|somali|creole|kiswahili|te reo|mandarin|chinese|japanese|turkish|greek|czech)(?:,? (?:and |or )?|$))+$/iu;

/** For the words that say where an audience is: a language or a medium is no place. */
export function isPlausiblePlace(text: string): boolean {
  const line = tidy(text);
  return (
    line.length > 1 &&
    !/^same\b/iu.test(line) &&
    !LANGUAGES.test(line) &&
    !/(?<![\p{L}])(?:facebook|instagram|whatsapp|google|linkedin|group|app|website)(?![\p{L}])/iu.test(
      line,
    )
  );
}
