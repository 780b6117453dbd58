/** Keeping apart who speaks: the client who wrote the brief, or the people whom the brief is about. */
import { thirdPerson } from '../language/inflect';
import { isBaseVerb } from './verbs';

/** How the client is called where the brief gives no name. */
export const namelessClient = 'the client';

const SELF = /(?<![\p{L}’'])(?:I|I[’'](?:m|ve|d|ll)|me|my|mine|myself)(?![\p{L}’'])/u;
const WE = /(?<![\p{L}’'])(?:we|we[’'](?:re|ve|d|ll)|us|our|ours|ourselves)(?![\p{L}’'])/iu;

/** True when the words speak in the first person singular: somebody is being quoted. */
export function speaksForItself(text: string): boolean {
  return SELF.test(text);
}

/** True when the words speak in the first person plural. */
export function speaksAsGroup(text: string): boolean {
  return WE.test(text.replace(/“[^”]*”|"[^"]*"/gu, ''));
}

/** True when the stretch stands between quotation marks in its text. Offsets are UTF-16 units. */
export function isQuoted(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = text.indexOf('\n', end);
  const before = text.slice(lineStart, start);
  const after = text.slice(end, nextBreak < 0 ? text.length : nextBreak);
  const straight = before.split('"').length - 1;
  if (straight % 2 === 1 && after.includes('"')) return true;
  for (const [open, close] of [
    ['“', '”'],
    ['„', '”'],
    ['„', '“'],
    ['«', '»'],
  ] as const) {
    if (before.lastIndexOf(open) > before.lastIndexOf(close) && after.includes(close)) return true;
  }
  const slice = text.slice(start, end);
  return /^["“„«].*["”“»]$/su.test(slice);
}

/**
 * “We” and “our” of the client in the third person, so that a persona never seems to say them:
 * “we never sorted the bins” → “Bradwick never sorted the bins”. Quoted words stay as they are.
 */
export function withoutClientVoice(text: string, client: string): string {
  const own = text
    .replace(/(?<![\p{L}’'“])I(?:[’']m)(?![\p{L}])/gu, 'we are')
    .replace(/(?<![\p{L}’'“])I(?=[’' ])/gu, 'we')
    .replace(/(?<![\p{L}’'“])my(?![\p{L}’'])/giu, 'our')
    .replace(/(?<![\p{L}’'“])me(?![\p{L}’'])/gu, 'us');
  const parts = own.split(/(“[^”]*”)/u);
  return parts.map((part) => (part.startsWith('“') ? part : inThirdPerson(part, client))).join('');
}

function inThirdPerson(text: string, client: string): string {
  const name = (offset: number): string =>
    offset === 0 && client === namelessClient ? 'The client' : client;
  let out = text.replace(
    /(?<![\p{L}’'])we(?:[’'](re|ve|d|ll)|\s+(?:(never|always|often|also|still|already|just|only)\s+)?(\p{L}+(?:[’']t)?)(\s+not\b)?)?(?![\p{L}’'])/giu,
    (
      all,
      short: string | undefined,
      adverb: string | undefined,
      verb: string | undefined,
      not: string | undefined,
      offset: number,
    ) => {
      const subject = name(offset);
      if (short)
        return `${subject} ${{ re: 'is', ve: 'has', d: 'would', ll: 'will' }[short.toLowerCase()] ?? ''}`;
      if (!verb) return subject;
      const before = adverb ? `${adverb} ` : '';
      return `${subject} ${before}${agreeing(verb)}${not ?? ''}`;
    },
  );
  out = out
    .replace(/(?<![\p{L}’'])ours?(?![\p{L}’'])/giu, (_all, offset: number) =>
      possessiveOf(name(offset)),
    )
    .replace(/(?<![\p{L}’'])us(?![\p{L}’'])/gu, () => client)
    .replace(/(?<![\p{L}’'])ourselves(?![\p{L}’'])/giu, 'itself');
  return out;
}

function possessiveOf(name: string): string {
  return /s$/u.test(name) ? `${name}’` : `${name}’s`;
}

/** The verb behind “we”, agreeing with a name: don’t → doesn’t, are → is, send → sends. */
function agreeing(verb: string): string {
  const lower = verb.toLowerCase().replace('’', "'");
  const fixed: Record<string, string> = {
    "don't": 'doesn’t',
    do: 'does',
    are: 'is',
    "aren't": 'isn’t',
    were: 'was',
    "weren't": 'wasn’t',
    have: 'has',
    "haven't": 'hasn’t',
  };
  const known = fixed[lower];
  if (known) return known;
  if (
    /^(?:can|could|will|would|should|must|may|might|cannot|can't|won't|couldn't|wouldn't|shouldn't)$/u.test(
      lower,
    )
  )
    return verb;
  return isBaseVerb(lower) && !/^(?:put|set|cut|let|cost|read)$/u.test(lower)
    ? thirdPerson(verb)
    : verb;
}
