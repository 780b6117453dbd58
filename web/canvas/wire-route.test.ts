import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneOf, routeOf, sideLane } from './wire-route';

const box = (x: number, y: number) => ({ x, y, width: 216, height: 54 });

describe('the way of a wire', () => {
  it('is a plain curve while nothing is in between', () => {
    expect(laneOf({ x: 100, y: 0 }, { x: 140, y: 300 }, [box(400, 120)])).toBeNull();
  });

  it('runs past a node that stands in between', () => {
    const lane = laneOf({ x: 100, y: 0 }, { x: 100, y: 400 }, [box(0, 160)]);
    expect(lane).not.toBeNull();
    expect(lane !== null && (lane < -14 || lane > 230)).toBe(true);
  });

  it('never takes a column in which a node stands', () => {
    const place = fc.record({
      x: fc.integer({ min: -600, max: 600 }),
      y: fc.integer({ min: 120, max: 700 }),
    });
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 12 }),
        fc.integer({ min: -500, max: 500 }),
        (places, x) => {
          const boxes = places.map((p) => box(p.x, p.y));
          const a = { x: 0, y: 0 };
          const b = { x, y: 900 };
          const lane = laneOf(a, b, boxes);
          if (lane === null) return;
          const inside = boxes.filter(
            (o) => lane > o.x && lane < o.x + o.width && o.y < 856 && o.y + o.height > 44,
          );
          expect(inside).toEqual([]);
        },
      ),
    );
  });

  it('goes up between two nodes that stand apart, and beside them when they do not', () => {
    expect(sideLane(box(0, 300), box(400, 0))).toBe(308);
    expect(sideLane(box(0, 300), box(50, 0))).toBeGreaterThan(266);
  });

  it('starts and ends at the ports', () => {
    for (const lane of [null, 40, 400]) {
      const { d } = routeOf({ x: 10, y: 20 }, { x: 30, y: 400 }, lane);
      expect(d.startsWith('M10 20')).toBe(true);
      expect(d.endsWith('30 400')).toBe(true);
    }
  });
});
