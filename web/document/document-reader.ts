import * as Y from 'yjs';
import type { GraphNode, PipelineDocument, Wire } from '../../nodes/graph/document';
import {
  isOpened,
  mapToNode,
  mapToWire,
  openMaps,
  readOpenDocument,
} from '../../worker/contract/open-document';

/**
 * Reads the open document as a plain one and keeps it current. What did not change keeps its
 * identity, so that a node on the canvas draws again only when it was itself touched.
 */
export class DocumentReader {
  #doc: Y.Doc;
  #current: PipelineDocument | null = null;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** The document as it stands, or null while nothing has arrived from browser or room. */
  read(): PipelineDocument | null {
    if (this.#current === null && isOpened(this.#doc)) this.#current = readOpenDocument(this.#doc);
    return this.#current;
  }

  /** Calls back after every transaction that changed something. Returns what stops it. */
  watch(changed: (document: PipelineDocument) => void): () => void {
    const { meta, nodes, wires } = openMaps(this.#doc);
    const observe = (part: 'meta' | 'nodes' | 'wires') => (events: Y.YEvent<Y.Map<unknown>>[]) => {
      touched[part].push(...events);
    };
    const touched: Record<'meta' | 'nodes' | 'wires', Y.YEvent<Y.Map<unknown>>[]> = {
      meta: [],
      nodes: [],
      wires: [],
    };
    const seen = { meta: observe('meta'), nodes: observe('nodes'), wires: observe('wires') };
    const settle = () => {
      const { meta: m, nodes: n, wires: w } = touched;
      if (m.length + n.length + w.length === 0) return;
      const before = this.#current;
      this.#current = before && m.length === 0 ? this.#patched(before, n, w) : null;
      touched.meta = [];
      touched.nodes = [];
      touched.wires = [];
      const now = this.read();
      if (now) changed(before && m.length > 0 ? this.#shared(before, now) : now);
    };
    meta.observeDeep(seen.meta);
    nodes.observeDeep(seen.nodes);
    wires.observeDeep(seen.wires);
    this.#doc.on('afterTransaction', settle);
    return () => {
      meta.unobserveDeep(seen.meta);
      nodes.unobserveDeep(seen.nodes);
      wires.unobserveDeep(seen.wires);
      this.#doc.off('afterTransaction', settle);
    };
  }

  #patched(
    before: PipelineDocument,
    nodeEvents: Y.YEvent<Y.Map<unknown>>[],
    wireEvents: Y.YEvent<Y.Map<unknown>>[],
  ): PipelineDocument {
    const { nodes, wires } = openMaps(this.#doc);
    return {
      ...before,
      nodes: patch<GraphNode>(before.nodes, touchedIds(nodeEvents), nodes, mapToNode),
      wires: patch<Wire>(before.wires, touchedIds(wireEvents), wires, mapToWire),
    };
  }

  /** After a change of name or format: nodes and wires are still those from before. */
  #shared(before: PipelineDocument, now: PipelineDocument): PipelineDocument {
    const text = (value: unknown) => JSON.stringify(value);
    const old = new Map([...before.nodes, ...before.wires].map((item) => [item.id, item]));
    const keep = <T extends { id: string }>(item: T): T => {
      const was = old.get(item.id);
      // Equal text means equal content, so the older object stands for the newer one.
      return was && text(was) === text(item) ? (was as unknown as T) : item;
    };
    this.#current = { ...now, nodes: now.nodes.map(keep), wires: now.wires.map(keep) };
    return this.#current;
  }
}

/** Ids of the entries that events of one of the top maps speak about. */
function touchedIds(events: readonly Y.YEvent<Y.Map<unknown>>[]): Set<string> {
  const ids = new Set<string>();
  for (const event of events) {
    const [first] = event.path;
    if (first !== undefined) ids.add(String(first));
    else for (const key of event.changes.keys.keys()) ids.add(key);
  }
  return ids;
}

function patch<T extends { id: string }>(
  before: T[],
  ids: ReadonlySet<string>,
  map: Y.Map<Y.Map<unknown>>,
  read: (id: string, entry: Y.Map<unknown>) => T | undefined,
): T[] {
  if (ids.size === 0) return before;
  const after = before.filter((item) => !ids.has(item.id));
  for (const id of ids) {
    const entry = map.get(id);
    const item = entry instanceof Y.Map ? read(id, entry) : undefined;
    if (item) after.push(item);
  }
  return after.sort((a, b) => (a.id < b.id ? -1 : 1));
}
