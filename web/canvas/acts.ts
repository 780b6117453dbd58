import { acts, families, familyOf } from '../../nodes/kit';
import type { PipelineDocument } from '../../nodes/graph/document';
import type { Specs } from '../../nodes/specs';
import { boxOf } from '../document/node-box';

export interface Act {
  numeral: string;
  name: string;
  /** Canvas px: top of its first node. */
  top: number;
  /** Canvas px: the dotted line above it, where nothing of an earlier act reaches down to it. */
  line: number | null;
}

const numerals = ['I', 'II', 'III', 'IV'];

/**
 * The acts of a pipeline, read from where its nodes lie. For display only: a node may lie anywhere,
 * and an act that is mixed with another simply has no line above it.
 */
export function actsOf(document: PipelineDocument, specs: Specs): Act[] {
  const spans = new Map<number, { top: number; bottom: number }>();
  for (const node of document.nodes) {
    const family = familyOf(node.type);
    if (!family) continue;
    const number = families[family].act;
    const top = node.position.y;
    const bottom = top + boxOf(node, specs.get(node.type)).height;
    const span = spans.get(number);
    spans.set(number, {
      top: Math.min(top, span?.top ?? top),
      bottom: Math.max(bottom, span?.bottom ?? bottom),
    });
  }
  const found = [...spans].toSorted(([a], [b]) => a - b);
  return found.map(([number, { top }], index) => {
    const before = found.slice(0, index).map(([, span]) => span.bottom);
    const last = Math.max(...before);
    const isApart = index > 0 && last < top;
    return {
      numeral: numerals[number - 1] ?? '',
      name: acts[number - 1] ?? '',
      top,
      line: isApart ? Math.round((last + top) / 2) : null,
    };
  });
}
