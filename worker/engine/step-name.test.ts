import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { stepName } from './step-name';

describe('the name of a step', () => {
  it('is one that Workflows takes, whatever the node and the item are called', ({ expect }) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), fc.string(), (node, item) => {
        const name = stepName('node', node, item);
        expect(name).toMatch(/^[A-Za-z0-9_][A-Za-z0-9_-]*$/);
        expect(name.length).toBeLessThanOrEqual(256);
        expect(stepName('node', node, item)).toBe(name);
      }),
    );
  });

  it('keeps two items apart, also where cleaning or cutting made them alike', ({ expect }) => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 400 }), (a, b) => {
        fc.pre(a !== b);
        expect(stepName('node', 'cards', a)).not.toBe(stepName('node', 'cards', b));
      }),
    );
  });
});
