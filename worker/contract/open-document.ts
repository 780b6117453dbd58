import * as Y from 'yjs';
import type { PipelineDocument } from '../../nodes/graph/document';
import { GraphNode, Wire, documentFormat } from '../../nodes/graph/document';

/**
 * The pipeline while it is open. One Y.Doc per pipeline with three maps at its top:
 * - `meta`: name, description, format and every key of the document that this build does not know;
 * - `nodes`: id → Y.Map with the node's keys; `config` is a Y.Map of its own (one entry per setting,
 *   so that two people may change two settings of one node), `position` one plain {x, y};
 * - `wires`: id → Y.Map with `from`, `to` (plain) and unknown keys.
 *
 * Maps have no order of their own, so nodes and wires are read sorted by id. Nothing else in the
 * product may depend on their order.
 */
export const openKeys = { meta: 'meta', nodes: 'nodes', wires: 'wires' } as const;

/** The three maps of an open pipeline. */
export interface OpenMaps {
  meta: Y.Map<unknown>;
  nodes: Y.Map<Y.Map<unknown>>;
  wires: Y.Map<Y.Map<unknown>>;
}

export function openMaps(doc: Y.Doc): OpenMaps {
  return {
    meta: doc.getMap(openKeys.meta),
    nodes: doc.getMap(openKeys.nodes),
    wires: doc.getMap(openKeys.wires),
  };
}

/** False for a document that was never written: an unloaded room, or one that still synchronises. */
export function isOpened(doc: Y.Doc): boolean {
  return typeof openMaps(doc).meta.get('format') === 'number';
}

/** A node as it stands in the open document. Not yet part of a document: set it into `nodes`. */
export function nodeToMap(node: GraphNode): Y.Map<unknown> {
  const { id: _id, config, ...rest } = node;
  const map = new Y.Map<unknown>(storable(rest));
  map.set('config', new Y.Map(storable(config)));
  return map;
}

/** A wire as it stands in the open document. */
export function wireToMap(wire: Wire): Y.Map<unknown> {
  const { id: _id, ...rest } = wire;
  return new Y.Map(storable(rest));
}

/**
 * The entries that Yjs can hold. It looks at `value.constructor` to tell kinds of values apart and
 * throws when a plain object has a key of that name, and its `toJSON` would take `__proto__` for the
 * prototype: neither name can be a setting, so neither is written.
 */
function storable(record: Record<string, unknown>): [string, unknown][] {
  return Object.entries(record)
    .filter(([key, value]) => value !== undefined && key !== '__proto__')
    .map(([key, value]) => [key, storableValue(value)]);
}

function storableValue(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(
    ([key]) => key !== 'constructor' && key !== '__proto__',
  );
  return Object.fromEntries(entries);
}

/**
 * Reads one node. What another build wrote strangely is lent a plain value rather than dropped, so
 * that the node stays on the canvas and can be mended or deleted.
 */
export function mapToNode(id: string, map: Y.Map<unknown>): GraphNode {
  const raw = plain(map);
  const parsed = GraphNode.safeParse({ ...raw, id });
  if (parsed.success) return parsed.data;
  const { type, version, config, position } = raw;
  const kept = GraphNode.safeParse({
    id,
    type: typeof type === 'string' && type !== '' ? type.slice(0, 80) : 'unknown.node',
    version: typeof version === 'number' && version >= 1 ? Math.floor(version) : 1,
    config: isRecord(config) ? config : {},
    position: isPosition(position) ? position : { x: 0, y: 0 },
  });
  if (kept.success) return kept.data;
  throw new TypeError(`The open document has a node whose id can't be kept: ${id.slice(0, 80)}`);
}

/** Reads one wire, or undefined when its ends are not there. */
export function mapToWire(id: string, map: Y.Map<unknown>): Wire | undefined {
  const parsed = Wire.safeParse({ ...plain(map), id });
  return parsed.success ? parsed.data : undefined;
}

/** The open document as saved pipelines are written; nodes and wires sorted by id. */
export function readOpenDocument(doc: Y.Doc): PipelineDocument {
  const { meta, nodes, wires } = openMaps(doc);
  const top = plain(meta);
  const name = typeof top['name'] === 'string' && top['name'] !== '' ? top['name'] : 'Untitled';
  const { description, ...rest } = top;
  return {
    ...rest,
    format: typeof top['format'] === 'number' ? top['format'] : documentFormat,
    name: name.slice(0, 120),
    ...(typeof description === 'string' ? { description: description.slice(0, 600) } : {}),
    nodes: sortedEntries(nodes).map(([id, map]) => mapToNode(id, map)),
    wires: sortedEntries(wires).flatMap(([id, map]) => mapToWire(id, map) ?? []),
  };
}

/**
 * Makes the open document equal to a saved one, in one transaction, touching only what differs (so
 * that a restored version undoes as one step and other people's cursors stay where they are).
 */
export function writeOpenDocument(doc: Y.Doc, document: PipelineDocument, origin?: unknown): void {
  const { meta, nodes, wires } = openMaps(doc);
  const { nodes: newNodes, wires: newWires, ...top } = document;
  doc.transact(() => {
    alignKeys(meta, top);
    alignMaps(nodes, newNodes, (id, map) => mapToNode(id, map), nodeToMap);
    alignMaps(wires, newWires, (id, map) => mapToWire(id, map), wireToMap);
  }, origin);
}

function alignKeys(map: Y.Map<unknown>, wanted: Record<string, unknown>): void {
  const gone = Array.from(map.keys()).filter((key) => wanted[key] === undefined);
  for (const key of gone) map.delete(key);
  for (const [key, value] of storable(wanted)) {
    if (!isEqual(map.get(key), value)) map.set(key, value);
  }
}

function alignMaps<T extends { id: string }>(
  map: Y.Map<Y.Map<unknown>>,
  wanted: readonly T[],
  read: (id: string, entry: Y.Map<unknown>) => T | undefined,
  write: (entry: T) => Y.Map<unknown>,
): void {
  const ids = new Set(wanted.map((entry) => entry.id));
  const gone = Array.from(map.keys()).filter((id) => !ids.has(id));
  for (const id of gone) map.delete(id);
  for (const entry of wanted) {
    const there = map.get(entry.id);
    if (!there || !isEqual(read(entry.id, there), entry)) map.set(entry.id, write(entry));
  }
}

function sortedEntries(map: Y.Map<Y.Map<unknown>>): [string, Y.Map<unknown>][] {
  return [...map.entries()]
    .filter((entry): entry is [string, Y.Map<unknown>] => entry[1] instanceof Y.Map)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function plain(map: Y.Map<unknown>): Record<string, unknown> {
  const copy: unknown = map.toJSON();
  return isRecord(copy) ? copy : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPosition(value: unknown): value is { x: number; y: number } {
  return isRecord(value) && Number.isFinite(value['x']) && Number.isFinite(value['y']);
}

/** Equal as JSON, whatever the order of keys. */
function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((entry, index) => isEqual(entry, b[index]));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isEqual(a[key], b[key]));
}
