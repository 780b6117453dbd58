import { describe, expect, it } from 'vitest';
import { applyChanges } from '../apply-changes';
import { chain, context, documentOf, node } from '../test-catalogue';
import { addNode } from './add-node';

describe('adding a node', () => {
  it('puts it below the one it follows and wires it where it fits', () => {
    const document = chain();
    const result = addNode(document, { type: 'export.pack', after: 'c' }, context());
    if (!result.ok) throw new Error(result.problem.reason);
    const after = applyChanges(document, result.changes);
    const added = after.nodes.find((other) => other.id === result.select?.[0]);
    expect(added?.position.y).toBeGreaterThan(240 + 100);
    expect(after.wires).toHaveLength(3);
    expect(after.wires[2]).toMatchObject({
      from: { node: 'c', port: 'personas' },
      to: { port: 'pieces' },
    });
    expect(result.label).toBe('added Pack');
  });

  it('draws no wire where nothing fits', () => {
    const result = addNode(chain(), { type: 'brief.brief', after: 'c' }, context());
    expect(result.ok && result.changes.map(({ type }) => type)).toEqual(['put-node']);
  });

  it('never lies on another node', () => {
    const document = documentOf([node('a', 'brief.brief', 100, 100)]);
    const result = addNode(
      document,
      { type: 'brief.brief', position: { x: 110, y: 110 } },
      context(),
    );
    const [change] = result.ok ? result.changes : [];
    expect(change?.type === 'put-node' && change.node.position.x).toBeGreaterThanOrEqual(316);
  });

  it('takes the loose end of a wire, from either side', () => {
    const ends = [
      { loose: { from: { node: 'b', port: 'sheets' } }, type: 'generation.cards' },
      { loose: { to: { node: 'b', port: 'brief' } }, type: 'brief.brief' },
    ];
    for (const { loose, type } of ends) {
      const document = { ...chain(), wires: chain().wires.slice(1) };
      const result = addNode(document, { type, loose, position: { x: 600, y: 0 } }, context());
      if (!result.ok) throw new Error(result.problem.reason);
      expect(applyChanges(document, result.changes).wires).toHaveLength(2);
    }
  });

  it('refuses a node that this version does not know', () => {
    const result = addNode(chain(), { type: 'brief.oracle' }, context());
    expect(result.ok === false && result.problem.reason).toContain('does not know');
  });
});
