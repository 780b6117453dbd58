import type { Specs } from '../../nodes/specs';
import type { PipelineDocument } from '../../nodes/graph/document';
import { boxOf, gap, type Box } from './node-box';

interface Spot {
  x: number;
  y: number;
}

/**
 * A place for a new box at or beside `wanted` where it overlaps nothing: first to the right, then a
 * row further down. Always ends: there are only so many boxes to avoid.
 */
export function freeSpot(document: PipelineDocument, specs: Specs, wanted: Spot, box: Box): Spot {
  const taken = document.nodes.map((node) => ({
    ...node.position,
    ...boxOf(node, specs.get(node.type)),
  }));
  const spot = { ...wanted };
  for (let tries = 0; tries <= taken.length * 2; tries += 1) {
    const hit = taken.find(
      (other) =>
        spot.x < other.x + other.width + gap.x / 2 &&
        spot.x + box.width + gap.x / 2 > other.x &&
        spot.y < other.y + other.height + gap.y / 4 &&
        spot.y + box.height + gap.y / 4 > other.y,
    );
    if (!hit) return spot;
    if (hit.x + hit.width + gap.x - wanted.x < 900) spot.x = hit.x + hit.width + gap.x;
    else {
      spot.x = wanted.x;
      spot.y = hit.y + hit.height + gap.y;
    }
  }
  return spot;
}

/** Where a new node goes that follows `afterId`: centred below it. Without one: below everything. */
export function spotBelow(
  document: PipelineDocument,
  specs: Specs,
  afterId: string | undefined,
  box: Box,
): Spot {
  const after = document.nodes.find((node) => node.id === afterId);
  if (after) {
    const above = boxOf(after, specs.get(after.type));
    const wanted = {
      x: Math.round(after.position.x + (above.width - box.width) / 2),
      y: Math.round(after.position.y + above.height + gap.y),
    };
    return freeSpot(document, specs, wanted, box);
  }
  if (document.nodes.length === 0) return { x: 0, y: 0 };
  const left = Math.min(...document.nodes.map((node) => node.position.x));
  const bottom = Math.max(
    ...document.nodes.map((node) => node.position.y + boxOf(node, specs.get(node.type)).height),
  );
  return { x: left, y: bottom + gap.y };
}
