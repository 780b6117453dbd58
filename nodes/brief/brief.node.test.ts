import { describe, it } from 'vitest';
import { anyNode, Refusal, emptyRunInputs, runEmbedded } from '../kit';
import { engines, spec } from './brief.node';

const node = anyNode({ spec, engines });

const run = (text: string) =>
  runEmbedded(node.spec, node.engines, {
    inputs: {},
    config: {},
    seed: 7,
    given: {
      ...emptyRunInputs,
      brief: {
        id: 'brf_1',
        title: 'Night buses',
        sample: false,
        sources: text ? [{ id: 'brief', kind: 'brief', title: 'Night buses', text }] : [],
      },
    },
  });

describe('Brief', () => {
  it('says title and words in its line', ({ expect }) => {
    const result = run('For nurses on late shifts who want to get home without a taxi.');
    expect(result.summary).toBe('Night buses · 13 words');
  });

  it('refuses a brief under 40 characters with what to do', ({ expect }) => {
    expect(() => run('For nurses')).toThrow('Tell us who it is for and what should change.');
  });

  it('refuses to start without a brief', ({ expect }) => {
    expect(() => run('')).toThrow(Refusal);
  });
});
