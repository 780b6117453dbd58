import { describe, it } from 'vitest';
import { emptyRunInputs, runEmbedded } from '../kit';
import type { AnyEngines, AnySpec } from '../kit';
import type { Brief } from '../records/brief';
import { contentHash } from '../records/content-hash';
import type { Sheet } from '../records/sheet';
import type { Source } from '../records/source';
import { engines, spec } from './attribute-sheet.node';
import { interpretationOf } from './interpretation-of';
import { readingOf } from './reading-of';
import { nightBusBrief, nightBusText } from './sample-brief';

function run(brief: Brief, config: Record<string, unknown> = {}) {
  const result = runEmbedded(spec as AnySpec, engines as unknown as AnyEngines, {
    inputs: {
      brief: [{ kind: 'brief', body: brief }],
      interpretation: [{ kind: 'interpretation', body: interpretationOf(brief, readingOf(brief)) }],
    },
    config,
    seed: 7,
    given: emptyRunInputs,
  });
  return { ...result, sheets: (result.outputs['sheets'] ?? []).map((item) => item.body as Sheet) };
}
const withText = (text: string, more: Source[] = []): Brief => ({
  ...nightBusBrief,
  sources: [{ id: 'brief', kind: 'brief', title: 'Night buses', text }, ...more],
});

describe('Attribute sheet', () => {
  it('keeps the words of the brief, tidied', ({ expect }) => {
    const [sheet] = run(nightBusBrief).sheets;
    expect(sheet?.goals.map((goal) => goal.value)).toContain('Get home without a taxi');
    expect(sheet?.pains.map((pain) => pain.value)).toContain(
      'The last bus leaves before the shift ends',
    );
    expect(sheet?.objections.map((entry) => entry.value)).toContain('“It is not safe at the stop”');
  });

  it('asks about what the brief leaves out, in words that fit this audience', ({ expect }) => {
    const [sheet] = run(nightBusBrief).sheets;
    const question = sheet?.openQuestions.find((entry) => entry.id === 'sheet-1.triggers');
    expect(question?.question).toMatch(/for nurses on late shifts\?$/);
    expect(sheet?.openQuestions.map((entry) => entry.id)).not.toContain('sheet-1.decision');
  });

  it('lets an answer to “who else has a say” settle it', ({ expect }) => {
    const answer: Source = {
      id: 'answer-sheet-1.decision',
      kind: 'answer',
      title: 'Answer, you',
      text: 'The ward manager',
      answers: {
        question: 'sheet-1.decision',
        field: 'decision',
        audience: 'nurses on late shifts',
      },
    };
    const [sheet] = run(withText(nightBusText, [answer])).sheets;
    expect(sheet?.context.at(-1)).toMatchObject({
      value: 'Decides with: the ward manager',
      origin: 'human',
    });
    expect(sheet?.openQuestions.map((entry) => entry.id)).not.toContain('sheet-1.decision');
  });

  it('lets an answer find its audience again, however long its label is', ({ expect }) => {
    const long = nightBusText.replace(
      'Audience: nurses on late shifts',
      'Audience: nurses on late shifts in the two hospitals at the far end of the old tram line',
    );
    const question = run(withText(long)).sheets[0]?.openQuestions.find(
      (entry) => entry.field === 'triggers',
    );
    expect(question?.id).toBe('sheet-1.triggers');
    const answer: Source = {
      id: 'answer-sheet-1.triggers',
      kind: 'answer',
      title: 'Answer, you',
      text: 'A colleague is followed home',
      answers: {
        question: question?.id ?? '',
        field: question?.field ?? '',
        ...(question?.audience === undefined ? {} : { audience: question.audience }),
      },
    };
    const [sheet] = run(withText(long, [answer])).sheets;
    expect(sheet?.triggers).toMatchObject([
      { value: 'A colleague is followed home', origin: 'human' },
    ]);
    expect(sheet?.openQuestions.map((entry) => entry.id)).not.toContain('sheet-1.triggers');
  });

  it('turns a value under the floor into a question that quotes it', ({ expect }) => {
    const [sheet] = run(nightBusBrief, { floor: 0.9 }).sheets;
    expect(sheet?.goals).toEqual([]);
    expect(sheet?.openQuestions.find((entry) => entry.field === 'goals')?.question).toMatch(
      /^Is “.+” what matters to /,
    );
  });

  it('makes one general sheet full of questions when nobody is named', ({ expect }) => {
    const { sheets, warnings } = run(
      withText(
        'The colour of the sky at night is a matter of long debate among painters and poets.',
      ),
    );
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toMatchObject({
      general: true,
      label: { value: 'General audience', origin: 'generated' },
    });
    expect(sheets[0]?.openQuestions.length).toBeGreaterThanOrEqual(8);
    expect(warnings).toHaveLength(1);
  });

  it('keeps its content when a comma is added to the first line', ({ expect }) => {
    const before = run(nightBusBrief).sheets;
    const after = run(
      withText(nightBusText.replace('Client: Moonline', 'Client: Moonline,')),
    ).sheets;
    expect(contentHash(after)).toBe(contentHash(before));
  });

  it('fills only the fields that are wanted and asks about no others', ({ expect }) => {
    const [sheet] = run(nightBusBrief, { fields: ['goals'] }).sheets;
    expect(sheet?.pains).toEqual([]);
    expect(sheet?.openQuestions).toEqual([]);
    expect(() => run(nightBusBrief, { fields: [] })).toThrow('Choose at least one field');
  });

  it('maps each filled attribute to the part of a text that it feeds', ({ expect }) => {
    const [sheet] = run(nightBusBrief).sheets;
    expect(sheet?.writingElement).toMatchObject({
      'goals.0': 'headline',
      'objections.0': 'objection answer',
    });
  });
});
