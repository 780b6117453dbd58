import { describe, expect, it } from 'vitest';
import type { NodeRun } from '../../worker/contract/run-state';
import { catalogue, node } from '../document/test-catalogue';
import { statusOf, type StatusParts } from './node-status';

const run = (over: Partial<NodeRun>): NodeRun => ({
  state: 'done',
  summary: '3 personas',
  warnings: [],
  items: [],
  outputs: { personas: ['x', 'y', 'z'] },
  ms: 12,
  ...over,
});
const parts = (over: Partial<StatusParts>): StatusParts => ({
  node: node('c', 'generation.cards'),
  spec: catalogue.get('generation.cards'),
  run: undefined,
  isLive: false,
  planned: undefined,
  stop: undefined,
  ...over,
});
const plan = (will: 'run' | 'cache' | 'skip' | 'stop', reason: string | null = null) => ({
  nodeId: 'c',
  will,
  maybe: false,
  reason,
});

describe('what a node says of itself', () => {
  it('says what came out, and how many things', () => {
    const status = statusOf(parts({ run: run({}), planned: plan('cache') }));
    expect(status).toMatchObject({ state: 'done', line: '3 personas', counts: { personas: 3 } });
  });

  it('keeps what it said and carried until a run has come to it', () => {
    const waiting = run({ state: 'queued', summary: '', outputs: {}, ms: 0 });
    const status = statusOf(parts({ run: waiting, before: run({}), isLive: true }));
    expect(status).toMatchObject({
      state: 'queued',
      line: '3 personas',
      counts: { personas: 3 },
      ms: 12,
    });
  });

  it('stays as it was while a run goes only up to another node', () => {
    const status = statusOf(parts({ before: run({}), isLive: true, planned: plan('run') }));
    expect(status).toMatchObject({ state: 'done', line: '3 personas' });
    expect(statusOf(parts({ isLive: true })).line).toBe('Not in this run');
  });

  it('says why it is out of date and keeps the old result', () => {
    const status = statusOf(parts({ run: run({}), planned: plan('run', 'You changed How many') }));
    expect(status).toMatchObject({
      state: 'stale',
      line: 'You changed How many',
      counts: { personas: 3 },
    });
  });

  it('counts the items while it works, with its own verb', () => {
    const items = [
      { key: 'a', title: 'Robin', state: 'done' as const },
      { key: 'b', title: 'Noor', state: 'running' as const },
    ];
    const status = statusOf(parts({ isLive: true, run: run({ state: 'running', items }) }));
    expect(status).toMatchObject({
      word: 'Working, 2 of 2',
      line: 'Working for Noor, 2 of 2',
      progress: 0.5,
    });
  });

  it('says what is missing, what is off, and what it does not know', () => {
    const stop = 'Cards waits for attribute sheets. Wire something to Attribute sheets.';
    expect(statusOf(parts({ stop })).line).toBe('Waits for attribute sheets');
    expect(statusOf(parts({ node: { ...node('c', 'x'), off: true } })).state).toBe('skipped');
    expect(statusOf(parts({ spec: undefined })).word).toBe('Unknown');
    expect(statusOf(parts({ planned: plan('run') })).line).toBe('Runs with the next run');
  });

  it('names the reason of a stop', () => {
    const stopped = run({ state: 'failed', summary: 'No objection in the brief' });
    expect(statusOf(parts({ run: stopped })).line).toBe('No objection in the brief');
    const named = run({ state: 'failed', summary: 'Cards: Wire sheets into it.' });
    expect(statusOf(parts({ run: named })).line).toBe('Wire sheets into it.');
  });
});
