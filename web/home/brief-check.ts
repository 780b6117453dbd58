import { briefLimits } from '../../nodes/records/brief';

export type BriefCheck =
  | { is: 'empty' | 'ready' }
  | { is: 'too-short'; sentence: string }
  | { is: 'too-long'; sentence: string };

/** Whether a text can be read as a brief, and the sentence for the person when it can't. */
export function checkBrief(text: string): BriefCheck {
  const length = text.trim().length;
  if (length === 0) return { is: 'empty' };
  if (length < briefLimits.min) {
    return { is: 'too-short', sentence: 'Tell us who it is for and what should change.' };
  }
  if (length > briefLimits.max) {
    const count = text.length.toLocaleString('en-GB');
    const most = briefLimits.max.toLocaleString('en-GB');
    return {
      is: 'too-long',
      sentence: `This has ${count} characters, and a brief may have ${most}. It can be split.`,
    };
  }
  return { is: 'ready' };
}

/** “612 words”. */
export function wordsIn(text: string): string {
  const count = text.match(/\S+/g)?.length ?? 0;
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'word' : 'words'}`;
}

/** The first words of a text, for a list of parts. */
export function firstWords(text: string, most = 9): string {
  const words = text.replace(/^[\s#>*-]+/, '').match(/\S+/g) ?? [];
  return words.slice(0, most).join(' ') + (words.length > most ? ' …' : '');
}
