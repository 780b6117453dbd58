import { describe, expect, it } from 'vitest';
import { readOutline } from './units';

const read = (text: string): string[] =>
  readOutline(text).units.map((unit) => `${unit.topics[0]?.topic ?? '-'}: ${unit.text}`);

describe('readOutline', () => {
  it('lets a label govern its value, and a heading its list', () => {
    expect(read('Tone: warm, dry\n\nRed lines\n- no puns\n- no prices')).toEqual([
      'tone: warm, dry',
      'constraints: no puns',
      'constraints: no prices',
    ]);
  });

  it('reads labels with dashes, equals signs, dots and questions', () => {
    expect(
      read('Budget – £5k\nVoice = calm\nDeadline ....... 3 May\nWhat bugs them? queues'),
    ).toEqual(['budget: £5k', 'tone: calm', 'deadline: 3 May', 'pains: queues']);
  });

  it('lets a question in a conversation govern the answers', () => {
    const talk =
      'ANN: What annoys them?\nBEN: Slow trains.\nANN: Budget?\nBEN: Nine grand.\nANN: ok\nBEN: bye';
    expect(read(talk).slice(1, 4)).toEqual([
      'pains: Slow trains.',
      'skip: Budget?',
      'budget: Nine grand.',
    ]);
  });

  it('takes a word with a full stop in front of sentences for a label', () => {
    expect(read('Tone. Dry and warm.')).toEqual(['tone: Dry and warm.']);
  });

  it('ends the reach of a lone label with the list below it', () => {
    expect(read('What worries them:\n- rust\n- rain\n\nWe open in May.')).toEqual([
      'pains: rust',
      'pains: rain',
      '-: We open in May.',
    ]);
  });

  it('keeps every place: each unit is a slice of the flat text, of the same length as the text', () => {
    const text = '**Who:** _bakers_\nand\tmillers';
    const outline = readOutline(text);
    expect(outline.flat).toHaveLength(text.length);
    for (const unit of outline.units) {
      expect(outline.flat.slice(unit.start, unit.end)).toBe(unit.text);
    }
  });
});
