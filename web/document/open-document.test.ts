import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readOpenDocument, writeOpenDocument } from '../../worker/contract/open-document';
import { applyChanges } from './apply-changes';
import type { Command, CommandContext } from './change';
import { addNode } from './commands/add-node';
import { connect } from './commands/connect';
import { deleteNodes } from './commands/delete-nodes';
import { moveNodes } from './commands/move-nodes';
import { setConfig } from './commands/set-config';
import { toggleOff } from './commands/toggle-off';
import { DocumentReader } from './document-reader';
import { History } from './history';
import { chain, context, documentOf } from './test-catalogue';
import { writeChanges } from './write-changes';
import type { PipelineDocument } from '../../nodes/graph/document';

const sorted = (document: PipelineDocument): PipelineDocument => ({
  ...document,
  nodes: document.nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  wires: document.wires.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});

function opened(document: PipelineDocument) {
  const doc = new Y.Doc();
  writeOpenDocument(doc, document);
  const history = new History(doc, () => undefined);
  const act = <I>(command: Command<I>, input: I, ctx: CommandContext) => {
    const result = command(readOpenDocument(doc), input, ctx);
    if (result.ok) {
      history.begin(result.label, result.mergeKey ?? null);
      doc.transact(() => writeChanges(doc, result.changes), history.origin);
    }
    return result;
  };
  return { doc, history, act };
}

/** A few random deeds, by number, on whatever is there. */
const deed = fc.record({ kind: fc.nat(4), a: fc.nat(20), b: fc.nat(20) });

function perform(
  document: PipelineDocument,
  { kind, a, b }: { kind: number; a: number; b: number },
  ctx: CommandContext,
) {
  const types = [...ctx.specs.keys()];
  const at = (n: number) => document.nodes[n % Math.max(1, document.nodes.length)]?.id ?? 'none';
  switch (kind) {
    case 0:
      return addNode(document, { type: types[a % types.length] ?? '', after: at(b) }, ctx);
    case 1:
      return deleteNodes(document, { nodes: [at(a)] }, ctx);
    case 2:
      return moveNodes(document, { moves: [{ id: at(a), position: { x: b, y: a } }] }, ctx);
    case 3:
      return setConfig(document, { id: at(a), name: 'count', value: b === 0 ? undefined : b }, ctx);
    default:
      return connect(
        document,
        { from: { node: at(a), port: 'sheets' }, to: { node: at(b), port: 'sheets' } },
        ctx,
      );
  }
}

describe('the open document', () => {
  it('holds after any commands what a plain document would, and undo takes all of it back', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        const ctx = context();
        const start = sorted(chain());
        const { doc, history } = opened(start);
        let plain: PipelineDocument = start;
        for (const one of deeds) {
          const result = perform(plain, one, ctx);
          if (!result.ok) continue;
          plain = sorted(applyChanges(plain, result.changes));
          history.begin(result.label, null);
          doc.transact(() => writeChanges(doc, result.changes), history.origin);
        }
        expect(readOpenDocument(doc)).toEqual(plain);
        while (history.undo() !== null);
        expect(readOpenDocument(doc)).toEqual(start);
      }),
      { numRuns: 60 },
    );
  });

  it('names each step, and redo names it again', () => {
    const { history, act, doc } = opened(chain());
    act(deleteNodes, { nodes: ['b'] }, context());
    expect(history.undoLabel).toBe('deleted Read and 2 wires');
    expect(history.undo()).toBe('deleted Read and 2 wires');
    expect(readOpenDocument(doc)).toEqual(sorted(chain()));
    expect(history.redoLabel).toBe('deleted Read and 2 wires');
    history.redo();
    expect(readOpenDocument(doc).wires).toEqual([]);
  });

  it('takes typing in one field as one step and the next deed as another', () => {
    const { history, act } = opened(chain());
    for (const value of ['N', 'No', 'Nor'])
      act(setConfig, { id: 'c', name: 'name', value }, context());
    act(toggleOff, { ids: ['a'] }, context());
    expect(history.undo()).toBe('turned off Brief');
    expect(history.undo()).toBe('changed Name of Cards');
    expect(history.undo()).toBeNull();
  });

  it('leaves a colleague’s steps alone', () => {
    const { doc, history, act } = opened(chain());
    act(moveNodes, { moves: [{ id: 'a', position: { x: 7, y: 7 } }] }, context());
    doc.transact(
      () => writeChanges(doc, [{ type: 'set-config', id: 'c', name: 'count', value: 5 }]),
      'somebody else',
    );
    history.undo();
    const after = readOpenDocument(doc);
    expect(after.nodes.find(({ id }) => id === 'a')?.position).toEqual({ x: 0, y: 0 });
    expect(after.nodes.find(({ id }) => id === 'c')?.config).toEqual({ count: 5 });
  });
});

describe('reading the open document', () => {
  it('draws again only what changed', () => {
    const { doc, act } = opened(chain());
    const reader = new DocumentReader(doc);
    const seen: PipelineDocument[] = [];
    const before = reader.read();
    reader.watch((document) => seen.push(document));
    act(setConfig, { id: 'c', name: 'count', value: 2 }, context());
    const [after] = seen;
    expect(after?.nodes.find(({ id }) => id === 'a')).toBe(
      before?.nodes.find(({ id }) => id === 'a'),
    );
    expect(after?.nodes.find(({ id }) => id === 'c')?.config).toEqual({ count: 2 });
    expect(after?.wires).toBe(before?.wires);
  });

  it('is null until something has arrived', () => {
    const doc = new Y.Doc();
    const reader = new DocumentReader(doc);
    expect(reader.read()).toBeNull();
    let arrived: PipelineDocument | null = null;
    reader.watch((document) => {
      arrived = document;
    });
    writeOpenDocument(doc, documentOf([]));
    expect(arrived).toMatchObject({ name: 'Test', nodes: [] });
  });
});
