import { describe, expect, it } from 'vitest';
import type { RunPlan } from '../../worker/contract/resources';
import { emptyRunState, type NodeRun } from '../../worker/contract/run-state';
import { cellOf, columnsOf, tallyWords, type RunView } from './deliverables';

const nodes: Record<string, string> = {
  'generation.persona-cards': 'cards',
  'generation.scenario-scripts': 'scripts',
};
const node = (over: Partial<NodeRun>): NodeRun => ({
  state: 'running',
  summary: '',
  warnings: [],
  items: [],
  outputs: {},
  ms: 0,
  ...over,
});
const view = (run: Record<string, NodeRun>, plan?: RunPlan): RunView => ({
  pieces: [],
  run: { ...emptyRunState, nodes: run },
  plan,
  nodeIdOf: (type) => nodes[type],
});

describe('the deliverable matrix', () => {
  it('has a column for what the pipeline makes, and for nothing else', () => {
    expect(columnsOf(view({})).map(({ title }) => title)).toEqual(['Card', 'Script']);
  });

  it('says why something is not there', () => {
    const columns = columnsOf(view({}));
    const script = columns[1];
    if (!script) throw new Error('no script column');
    const stateOf = (run: Record<string, NodeRun>) => {
      const { state, word, line } = cellOf(view(run), script, { key: 'persona-1' });
      return { state, word, line };
    };
    expect(stateOf({})).toEqual({ state: 'idle', word: 'Not made', line: '' });
    expect(stateOf({ scripts: node({ state: 'queued' }) }).word).toBe('Waiting its turn');
    expect(
      stateOf({ scripts: node({ state: 'failed', summary: 'The brief names no audience.' }) }),
    ).toEqual({ state: 'failed', word: 'Stopped', line: 'The brief names no audience.' });
  });

  it('lets one persona stop while the others are made', () => {
    const script = columnsOf(view({}))[1];
    const items = [
      { key: 'persona-1', title: 'Robin', state: 'done' as const },
      { key: 'persona-2', title: 'Sam', state: 'failed' as const },
    ];
    const run = { scripts: node({ state: 'partly', items, summary: '1 of 2' }) };
    if (!script) throw new Error('no script column');
    expect(cellOf(view(run), script, { key: 'persona-2' }).word).toBe('Stopped');
    expect(cellOf(view(run), script, { key: 'persona-1' }).word).toBe('Not made');
  });

  it('counts in words', () => {
    const cell = { state: 'done' as const, word: 'Approved', line: '' };
    expect(
      tallyWords([
        { ...cell, look: 'approved' },
        { ...cell, look: 'stale' },
        { ...cell, look: 'empty' },
      ]),
    ).toBe('3 in all · 1 approved · 1 out of date');
  });
});
