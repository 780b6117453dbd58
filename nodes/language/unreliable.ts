/** Which fields a reader should not rely upon, and why, in plain words. */
import type { Reading } from './reading';
import { isReadByStructure, nameOfTongue } from './tongues';

const REASONS = {
  code: 'the text looks like program code, not like a brief',
  filler: 'the text is filler',
  recipe: 'the text looks like a recipe, not like a brief',
} as const;

const TEXT_FIELDS = [
  'purpose',
  'audiences',
  'goals',
  'pains',
  'triggers',
  'objections',
  'constraints',
  'tone',
];
/** All that a language read by its structure can fill. */
const STRUCTURE_FIELDS = [
  ...TEXT_FIELDS,
  'channels',
  'preferredFormats',
  'ageRange',
  'location',
  'name',
  'role',
  'successMetrics',
  'budget',
  'deadline',
];
const WEAK = 0.6;

/** Lines of the form `field: reason`. */
export function unreliableFields(
  reading: Reading,
  foreign: keyof typeof REASONS | undefined,
): string[] {
  const lines: string[] = [];
  if (foreign !== undefined)
    return ['all', ...TEXT_FIELDS].map((field) => `${field}: ${REASONS[foreign]}`);
  if (!reading.language.reliable) {
    const { code } = reading.language;
    if (isReadByStructure(code)) {
      const why = `read by structure only: the text is ${nameOfTongue(code)}`;
      return STRUCTURE_FIELDS.map((field) => `${field}: ${why}`);
    }
    if (code === 'und' || code === 'eng') {
      const why = 'the text is too short or its language could not be told';
      return TEXT_FIELDS.map((field) => `${field}: ${why}`);
    }
    const why = `not read: the text is ${nameOfTongue(code)}`;
    return ['all', ...STRUCTURE_FIELDS].map((field) => `${field}: ${why}`);
  }
  if (reading.instructionsToModel.length > 0) {
    lines.push(
      'constraints: parts of the text read like orders to a language model; they were left out',
    );
  }
  if (reading.audiences.length === 0) lines.push('audiences: nobody is named');
  if (reading.purpose === undefined) lines.push('purpose: no sentence says what should change');
  else if (reading.purpose.confidence < WEAK) lines.push('purpose: told only in passing');
  for (const audience of reading.audiences) {
    if (audience.label.confidence < WEAK) {
      lines.push(`audiences: “${audience.label.text}” is a guess from the purpose`);
    }
    const weak = audience.pains.filter((pain) => pain.confidence < WEAK);
    if (weak.length > 0) {
      lines.push(`pains: ${weak.length} of “${audience.label.text}” told without a clear cue`);
    }
  }
  if (reading.deadline?.route === 'guess')
    lines.push('deadline: the only date near a word of time');
  return lines;
}
