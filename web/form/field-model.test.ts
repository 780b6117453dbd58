import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineSpec, field } from '../../nodes/kit';
import { specs } from '../../nodes/specs';
import { fieldError, fieldsOf, valueWords } from './field-model';

const spec = defineSpec({
  type: 'generation.sample',
  label: 'Sample',
  verb: 'Trying',
  summary: 'For this test.',
  keywords: [],
  inputs: {},
  outputs: {},
  config: z.object({
    count: field.integer({
      title: 'How many',
      help: 'At least one.',
      min: 1,
      max: 6,
      default: 3,
      unit: 'cards',
    }),
    apart: field.slider({
      title: 'How different',
      min: 0,
      max: 1,
      step: 0.05,
      default: 0.35,
      ends: ['Close', 'Apart'],
    }),
    names: field.choice({
      title: 'Names',
      values: ['neutral', 'label'],
      words: { neutral: 'Neutral name', label: 'Label only' },
      default: 'neutral',
    }),
    channels: field.choices({
      title: 'Channels',
      values: ['email', 'chat'],
      words: { email: 'Email', chat: 'Chat' },
      default: [],
    }),
    day: field.toggle({ title: 'A day', default: false }),
    avoid: field.words({ title: 'Words to avoid', max: 2 }),
  }),
  examples: [],
});

describe('the settings of a node', () => {
  it('come from the spec alone: limits, words, ends, default and help', () => {
    const fields = fieldsOf(spec);
    expect(fields.map(({ name, widget }) => [name, widget])).toEqual([
      ['count', 'integer'],
      ['apart', 'slider'],
      ['names', 'choice'],
      ['channels', 'choices'],
      ['day', 'switch'],
      ['avoid', 'words'],
    ]);
    expect(fields[0]).toMatchObject({
      min: 1,
      max: 6,
      usual: 3,
      unit: 'cards',
      help: 'At least one.',
    });
    expect(fields[1]).toMatchObject({ step: 0.05, ends: ['Close', 'Apart'] });
    expect(fields[2]?.options).toEqual([
      { value: 'neutral', word: 'Neutral name' },
      { value: 'label', word: 'Label only' },
    ]);
    expect(fields[3]?.options.map(({ word }) => word)).toEqual(['Email', 'Chat']);
  });

  it('are said to be wrong in words', () => {
    const [count, , names, , , avoid] = fieldsOf(spec);
    if (!count || !names || !avoid) throw new Error('the fields are there');
    expect(fieldError(spec, count, 9)).toBe('At most 6 cards.');
    expect(fieldError(spec, count, 0)).toBe('At least 1 cards.');
    expect(fieldError(spec, count, 'three')).toBe('A whole number.');
    expect(fieldError(spec, names, 'royal')).toBe('Choose one from the list.');
    expect(fieldError(spec, avoid, ['a', 'b', 'c'])).toBe('At most 2 of them.');
    expect(fieldError(spec, count, 4)).toBeNull();
    expect(fieldError(spec, count, undefined)).toBeNull();
  });

  it('say their default as people would', () => {
    const [count, , names, channels, day] = fieldsOf(spec);
    expect([count, names, channels, day].map((f) => f && valueWords(f, f.usual))).toEqual([
      '3 cards',
      'Neutral name',
      'none',
      'off',
    ]);
  });

  it('of every node can be drawn: each has a widget, a title and a default', () => {
    for (const each of specs.values()) {
      const fields = fieldsOf(each);
      expect(fields.map(({ name }) => name)).toEqual(Object.keys(each.config.shape));
      for (const one of fields) {
        expect(one.title).not.toBe(one.name);
        expect(one.usual).not.toBeUndefined();
      }
    }
  });
});
