import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { PipelineDocument } from '../../nodes/graph/document';
import {
  isOpened,
  mapToNode,
  openMaps,
  readOpenDocument,
  writeOpenDocument,
} from './open-document';

const id = fc.stringMatching(/^[a-z0-9_-]{1,12}$/);
// As a file or a socket gives it: plain objects, no −0.
const json = fc
  .json({ maxDepth: 2 })
  .map((text): unknown => JSON.parse(text.replaceAll('__proto__', 'proto')));
const node = fc.record(
  {
    id,
    type: fc.constantFrom('brief.brief', 'generation.persona-cards', 'future.node'),
    version: fc.integer({ min: 1, max: 9 }),
    config: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), json, { maxKeys: 4 }),
    position: fc.record({ x: fc.integer(), y: fc.integer() }),
    title: fc.string({ maxLength: 40 }),
    off: fc.boolean(),
    seed: fc.integer({ min: 0, max: 99 }),
    colour: json,
  },
  { requiredKeys: ['id', 'type', 'version', 'config', 'position'] },
);
const wire = fc.record({
  id,
  from: fc.record({ node: id, port: id }),
  to: fc.record({ node: id, port: id }),
});
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const document: fc.Arbitrary<PipelineDocument> = fc
  .record(
    {
      format: fc.constant(1),
      name: fc.string({ minLength: 1, maxLength: 40 }),
      description: fc.string({ maxLength: 40 }),
      nodes: fc.uniqueArray(node, { selector: (n) => n.id, maxLength: 6 }),
      wires: fc.uniqueArray(wire, { selector: (w) => w.id, maxLength: 6 }),
      future: json,
    },
    { requiredKeys: ['format', 'name', 'nodes', 'wires'] },
  )
  .map((d) => ({ ...d, nodes: [...d.nodes].sort(byId), wires: [...d.wires].sort(byId) }));

describe('the open pipeline', () => {
  it('gives back every document that was written into it, unknown keys and all', () => {
    fc.assert(
      fc.property(document, (saved) => {
        const doc = new Y.Doc();
        writeOpenDocument(doc, saved);
        expect(readOpenDocument(doc)).toEqual(saved);
      }),
    );
  });

  it('turns one document into another, and reaches a second person the same', () => {
    fc.assert(
      fc.property(document, document, (first, second) => {
        const doc = new Y.Doc();
        writeOpenDocument(doc, first);
        const other = new Y.Doc();
        Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
        writeOpenDocument(doc, second);
        Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
        expect(readOpenDocument(other)).toEqual(second);
      }),
    );
  });

  it('changes nothing when the document is the same already', () => {
    const saved: PipelineDocument = {
      format: 1,
      name: 'Night buses',
      nodes: [{ id: 'a', type: 'x.y', version: 1, config: { n: 1 }, position: { x: 0, y: 0 } }],
      wires: [],
    };
    const doc = new Y.Doc();
    writeOpenDocument(doc, saved);
    let updates = 0;
    doc.on('update', () => (updates += 1));
    writeOpenDocument(doc, structuredClone(saved));
    expect(updates).toBe(0);
  });

  it('tells a document that was never written from an empty pipeline', () => {
    const doc = new Y.Doc();
    expect(isOpened(doc)).toBe(false);
    writeOpenDocument(doc, { format: 1, name: 'Empty', nodes: [], wires: [] });
    expect(isOpened(doc)).toBe(true);
  });

  it('is not upset by names that JavaScript gives a meaning', () => {
    const config: unknown = JSON.parse('{"a":{"constructor":1,"b":2},"__proto__":{"c":3}}');
    const nodes = [{ id: 'a', type: 'x.y', version: 1, config, position: { x: 0, y: 0 } }];
    const doc = new Y.Doc();
    writeOpenDocument(doc, PipelineDocument.parse({ format: 1, name: 'Odd', nodes, wires: [] }));
    expect(readOpenDocument(doc).nodes[0]?.config).toEqual({ a: { b: 2 } });
  });

  it('keeps a node that another build wrote strangely', () => {
    const doc = new Y.Doc();
    const { nodes } = openMaps(doc);
    nodes.set(
      'odd',
      new Y.Map<unknown>([
        ['type', 'x.y'],
        ['position', 'here'],
      ]),
    );
    const map = nodes.get('odd');
    expect(map && mapToNode('odd', map)).toEqual({
      id: 'odd',
      type: 'x.y',
      version: 1,
      config: {},
      position: { x: 0, y: 0 },
    });
  });
});
