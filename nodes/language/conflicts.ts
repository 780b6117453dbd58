/** Statements of a brief that cannot both hold, with both quotes. */
import type { Conflict, Found, FoundBudget, FoundConstraint, Reading } from './reading';
import { contentStems, jaccard } from './similarity';
import { findChannels } from './recognise/channels';
import { findDates } from './recognise/dates';
import { findMoney } from './recognise/money';
import { areOpposite } from './tone-opposites';
import { meets, twoTargets } from './two-targets';

const SAME = 0.6;
/** No brief has more rules, or words on tone; each is compared with the others. */
const MOST_COMPARED = 60;

/**
 * Finds contradictions: what the brief says twice and differently, must against avoid, banned
 * channels that are used, opposite tone words, two figures for one success. Each pair
 * of places is told once.
 */
export function findConflicts(reading: Reading): Conflict[] {
  const found = [
    ...(reading.disagreements ?? []).filter(
      ({ a }) => !isSettled(reading.budget, a) && !isSettled(reading.deadline, a),
    ),
    ...mustAgainstAvoid(reading.constraints),
    ...bannedChannels(reading),
    ...oppositeTones(reading),
    ...twoTargets(reading.successMetrics),
  ];
  return found
    .slice(0, MOST_COMPARED)
    .filter((one, at) => !found.slice(0, at).some((other) => isSamePair(one, other)));
}

/** A person's answer settles what the brief says twice about the same field. */
function isSettled(value: FoundBudget | Found | undefined, said: Found): boolean {
  if (value?.route !== 'answer') return false;
  return 'amount' in value ? findMoney(said.text).length > 0 : findDates(said.text).length > 0;
}

function isSamePair(one: Conflict, other: Conflict): boolean {
  return (
    (meets(one.a, other.a) && meets(one.b, other.b)) ||
    (meets(one.a, other.b) && meets(one.b, other.a))
  );
}

function mustAgainstAvoid(constraints: readonly FoundConstraint[]): Conflict[] {
  const stemmed = constraints
    .slice(0, MOST_COMPARED)
    .map((found) => ({ found, stems: contentStems(bare(found.text)) }));
  const musts = stemmed.filter(({ found }) => found.strength !== 'avoid');
  const avoids = stemmed.filter(({ found }) => found.strength === 'avoid');
  return musts.flatMap((a) =>
    avoids
      .filter((b) => jaccard(a.stems, b.stems) >= SAME)
      .map((b) => ({
        a: a.found,
        b: b.found,
        explanation: 'One asks for what the other forbids.',
      })),
  );
}

function bare(text: string): string {
  return text.replace(
    /\b(?:must|not|never|no|don't|do not|may|shall|always|only|avoid|can't|cannot)\b/giu,
    ' ',
  );
}

function bannedChannels(reading: Reading): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const ban of reading.constraints) {
    if (
      ban.strength !== 'avoid' ||
      !/^(?:please )?(?:no|never|not|nothing on|don't use|avoid|stay off)\b/iu.test(ban.text)
    )
      continue;
    const [hit] = findChannels(ban.text, true);
    if (hit === undefined || ban.text.split(/\s+/u).length > 5) continue;
    for (const audience of reading.audiences) {
      const used = audience.channels.find(
        (channel) =>
          channel.liking === 'likes' && channel.text.toLowerCase() === hit.text.toLowerCase(),
      );
      if (used !== undefined) {
        conflicts.push({ a: ban, b: used, explanation: `${hit.text} is ruled out and asked for.` });
      }
    }
  }
  return conflicts;
}

function oppositeTones(reading: Reading): Conflict[] {
  const tone = reading.tone.slice(0, MOST_COMPARED);
  return tone.flatMap((a, index) =>
    tone
      .slice(index + 1)
      .filter((b) => areOpposite(a.text, b.text))
      .map((b) => ({ a, b, explanation: 'These two pull in opposite directions.' })),
  );
}
