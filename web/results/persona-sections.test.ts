import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageWords, balanced, type CardSection } from './persona-sections';

const section = (title: string, texts: string[]): CardSection => ({
  title,
  fields: [title],
  lines: texts.map((text, index) => ({
    path: `${title}.${index}`,
    value: { confidence: 1, origin: 'stated', evidence: [] },
    text,
    isEditable: true,
  })),
  questions: [],
});

describe('the two columns of a card', () => {
  it('moves the last sections of a long right column to the foot of the left', () => {
    const left = [section('Needs', ['one'])];
    const right = ['Context', 'Trigger', 'Channels', 'Never', 'Risks'].map((title) =>
      section(title, ['a', 'b']),
    );
    const columns = balanced(left, right);
    expect(columns.left.map(({ title }) => title)).toEqual(['Needs', 'Risks', 'Never']);
    expect(columns.right.map(({ title }) => title)).toEqual(['Context', 'Trigger', 'Channels']);
  });

  it('counts open questions as what they take', () => {
    const question = { id: 'q', field: 'x', question: 'What?', whyItMatters: '' };
    const asked = (title: string) => ({ ...section(title, []), questions: [question] });
    const columns = balanced([asked('Pains')], ['Who', 'Channels', 'Formats'].map(asked));
    expect(columns.left.map(({ title }) => title)).toEqual(['Pains', 'Formats']);
  });

  it('keeps every section once', () => {
    const sections = fc
      .array(fc.array(fc.string({ maxLength: 90 }), { maxLength: 5 }), { maxLength: 8 })
      .map((lists) => lists.map((texts, index) => section(`s${index}`, texts)));
    fc.assert(
      fc.property(sections, sections, (left, right) => {
        const columns = balanced(left, right);
        const all = [...columns.left, ...columns.right];
        expect(all).toHaveLength(left.length + right.length);
        expect(new Set(all)).toEqual(new Set([...left, ...right]));
      }),
    );
  });
});

describe('an age', () => {
  it('is said as people say it, open ends too', () => {
    expect(ageWords({ min: 30, max: 45 })).toBe('30 to 45');
    expect(ageWords({ min: 30, max: null })).toBe('from 30');
    expect(ageWords({ min: null, max: 45 })).toBe('up to 45');
  });
});
