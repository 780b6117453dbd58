import { describe, expect, it } from 'vitest';
import { approvedWords, beforeApproving, countedStatus } from './approval-words';

const piece = {
  status: 'approved' as const,
  version: 2,
  createdBy: 'you',
  approvedBy: 'you',
  approvedAt: '2026-11-25T10:00:00Z',
};

describe('the words of approval', () => {
  it('says when a maker approved alone', () => {
    expect(approvedWords(piece, [])).toBe('Approved by its maker, you');
    expect(approvedWords({ ...piece, approvedBy: 'Jonah' }, [])).toBe('Approved by Jonah');
  });

  it('asks for a second person on high-stakes topics, naming them', () => {
    expect(beforeApproving([])).toMatch(/exactly this version/);
    expect(beforeApproving(['money', 'health'])).toMatch(/about money and health.*second person/);
  });

  it('counts a maker’s own approval as the first of two on high-stakes topics', () => {
    expect(countedStatus(piece, [])).toBe('approved');
    expect(countedStatus(piece, ['money'])).toBe('inReview');
    expect(countedStatus({ ...piece, approvedBy: 'Jonah' }, ['money'])).toBe('approved');
    expect(approvedWords(piece, ['money'])).toMatch(/second person has to approve it too$/);
  });
});
