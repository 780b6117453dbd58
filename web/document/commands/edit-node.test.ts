import { describe, expect, it } from 'vitest';
import { applyChanges } from '../apply-changes';
import type { CommandResult } from '../change';
import { chain, context } from '../test-catalogue';
import { moveNodes } from './move-nodes';
import { renameNode } from './rename-node';
import { setConfig } from './set-config';
import { setOpen } from './set-open';
import { tidyUp } from './tidy-up';
import { toggleOff } from './toggle-off';

function after(result: CommandResult, id: string) {
  if (!result.ok) throw new Error(result.problem.reason);
  return applyChanges(chain(), result.changes).nodes.find((node) => node.id === id);
}

describe('moving', () => {
  it('rounds places to whole px and leaves out what did not move', () => {
    const moves = [
      { id: 'a', position: { x: 10.4, y: 0 } },
      { id: 'b', position: { x: 0, y: 120.2 } },
    ];
    const result = moveNodes(chain(), { moves }, context());
    expect(result.ok && result.label).toBe('moved Brief');
    expect(after(result, 'a')?.position).toEqual({ x: 10, y: 0 });
  });

  it('is one step when the layout moves everything', () => {
    const positions = ['a', 'b', 'c'].map((id, i) => ({ id, position: { x: 5, y: i * 99 } }));
    const result = tidyUp(chain(), { positions }, context());
    expect(result.ok && result.label).toBe('tidied up');
    expect(result.ok && result.changes).toHaveLength(3);
  });
});

describe('settings', () => {
  it('keeps what was typed, also when the node would refuse it', () => {
    expect(
      after(setConfig(chain(), { id: 'c', name: 'count', value: 99 }, context()), 'c')?.config,
    ).toEqual({
      count: 99,
    });
  });

  it('goes back to the default by taking the value out', () => {
    const result = setConfig(chain(), { id: 'c', name: 'count', value: undefined }, context());
    expect(after(result, 'c')?.config).toEqual({});
    expect(result.ok && result.label).toBe('changed How many of Cards');
  });

  it('writes no setting that the node does not have', () => {
    expect(setConfig(chain(), { id: 'c', name: 'colour', value: 1 }, context()).ok).toBe(false);
  });
});

describe('names, folds and the switch', () => {
  it('renames, and an empty name is the usual one again', () => {
    const named = renameNode(chain(), { id: 'c', title: '  The   cast ' }, context());
    expect(after(named, 'c')?.title).toBe('The cast');
    expect(renameNode(chain(), { id: 'c', title: '' }, context()).ok).toBe(false);
  });

  it('stores a fold only where it differs from what the node prefers, and keeps the middle', () => {
    const folded = setOpen(chain(), { ids: ['c'], open: false }, context());
    expect(after(folded, 'c')).toMatchObject({ open: false, position: { x: 34, y: 240 } });
    expect(setOpen(chain(), { ids: ['c'], open: true }, context()).ok).toBe(false);
  });

  it('turns off what is on, and on only when all are off', () => {
    const off = toggleOff(chain(), { ids: ['a', 'b'] }, context());
    if (!off.ok) throw new Error(off.problem.reason);
    const document = applyChanges(chain(), off.changes);
    expect(document.nodes.filter((node) => node.off)).toHaveLength(2);
    const on = toggleOff(document, { ids: ['a', 'b'] }, context());
    expect(on.ok && on.label).toBe('turned on Brief and Read');
  });
});
