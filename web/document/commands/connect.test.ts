import { describe, expect, it } from 'vitest';
import { applyChanges } from '../apply-changes';
import { chain, context, documentOf, node, wire } from '../test-catalogue';
import { connect } from './connect';
import { disconnect } from './disconnect';
import { insertBetween } from './insert-between';

const end = (name: string, port: string) => ({ node: name, port });

describe('connecting', () => {
  it('draws a wire that fits and says between what', () => {
    const document = { ...chain(), wires: [] };
    const result = connect(document, { from: end('a', 'brief'), to: end('b', 'brief') }, context());
    expect(result.ok && result.label).toBe('wired Brief to Read');
  });

  it('refuses one that does not fit, in words and with a way out', () => {
    const result = connect(chain(), { from: end('a', 'brief'), to: end('c', 'sheets') }, context());
    if (result.ok) throw new Error('a brief does not fit sheets');
    expect(result.problem.reason).toContain('takes attribute sheets');
    expect(result.problem.fix).toMatchObject({
      action: 'insert-node',
      nodeType: 'extraction.read',
    });
  });

  it('takes the way out as one step: a node and both wires', () => {
    const document = documentOf([node('a', 'brief.brief'), node('c', 'generation.cards', 0, 300)]);
    const ends = { from: end('a', 'brief'), to: end('c', 'sheets') };
    const refusal = connect(document, ends, context());
    const fix = refusal.ok ? undefined : refusal.problem.fix;
    if (!fix) throw new Error('there is a node that reads briefs into sheets');
    const result = insertBetween(document, { ...ends, fix }, context());
    if (!result.ok) throw new Error(result.problem.reason);
    const after = applyChanges(document, result.changes);
    expect(after.nodes).toHaveLength(3);
    expect(after.wires).toHaveLength(2);
  });

  it('replaces the wire of a full input only when asked to', () => {
    const document = documentOf(
      [
        node('a', 'brief.brief'),
        node('a2', 'brief.brief', 300),
        node('b', 'extraction.read', 0, 120),
      ],
      [wire('w1', 'a.brief', 'b.brief')],
    );
    const ends = { from: end('a2', 'brief'), to: end('b', 'brief') };
    expect(connect(document, ends, context()).ok).toBe(false);
    const result = connect(document, { ...ends, replace: true }, context());
    if (!result.ok) throw new Error(result.problem.reason);
    const after = applyChanges(document, result.changes);
    expect(after.wires.map(({ from }) => from.node)).toEqual(['a2']);
  });

  it('moves a wire to another port and keeps its id', () => {
    const document = documentOf(
      [
        node('a', 'brief.brief'),
        node('b', 'extraction.read', 0, 120),
        node('b2', 'extraction.read', 300, 120),
      ],
      [wire('w1', 'a.brief', 'b.brief')],
    );
    const move = { from: end('a', 'brief'), to: end('b2', 'brief'), moving: 'w1' };
    const result = connect(document, move, context());
    if (!result.ok) throw new Error(result.problem.reason);
    expect(applyChanges(document, result.changes).wires).toEqual([
      wire('w1', 'a.brief', 'b2.brief'),
    ]);
  });

  it('removes a wire and says which', () => {
    const result = disconnect(chain(), { wires: ['w1'] }, context());
    expect(result.ok && result.label).toBe('removed the wire from Brief to Read');
  });
});
