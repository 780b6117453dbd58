import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexEvidence, type Grounded } from './evidence-index';

const span = (sourceId: string, start: number, end: number, alignment = 'exact' as const) => ({
  sourceId,
  start,
  end,
  quote: 'x'.repeat(Math.min(end - start, 500)),
  alignment,
});
const statement = (id: string, ...spans: ReturnType<typeof span>[]): Grounded => ({
  id,
  light: 'stated',
  spans,
});

describe('the evidence index', () => {
  it('numbers passages in reading order, the brief before the answers', () => {
    const index = indexEvidence(
      ['brief', 'answer-1'],
      [
        statement('late', span('answer-1', 0, 5)),
        statement('second', span('brief', 40, 50)),
        statement('first', span('brief', 3, 9)),
      ],
    );
    expect(index.passages.map((p) => [p.n, p.sourceId, p.start])).toEqual([
      [1, 'brief', 3],
      [2, 'brief', 40],
      [3, 'answer-1', 0],
    ]);
    expect(index.passagesOf.get('late')).toEqual([3]);
  });

  it('lights several statements from one passage, and joins overlapping words', () => {
    const index = indexEvidence(
      ['brief'],
      [statement('a', span('brief', 0, 20)), statement('b', span('brief', 10, 30))],
    );
    expect(index.passages).toHaveLength(1);
    expect(index.passages[0]).toMatchObject({ start: 0, end: 30 });
    expect(index.statementsOf.get(1)).toEqual(['a', 'b']);
  });

  it('keeps two passages that only touch apart', () => {
    const index = indexEvidence(
      ['brief'],
      [statement('a', span('brief', 0, 5)), statement('b', span('brief', 5, 9))],
    );
    expect(index.passages.map((p) => p.start)).toEqual([0, 5]);
  });

  it('shows nothing for a span that found no words, or whose source is not here', () => {
    const none = { ...span('brief', 0, 4), alignment: 'none' as const };
    const index = indexEvidence(
      ['brief'],
      [{ id: 'a', light: 'stated', spans: [none, span('gone', 0, 4), span('brief', 7, 7)] }],
    );
    expect(index.passages).toEqual([]);
    expect(index.passagesOf.has('a')).toBe(false);
  });

  it('covers every span by exactly one passage, and passages never overlap', () => {
    const anySpan = fc
      .tuple(fc.constantFrom('brief', 'file-1'), fc.nat(200), fc.integer({ min: 1, max: 30 }))
      .map(([source, start, length]) => span(source, start, start + length));
    fc.assert(
      fc.property(fc.array(fc.array(anySpan, { maxLength: 4 }), { maxLength: 12 }), (lists) => {
        const statements = lists.map((spans, i) => statement(`s${i}`, ...spans));
        const { passages, passagesOf } = indexEvidence(['brief', 'file-1'], statements);
        passages.forEach((p, i) => {
          const next = passages[i + 1];
          const isSameSource = next?.sourceId === p.sourceId;
          expect(p.n).toBe(i + 1);
          expect(isSameSource ? next.start : p.end).toBeGreaterThanOrEqual(p.end);
        });
        for (const s of statements) {
          for (const { sourceId, start, end } of s.spans) {
            const homes = passages.filter(
              (p) => p.sourceId === sourceId && p.start <= start && end <= p.end,
            );
            expect(homes).toHaveLength(1);
            expect(passagesOf.get(s.id)).toContain(homes[0]?.n);
          }
        }
      }),
    );
  });
});
