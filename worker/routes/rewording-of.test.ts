import { describe, expect, it } from 'vitest';
import { rewordingOf } from './rewording-of';

const value = {
  value: 'Get home',
  origin: 'stated',
  confidence: 0.8,
  evidence: [{ sourceId: 'brief', start: 4, end: 12, quote: 'get home', alignment: 'exact' }],
};
const edit = (path: string) => ({
  id: 'edt_1',
  nodeId: 'sheet',
  port: 'sheets',
  key: 'sheet-1',
  path,
  was: 'Get home',
  value: 'Get home safely',
  by: 'you',
  at: '2026-11-25T10:00:00Z',
});

describe('an edit as a label', () => {
  it('says which words of the brief it is about', () => {
    const body = { key: 'interpretation', constraints: [value] };
    expect(rewordingOf({ kind: 'interpretation', body }, edit('constraints.0'))).toEqual({
      field: 'constraints',
      span: { sourceId: 'brief', start: 4, end: 12, quote: 'get home' },
      value: 'Get home safely',
    });
    // The list was reordered since: the edit follows its value.
    expect(rewordingOf({ kind: 'interpretation', body }, edit('constraints.3'))).not.toBeNull();
  });

  it('is none of a trainer’s business where no reading was edited, or nothing is quoted', () => {
    const card = { key: 'persona-1', needs: [value] };
    expect(rewordingOf({ kind: 'persona', body: card }, edit('needs.0'))).toBeNull();
    const bare = { key: 'interpretation', tone: [{ ...value, evidence: [] }] };
    expect(rewordingOf({ kind: 'interpretation', body: bare }, edit('tone.0'))).toBeNull();
  });
});
