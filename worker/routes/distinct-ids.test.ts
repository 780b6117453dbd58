import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { distinctIds } from './distinct-ids';

const id = fc.constantFrom('a', 'b', 'a-2', 'a-3', 'x'.repeat(64));
const node = id.map((name) => ({
  id: name,
  type: 'x.y',
  version: 1,
  config: {},
  position: { x: 0, y: 0 },
}));
const wire = id.map((name) => ({
  id: name,
  from: { node: 'a', port: 'out' },
  to: { node: 'b', port: 'in' },
}));

describe('an imported pipeline', () => {
  it('loses no node and no wire to an id that is there twice, and says what was renamed', ({
    expect,
  }) => {
    fc.assert(
      fc.property(
        fc.array(node, { maxLength: 8 }),
        fc.array(wire, { maxLength: 8 }),
        (nodes, wires) => {
          const given = { format: 1, name: 'Test', nodes, wires };
          const { document, remarks } = distinctIds(given);
          const ids = document.nodes.map((entry) => entry.id);
          expect([ids.length, new Set(ids).size]).toEqual([nodes.length, nodes.length]);
          expect(new Set(document.wires.map((entry) => entry.id)).size).toBe(wires.length);
          expect(ids.every((name) => name.length <= 64)).toBe(true);
          const doubled = nodes.length - new Set(nodes.map((entry) => entry.id)).size;
          expect(remarks).toHaveLength(doubled);
          if (doubled === 0) expect(document.nodes).toEqual(nodes);
        },
      ),
    );
  });
});
