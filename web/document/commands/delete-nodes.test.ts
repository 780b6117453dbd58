import { describe, expect, it } from 'vitest';
import { applyChanges } from '../apply-changes';
import { chain, context } from '../test-catalogue';
import { deleteNodes } from './delete-nodes';

describe('deleting', () => {
  it('takes every wire of a node with it and says how many', () => {
    const document = chain();
    const result = deleteNodes(document, { nodes: ['b'] }, context());
    if (!result.ok) throw new Error(result.problem.reason);
    expect(result.label).toBe('deleted Read and 2 wires');
    expect(applyChanges(document, result.changes)).toMatchObject({
      wires: [],
      nodes: [{ id: 'a' }, { id: 'c' }],
    });
  });

  it('names two nodes and counts more', () => {
    const two = deleteNodes(chain(), { nodes: ['a', 'b'] }, context());
    const three = deleteNodes(chain(), { nodes: ['a', 'b', 'c'] }, context());
    expect(two.ok && two.label).toBe('deleted Brief and Read and 2 wires');
    expect(three.ok && three.label).toBe('deleted 3 nodes and 2 wires');
  });

  it('cuts a chosen wire alone', () => {
    const result = deleteNodes(chain(), { nodes: [], wires: ['w2'] }, context());
    expect(result.ok && result.label).toBe('deleted 1 wire');
  });

  it('refuses when nothing is chosen', () => {
    expect(deleteNodes(chain(), { nodes: ['gone'] }, context()).ok).toBe(false);
  });
});
