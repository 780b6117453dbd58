import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgePlaces, routeOf, sideLane, wayOf } from './wire-route';

const box = (x: number, y: number) => ({ x, y, width: 216, height: 54 });

describe('the way of a wire', () => {
  it('is a plain curve while nothing is in between', () => {
    expect(wayOf({ x: 100, y: 0 }, { x: 140, y: 300 }, [box(400, 120)])).toBeNull();
  });

  it('runs past a node that stands in between', () => {
    const lane = wayOf({ x: 100, y: 0 }, { x: 100, y: 400 }, [box(0, 160)])?.lane ?? 100;
    expect(lane < -14 || lane > 230).toBe(true);
  });

  it('goes down to the gap between rows before it leaves its column', () => {
    const tall = { x: 140, y: -80, width: 304, height: 142 };
    const way = wayOf({ x: 100, y: 0 }, { x: 700, y: 500 }, [tall, box(0, 200)]);
    expect(way?.from).toBeGreaterThan(62);
  });

  it('never touches a node once it has a way', () => {
    const place = fc.record({
      x: fc.integer({ min: -600, max: 600 }),
      y: fc.integer({ min: 60, max: 780 }),
    });
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 12 }),
        fc.integer({ min: -500, max: 500 }),
        (places, x) => {
          const boxes = places.map((p) => box(p.x, p.y));
          const [a, b] = [
            { x: 0, y: 0 },
            { x, y: 900 },
          ];
          const way = wayOf(a, b, boxes);
          if (way === null) return;
          const { at } = routeOf(a, b, way);
          for (let share = 0; share <= 1; share += 0.02) {
            const p = at(share);
            const on = boxes.filter(
              (o) => p.x > o.x && p.x < o.x + o.width && p.y > o.y && p.y < o.y + o.height,
            );
            expect(on).toEqual([]);
          }
        },
      ),
    );
  });

  it('goes up between two nodes that stand apart, and beside them when they do not', () => {
    expect(sideLane(box(0, 300), box(400, 0))).toBe(308);
    expect(sideLane(box(0, 300), box(50, 0))).toBeGreaterThan(266);
  });

  it('starts and ends at the ports', () => {
    for (const way of [null, { lane: 40, from: 60, to: 340 }, { lane: 400, from: 44, to: 370 }]) {
      const { d, at } = routeOf({ x: 10, y: 20 }, { x: 30, y: 400 }, way);
      expect(d.startsWith('M10 20')).toBe(true);
      expect(d.endsWith('30 400')).toBe(true);
      expect(at(0)).toEqual({ x: 10, y: 20 });
      expect(at(1)).toEqual({ x: 30, y: 400 });
    }
  });
});

describe('the badges on wires', () => {
  it('never lie on each other or on a node, however many wires leave one port', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -900, max: 900 }), { maxLength: 14 }), (ends) => {
        const nodes = ends.map((x) => box(x - 100, 160));
        const routes = ends.map((x, i) => ({
          id: `w${i}`,
          route: routeOf({ x: 0, y: 0 }, { x, y: 160 }, null),
        }));
        const places = badgePlaces(routes, nodes);
        const points = routes
          .filter(({ id }) => places.has(id))
          .map(({ id, route }) => route.at(places.get(id) ?? 0));
        for (const [i, p] of points.entries()) {
          for (const q of points.slice(i + 1)) {
            expect(Math.abs(p.x - q.x) >= 28 || Math.abs(p.y - q.y) >= 18).toBe(true);
          }
          expect(p.y + 9).toBeLessThan(160);
        }
      }),
    );
  });
});
