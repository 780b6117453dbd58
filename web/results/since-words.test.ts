import { describe, expect, it } from 'vitest';
import { sinceWords } from './since-words';

const piece = (approvedAt: string | null) => ({
  status: 'approved' as const,
  approvedBy: approvedAt === null ? null : 'you',
  approvedAt,
});

describe('what a new run is for after approvals', () => {
  it('counts only what was approved since the run ended', () => {
    const ended = '2026-11-25T10:00:00.000Z';
    const early = piece('2026-11-25T09:00:00.000Z');
    const late = piece('2026-11-25T10:01:00.000Z');
    expect(sinceWords([early, piece(null)], ended)).toBe(undefined);
    expect(sinceWords([early, late], ended)).toBe('pack with your approval');
    expect(sinceWords([late, late, early], ended)).toBe('pack with 2 approvals');
    expect(sinceWords([late], null)).toBe(undefined);
  });
});
