export interface Point {
  x: number;
  y: number;
}
export interface Rect extends Point {
  width: number;
  height: number;
}

const clearance = 14;
const turn = 44;
/** From here on, in px, a wire runs straight down rather than aslant. */
const longWay = 340;
const curveSteps = Array.from({ length: 17 }, (_, i) => 0.06 + i * 0.055);

function hits(boxes: readonly Rect[], x: number, top: number, bottom: number): boolean {
  return boxes.some(
    (box) =>
      x > box.x - clearance &&
      x < box.x + box.width + clearance &&
      bottom > box.y - 6 &&
      top < box.y + box.height + 6,
  );
}

function cubicAt(a: Point, b: Point, reach: number, t: number): Point {
  const s = 1 - t;
  const y =
    s ** 3 * a.y + 3 * s ** 2 * t * (a.y + reach) + 3 * s * t ** 2 * (b.y - reach) + t ** 3 * b.y;
  const x = s ** 2 * (1 + 2 * t) * a.x + t ** 2 * (3 - 2 * t) * b.x;
  return { x, y };
}

function reachOf(a: Point, b: Point): number {
  const down = b.y - a.y;
  return down > 0 ? Math.min(90, Math.max(22, down / 2)) : 70 + Math.min(120, -down / 3);
}

/**
 * Where a wire runs straight down past the nodes between its ends, or null when the plain curve is
 * free. `boxes` are the other nodes. The lane is the free column that costs the least way.
 */
export function laneOf(a: Point, b: Point, boxes: readonly Rect[]): number | null {
  if (b.y - a.y < turn * 2) return null;
  const between = boxes.filter((box) => box.y < b.y && box.y + box.height > a.y);
  const reach = reachOf(a, b);
  const isFar = b.y - a.y > longWay && Math.abs(b.x - a.x) > 60;
  const isFree = curveSteps.every((t) => {
    const at = cubicAt(a, b, reach, t);
    return !hits(between, at.x, at.y, at.y);
  });
  // A long slanted curve is hard to follow even where it meets nothing.
  if (isFree && !isFar) return null;
  const columns = [a.x, b.x];
  for (const box of between) columns.push(box.x - clearance - 4, box.x + box.width + clearance + 4);
  const cost = (x: number) => Math.abs(x - a.x) + Math.abs(x - b.x);
  const free = columns
    .filter((x) => !hits(between, x, a.y + turn / 2, b.y - turn / 2))
    .toSorted((x, y) => cost(x) - cost(y));
  return free[0] ?? null;
}

export interface Route {
  d: string;
  /** Where a badge or a cross sits. */
  middle: Point;
}

/** Where a wire that has to go up again runs beside both of its nodes. */
export function sideLane(from: Rect, to: Rect): number {
  const [left, right] = from.x < to.x ? [from, to] : [to, from];
  const inner = left.x + left.width;
  if (right.x - inner >= 24) return Math.round((inner + right.x) / 2);
  return Math.max(inner, right.x + right.width) + 28;
}

/** True when a wire's end lies too high to be reached straight from its start. */
export function goesUp(a: Point, b: Point): boolean {
  return b.y - a.y < 16;
}

/** The path of a wire from a bottom edge to a top edge, straight down a lane where it has one. */
export function routeOf(a: Point, b: Point, lane: number | null): Route {
  if (goesUp(a, b) && lane !== null) {
    const bend = 40;
    const d =
      `M${a.x} ${a.y}C${a.x} ${a.y + bend} ${lane} ${a.y + bend} ${lane} ${a.y}` +
      `L${lane} ${b.y}C${lane} ${b.y - bend} ${b.x} ${b.y - bend} ${b.x} ${b.y}`;
    return { d, middle: { x: lane, y: (a.y + b.y) / 2 } };
  }
  if (lane === null || b.y - a.y < turn * 2) {
    const reach = reachOf(a, b);
    return {
      d: `M${a.x} ${a.y}C${a.x} ${a.y + reach} ${b.x} ${b.y - reach} ${b.x} ${b.y}`,
      middle: cubicAt(a, b, reach, 0.5),
    };
  }
  const top = a.y + turn;
  const bottom = b.y - turn;
  const d =
    `M${a.x} ${a.y}C${a.x} ${a.y + 30} ${lane} ${top - 30} ${lane} ${top}` +
    `L${lane} ${bottom}C${lane} ${bottom + 30} ${b.x} ${b.y - 30} ${b.x} ${b.y}`;
  return { d, middle: { x: lane, y: (top + bottom) / 2 } };
}
