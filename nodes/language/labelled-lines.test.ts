import { describe, expect, it } from 'vitest';
import { readBrief } from './read';
import type { Reading } from './reading';

function read(text: string): Reading {
  return readBrief([{ id: 'brief', kind: 'brief', text }]);
}

describe('labelled lines', () => {
  it('believes a label whose words no list knows', () => {
    const reading = read(
      'Goal: sell more kites this summer.\nSounds like: a kite maker you trust\n',
    );
    expect(reading.tone.map((tone) => tone.text)).toEqual(['a kite maker you trust']);
  });

  it('reads rows under a heading of rules, whatever their own heads say', () => {
    const reading = read(
      'Rules\n\n| Item | Value |\n|---|---|\n| Law | parents sign before anything is sent |\n| Media | no influencers |\n',
    );
    const rules = reading.constraints.map((rule) => rule.text);
    expect(rules).toContain('parents sign before anything is sent');
    expect(rules).toContain('no influencers');
  });

  it('takes no number of installs for a budget', () => {
    const reading = read(
      'Goal: launch the app.\nKPI: 25k installs in six weeks\nbudget: to be agreed',
    );
    expect(reading.budget).toBeUndefined();
    expect(reading.successMetrics[0]?.text).toContain('25k installs');
  });

  it('keeps two-step bans together and two alike rules apart', () => {
    const reading = read(
      'Rules:\n- weight loss. not a word.\n- do not name the old hospital\n- do not name the old school\n',
    );
    const rules = reading.constraints.map((rule) => rule.text);
    expect(rules).toContain('weight loss. not a word');
    expect(rules).toContain('do not name the old hospital');
    expect(rules).toContain('do not name the old school');
  });
});
