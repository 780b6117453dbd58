import type { PipelineDocument } from '../../nodes/graph/document';

/**
 * An imported pipeline whose ids are all different, since the open document keeps nodes and wires by
 * id: a second one of the same id would be lost without a word. Wires stay with the first of two nodes.
 */
export function distinctIds(document: PipelineDocument): {
  document: PipelineDocument;
  remarks: string[];
} {
  const nodes = renamed(document.nodes);
  const remarks = nodes.changes.map(
    ([was, is]) =>
      `Two nodes shared the id ${was}. The second is now ${is} and has no wires: wire it again or delete it.`,
  );
  return {
    document: { ...document, nodes: nodes.list, wires: renamed(document.wires).list },
    remarks,
  };
}

function renamed<T extends { id: string }>(
  list: readonly T[],
): { list: T[]; changes: [string, string][] } {
  const taken = new Set(list.map(({ id }) => id));
  const seen = new Set<string>();
  const changes: [string, string][] = [];
  const fresh = (id: string) => {
    for (let n = 2; ; n += 1) {
      const next = `${id.slice(0, 58)}-${n}`;
      if (!taken.has(next)) return next;
    }
  };
  const result = list.map((entry) => {
    if (!seen.has(entry.id)) {
      seen.add(entry.id);
      return entry;
    }
    const id = fresh(entry.id);
    taken.add(id);
    seen.add(id);
    changes.push([entry.id, id]);
    return { ...entry, id };
  });
  return { list: result, changes };
}
