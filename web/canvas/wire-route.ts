export interface Point {
  x: number;
  y: number;
}
export interface Rect extends Point {
  width: number;
  height: number;
}

const clearance = 14;
/** Half the height in which a wire changes its column. */
const bend = 22;
/** A wire begins and ends at the outer edge of its dot. */
const stub = 8;
/** From here on, in px, a wire runs straight down rather than aslant. */
const longWay = 340;
/** So many gaps between rows are tried at either end. */
const mostGaps = 6;
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

/** The way of a wire past the nodes between its ends: where it leaves its column, and for which. */
export interface Way {
  lane: number;
  /** Heights at which it changes into the lane and out of it. */
  from: number;
  to: number;
}

/**
 * The way of a wire, or null when the plain curve is free. `boxes` are the other nodes. It goes down
 * to a gap between rows, across to a free column, down that, and across to its end.
 */
export function wayOf(a: Point, b: Point, boxes: readonly Rect[]): Way | null {
  if (b.y - a.y < bend * 4) return null;
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
  const starts = [a.y + bend + stub, ...between.map((box) => box.y + box.height + bend + stub)]
    .filter((y) => y >= a.y + bend && y < b.y - bend)
    .toSorted((x, y) => x - y)
    .slice(0, mostGaps);
  const ends = [b.y - bend - stub, ...between.map((box) => box.y - bend - stub)]
    .filter((y) => y <= b.y - bend && y > a.y + bend)
    .toSorted((x, y) => y - x)
    .slice(0, mostGaps);
  for (const lane of columns.toSorted((x, y) => cost(x) - cost(y))) {
    const from = starts.find(
      (y) => !crosses(between, a.x, lane, y) && !hits(between, a.x, a.y, y - bend),
    );
    const to = ends.find(
      (y) => !crosses(between, lane, b.x, y) && !hits(between, b.x, y + bend, b.y),
    );
    if (from === undefined || to === undefined || from + bend > to - bend) continue;
    if (!hits(between, lane, from, to)) return { lane, from, to };
  }
  return null;
}

/** Whether a node lies in the way of a change of column. */
function crosses(boxes: readonly Rect[], x1: number, x2: number, y: number): boolean {
  if (x1 === x2) return false;
  const [left, right] = x1 < x2 ? [x1, x2] : [x2, x1];
  return boxes.some(
    (box) =>
      right > box.x - 6 &&
      left < box.x + box.width + 6 &&
      y + 12 > box.y &&
      y - 12 < box.y + box.height,
  );
}

export interface Route {
  d: string;
  /** The place at a share of the way, 0–1: where a badge or a cross sits. */
  at: (share: number) => Point;
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

/** The path of a wire from a bottom edge to a top edge, down its lane where it has one. */
export function routeOf(a: Point, b: Point, way: Way | null): Route {
  if (way !== null && goesUp(a, b)) {
    const { lane } = way;
    const arm = 40;
    return through([
      [a, { x: a.x, y: a.y + arm }, { x: lane, y: a.y + arm }, { x: lane, y: a.y }],
      straight({ x: lane, y: a.y }, { x: lane, y: b.y }),
      [{ x: lane, y: b.y }, { x: lane, y: b.y - arm }, { x: b.x, y: b.y - arm }, b],
    ]);
  }
  // While a node is dragged its wires may be too short for the way they had.
  if (way === null || way.from - bend < a.y || way.to + bend > b.y || way.from > way.to) {
    const reach = reachOf(a, b);
    return through([[a, { x: a.x, y: a.y + reach }, { x: b.x, y: b.y - reach }, b]]);
  }
  const { lane, from, to } = way;
  return through([
    straight(a, { x: a.x, y: from - bend }),
    across(a.x, lane, from),
    straight({ x: lane, y: from + bend }, { x: lane, y: to - bend }),
    across(lane, b.x, to),
    straight({ x: b.x, y: to + bend }, b),
  ]);
}

type Cubic = readonly [Point, Point, Point, Point];

function straight(a: Point, b: Point): Cubic {
  return [a, a, b, b];
}

function across(x1: number, x2: number, y: number): Cubic {
  return [
    { x: x1, y: y - bend },
    { x: x1, y: y + 4 },
    { x: x2, y: y - 4 },
    { x: x2, y: y + bend },
  ];
}

function through(parts: readonly Cubic[]): Route {
  const long = parts.filter(([a, , , b]) => a.x !== b.x || a.y !== b.y);
  const d = long
    .map(([a, c1, c2, b], index) => {
      const start = index === 0 ? `M${a.x} ${a.y}` : '';
      return a === c1 && b === c2
        ? `${start}L${b.x} ${b.y}`
        : `${start}C${c1.x} ${c1.y} ${c2.x} ${c2.y} ${b.x} ${b.y}`;
    })
    .join('');
  const lengths = long.map(([a, , , b]) => Math.hypot(b.x - a.x, b.y - a.y));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const at = (share: number): Point => {
    let rest = share * total;
    for (const [index, part] of long.entries()) {
      const length = lengths[index] ?? 0;
      if (rest <= length || index === long.length - 1) return pointOf(part, rest / (length || 1));
      rest -= length;
    }
    return { x: 0, y: 0 };
  };
  return { d, at };
}

function pointOf([a, c1, c2, b]: Cubic, t: number): Point {
  const s = 1 - t;
  const mix = (p: number, q: number, r: number, u: number) =>
    s ** 3 * p + 3 * s ** 2 * t * q + 3 * s * t ** 2 * r + t ** 3 * u;
  return { x: mix(a.x, c1.x, c2.x, b.x), y: mix(a.y, c1.y, c2.y, b.y) };
}

/** Half the size of a badge with its distance to others, in px. */
const badge = { x: 19, y: 13 };
const shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];

/**
 * Where on its wire each badge sits, as a share of the way, so that none lies on another, on a node
 * or on a port. A wire without free room has none.
 */
export function badgePlaces(
  routes: readonly { id: string; route: Route }[],
  boxes: readonly Rect[],
): Map<string, number> {
  const placed: Point[] = [];
  const places = new Map<string, number>();
  for (const { id, route } of routes) {
    for (const share of shares) {
      const at = route.at(share);
      const isOnBadge = placed.some(
        (other) => Math.abs(other.x - at.x) < 2 * badge.x && Math.abs(other.y - at.y) < 2 * badge.y,
      );
      const isOnNode = boxes.some(
        (box) =>
          at.x > box.x - badge.x &&
          at.x < box.x + box.width + badge.x &&
          at.y > box.y - badge.y - 3 &&
          at.y < box.y + box.height + badge.y + 3,
      );
      if (isOnBadge || isOnNode) continue;
      placed.push(at);
      places.set(id, share);
      break;
    }
  }
  return places;
}
