/** Statements of a brief that cannot both hold, with both quotes. */
import type { Conflict, Found, FoundConstraint, Reading } from './reading';
import { contentStems, jaccard } from './similarity';
import { findChannels } from './recognise/channels';
import { toneVotes } from './recognise/tones';

const SAME = 0.6;

/** Finds contradictions: must against avoid, a banned channel that is used, opposite tone words. */
export function findConflicts(reading: Reading): Conflict[] {
  return [
    ...mustAgainstAvoid(reading.constraints),
    ...bannedChannels(reading),
    ...oppositeTones(reading),
  ];
}

function mustAgainstAvoid(constraints: readonly FoundConstraint[]): Conflict[] {
  const conflicts: Conflict[] = [];
  const musts = constraints.filter((constraint) => constraint.strength !== 'avoid');
  const avoids = constraints.filter((constraint) => constraint.strength === 'avoid');
  for (const a of musts) {
    for (const b of avoids) {
      if (jaccard(contentStems(bare(a.text)), contentStems(bare(b.text))) >= SAME) {
        conflicts.push({ a, b, explanation: 'One asks for what the other forbids.' });
      }
    }
  }
  return conflicts;
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
  const conflicts: Conflict[] = [];
  const strong = reading.tone.map((found) => ({
    found,
    votes: toneVotes(found.text).filter((vote) => Math.abs(vote.value) === 1),
  }));
  strong.forEach((a, index) => {
    for (const b of strong.slice(index + 1)) {
      const isOpposite =
        a.votes.length > 0 &&
        a.votes.some((x) => b.votes.some((y) => x.axis === y.axis && x.value === -y.value)) &&
        !a.votes.some((x) => b.votes.some((y) => x.axis === y.axis && x.value === y.value));
      if (isOpposite && isHard(a.found, b.found)) {
        conflicts.push({
          a: a.found,
          b: b.found,
          explanation: 'These two pull in opposite directions.',
        });
      }
    }
  });
  return conflicts;
}

/** Only plain opposites: “formal” and “casual”, “serious” and “funny”. */
function isHard(a: Found, b: Found): boolean {
  const pairs = [
    ['formal', 'casual'],
    ['formal', 'chatty'],
    ['serious', 'funny'],
    ['serious', 'playful'],
    ['respectful', 'irreverent'],
    ['corporate', 'matey'],
  ];
  return pairs.some(([x = '', y = '']) => {
    const has = (found: Found, word: string): boolean =>
      new RegExp(`\\b${word}\\b`, 'iu').test(found.text);
    return (has(a, x) && has(b, y)) || (has(a, y) && has(b, x));
  });
}
