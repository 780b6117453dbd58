import { describe, expect, it } from 'vitest';
import { beamPath } from './beam-shape';

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const frame = box(0, 60, 1400, 800);
const panes = { brief: box(0, 60, 548, 800), card: box(548, 60, 852, 800) };

describe('the beam', () => {
  it('leaves from the line that reaches furthest and ends on the whole statement', () => {
    const lines = [box(200, 500, 260, 24), box(40, 526, 60, 24)];
    expect(beamPath(frame, lines, box(590, 360, 370, 50), panes)).toBe(
      'M462 440L590 300V350L462 464Z',
    );
  });

  it('is not drawn when the passage or the statement is scrolled out of sight', () => {
    const there = box(200, 500, 200, 24);
    const gone = box(200, 10, 200, 24);
    expect(beamPath(frame, [gone], box(590, 360, 370, 50), panes)).toBeNull();
    expect(beamPath(frame, [there], box(590, 900, 370, 50), panes)).toBeNull();
  });
});
