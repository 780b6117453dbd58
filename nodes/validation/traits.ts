import { wholeWords } from './whole-words';

/** Words that give a person a protected or private trait, in groups that mean the same. */
export type TraitKind =
  | 'age'
  | 'gender'
  | 'ethnicity'
  | 'faith'
  | 'health'
  | 'income'
  | 'family'
  | 'orientation';

interface TraitGroup {
  kind: TraitKind;
  source: string;
  pattern: () => RegExp;
}

const group = (kind: TraitKind, source: string): TraitGroup => ({
  kind,
  source,
  pattern: wholeWords(source, 'giu'),
});

/** People words: what a trait adjective has to stand before to be about people. */
const people =
  '(?:people|persons?|adults?|wom[ae]n|m[ae]n|customers?|users?|professionals?|workers?|famil(?:y|ies)|parents?|households?|drivers?|readers?|students?|couples?|community|communities)';

const groups: readonly TraitGroup[] = [
  group('gender', 'she|her|hers|herself|wom[ae]n|females?|girls?|lad(?:y|ies)|businesswom[ae]n'),
  group('gender', 'he|him|his|himself|m[ae]n|males?|boys?|gentlem[ae]n|lads?|businessm[ae]n'),
  group('gender', 'non-?binary|transgender|trans (?:wom[ae]n|m[ae]n|people)'),
  group(
    'age',
    `elderly|pensioners?|senior citizens?|seniors|old(?:er)? ${people}|retirees?|retired|over[- ][5-9]\\ds?`,
  ),
  group(
    'age',
    `teen(?:ager)?s?|adolescents?|young(?:er)? ${people}|youngsters?|under[- ][1-3]\\ds?|gen(?:eration)? z|zoomers?`,
  ),
  group(
    'age',
    'millennials?|gen(?:eration)? [xy]|boomers?|middle-aged|twenty-?somethings?|thirty-?somethings?',
  ),
  group('family', 'mums?|moms?|mothers?|mummy|mommy'),
  group('family', 'dads?|fathers?|daddy'),
  group('family', 'kids?|child(?:ren)?|toddlers?|bab(?:y|ies)|sons?|daughters?|grandchild(?:ren)?'),
  group('family', 'married|wi(?:fe|ves)|husbands?|spouses?|newlyweds?'),
  group(
    'family',
    'single (?:parents?|mothers?|mums?|moms?|fathers?|dads?)|divorce[de]s?|widow(?:s|ed|ers?)?',
  ),
  group('ethnicity', `(?:black|white|brown|mixed-race) ${people}`),
  group(
    'ethnicity',
    `african[- ]american|afro-caribbean|hispanic|latin[oax]s?|caucasian|asian ${people}|arabs?|roma|indigenous ${people}|aboriginal|immigrants?|migrants?|refugees?|ethnic minorit(?:y|ies)`,
  ),
  group(
    'faith',
    'muslims?|islamic|christians?|catholics?|protestants?|jews?|jewish|hindus?|sikhs?|buddhists?|atheists?|mosques?|churchgoers?',
  ),
  group(
    'health',
    `disab(?:led|ility|ilities)|wheelchairs?|deaf|blind ${people}|visually impaired|autis(?:m|tic)|adhd|dyslexi[ac]|depress(?:ed|ion)|anxiety disorders?|bipolar|diabet(?:es|ic)|dementia|cancer|pregnan(?:t|cy)|chronic(?:ally)? (?:illness|ill|pain)|overweight|obese|obesity`,
  ),
  group(
    'income',
    `low[- ]income|high[- ]income|wealthy|affluent|well[- ]off|poor ${people}|rich ${people}|on benefits|unemployed|working[- ]class|upper[- ]class|middle[- ]class|earn(?:s|ing)? (?:over|under|more than|less than) \\S+`,
  ),
  group('orientation', 'gay|lesbians?|bisexual|lgbt\\w*|queer|same-sex'),
];

const ageSource =
  'aged? (\\d{1,2})|(\\d{1,2})[- ]years?[- ]old|(\\d{2})[- ]?somethings?|in (?:his|her|their|my) (?:early |mid-?|late )?(\\d0)s';
const ageNumber = wholeWords(ageSource, 'giu');

/** All patterns at once: most texts need no second look. */
const anyTrait = wholeWords([...groups.map(({ source }) => source), ageSource].join('|'));

export interface TraitHit {
  kind: TraitKind;
  /** The words as written. */
  text: string;
  start: number;
  /** True when the given words say the same about the person. */
  isStatedIn(words: string): boolean;
}

/** Every trait that a text gives to someone, in order. Offsets are UTF-16 units. */
export function findTraits(text: string): TraitHit[] {
  if (!anyTrait().test(text)) return [];
  const hits: TraitHit[] = groups.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern())].map((match) => ({
      kind,
      text: match[0],
      start: match.index,
      isStatedIn: (words: string) => words.search(pattern()) >= 0,
    })),
  );
  for (const match of text.matchAll(ageNumber())) {
    const years = match.slice(1).find((part) => part !== undefined) ?? '';
    hits.push({
      kind: 'age',
      text: match[0],
      start: match.index,
      isStatedIn: (words) => new RegExp(`(?<!\\d)${years}(?!\\d)`, 'u').test(words),
    });
  }
  return hits.sort((a, b) => a.start - b.start);
}

const swaps: readonly (readonly [string, string])[] = [
  ['he', 'she'],
  ['him', 'her'],
  ['his', 'her'],
  ['himself', 'herself'],
  ['man', 'woman'],
  ['men', 'women'],
  ['male', 'female'],
  ['boy', 'girl'],
  ['boys', 'girls'],
  ['father', 'mother'],
  ['fathers', 'mothers'],
  ['dad', 'mum'],
  ['dads', 'mums'],
  ['husband', 'wife'],
  ['son', 'daughter'],
  ['sons', 'daughters'],
  ['young', 'older'],
  ['younger', 'older'],
  ['teenager', 'pensioner'],
  ['teenagers', 'pensioners'],
  ['muslim', 'christian'],
  ['black', 'white'],
  ['wealthy', 'low-income'],
  ['males', 'females'],
  ['gentleman', 'lady'],
  ['gentlemen', 'ladies'],
  ['grandfather', 'grandmother'],
  ['widower', 'widow'],
  ['widowers', 'widows'],
];
/** Further spellings, swapped one way only. */
const oneWay = [
  ['mom', 'dad'],
  ['moms', 'dads'],
  ['mummy', 'daddy'],
  ['mommy', 'daddy'],
  ['wives', 'husbands'],
  ['husbands', 'wives'],
  ['seniors', 'teenagers'],
] as const;
const swapOf = new Map<string, string>([
  ...swaps.flatMap(([a, b]) => [[b, a] as const, [a, b] as const]),
  ...oneWay,
]);

/** The text with each group and gender word replaced by its counterpart, and how many were. */
export function swapGroups(text: string): { text: string; swapped: number } {
  let swapped = 0;
  const changed = text.replace(/(?<![\p{L}\p{N}])[\p{L}-]+(?![\p{L}\p{N}])/gu, (word) => {
    const other = swapOf.get(word.toLowerCase());
    if (other === undefined) return word;
    swapped += 1;
    return /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  });
  return { text: changed, swapped };
}
