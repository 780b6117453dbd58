import { expect, it } from 'vitest';
import { specs } from '../../nodes/specs';
import { bestMatch, shelvesOf } from './search-nodes';

it('shows every node once, on the shelf of its family', () => {
  const shelves = shelvesOf(specs.values());
  expect(shelves.flatMap((shelf) => shelf.specs)).toHaveLength(specs.size);
  expect(shelves[0]?.word).toBe('Brief');
});

it('finds by name, keyword and family, and stands on the best name', () => {
  const flat = shelvesOf(specs.values(), 'brief').flatMap((shelf) => shelf.specs);
  expect(flat[bestMatch(flat, 'brief')]?.type).toBe('brief.brief');
  expect(shelvesOf(specs.values(), 'check bias').flatMap((shelf) => shelf.specs)[0]?.label).toBe(
    'Bias check',
  );
  expect(shelvesOf(specs.values(), 'submarine')).toEqual([]);
});
