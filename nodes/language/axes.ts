/** Tone phrases → the four axes. */
import { TONE_AXES } from './reading';
import type { AxisReading, FoundTone, ToneAxis } from './reading';
import { toneVotes } from './recognise/tones';

/** Mean of the votes per axis; confidence grows with their number and agreement. */
export function axesOf(tone: readonly FoundTone[]): Record<ToneAxis, AxisReading> {
  const votes = tone.flatMap((found) => toneVotes(found.text));
  const read = (axis: ToneAxis): AxisReading => {
    const own = votes.filter((vote) => vote.axis === axis).map((vote) => vote.value);
    if (own.length === 0) return { value: 0, confidence: 0 };
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
    const agreement =
      Math.abs(mean) / (own.reduce((sum, value) => sum + Math.abs(value), 0) / own.length);
    const confidence = Math.min(0.9, (0.4 + 0.15 * own.length) * (0.4 + 0.6 * agreement));
    return { value: round(mean), confidence: round(confidence) };
  };
  const [funnySerious, formalCasual, respectfulIrreverent, enthusiasticMatterOfFact] =
    TONE_AXES.map(read) as [AxisReading, AxisReading, AxisReading, AxisReading];
  return { funnySerious, formalCasual, respectfulIrreverent, enthusiasticMatterOfFact };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
