import { describe, it } from 'vitest';
import { anyNode, emptyRunInputs, runEmbedded } from '../kit';
import { engines, spec } from './sample-copy.node';

const node = anyNode({ spec, engines });

const run = (texts: Record<string, string>, config: Record<string, unknown> = {}) =>
  runEmbedded(node.spec, node.engines, {
    inputs: {},
    config,
    seed: 7,
    given: {
      ...emptyRunInputs,
      copy: {
        sources: Object.entries(texts).map(([title, text], i) => ({
          id: `copy-${i + 1}`,
          kind: 'copy',
          title,
          text,
        })),
      },
    },
  });

describe('Sample copy', () => {
  it('is valid without any text', ({ expect }) => {
    const { outputs, summary } = run({});
    expect(outputs['texts']).toEqual([]);
    expect(summary).toBe('No sample copy');
  });

  it('counts a text that came twice once and says so', ({ expect }) => {
    const { outputs, warnings, summary } = run({
      One: 'Your bike is ready.',
      Two: ' your bike is  ready.',
    });
    expect(outputs['texts']).toHaveLength(1);
    expect(warnings).toEqual(['“Two” says the same as another text and counts once.']);
    expect(summary).toBe('1 text · 4 words');
  });

  it('leaves out a text by its title', ({ expect }) => {
    const { outputs } = run(
      { Guest: 'Hello there.', Own: 'Your bike is ready.' },
      { leaveOut: ['guest'] },
    );
    expect(outputs['texts']?.map(({ body }) => body.key)).toEqual(['copy-2']);
  });
});
