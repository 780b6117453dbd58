import { fieldWords } from './field-words';
import { conflictIds, type ReadingPart } from './reading-parts';

/** More labels than this behind one passage are counted, not named. */
const most = 3;

/** The label of each statement in the brief: its field, and the letter of its audience. */
export function tagsByStatement(parts: readonly ReadingPart[]): Map<string, string> {
  const ofValues = parts.flatMap(({ letter, rows }) =>
    rows.flatMap(({ values }) =>
      values.map(({ id, field }): [string, string] => [
        id,
        letter === null ? fieldWords[field].tag : `${fieldWords[field].tag} ${letter}`,
      ]),
    ),
  );
  const ofConflicts = parts.flatMap(conflictIds).map((id): [string, string] => [id, 'conflict']);
  return new Map([...ofValues, ...ofConflicts]);
}

/**
 * The label behind a passage: “goal A”, “goal A B, pain B”. One that several audiences share names its
 * field once.
 */
export function passageTag(tags: ReadonlyMap<string, string>, ids: readonly string[]): string {
  const byField = new Map<string, string[]>();
  for (const id of ids) {
    const tag = tags.get(id);
    if (tag === undefined) continue;
    const letter = / (?<letter>[A-Z])$/.exec(tag)?.groups?.['letter'];
    const field = letter === undefined ? tag : tag.slice(0, -2);
    const letters = byField.get(field) ?? [];
    if (letter !== undefined && !letters.includes(letter)) letters.push(letter);
    byField.set(field, letters);
  }
  const words = [...byField].map(([field, letters]) => [field, ...letters.toSorted()].join(' '));
  const rest = words.length - most;
  return rest > 0 ? `${words.slice(0, most).join(', ')} +${rest}` : words.join(', ');
}
