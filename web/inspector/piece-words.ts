import type { OpenQuestion } from '../../nodes/records/artefact';
import type { Evidenced } from '../../nodes/records/evidence';
import { statementsOf } from '../../nodes/records/statements';
import { titleOf } from '../../nodes/records/kinds';
import { channelWords, formatWords } from '../../nodes/records/vocabulary';
import { ageWords } from '../results/persona-sections';
import { lightOf, type Piece } from '../results/piece';
import type { Light } from '../ui/evidence-mark';
import type { Mix } from '../ui/mix-bar';

/** A statement of a piece in words, with what it rests on. */
export interface Line {
  path: string;
  text: string;
  light: Light;
  value: Evidenced<unknown>;
}
export interface Section {
  title: string;
  lines: Line[];
}

const titles: Record<string, string> = {
  displayName: 'Name',
  toneAxes: 'Tone',
  successMetrics: 'Success',
  nonNegotiables: 'Rules',
  preferredFormats: 'Formats',
  ageRange: 'Age',
  dayInTheLife: 'A day in the life',
  decisionRules: 'Rules',
  purposeCategory: 'Kind of purpose',
  instructionsToModel: 'Text that looks like instructions',
  perPersona: 'Per persona',
  valuePropositions: 'What it offers',
  bannedClaims: 'Never',
  legalLines: 'Always',
  brandFacts: 'More that may be said',
  brandName: 'Brand',
  creativeBrief: 'Creative brief',
  messageMatrix: 'Channel by channel',
};

/** “successMetrics” → “Success”, “goals” → “Goals”. */
export function sectionTitle(key: string): string {
  const spaced = key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return titles[key] ?? spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** The words of any evidenced value: text as it is, closed lists in plain words. */
export function valueText(value: unknown, path: string): string {
  if (typeof value === 'string') {
    if (path.startsWith('channels.')) return wordIn(channelWords, value);
    if (/^(formats|preferredFormats)\./.test(path)) return wordIn(formatWords, value);
    return value;
  }
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  if ('min' in value && 'max' in value) {
    return ageWords({ min: numberOrNull(value.min), max: numberOrNull(value.max) });
  }
  return Object.entries(value)
    .filter(([, level]) => typeof level === 'number')
    .map(([axis, level]) => `${axis} ${String(level)}`)
    .join(', ');
}

function wordIn(words: Record<string, string>, value: string): string {
  return words[value] ?? value;
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

/** Every statement of a piece under the heading of its field, in reading order. */
export function sectionsOf(piece: Piece): Section[] {
  const sections = new Map<string, Line[]>();
  for (const { path, value } of statementsOf(piece.body)) {
    const title = sectionTitle(path.split('.')[0] ?? '');
    const text = valueText(value.value, path);
    if (text === '') continue;
    const lines = sections.get(title) ?? [];
    lines.push({ path, text, light: lightOf(value), value });
    sections.set(title, lines);
  }
  return [...sections].map(([title, lines]) => ({ title, lines }));
}

/** What the brief does not say about a piece. */
export function questionsOf(piece: Piece): readonly OpenQuestion[] {
  return 'openQuestions' in piece.body ? piece.body.openQuestions : [];
}

/** How much light falls on pieces together. */
export function mixOf(pieces: readonly Piece[]): Mix {
  const mix: Mix = { stated: 0, inferred: 0, generated: 0, unknown: 0, human: 0 };
  for (const piece of pieces) {
    for (const { value } of statementsOf(piece.body)) mix[lightOf(value)] += 1;
    mix.unknown += questionsOf(piece).length;
  }
  return mix;
}

/** The title of a piece, as people know it. */
export function pieceTitle({ kind, body }: Piece): string {
  // Kind and body of a piece belong together, but the pair can't be rebuilt without saying so.
  return titleOf({ kind, body } as Parameters<typeof titleOf>[0]);
}

/** A passage with some words before and after it, for quoting. Widths in characters. */
export function passageAround(
  text: string,
  start: number,
  end: number,
  room = 70,
): { before: string; quote: string; after: string } {
  const from = start <= room ? 0 : text.indexOf(' ', start - room) + 1;
  const cut = text.lastIndexOf(' ', end + room);
  const to = end + room >= text.length ? text.length : Math.max(end, cut);
  const before = text.slice(Math.min(from, start), start).replace(/\s+/g, ' ');
  const after = text.slice(end, to).replace(/\s+/g, ' ');
  return {
    before: from > 0 ? `… ${before.trimStart()}` : before,
    quote: text.slice(start, end),
    after: to < text.length ? `${after.trimEnd()} …` : after,
  };
}
