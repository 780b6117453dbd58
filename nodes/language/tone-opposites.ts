/** Words on sound that cannot both hold: plain opposites only, unsoftened. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [
    words('formal|corporate|businesslike|official|ceremonial|solemn'),
    words('casual|chatty|matey|slangy|colloquial|laid-back|informal|funny|silly|goofy'),
  ],
  [
    words('serious|sober|grave|solemn|no (?:jokes?|humou?r|puns?)|without (?:jokes?|humou?r)'),
    words('funny|playful|silly|jokey|goofy|humorous|hilarious|tongue-in-cheek'),
  ],
  [
    words('respectful|polite|courteous|gentle'),
    words('irreverent|rude|insolent|snarky|sassy|provocative|insulting'),
  ],
  [
    words('quiet|restrained|understated|hushed|unexcited'),
    words('loud|shouty|screaming|euphoric|bouncy|over-excited|in-your-face'),
  ],
];
const SOFT =
  /\b(?:a (?:bit|touch|little|tad|pinch|dash)|slightly|somewhat|not|never|nor|but|yet|or|rather than|less|sometimes)\b/iu;

function words(list: string): RegExp {
  return new RegExp(String.raw`\b(?:${list})\b`, 'iu');
}

/** True when one text asks for the opposite of the other (“formal”, “casual and funny”). */
export function areOpposite(a: string, b: string): boolean {
  if (SOFT.test(a) || SOFT.test(b)) return false;
  return OPPOSITES.some(
    ([one, other]) => (one.test(a) && other.test(b)) || (one.test(b) && other.test(a)),
  );
}
