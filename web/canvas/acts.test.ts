import { expect, it } from 'vitest';
import { catalogue, documentOf, node } from '../document/test-catalogue';
import { actsOf } from './acts';

it('reads the acts from the families, with a line between those that lie apart', () => {
  const document = documentOf([
    node('a', 'brief.brief', 0, 0),
    node('b', 'generation.scene', 0, 200),
    node('c', 'export.pack', 0, 400),
  ]);
  expect(actsOf(document, catalogue).map(({ numeral, top, line }) => [numeral, top, line])).toEqual(
    [
      ['I', 0, null],
      ['II', 200, 127],
      ['IV', 400, 327],
    ],
  );
});

it('forgives one stray but names no act that is truly mixed with another', () => {
  const stray = documentOf([
    node('a', 'brief.brief', 0, 0),
    node('b', 'generation.scene', 0, 200),
    node('c', 'generation.scene', 300, 200),
    node('d', 'export.pack', 0, 400),
    node('e', 'generation.scene', 0, 600),
  ]);
  expect(actsOf(stray, catalogue).at(-1)?.line).toBe(327);
  const mixed = documentOf([
    node('a', 'generation.scene', 0, 200),
    node('b', 'brief.brief', 0, 400),
    node('c', 'generation.scene', 0, 600),
    node('d', 'brief.brief', 0, 800),
  ]);
  expect(actsOf(mixed, catalogue).map(({ numeral }) => numeral)).toEqual(['I']);
});
