/** Stylometry of sample copy: measured figures, or none below the floor. */
import { measureWriting } from '../language/readability';
import { contentStems } from '../language/similarity';
import { isFunctionWord, wordsOf } from '../language/words';
import type { VoiceProfile } from '../records/voice';

/** Words of sample copy below which a figure says more about chance than about the voice. */
export const copyFloor = 300;

/** Figures of the sample copy; undefined below the floor. Rates are per 100 words. */
export function measureCopy(text: string): NonNullable<VoiceProfile['measured']> | undefined {
  const m = measureWriting(text);
  if (m.words < copyFloor) return undefined;
  return {
    words: m.words,
    sentenceWordsMean: m.meanSentence,
    contractionsPer100Words: m.contractions,
    youPer100Words: m.you,
    wePer100Words: m.we,
    exclamationsPer100Words: m.exclamations,
    readingGrade: m.grade,
    frequentTerms: frequentTerms(text),
  };
}

/** Content words used at least three times, most frequent first, in the form used most. */
function frequentTerms(text: string): string[] {
  const counts = new Map<string, Map<string, number>>();
  for (const word of wordsOf(text)) {
    if (isFunctionWord(word.lower) || word.lower.length < 4 || /\d/u.test(word.lower)) continue;
    const stem = contentStems(word.lower)[0] ?? word.lower;
    const forms = counts.get(stem) ?? new Map<string, number>();
    forms.set(word.lower, (forms.get(word.lower) ?? 0) + 1);
    counts.set(stem, forms);
  }
  const total = (forms: Map<string, number>): number =>
    [...forms.values()].reduce((a, b) => a + b, 0);
  return [...counts.values()]
    .filter((forms) => total(forms) >= 3)
    .toSorted((a, b) => total(b) - total(a))
    .slice(0, 12)
    .map((forms) => [...forms].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '');
}

/** How sentences are built: from the copy when it was measured, else from the target grade and tone. */
export function styleOf(
  measured: VoiceProfile['measured'],
  axes: VoiceProfile['toneAxes'],
  grade: { min: number; max: number },
): VoiceProfile['style'] {
  const lively = axes.plainEnthusiastic > 0.3;
  if (measured !== undefined) {
    return {
      sentenceWordsMean: measured.sentenceWordsMean,
      sentenceWordsMax: Math.max(20, Math.ceil(measured.sentenceWordsMean * 2)),
      contractions:
        measured.contractionsPer100Words > 1.2
          ? 'yes'
          : measured.contractionsPer100Words > 0.2
            ? 'sometimes'
            : 'no',
      person: measured.youPer100Words >= measured.wePer100Words ? 'you' : 'we',
      emoji: 'none',
      exclamationsPer100Words: measured.exclamationsPer100Words,
    };
  }
  return {
    // Flesch–Kincaid turned round: about 1.4 syllables a word, so words ≈ (grade + 15.59 − 16.5) ÷ 0.39.
    sentenceWordsMean: Math.round(Math.max(9, ((grade.min + grade.max) / 2 - 0.93) / 0.39 - 4)),
    sentenceWordsMax: 24,
    contractions: axes.casualFormal > 0.3 ? 'no' : axes.casualFormal < -0.2 ? 'yes' : 'sometimes',
    person: 'you',
    emoji: 'none',
    exclamationsPer100Words: lively ? 1 : 0,
  };
}
