export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * The polygon of the light from a passage to the statement it carries, in pixels of `frame`.
 * The line of the passage that reaches furthest towards the statement is where the light leaves.
 *
 * @returns path data, or null when either end is out of sight in its own pane
 */
export function beamPath(
  frame: Box,
  passageLines: readonly Box[],
  statement: Box,
  panes: { brief: Box; card: Box },
): string | null {
  const lines = passageLines.filter((line) => isInSight(line, panes.brief));
  const from = lines.toSorted((a, b) => b.right - a.right)[0];
  if (!from || !isInSight(statement, panes.card)) return null;
  const x1 = from.right - frame.left + 2;
  const x2 = statement.left - frame.left;
  if (x2 <= x1) return null;
  const top = Math.max(statement.top, panes.card.top);
  const bottom = Math.min(statement.bottom, panes.card.bottom);
  const y = (value: number) => value - frame.top;
  return `M${x1} ${y(from.top)}L${x2} ${y(top)}V${y(bottom)}L${x1} ${y(from.bottom)}Z`;
}

function isInSight(box: Box, pane: Box): boolean {
  return box.bottom > pane.top && box.top < pane.bottom;
}
