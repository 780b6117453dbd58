import type { PipelineDocument } from './document';

/** The graph by node id: what stands directly before and after each node. */
export interface Neighbours {
  before: ReadonlyMap<string, ReadonlySet<string>>;
  after: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Indexes the wires once, O(nodes + wires). Wires to or from nodes that are gone are left out. */
export function neighboursOf(document: PipelineDocument): Neighbours {
  const before = new Map(document.nodes.map((node) => [node.id, new Set<string>()]));
  const after = new Map(document.nodes.map((node) => [node.id, new Set<string>()]));
  for (const { from, to } of document.wires) {
    if (!before.has(to.node) || !after.has(from.node)) continue;
    before.get(to.node)?.add(from.node);
    after.get(from.node)?.add(to.node);
  }
  return { before, after };
}

export type Order = { ok: true; levels: string[][] } | { ok: false; cycle: string[] };

/**
 * Levels of the graph: each node stands after everything that feeds it, ids sorted within a level,
 * so that a shuffled file gives the same order. On a loop: the ids of the nodes on it.
 */
export function orderOf(document: PipelineDocument): Order {
  const { before, after } = neighboursOf(document);
  const waiting = new Map([...before].map(([id, set]) => [id, set.size]));
  const levels: string[][] = [];
  let level = [...waiting]
    .filter(([, count]) => count === 0)
    .map(([id]) => id)
    .sort();
  let placed = 0;
  while (level.length > 0) {
    levels.push(level);
    placed += level.length;
    const next: string[] = [];
    for (const id of level) {
      for (const follower of after.get(id) ?? []) {
        const left = (waiting.get(follower) ?? 0) - 1;
        waiting.set(follower, left);
        if (left === 0) next.push(follower);
      }
    }
    level = next.sort();
  }
  if (placed === before.size) return { ok: true, levels };
  return {
    ok: false,
    cycle: loopAmong(
      [...waiting].filter(([, n]) => n > 0).map(([id]) => id),
      before,
    ),
  };
}

/** Walks backwards among nodes that never became ready until one repeats: that is the loop. */
function loopAmong(ids: readonly string[], before: Neighbours['before']): string[] {
  const candidates = new Set(ids);
  const path: string[] = [];
  let current = [...candidates].sort()[0];
  while (current !== undefined && !path.includes(current)) {
    path.push(current);
    current = [...(before.get(current) ?? [])].sort().find((id) => candidates.has(id));
  }
  return current === undefined ? path : path.slice(path.indexOf(current)).reverse();
}

function reach(start: string, next: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const seen = new Set<string>();
  const stack = [start];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    for (const neighbour of next.get(id) ?? []) {
      if (seen.has(neighbour)) continue;
      seen.add(neighbour);
      stack.push(neighbour);
    }
  }
  return seen;
}

/** Everything that a node feeds, directly or not; without the node itself unless it is on a loop. */
export function downstreamOf(document: PipelineDocument, id: string): Set<string> {
  return reach(id, neighboursOf(document).after);
}

/** Everything that feeds a node, directly or not. */
export function upstreamOf(document: PipelineDocument, id: string): Set<string> {
  return reach(id, neighboursOf(document).before);
}
