/**
 * A section or paragraph without a known label tells by its sentences what it is: where most of
 * them lay down limits, the others do too.
 */
import { soundsLikeLimit } from './cues/limits';
import type { Outline, Unit } from './units';

const MIN_LIMITS = 2;
const MIN_SHARE = 0.5;
const WEIGHT = 0.82;

/** Gives the topic `constraints` to the sentences of unlabelled groups that are mostly limits. */
export function voteSections(outline: Outline): void {
  const groups = new Map<string, Unit[]>();
  for (const unit of outline.units) {
    if (unit.topics.length > 0 || unit.speaker !== undefined || unit.column !== undefined) continue;
    const key = unit.kind === 'bullet' ? `h${unit.heading} l${unit.level}` : `b${unit.block}`;
    const isUnknownSection = unit.heading >= 0 && (outline.headings[unit.heading]?.level ?? 9) < 6;
    if (unit.kind === 'bullet' && !isUnknownSection) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [unit]);
    else group.push(unit);
  }
  for (const units of groups.values()) {
    const limits = units.filter((unit) => soundsLikeLimit(unit.text, isAboutThem(unit.text)));
    if (limits.length < MIN_LIMITS || limits.length / units.length < MIN_SHARE) continue;
    for (const unit of units) {
      unit.topics = [{ topic: 'constraints', weight: WEIGHT }];
      unit.via = 'heading';
    }
  }
}

function isAboutThem(text: string): boolean {
  return /^(?:they|she|he|most|many|some|people)\b/iu.test(text);
}
