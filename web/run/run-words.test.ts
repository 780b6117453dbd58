import { describe, expect, it } from 'vitest';
import type { RunPlan } from '../../worker/contract/resources';
import { emptyRunState, type NodeRun } from '../../worker/contract/run-state';
import { durationWords, endWords, progressWords, ticketWords } from './run-words';

const plan = (over: Partial<RunPlan>): RunPlan => ({
  nodes: [],
  run: 3,
  cached: 6,
  total: 9,
  cost: 'free',
  estimatedMs: null,
  issues: [],
  ...over,
});
const node = (state: NodeRun['state']): NodeRun => ({
  state,
  summary: '',
  warnings: [],
  items: [],
  outputs: {},
  ms: 0,
});

describe('the words of the ticket', () => {
  it('says how many run, what comes from cache and what it costs', () => {
    expect(ticketWords(plan({ estimatedMs: 40_000 }))).toEqual({
      stub: 'Run 3 of 9',
      slip: ['6 from cache', 'free', 'about 40 s'],
      isUpToDate: false,
    });
  });

  it('invents no time that was not measured', () => {
    expect(ticketWords(plan({ cached: 0 })).slip).toEqual(['free', 'time not measured yet']);
    expect(ticketWords(plan({ cost: 'not measured yet' })).slip).toEqual([
      '6 from cache',
      'not measured yet',
    ]);
  });

  it('is quiet when nothing would change', () => {
    const { stub, slip } = ticketWords(plan({ run: 0, cached: 9 }));
    expect([stub, ...slip]).toEqual(['Up to date', 'nothing changed', 'free']);
  });

  it('says “up to” while a later step may turn out unchanged', () => {
    const nodes = [{ nodeId: 'a', will: 'run' as const, maybe: true, reason: null }];
    expect(ticketWords(plan({ nodes })).stub).toBe('Run up to 3 of 9');
  });
});

describe('the words of a run', () => {
  it('says times as people do', () => {
    expect([40, 420, 1840, 40_000, 180_000].map(durationWords)).toEqual([
      '0.1 s',
      '0.4 s',
      '1.8 s',
      '40 s',
      '3 min',
    ]);
  });

  it('counts what is done, cached and stopped', () => {
    const nodes = { a: node('done'), b: node('cached'), c: node('running') };
    expect(progressWords({ ...emptyRunState, nodes }).words).toBe('2 of 3');
    const state = { ...emptyRunState, status: 'completed' as const, ms: 1200 };
    expect(endWords({ ...state, nodes: { a: node('cached') } })).toBe(
      'Done in 1.2 s, nothing had to be computed again',
    );
    expect(endWords({ ...state, nodes: { a: node('cached'), b: node('failed') } })).toBe(
      'Done in 1.2 s, 1 from cache, 1 stopped',
    );
  });
});
