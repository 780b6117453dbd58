import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Edit } from './run-inputs';
import { applyEdits, originCounts, reanchor, statementsOf } from './statements';

const said = (value: string, quote = value, start = 0) => ({
  value,
  origin: 'stated' as const,
  confidence: 0.9,
  evidence: [
    { sourceId: 'brief', start, end: start + quote.length, quote, alignment: 'exact' as const },
  ],
});
const edit = (path: string, was: string, value: string): Edit => ({
  id: 'e1',
  nodeId: 'n',
  port: 'personas',
  key: 'p1',
  path,
  was,
  value,
  by: 'you',
  at: '2026-11-12T10:00:00Z',
});

describe('statements of a body', () => {
  const body = { key: 'p1', name: said('Robin'), needs: [said('quiet'), said('sleep')] };

  it('are found with their paths, in reading order', ({ expect }) => {
    expect(statementsOf(body).map((s) => s.path)).toEqual(['name', 'needs.0', 'needs.1']);
    expect(originCounts(body)).toMatchObject({ stated: 3, human: 0 });
  });

  it('take a person’s edit as a human value and keep the passage', ({ expect }) => {
    const { body: edited, lost } = applyEdits(body, [edit('needs.1', 'sleep', 'a long sleep')]);
    expect(lost).toEqual([]);
    expect(edited.needs[1]).toMatchObject({ value: 'a long sleep', origin: 'human' });
    expect(edited.needs[1]?.evidence).toHaveLength(1);
  });

  it('let an edit follow its value when the list was reordered', ({ expect }) => {
    const moved = { ...body, needs: [said('sleep'), said('quiet')] };
    const { body: edited } = applyEdits(moved, [edit('needs.1', 'sleep', 'rest')]);
    expect(edited.needs.map((n) => n.value)).toEqual(['rest', 'quiet']);
  });

  it('report an edit whose value is gone instead of putting it elsewhere', ({ expect }) => {
    const { body: same, lost } = applyEdits(body, [edit('needs.1', 'coffee', 'tea')]);
    expect(same).toEqual(body);
    expect(lost).toHaveLength(1);
  });
});

describe('anchoring again', () => {
  it('finds each quote where it stands after the text moved', ({ expect }) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (prefix) => {
        const text = `${prefix}They want 😀 quiet nights, é and 静か.`;
        const quote = '😀 quiet nights, é and 静か';
        const { evidence } = reanchor(said('x', quote, 3), [
          { id: 'brief', kind: 'brief', title: 'Brief', text },
        ]);
        const span = evidence[0];
        expect(text.slice(span?.start, span?.end)).toBe(quote);
      }),
    );
  });

  it('looks in the other sources when the quote left its own', ({ expect }) => {
    const { evidence } = reanchor(said('quiet nights', 'quiet nights', 0), [
      { id: 'brief', kind: 'brief', title: 'Brief', text: 'Nothing here.' },
      { id: 'file-1', kind: 'file', title: 'Notes', text: 'For quiet nights.' },
    ]);
    expect(evidence[0]).toMatchObject({ sourceId: 'file-1', start: 4 });
  });
});
