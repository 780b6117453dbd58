import { expect, it } from 'vitest';
import { catalogue, chain, documentOf, node } from '../document/test-catalogue';
import { reachFrom, walkFrom } from './walk';

it('follows wires down and up, and stops at the ends', () => {
  expect(walkFrom(chain(), catalogue, 'a', 'down')).toBe('b');
  expect(walkFrom(chain(), catalogue, 'c', 'up')).toBe('b');
  expect(walkFrom(chain(), catalogue, 'c', 'down')).toBeNull();
});

it('goes beside on the same level, and from nowhere to the first node', () => {
  const document = documentOf([
    node('a', 'brief.brief', 0, 0),
    node('b', 'brief.brief', 400, 10),
    node('c', 'brief.brief', 900, 0),
  ]);
  expect(walkFrom(document, catalogue, 'a', 'right')).toBe('b');
  expect(walkFrom(document, catalogue, 'c', 'left')).toBe('b');
  expect(walkFrom(document, catalogue, '', 'down')).toBe('a');
});

it('selects everything after or before', () => {
  expect(reachFrom(chain(), 'b', 'after')).toEqual(['b', 'c']);
  expect(reachFrom(chain(), 'b', 'before')).toEqual(['b', 'a']);
});
