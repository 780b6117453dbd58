import Elk from 'elkjs/lib/elk.bundled.js';
import { describe, expect, it } from 'vitest';
import { specs } from '../../nodes/specs';
import { templates } from '../../nodes/templates/templates';
import { boxOf } from '../document/node-box';
import { actsOf } from './acts';
import { layoutQuestion, placesOf } from './layout';

const elk = new Elk();
/** Canvas px that fit beside palette and inspector at 1440 px, at 75 %. */
const readableWidth = 1000;

describe('tidy up', () => {
  it.each(templates)('sets $name in rows, act by act, no wider than can be read', async (each) => {
    const { document } = each;
    const moves = placesOf(document, await elk.layout(layoutQuestion(document, specs)));
    const at = new Map(moves.map(({ id, position }) => [id, position]));
    const nodes = document.nodes.map((node) => ({ ...node, position: at.get(node.id)! }));
    const rects = nodes.map((node) => ({
      ...node.position,
      ...boxOf(node, specs.get(node.type)),
    }));
    for (const [i, p] of rects.entries()) {
      for (const q of rects.slice(i + 1)) {
        const isApart =
          p.x + p.width < q.x ||
          q.x + q.width < p.x ||
          p.y + p.height < q.y ||
          q.y + q.height < p.y;
        expect(isApart).toBe(true);
      }
    }
    for (const { from, to } of document.wires) {
      expect(at.get(from.node)!.y).toBeLessThan(at.get(to.node)!.y);
    }
    const right = Math.max(...rects.map(({ x, width }) => x + width));
    expect(right - Math.min(...rects.map(({ x }) => x))).toBeLessThanOrEqual(readableWidth);
    expect(actsOf({ ...document, nodes }, specs)).toHaveLength(actsOf(document, specs).length);
  });

  it('leaves a tidy pipeline as it is', async () => {
    for (const { document } of templates) {
      const moves = placesOf(document, await elk.layout(layoutQuestion(document, specs)));
      for (const { id, position } of moves) {
        expect(position).toEqual(document.nodes.find((node) => node.id === id)?.position);
      }
    }
  });
});
