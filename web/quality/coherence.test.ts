import { describe, expect, it } from 'vitest';
import type { MatrixCell } from '../../nodes/records/quality';
import { agreementWords, gradeOf, matrixByPersona, worstOf } from './coherence';

const cell = (personaKey: string, theme: string, pieceKey: string, agreement: number | null) =>
  ({
    personaKey,
    theme,
    pieceKey,
    pieceTitle: pieceKey,
    agreement,
    question: `${theme}?`,
    expected: 'a',
    found: 'b',
  }) satisfies MatrixCell;

describe('the coherence matrix', () => {
  it('groups by persona and takes the mean of what could be checked', () => {
    const [robin, noor] = matrixByPersona([
      cell('p1', 'Needs', 'card', 1),
      cell('p1', 'Needs', 'chat', 0.5),
      cell('p1', 'Needs', 'chat', 1),
      cell('p1', 'Needs', 'chat', null),
      cell('p2', 'Tone', 'card', null),
    ]);
    expect(robin?.pieces.map((piece) => piece.key)).toEqual(['card', 'chat']);
    expect(robin?.squareOf('Needs', 'chat')?.agreement).toBe(0.75);
    expect(noor?.squareOf('Tone', 'card')?.agreement).toBeNull();
    expect(noor?.squareOf('Needs', 'chat')).toBeUndefined();
  });

  it('shows the question that agrees least', () => {
    const [matrix] = matrixByPersona([
      cell('p1', 'Needs', 'chat', 1),
      { ...cell('p1', 'Needs', 'chat', 0.2), found: 'the clash' },
      cell('p1', 'Needs', 'chat', null),
    ]);
    const square = matrix?.squareOf('Needs', 'chat');
    expect(square && worstOf(square)?.found).toBe('the clash');
  });

  it('prints every number, and a dash where there is not enough to check', () => {
    expect([1, 0.996, 0.92, 0.5, 0.333, 0, null].map(agreementWords)).toEqual([
      '1.0',
      '1.0',
      '.92',
      '.50',
      '.33',
      '.00',
      '–',
    ]);
    expect([1, 0.85, 0.6, 0.2, null].map(gradeOf)).toEqual([
      'full',
      'good',
      'partly',
      'clash',
      'none',
    ]);
  });
});
