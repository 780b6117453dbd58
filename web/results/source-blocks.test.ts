import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, hasTitleLine, piecesOf, titledBlocksOf } from './source-blocks';

const shown = (text: string) =>
  blocksOf(text).map((block) => [block.kind, text.slice(block.start, block.end)]);

describe('setting a received text', () => {
  it('sets headings, bullets, rows and wrapped paragraphs', () => {
    const text =
      '# Why now\n\nThe year\nends soon.\n- one thing\n* another\n| a | b |\n**Café owners**\nTone:\nplain';
    expect(shown(text)).toEqual([
      ['heading', 'Why now'],
      ['paragraph', 'The year\nends soon.'],
      ['bullet', 'one thing'],
      ['bullet', 'another'],
      ['row', '| a | b |'],
      ['heading', 'Café owners'],
      ['heading', 'Tone:'],
      ['paragraph', 'plain'],
    ]);
  });

  it('does not take a sentence for a heading', () => {
    expect(shown('They wait for the money.')[0]?.[0]).toBe('paragraph');
  });

  it('sets the first line alone as the title', () => {
    const text = 'Spring sprint\nFor night nurses.\nIt is a bus.\n\nMore.';
    expect(titledBlocksOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Spring sprint',
      'For night nurses.\nIt is a bus.',
      'More.',
    ]);
  });

  it('takes a first line for a title only when it is short or marked', () => {
    expect(hasTitleLine('Spring sprint\nFor night nurses.')).toBe(true);
    expect(hasTitleLine(`# ${'long '.repeat(30)}`)).toBe(true);
    expect(hasTitleLine('We are launching '.repeat(8))).toBe(false);
    expect(hasTitleLine('From: Priya\nTo: Tom')).toBe(false);
  });

  it('leaves out nothing but markers and white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let at = 0;
        for (const { start, end } of blocksOf(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(text.slice(at, start)).toMatch(/^[\s#\-*•–+\d.)]*$/);
          at = end;
        }
        expect(text.slice(at).trim()).toMatch(/^(?:\*\*)?$/);
      }),
    );
  });
});

describe('cutting a block at its passages', () => {
  it('keeps every character once and in order', () => {
    const borders = fc.uniqueArray(fc.nat(80), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(borders, fc.nat(80), fc.nat(40), (points, start, length) => {
        const sorted = points.toSorted((a, b) => a - b);
        const passages = sorted
          .slice(1)
          .map((end, i) => ({ n: i + 1, start: sorted[i] ?? 0, end }))
          .filter((_, i) => i % 2 === 0);
        const block = { start, end: start + length };
        const pieces = piecesOf(block, passages);
        let at = block.start;
        for (const piece of pieces) {
          expect(piece.start).toBe(at);
          expect(piece.end).toBeGreaterThan(piece.start);
          at = piece.end;
        }
        expect(at).toBe(block.end);
      }),
    );
  });
});
