/** Places that say where an audience is: capitalised names behind a preposition, distances. */
import type { Hit } from './hit';

const NAME = String.raw`(?:(?:the |our )?(?:(?:north|south|east|west|greater|inner|outer|upper|lower|central|rural|old|mid)(?:ern)?[- ])*\p{Lu}[\p{L}'’.-]+(?: (?:of |de |and the |the |upon |on |am |la |le |do |da |y )?\p{Lu}[\p{L}'’.-]+){0,3})`;
const LIST = String.raw`${NAME}(?:(?:, | and | or | \+ | & | \/ |, and )${NAME})*`;
const BEHIND = new RegExp(
  String.raw`\b(?:in|from|around|near|across|within|outside|throughout|living in|based in|between|inland of|north of|south of|east of|west of)\s+(${LIST})`,
  'gu',
);
const DISTANCE =
  /\b(?:within|inside|no more than|up to) (?:about |roughly )?(?:an?|half an|\d+|\p{L}+)[ -]?(?:hour|hours|minutes?|mins?|km|kilomet\p{L}+|miles?)(?:'s|'|s')?(?: drive| walk| ride)?(?: (?:of|from) (?:the )?\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)*)?/gu;
/** A fragment that ends in names: “aged 30 to 42, Mombasa, Eldoret, Kisumu”. */
const TRAILING = new RegExp(
  String.raw`(?:^|[,;(] )(${LIST})(?: mostly| mainly| esp\.?| side)?[.)]?$`,
  'u',
);

/** Places at the end of a fragment about people, without a preposition; none in full sentences. */
export function trailingPlaces(text: string): Hit | undefined {
  const match = TRAILING.exec(text);
  const place = match?.[1];
  if (match === null || place === undefined || NOT_PLACES.test(place)) return undefined;
  if (match.index === 0 && !/,| and | \+ /u.test(place)) return undefined;
  const trimmed = place.replace(/[.'’-]+$/u, '');
  const start = match.index + match[0].indexOf(place);
  return { start, end: start + trimmed.length, text: trimmed };
}

const NOT_PLACES =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|Instagram|Facebook|TikTok|LinkedIn|WhatsApp|YouTube|Google|Discord|Telegram|Twitter|Pinterest|I|We|They|Excel|Q[1-4]|English|German|French|Spanish|Outlook|Reddit|Slack|Twitch|Ramadan|Diwali|Lent|Black Friday)\b/u;

/** Places named in a text, in order; the preposition is not part of a hit. */
export function findPlaces(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(BEHIND)) {
    const place = match[1] ?? '';
    if (NOT_PLACES.test(place)) continue;
    const trimmed = place.replace(/[.'’-]+$/u, '');
    const start = match.index + match[0].length - place.length;
    hits.push({ start, end: start + trimmed.length, text: trimmed });
  }
  for (const match of text.matchAll(DISTANCE)) {
    hits.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  return hits.sort((a, b) => a.start - b.start);
}
