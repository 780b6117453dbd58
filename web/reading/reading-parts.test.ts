import { describe, expect, it } from 'vitest';
import { ageWords, readingParts, valuesOf } from './reading-parts';
import { passageTag, tagsByStatement } from './passage-tags';
import { samplePieces, stated } from './sample-reading';

const parts = readingParts(samplePieces());

describe('the parts of a reading', () => {
  it('are the work, then the audiences in the order of the brief, each with its letter', () => {
    expect(parts.map(({ key, letter, title }) => [key, letter, title])).toEqual([
      ['work', null, 'The work'],
      ['sheet-1', 'A', 'Nurses'],
      ['sheet-2', 'B', 'Porters'],
    ]);
  });

  it('show a field when it holds a value or a question, and leave the others out', () => {
    const rowsOf = (key: string) =>
      parts.find((part) => part.key === key)?.rows.map(({ title }) => title);
    expect(rowsOf('work')).toEqual(['Brand', 'Budget']);
    expect(rowsOf('sheet-1')).toEqual(['Audience', 'Goals', 'Channels', 'Age', 'Also asked']);
  });

  it('name the audiences with the work where no sheet was made', () => {
    const [work] = samplePieces().filter(({ kind }) => kind === 'interpretation');
    if (work?.kind !== 'interpretation') throw new Error('The sample has an interpretation');
    const audiences = [{ key: 'audience-2', label: stated('Porters'), priority: 2 }];
    const [part] = readingParts([{ ...work, body: { ...work.body, audiences } }]);
    expect(part?.rows[0]).toMatchObject({
      title: 'Audiences',
      values: [{ text: 'Porters', audience: { key: 'sheet-2', label: 'Porters' } }],
    });
  });

  it('say closed lists in plain words, which nobody can put into others', () => {
    const channel = valuesOf(parts).find(({ path }) => path === 'channels.0');
    expect(channel).toMatchObject({ text: 'The app itself', isFreeText: false, extra: 'avoids' });
    const age = valuesOf(parts).find(({ path }) => path === 'ageRange');
    expect(age).toMatchObject({ text: 'From 60', isFreeText: false });
    expect(ageWords({ min: 25, max: 40 })).toBe('25 to 40');
    expect(ageWords({ min: null, max: 18 })).toBe('Up to 18');
  });

  it('name their audience by the words of the brief', () => {
    const goal = valuesOf(parts).find(({ id }) => id === 'sheet:sheet-2/goals.0');
    expect(goal?.audience).toEqual({ key: 'sheet-2', label: 'Porters' });
  });
});

describe('the label behind a passage', () => {
  const tags = tagsByStatement(parts);
  const ids = ['sheet:sheet-2/goals.0', 'sheet:sheet-1/goals.0'];

  it('is its field with the letters of those that share it', () => {
    expect(passageTag(tags, ['interpretation:interpretation/brand'])).toBe('brand');
    expect(passageTag(tags, ids)).toBe('goal A B');
    expect(passageTag(tags, [...ids, 'sheet:sheet-1/channels.0'])).toBe('goal A B, channel A');
  });

  it('counts what would be too many words, and is empty where nothing is known', () => {
    const many = ['label', 'goals.0', 'channels.0', 'ageRange'].map(
      (path) => `sheet:sheet-1/${path}`,
    );
    expect(passageTag(tags, many)).toBe('audience A, goal A, channel A +1');
    expect(passageTag(tags, ['persona:persona-1/needs.0'])).toBe('');
  });
});
