import type { Persona } from './persona';
import type { Edit } from './run-inputs';

/** A tagline longer than this says too much for one line. */
const longest = 120;

/** Begins the note of a line that an edit has left behind. */
export const leftBehind = 'Out of date';

/**
 * The tagline after a person's edits to the statements it sums up: where it holds the old words, the
 * new ones take their place; where it only rests on the same passage, it says that it is out of date.
 * A tagline that a person wrote stays.
 *
 * @param persona the card with the edits already applied
 */
export function followEdits(persona: Persona, edits: readonly Edit[]): Persona {
  let tagline = persona.tagline;
  for (const { path, was, value, by } of edits) {
    if (path === 'tagline') return persona;
    const at = tagline.value.toLowerCase().indexOf(bare(was).toLowerCase());
    const next =
      at < 0 || bare(was).length < 4
        ? null
        : tagline.value.slice(0, at) +
          (at === 0 ? bare(value) : lowered(bare(value), was)) +
          tagline.value.slice(at + bare(was).length);
    if (next !== null && next.length <= longest) {
      tagline = {
        ...tagline,
        value: next,
        origin: 'human',
        confidence: 1,
        note: `Follows an edit by ${by}`,
      };
    } else if (next !== null || restsOn(persona, path)) {
      tagline = { ...tagline, note: `${leftBehind}: made before “${bare(value)}” was edited` };
    }
  }
  return tagline === persona.tagline ? persona : { ...persona, tagline };
}

function bare(text: string): string {
  return text.trim().replace(/[.!]+$/u, '');
}

/** Inside a sentence a statement begins small, unless it begins with a name or an abbreviation. */
function lowered(text: string, was: string): string {
  const [first = '', second = ''] = text;
  const isName = /\p{Lu}/u.test(second) || (was.startsWith(first) && first === first.toLowerCase());
  return isName || /^I\b/u.test(text) ? text : first.toLowerCase() + text.slice(1);
}

const lists = ['needs', 'goals', 'pains', 'objections', 'triggers'] as const;

/** Whether the tagline and the edited statement rest on the same passage. */
function restsOn({ tagline, ...persona }: Persona, path: string): boolean {
  const [name, index] = path.split('.');
  const list = lists.find((one) => one === name);
  const edited = list && persona[list][Number(index)];
  return (edited?.evidence ?? []).some((span) =>
    tagline.evidence.some(
      (other) =>
        other.sourceId === span.sourceId && other.start < span.end && span.start < other.end,
    ),
  );
}
