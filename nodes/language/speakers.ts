/** Who speaks in a chat or a transcript, and where their turns begin. */
import { topicOf } from './labels';
import type { Line } from './lines';

export interface Speakers {
  /** Names as written, without marks; empty when the text is no conversation. */
  names: ReadonlySet<string>;
}

export interface Turn {
  speaker: string;
  start: number;
  end: number;
}

const NAME = String.raw`[\p{L}][\p{L}\p{M}\p{N}_.'’-]*(?: [|&/] ?|[ ])?(?:[\p{L}][\p{L}\p{M}\p{N}_.'’-]*[ ]?){0,3}`;
const ASIDE = String.raw`(?:[ ]?\([^)]{1,60}\))?`;
const TIME = String.raw`(?:\[?\d{1,2}[:.]\d{2}(?::\d{2})?\]?[ ]?(?:am|pm|AM|PM)?|\[\d{1,2}[:.]\d{2}[^\]]*\])`;
const DAY = String.raw`(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?|lunes|martes|miércoles|jueves|viernes|heute|today|yesterday)`;
const INLINE = new RegExp(
  String.raw`^(?:${TIME}[ ]*(?:--?>[ ]*)?)?\**(${NAME}${ASIDE})\**(?:[ ]*${TIME})?[ ]*(?::|>)\**[ ]+(?=\S)`,
  'u',
);
const ALONE = new RegExp(
  String.raw`^\**(${NAME}${ASIDE})\**,?[ ]*(?:${DAY}[ ,]*)?(?:${TIME})[ ]*:?$`,
  'iu',
);

/** A name with its time never takes more; longer lines are not searched for one. */
const HEAD_LENGTH = 90;

/** A name alone on its line, as some exports write it. */
const BARE = new RegExp(String.raw`^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?${ASIDE}$`, 'u');

/** Finds the speakers: names in front of turns that return, and that are no section labels. */
export function findSpeakers(text: string, lines: readonly Line[]): Speakers {
  const counts = new Map<string, number>();
  const stampedNames = new Set<string>();
  let stamped = 0;
  for (const line of lines) {
    if (line.blank || line.hashes !== undefined) continue;
    const written = text.slice(line.start, line.end);
    const head = written.slice(0, HEAD_LENGTH);
    const alone = written.length < HEAD_LENGTH ? ALONE.exec(written) : null;
    const name = alone?.[1] ?? INLINE.exec(head)?.[1] ?? BARE.exec(head)?.[0];
    if (name === undefined) continue;
    const key = speakerKey(name);
    if (alone !== null || /^\[?\d/u.test(written)) {
      stamped += 1;
      stampedNames.add(key);
    }
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const returning = [...counts].filter(
    ([name, count]) =>
      count >= 2 && (topicOf(name) === undefined || count >= 4) && !isLabelish(name),
  );
  const total = returning.reduce((sum, [, count]) => sum + count, 0);
  const filled = lines.filter((line) => !line.blank).length;
  // A form repeats some labels; a conversation is made of turns.
  const isTalk = returning.length >= 2 && total >= 6 && total >= filled * 0.3;
  const isConversation = isTalk || (stamped >= 4 && total >= 4);
  if (!isConversation) return { names: new Set() };
  const capitals = returning.every(([name]) => name === name.toUpperCase());
  const names = new Set(returning.map(([name]) => name));
  for (const [name] of counts) {
    if (topicOf(name) !== undefined || isLabelish(name)) continue;
    if (stampedNames.has(name) || (capitals && name === name.toUpperCase())) names.add(name);
  }
  return { names };
}

/** The turn that begins on a line, or undefined. A line with only a name has an empty turn. */
export function readTurn(text: string, line: Line, speakers: Speakers): Turn | undefined {
  if (speakers.names.size === 0 || line.blank) return undefined;
  const written = text.slice(line.start, line.end);
  const inline = INLINE.exec(written.slice(0, HEAD_LENGTH));
  if (inline !== null && speakers.names.has(speakerKey(inline[1] ?? ''))) {
    return {
      speaker: speakerKey(inline[1] ?? ''),
      start: line.start + inline[0].length,
      end: line.end,
    };
  }
  if (written.length >= HEAD_LENGTH) return undefined;
  const alone = ALONE.exec(written)?.[1] ?? written.replaceAll('*', '');
  if (speakers.names.has(speakerKey(alone)) && written.length < 60) {
    return { speaker: speakerKey(alone), start: line.end, end: line.end };
  }
  return undefined;
}

/** “Prue (client)” and “PRUE” are not the same person; brackets do not count. */
function speakerKey(name: string): string {
  return name
    .replace(/\([^)]*\)/gu, '')
    .replaceAll('*', '')
    .trim();
}

function isLabelish(name: string): boolean {
  return (
    /^(?:from|to|cc|subject|date|re|sent|note|ps|aud(?:ience)?|segment|group|target|client|tg|lot)\b(?! ?\()/iu.test(
      name,
    ) && !/^client$/iu.test(name)
  );
}
