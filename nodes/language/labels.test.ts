import { describe, expect, it } from 'vitest';
import { classifyLabel, tidyLabel, topicOf } from './labels';

describe('classifyLabel', () => {
  it.each([
    ['Objective', 'purpose'],
    ['What should be different afterwards?', 'purpose'],
    ['Target audience', 'audience'],
    ['Who is it for?', 'audience'],
    ['Segment B', 'audience'],
    ['What are they hoping for?', 'goals'],
    ['Her ambitions', 'goals'],
    ['Pain points', 'pains'],
    ['What drives them up the wall?', 'pains'],
    ['What sets it off', 'triggers'],
    ['When do they start looking?', 'triggers'],
    ['Reasons they refuse', 'objections'],
    ['How do we reach them?', 'channels'],
    ['What they like to read', 'formats'],
    ['Must nots', 'constraints'],
    ['Red lines', 'constraints'],
    ['Tone of voice', 'tone'],
    ['How should it sound?', 'tone'],
    ['KPI', 'metrics'],
    ['We will call it a win if', 'metrics'],
    ['Budget', 'budget'],
    ['Go-live', 'deadline'],
    ['Competitors', 'skip'],
    ['Who this is not for', 'notFor'],
    ['Nickname', 'name'],
    ['Age range', 'age'],
  ])('%s is about %s', (label, topic) => {
    expect(topicOf(label)).toBe(topic);
  });

  it('keeps both topics of a label that names two', () => {
    expect(
      classifyLabel('Money & dates')
        .map((reading) => reading.topic)
        .sort(),
    ).toEqual(['budget', 'deadline']);
  });

  it('says nothing about ordinary words and long sentences', () => {
    expect(classifyLabel('Harbour')).toEqual([]);
    expect(
      classifyLabel(
        'the tram stops right in front of our door and people step out of it all day long',
      ),
    ).toEqual([]);
  });

  it('takes numbering, marks and brackets off', () => {
    expect(tidyLabel('**Q3c. Their hope (if any):**')).toBe('their hope');
    expect(tidyLabel('2.1 Primary')).toBe('primary');
  });
});
