/** Notes typed in a hurry, written out. Only forms that can mean one thing in a brief. */
const words: ReadonlyMap<string, string> = new Map(
  (
    'w/ with|w/o without|w/out without|abt about|bc because|b/c because|b4 before|btw by the way|' +
    'ppl people|pls please|plz please|smth something|sth something|smb somebody|thru through|' +
    'til until|info information|tho though|rly really|prob probably|approx approximately|' +
    'mgr manager|mgrs managers|mktg marketing|dept department|depts departments|govt government|' +
    'hrs hours|hr hour|min minutes|mins minutes|sec seconds|secs seconds|wk week|wks weeks|' +
    'mo month|mos months|mth month|mths months|yr year|yrs years|pics pictures|pic picture|' +
    'vid video|vids videos|univ university|uni university|biz business|re about|' +
    'doesnt doesn’t|dont don’t|didnt didn’t|isnt isn’t|arent aren’t|wasnt wasn’t|werent weren’t|' +
    'cant can’t|couldnt couldn’t|wouldnt wouldn’t|shouldnt shouldn’t|wont won’t|hasnt hasn’t|' +
    'havent haven’t|hadnt hadn’t|theyre they’re|theyd they’d|theyve they’ve|youre you’re|' +
    'im I’m|ive I’ve|id I’d|whats what’s|thats that’s|theres there’s|gonna going to|' +
    'wanna want to|gotta have to|em them|ur your|u you|k OK|coz because|cos because|' +
    'everyones everyone’s|noones no one’s|whos who’s'
  )
    .split('|')
    .map((pair) => {
      const at = pair.indexOf(' ');
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    }),
);

/** Forms that are words of their own elsewhere: written out only where the neighbours say so. */
const careful = new Set([
  'min',
  'sec',
  're',
  'id',
  'u',
  'k',
  'mo',
  'hr',
  'uni',
  'info',
  'til',
  'cos',
  'em',
]);

/** The text with shorthand written out: “worried abt what happens” → “worried about what happens”. */
export function writeOut(text: string): string {
  const slashed = text.replace(
    /(?<![\p{L}\p{N}/])(w\/out|w\/o|w\/|b\/c)(?=[\s\p{L}]|$)\s?/giu,
    (all: string) => {
      const full = words.get(all.trim().toLowerCase()) ?? all;
      return `${full} `;
    },
  );
  return slashed
    .replace(/(?<![\p{L}])incl?\./gu, 'including')
    .replace(/(?<![\p{L}])excl?\.(?=\s)/gu, 'excluding')
    .replace(/(?<![\p{L}])approx\./gu, 'about')
    .replace(
      /(?<![\p{L}\p{N}’'&./-])\p{L}[\p{L}\p{N}]*(?![\p{L}\p{N}’'&/-])/gu,
      (word, at: number) => {
        const full = words.get(word);
        if (full === undefined) return word;
        if (!careful.has(word)) return full;
        return isMeant(word, slashed.slice(0, at), slashed.slice(at + word.length)) ? full : word;
      },
    )
    .replace(/ {2,}/gu, ' ')
    .trimEnd();
}

function isMeant(word: string, before: string, after: string): boolean {
  if (word === 'min' || word === 'sec' || word === 'mo' || word === 'hr')
    return /\d[\s-]?$/u.test(before);
  if (word === 'u')
    return /(?:^|\s)$/u.test(before) && /^\s+(?:can|need|want|have|get)\b/u.test(after);
  if (word === 'em') return /\p{L}\s$/u.test(before);
  if (word === 'til') return /\s$/u.test(before);
  if (word === 're') return /(?:claims?|questions?|rules?|news)\s$/u.test(before);
  return false;
}
