import type { AnySpec } from '../../nodes/kit';
import { versionOf } from '../../nodes/kit';
import type { GraphNode } from '../../nodes/graph/document';
import type { RecordKind } from '../../nodes/records/kinds';

export interface Box {
  width: number;
  height: number;
}

/** A folded node in px; its summary line of 30 characters just fits. */
export const compactBox: Box = { width: 236, height: 54 };
/** Room between two rows and two columns when nodes are placed by the program, in px. */
export const gap = { x: 40, y: 64 } as const;

const openWidth = 304;
/** Height of an opened node by the kind of its first output: its preview has this much room. */
const openHeights: Partial<Record<RecordKind, number>> = {
  persona: 156,
  picture: 142,
  brief: 106,
  sources: 106,
  interpretation: 120,
  sheet: 120,
  voice: 106,
  scenario: 126,
  storyboard: 106,
  report: 138,
  quality: 116,
  decision: 106,
  summary: 116,
  playbook: 116,
  files: 132,
};
const otherOpenHeight = 106;

/** Whether a node stands open: its own switch, else what its spec prefers. */
export function isOpen(node: GraphNode, spec: AnySpec | undefined): boolean {
  return node.open ?? spec?.opens ?? false;
}

/** The kind that a node's preview shows: that of its first output; nodes that only take: none. */
export function previewKind(spec: AnySpec | undefined): RecordKind | undefined {
  const outputs = Object.values(spec?.outputs ?? {});
  const verdict = outputs.find((port) => port.kinds[0] === 'quality');
  return (verdict ?? outputs[0])?.kinds[0];
}

/** The room that a node takes. Depends on the saved node alone, never on zoom or selection. */
export function boxOf(node: GraphNode, spec: AnySpec | undefined): Box {
  if (!isOpen(node, spec)) return compactBox;
  const kind = previewKind(spec);
  return { width: openWidth, height: (kind && openHeights[kind]) ?? otherOpenHeight };
}

/** A node as it is when it is new: valid at once, every setting at its default. */
export function freshNode(
  id: string,
  spec: AnySpec,
  position: { x: number; y: number },
): GraphNode {
  return { id, type: spec.type, version: versionOf(spec), config: {}, position };
}
