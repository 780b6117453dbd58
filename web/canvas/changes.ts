import type { EdgeChange, NodeChange } from '@xyflow/react';
import type { FlowNode, FlowWire } from './flow-model';

/** What a person did on the canvas, in the product's own words. */
export interface CanvasEvents {
  /** Nodes follow the pointer: not saved yet. */
  drag: (moves: { id: string; position: { x: number; y: number } }[]) => void;
  /** The pointer let go: this is where they lie now. */
  drop: () => void;
  select: (change: { nodes: Map<string, boolean>; wires: Map<string, boolean> }) => void;
}

/**
 * The seam: React Flow's tagged changes come in here and nowhere else. Its sizes are ignored (a
 * node's room follows from the document), and so are its additions and removals (commands do those).
 */
export function takeNodeChanges(
  changes: readonly NodeChange<FlowNode>[],
  events: CanvasEvents,
): void {
  const moves: { id: string; position: { x: number; y: number } }[] = [];
  const selected = new Map<string, boolean>();
  let hasDropped = false;
  for (const change of changes) {
    if (change.type === 'position') {
      if (change.dragging === false) hasDropped = true;
      else if (change.position) moves.push({ id: change.id, position: change.position });
    } else if (change.type === 'select') {
      selected.set(change.id, change.selected);
    }
  }
  if (moves.length > 0) events.drag(moves);
  if (hasDropped) events.drop();
  if (selected.size > 0) events.select({ nodes: selected, wires: new Map() });
}

export function takeWireChanges(
  changes: readonly EdgeChange<FlowWire>[],
  events: CanvasEvents,
): void {
  const selected = new Map<string, boolean>();
  for (const change of changes) {
    if (change.type === 'select') selected.set(change.id, change.selected);
  }
  if (selected.size > 0) events.select({ nodes: new Map(), wires: selected });
}
