/** Who a card is, as a part of a sentence: one of its audience, where, and how the page calls it. */
import { isMany, isProperName, labelInside } from '../extraction/labels';
import { insideSentence } from '../extraction/statement-of';
import { articleFor, isPlural } from '../language/inflect';
import type { Persona } from '../records/persona';
import { headOf, withoutCount } from './grammar/short-label';
import { roleOfOne } from './persona-cards-trades';

/** True where the brief's own name means several: “Access Riders”. */
export function isGroupName({ displayName, role }: Persona): boolean {
  if (displayName.origin !== 'stated' || !isPlural(displayName.value)) return false;
  // “Retired James” is one; “The Sunday League Dads” are many, whatever the role.
  return !role || /^The \p{Lu}|^[\p{Lu}\s-]+$/u.test(displayName.value);
}

/** “an executive assistant”: one of the audience as the brief names it, with a picked trade. */
export function describe(persona: Persona): string {
  if (persona.audience.origin === 'generated')
    return 'standing in for an audience that the brief does not name';
  const isGroup = isGroupName(persona);
  if (persona.role?.origin === 'generated' && !isGroup)
    return withArticle(insideSentence(persona.role));
  const label = labelInside(persona.audience);
  const who =
    /^(?:every(?:one|body)|any(?:one|body)|all|people|those)? ?(?<rest>(?:who|that) .+)$/iu.exec(
      label,
    )?.groups?.['rest'];
  if (who && !/^(?:people|those)/iu.test(label)) return isGroup ? `those ${who}` : `one ${who}`;
  if (isProperName(persona.audience.value))
    return isMany(label)
      ? `one of the ${persona.audience.value}`
      : `in the audience that the brief calls ${persona.audience.value}`;
  const bare = withoutCount(
    label.replace(/^(?:the|an?|our|their|all|most|many|some) (?=\p{L})/iu, ''),
  );
  const isCrowd = /^(?:ones|those|people|folks?|\d|(?:over|under)[ -]\d)/iu.test(bare);
  const head = headOf(bare);
  const many = isCrowd || isMany(head) || isPlural(head);
  if (isGroup && many) return label;
  if (isDepartment(head)) return `in ${bare}`;
  if (!many) return /^(?:his|her|this) /iu.test(label) ? label : memberOf(bare);
  const one = roleOfOne(bare);
  const single = /^\p{Lu}/u.test(bare) ? one : `${one.charAt(0).toLowerCase()}${one.slice(1)}`;
  // “People who know…” has a verb that the singular would have to follow.
  const isPlain =
    !isCrowd &&
    single.toLowerCase() !== bare.toLowerCase() &&
    !isPlural(headOf(single)) &&
    !/ (?:who|whose|that|which|are|have|do)(?:[’']\p{L}+)? /iu.test(bare) &&
    !/^(?:two|three|four|five|six|seven|eight|nine|ten|\p{L}+teen|\p{L}+ty) /iu.test(bare);
  if (isPlain) return memberOf(single);
  return /^(?:ones|those) /iu.test(bare)
    ? `one of those ${bare.replace(/^(?:ones|those) /iu, '')}`
    : `one of the ${bare}`;
}

const DEPARTMENT =
  /^(?:\p{L}+ )?(?:procurement|purchasing|marketing|finance|management|HR|IT|administration|engineering|logistics|operations)$/iu;
/** “Procurement”: people by the name of what they work in. */
export function isDepartment(words: string): boolean {
  return DEPARTMENT.test(words);
}

const SEVERAL =
  /(?:club|team|family|household|company|firm|business|school|choir|group|agency|council|office|shop|store|restaurant|hotel|society|association|parish|band|crew|class)$/iu;

/** One person of a group that is one thing: “from a walking club with a minibus”. */
function memberOf(words: string): string {
  const head = headOf(words);
  if (/couple$/iu.test(head)) return `half of ${withArticle(words)}`;
  return SEVERAL.test(head) ? `from ${withArticle(words)}` : withArticle(words);
}

export function withArticle(words: string): string {
  return isPlural(words) ? words : `${articleFor(words)} ${words}`;
}

/** “in Dubai” behind a role, “(Moorside)” behind a label that may hold a place of its own. */
export function placePhrase(persona: Persona): string {
  const place = persona.location?.value;
  const label = persona.audience.value.toLowerCase();
  if (!place || persona.audience.origin === 'generated' || label.includes(place.toLowerCase()))
    return '';
  return ` (${placeInside(place)})`;
}

/** “Inside the ring road” → “inside the ring road”; the names of places keep their capital. */
export function placeInside(place: string): string {
  return place.replace(
    /^(?:Between|Within|Around|Near|Along|Across|From|In|Outside|Inside|Anywhere|All|On|At|The|Up|South|North|East|West)(?= \p{Ll})|^(?:Between|Within|Around|Near|Along|Across|From|In|Outside|Inside|Anywhere|On|At)(?![\p{L}])/u,
    (word) => word.toLowerCase(),
  );
}

/** The first name of somebody made up; a name that the brief gives stays whole. */
export function called(persona: Persona): string {
  const { value, origin } = persona.displayName;
  return origin === 'generated' ? (value.split(' ')[0] ?? value) : value;
}
