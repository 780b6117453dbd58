import { describe, expect, it } from 'vitest';
import { voteSections } from './section-votes';
import { readOutline } from './units';

describe('voteSections', () => {
  const topics = (text: string): (string | undefined)[] => {
    const outline = readOutline(text);
    voteSections(outline);
    return outline.units.map((unit) => unit.topics[0]?.topic);
  };

  it('reads a section with an unknown heading as limits when most of its items are limits', () => {
    const text =
      'Our plan is simple.\n\n## Grandmother would say\n- Never show the till\n- Prices must be complete\n- Arabic and English';
    expect(topics(text)).toEqual([undefined, 'constraints', 'constraints', 'constraints']);
  });

  it('leaves sections alone that only mention one', () => {
    const text =
      '## Grandmother would say\n- We bake at night\n- Never show the till\n- Bread is life\n- Come early';
    expect(topics(text).every((topic) => topic === undefined)).toBe(true);
  });
});
