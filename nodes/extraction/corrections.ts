/** What a person said about a reading, worked into it: values added, rejected, confirmed. */
import { newAudience, tellOfAudience, tellOfWork } from '../language/answers';
import { axesOf } from '../language/axes';
import { findConflicts } from '../language/conflicts';
import type { AudienceReading, Conflict, Found, Reading } from '../language/reading';
import type { Brief } from '../records/brief';
import type { CorrectionField } from '../records/correction';
import { Channel, Format } from '../records/vocabulary';
import { audienceAt, isMeant, isWithin, placedCorrections, saidOf } from './correction-places';
import type { Placed } from './correction-places';
import { changeAudience, changeWork } from './reading-fields';

/**
 * The reading with the corrections of the brief worked in, in the order in which they were made. An
 * audience that was rejected keeps its place, emptied, so that the sheets behind it keep their keys.
 */
export function corrected(reading: Reading, brief: Brief): Reading {
  const corrections = placedCorrections(brief);
  if (corrections.length === 0) return reading;
  const result = corrections.reduce(withCorrection, reading);
  return {
    ...result,
    toneAxes: axesOf(result.tone),
    conflicts: standingConflicts(reading, result),
    unreliable: reading.unreliable.filter((line) => !isSettled(line, result)),
  };
}

/**
 * The same for values that were found outside of the reading: without the rejected ones, confirmed
 * ones sure. `audience`: the place among the audiences of the reading that they are about.
 */
export function withoutRejected<T extends Found>(
  list: readonly T[],
  field: CorrectionField,
  brief: Brief,
  about?: { reading: Reading; audience: number },
): T[] {
  const own = placedCorrections(brief).filter(
    (correction) =>
      correction.field === field &&
      (about === undefined ||
        (correction.audience !== undefined &&
          audienceAt(about.reading, correction.audience) === about.audience)),
  );
  return list.flatMap((found): T[] => {
    let standing: T | null = found;
    for (const correction of own) standing = standing && changed(correction, standing);
    return standing === null ? [] : [standing];
  });
}

/** Null for a value that the correction rejects, a sure one for what it confirms. */
function changed<T extends Found>(correction: Placed, found: T): T | null {
  if (correction.kind === 'add' || !isMeant(correction, found)) return found;
  if (correction.kind === 'reject') return null;
  return { ...found, confidence: 1, route: found.route === 'guess' ? 'answer' : found.route };
}

function withCorrection(reading: Reading, correction: Placed): Reading {
  const { kind, field, audience } = correction;
  if (kind === 'add') return withAddition(reading, correction);
  if (audience === undefined)
    return changeWork(reading, field, (found) => changed(correction, found));
  const at = audienceAt(reading, audience);
  return withAudience(reading, at, (old) => {
    if (field === 'audiences') return kind === 'reject' ? emptied(old) : sureOf(old);
    return changeAudience(old, field, (found) => changed(correction, found));
  });
}

function withAudience(
  reading: Reading,
  at: number,
  change: (audience: AudienceReading) => AudienceReading,
): Reading {
  const audiences = reading.audiences.map((audience, index) =>
    index === at ? change(audience) : audience,
  );
  return { ...reading, audiences };
}

function sureOf(audience: AudienceReading): AudienceReading {
  const { label } = audience;
  return { ...audience, label: { ...label, confidence: 1, route: 'answer' } };
}

/** Nobody: without words and without certainty, so that no sheet is made of it. */
function emptied({ label }: AudienceReading): AudienceReading {
  return newAudience({ ...label, text: '', confidence: 0 });
}

function withAddition(reading: Reading, { field, audience, value, today }: Placed): Reading {
  if (today === undefined) return reading;
  const whole: Found = {
    text: today.quote.replace(/\s+/gu, ' ').trim(),
    evidence: [today],
    confidence: 1,
    route: 'answer',
  };
  // A person's wording stands for what was read out of a part of it; one line may name many channels.
  const isOne = field !== 'channels' && field !== 'preferredFormats';
  const fuller = <T extends Found>(found: T): T | null =>
    isOne && found.route !== 'answer' && isWithin(found, today) ? null : found;
  if (audience !== undefined) {
    // Nobody is named: what is said stands on the general sheet.
    const isNobody = audience.label === '' && reading.audiences.length === 0;
    const named = isNobody ? { ...reading, audiences: [newAudience(nobody)] } : reading;
    return withAudience(named, audienceAt(named, audience), (old) =>
      withValue(changeAudience(old, field, fuller), field, whole, value),
    );
  }
  if (field === 'brand' || field === 'offer') return { ...reading, [field]: whole };
  const rest = changeWork(reading, field, fuller);
  if (field === 'facts') return { ...rest, facts: [...rest.facts, whole] };
  const result = { ...rest, audiences: [...rest.audiences] };
  tellOfWork(result, field, whole, [whole]);
  return result;
}

const nobody: Found = { text: '', evidence: [], confidence: 0, route: 'guess' };

function withValue(
  audience: AudienceReading,
  field: CorrectionField,
  whole: Found,
  value: string | undefined,
): AudienceReading {
  if (field === 'channels') {
    const { data: channel } = Channel.safeParse(value);
    if (channel === undefined) return audience;
    const others = audience.channels.filter((found) => found.channel !== channel);
    const said = { ...whole, channel, liking: 'likes' as const, rank: others.length + 1 };
    return { ...audience, channels: [...others, said] };
  }
  if (field === 'preferredFormats') {
    const { data: format } = Format.safeParse(value);
    if (format === undefined) return audience;
    const others = audience.preferredFormats.filter((found) => found.format !== format);
    return { ...audience, preferredFormats: [...others, { ...whole, format }] };
  }
  return tellOfAudience(audience, field, whole, [whole]);
}

/** Conflicts whose two sides both still stand, and those that the additions make. */
function standingConflicts(before: Reading, after: Reading): Conflict[] {
  const gone = allOf(before).filter((found) => !allOf(after).some((other) => isOn(found, other)));
  const isGone = (side: Found): boolean => gone.some((found) => isOn(found, side));
  const kept = before.conflicts.filter(({ a, b }) => !isGone(a) && !isGone(b));
  const isKnown = (one: Conflict): boolean =>
    kept.some(({ a, b }) => isOn(one.a, a) && isOn(one.b, b));
  return [...kept, ...findConflicts(after).filter((one) => !isKnown(one))];
}

function allOf(reading: Reading): Found[] {
  const { purpose, budget, deadline, constraints, tone, successMetrics, audiences } = reading;
  const single = [purpose, budget, deadline].filter((found) => found !== undefined);
  return [single, constraints, tone, successMetrics, audiences.flatMap(saidOf)].flat();
}

function isOn(a: Found, b: Found): boolean {
  const [own, other] = [a.evidence[0], b.evidence[0]];
  return (
    own?.sourceId === other?.sourceId && own?.start === other?.start && own?.end === other?.end
  );
}

/** A doubt of the reader that a person has settled. */
function isSettled(line: string, { audiences, purpose }: Reading): boolean {
  if (line === 'audiences: nobody is named')
    return audiences.some(({ label }) => label.text !== '');
  if (line.startsWith('purpose: no sentence') || line.startsWith('purpose: told only'))
    return purpose?.confidence === 1;
  return false;
}
