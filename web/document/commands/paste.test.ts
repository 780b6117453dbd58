import { describe, expect, it } from 'vitest';
import { applyChanges } from '../apply-changes';
import { chain, context, documentOf } from '../test-catalogue';
import { fragmentOf, paste, readFragment } from './paste';

describe('copying and pasting', () => {
  it('goes through the clipboard as text and back', () => {
    const fragment = fragmentOf(chain(), ['b', 'c']);
    expect(readFragment(JSON.stringify(fragment))).toEqual(fragment);
    expect(readFragment('a shopping list')).toBeNull();
    expect(readFragment('{"nodes": 3}')).toBeNull();
  });

  it('gives copies new ids and keeps the wires among them', () => {
    const document = chain();
    const fragment = fragmentOf(document, ['b', 'c']);
    if (!fragment) throw new Error('both nodes are there');
    const result = paste(document, { fragment }, context());
    if (!result.ok) throw new Error(result.problem.reason);
    const after = applyChanges(document, result.changes);
    expect(new Set(after.nodes.map(({ id }) => id)).size).toBe(5);
    expect(after.wires).toHaveLength(3);
  });

  it('keeps incoming wires when asked, where their source is there', () => {
    const fragment = fragmentOf(chain(), ['b']);
    if (!fragment) throw new Error('the node is there');
    const here = paste(chain(), { fragment, keepIncoming: true }, context());
    const elsewhere = paste(documentOf([]), { fragment, keepIncoming: true }, context());
    expect(here.ok && here.changes.filter(({ type }) => type === 'put-wire')).toHaveLength(1);
    expect(
      elsewhere.ok && elsewhere.changes.filter(({ type }) => type === 'put-wire'),
    ).toHaveLength(0);
  });

  it('carries nodes that this version does not know', () => {
    const odd = {
      id: 'x',
      type: 'magic.wand',
      version: 3,
      config: { spells: [1] },
      position: { x: 0, y: 0 },
      aura: 'green',
    };
    const fragment = fragmentOf(documentOf([odd]), ['x']);
    if (!fragment) throw new Error('the node is there');
    const result = paste(documentOf([]), { fragment }, context());
    expect(result.ok && result.changes[0]).toMatchObject({
      node: { type: 'magic.wand', config: { spells: [1] }, aura: 'green' },
    });
  });
});
