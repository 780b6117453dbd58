/** Audiences named in fragments: a nickname with its people, a sentence that is nothing but people. */
import { isGenericLabel } from './introductions';
import { isGivenName, isNickname, leadingName } from './names';
import { namesPeople, nounPhraseAt, startsLikeNoun } from './noun-phrase';
import { findRole } from './recognise/roles';
import { shift } from './segment';
import type { Segment } from './segment';
import type { Outline, Unit } from './units';

/** `Undecided Umar: sixth-former, 17`, `**Margin Marco**, head of hardware`: a name and its people. */
export function nicknamedSegment(outline: Outline, unit: Unit, index: number): Segment | undefined {
  if (!unit.opens) return undefined;
  const label = unit.ownLabel ? (unit.label ?? '') : '';
  const lead = label === '' ? leadingName(unit.text) : undefined;
  const bare = label.replace(/^["'\s]+|["'\s]+$/gu, '').replace(/ \([^)]*\)$/u, '');
  if (lead === undefined && (!isNickname(bare) || unit.speaker === bare)) return undefined;
  if (lead !== undefined && !isGivenName(lead.text)) return undefined;
  const from = lead === undefined ? 0 : lead.end;
  const rest = unit.text
    .slice(from)
    .replace(/^["'\s:,=(–—-]+/u, '')
    .replace(/^(?:is|are)(?: usually| typically| mostly)? (?=an? |the )/u, '');
  const phrase = nounPhraseAt(rest);
  if (phrase === undefined || !(namesPeople(phrase.text) || findRole(phrase.text) !== undefined))
    return undefined;
  if (!startsLikeNoun(phrase.text)) return undefined;
  const offset = unit.start + unit.text.length - rest.length;
  const at = outline.flat.lastIndexOf(bare, unit.start);
  const name = lead === undefined ? { start: at, end: at + bare.length } : shift(lead, unit.start);
  if (name.start < 0) return undefined;
  return { label: shift(phrase, offset), name, unit: index, weight: 0.86, route: 'list' };
}

/**
 * A fragment that is nothing but people (“Grape growers.”, “Chefs going out on their own.”), or a
 * paragraph whose first words name some: prose introduces people so, above all in answers.
 */
export function bareSegment(outline: Outline, unit: Unit, index: number): Segment | undefined {
  const first = unit.topics[0]?.topic;
  if (first !== undefined && first !== 'audience' && first !== 'context' && unit.kind !== 'turn')
    return undefined;
  if (unit.ownLabel && unit.via === 'label') return undefined;
  if (
    /^(?:our|my|we|i|no|both|all|some|most|many|other|few|half|they|she|he|then|even)\b/iu.test(
      unit.text,
    ) &&
    first !== 'audience'
  )
    return undefined;
  const phrase = nounPhraseAt(unit.text);
  if (phrase === undefined || phrase.start > 24 || !namesPeople(phrase.text)) return undefined;
  if (isJob(phrase.text) || isGenericLabel(phrase.text) || !startsLikeNoun(phrase.text)) {
    return undefined;
  }
  const after = unit.text.slice(phrase.end);
  const isAlone = /^\s*(?:[.,:;(–—!=→-]|$)/u.test(after);
  const previous = outline.units[index - 1];
  const isAsked =
    previous !== undefined &&
    (ORDINAL_ALONE.test(previous.text) ||
      (unit.kind === 'turn' && previous.speaker !== unit.speaker && WHO.test(previous.text)));
  const isNamed =
    previous !== undefined &&
    previous.block === unit.block &&
    /["']\s*[^"']{0,20}$|\bcall\b/u.test(previous.text);
  const isPlural =
    /s$|people|folk|men|women|ones|children|parents/u.test(phrase.text.split(' ')[0] ?? '') ||
    /s(?:\s|$)|people|folk|women|men/u.test(phrase.text);
  if (!isAlone && !(unit.opens && isPlural && unit.kind !== 'bullet')) return undefined;
  if (phrase.text.split(' ').length < 2 && !isAsked && first !== 'audience') return undefined;
  // A fragment that is nothing but a job says who is meant even in the middle of an answer.
  const isJobAlone =
    isAlone &&
    unit.kind === 'turn' &&
    phrase.text.includes(' ') &&
    unit.text.length - phrase.text.length < 3 &&
    findRole(phrase.text) !== undefined;
  const alone = first === 'audience' || isNamed ? 0.8 : isJobAlone ? 0.7 : unit.opens ? 0.64 : 0.5;
  const weight = isAsked ? 0.86 : isAlone ? alone : first === 'audience' ? 0.7 : 0.55;
  return {
    label: shift(phrase, unit.start),
    unit: index,
    weight,
    route: weight >= 0.8 ? 'list' : 'cue',
  };
}

const ORDINAL_ALONE =
  /^(?:and |so |now |then )*(?:the )?(?:second|first|third|other|next|main) (?:lot|group|one|crowd|audience|kind|sort|bunch)(?: is \p{L}+| will surprise you)?[.?!:]*$/iu;

const WHO =
  /\b(?:who|which|whom|what kind|kind number|others?|other (?:group|lot|one)|second (?:group|lot|one)|the boss|students|and the|anyone else|schools?)\b[^.]*\??$/iu;

/** “Parents complain …” under a pain label is no introduction; nor is a greeting to a team. */
function isJob(phrase: string): boolean {
  return /^(?:team|everyone|everybody|people|guys|folks|all|men|women|customers|ones|members|users|staff|clients)$/iu.test(
    phrase.trim(),
  );
}
