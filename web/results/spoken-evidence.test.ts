import { describe, expect, it } from 'vitest';
import type { Source } from '../../nodes/records/source';
import { spokenEvidence } from './spoken-evidence';
import { quoted } from './quoted';
import { readShow } from './show';

const sources: Source[] = [
  { id: 'brief', kind: 'brief', title: 'Halden', text: 'They wait 30 to 60 days.' },
  {
    id: 'answer-1',
    kind: 'answer',
    title: 'Answer',
    text: 'Alone.',
    author: 'you',
    dated: '2026-11-25',
  },
];
const span = (sourceId: string, quote: string, alignment: 'exact' | 'fuzzy' = 'exact') => ({
  sourceId,
  start: 0,
  end: quote.length,
  quote,
  alignment,
});

describe('what a screen reader says about a statement', () => {
  it('names the passage and its words', () => {
    const value = { evidence: [span('brief', 'wait 30 to 60 days')] };
    expect(spokenEvidence('stated', value, [4], sources)).toBe(
      'Stated in the brief, passage 4: “wait 30 to 60 days”',
    );
  });

  it('says when the wording is only close', () => {
    const value = { evidence: [span('brief', 'wait days', 'fuzzy')] };
    expect(spokenEvidence('stated', value, [4], sources)).toMatch(/close wording/);
  });

  it('says from what a reading comes, and that an invention is no fact', () => {
    const value = { evidence: [], note: 'From “usually”.' };
    expect(spokenEvidence('inferred', value, [], sources)).toBe('Our reading. From “usually”.');
    expect(spokenEvidence('generated', { evidence: [] }, [], sources)).toBe(
      'Written by Dramatis, not a fact.',
    );
  });

  it('names an answer by who gave it and when', () => {
    const value = { evidence: [span('answer-1', 'Alone')], note: 'Answered by you' };
    expect(spokenEvidence('human', value, [7], sources)).toBe(
      'Answered by you. In the answer, you, 25 Nov, passage 7: “Alone”',
    );
  });
});

describe('small words', () => {
  it('puts a line in quotation marks once', () => {
    expect(quoted('Plain words')).toBe('“Plain words”');
    expect(quoted('“Already quoted”')).toBe('“Already quoted”');
  });

  it('reads what Results shows from the address, and ignores what it does not know', () => {
    expect(readShow('persona:persona-1')).toEqual({
      view: 'piece',
      kind: 'persona',
      key: 'persona-1',
    });
    expect(readShow('picture:a:b')).toEqual({ view: 'piece', kind: 'picture', key: 'a:b' });
    expect(readShow('pack')).toEqual({ view: 'pack' });
    expect(readShow('files:x')).toBeNull();
    expect(readShow(undefined)).toBeNull();
  });
});
