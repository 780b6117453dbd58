import { describe, it } from 'vitest';
import { emptyRunInputs, runEmbedded } from '../kit';
import type { AnyEngines, AnySpec } from '../kit';
import type { Brief } from '../records/brief';
import { contentHash } from '../records/content-hash';
import type { Interpretation } from '../records/interpretation';
import type { Source } from '../records/source';
import { engines, spec } from './read-brief.node';
import { nightBusBrief, nightBusText } from './sample-brief';

function run(brief: Brief) {
  const result = runEmbedded(spec as AnySpec, engines as unknown as AnyEngines, {
    inputs: { brief: [{ kind: 'brief', body: brief }] },
    config: {},
    seed: 7,
    given: emptyRunInputs,
  });
  return {
    ...result,
    interpretation: result.outputs['interpretation']?.[0]?.body as Interpretation,
  };
}
const withText = (text: string, more: Source[] = []): Brief => ({
  ...nightBusBrief,
  sources: [{ id: 'brief', kind: 'brief', title: 'Night buses', text }, ...more],
});

describe('Read the brief', () => {
  it('reads brand, audience, budget and tone with their passages', ({ expect }) => {
    const { interpretation } = run(nightBusBrief);
    expect(interpretation.brand).toMatchObject({ value: 'Moonline', origin: 'stated' });
    expect(interpretation.audiences[0]?.label.value).toBe('Nurses on late shifts');
    expect(interpretation.budget?.value).toBe('£12,000');
    for (const tone of interpretation.tone) {
      const span = tone.evidence[0];
      expect(nightBusText.slice(span?.start, span?.end)).toBe(span?.quote);
    }
  });

  it('asks for each thing that the brief does not say, under a stable id', ({ expect }) => {
    const { interpretation } = run(nightBusBrief);
    const ids = interpretation.openQuestions.map((question) => question.id);
    expect(ids).toContain('brief.reason');
    expect(ids).not.toContain('brief.budget');
  });

  it('turns no rule round under a heading that forbids and demands at once', ({ expect }) => {
    const text = `${nightBusText}\n\nMust haves / can't haves\n  - fare table next to every map\n  - no pictures of accidents\n`;
    const values = run(withText(text)).interpretation.constraints.map(({ value }) => value);
    expect(values).toContain('Fare table next to every map');
    expect(values).toContain('No pictures of accidents');
    expect(values.join()).not.toContain('No fare table');
  });

  it('lets an answer settle its question and marks its value as a person’s', ({ expect }) => {
    const answer: Source = {
      id: 'answer-brief.reason',
      kind: 'answer',
      title: 'Answer, you',
      text: 'The hospital moves to longer shifts',
      author: 'you',
      answers: { question: 'brief.reason', field: 'reason' },
    };
    const { interpretation } = run(withText(nightBusText, [answer]));
    expect(interpretation.reason).toMatchObject({ origin: 'human' });
    expect(interpretation.openQuestions.map((question) => question.id)).not.toContain(
      'brief.reason',
    );
  });

  it('keeps its content when a comma is added to the first line', ({ expect }) => {
    const before = run(nightBusBrief).interpretation;
    const after = run(
      withText(nightBusText.replace('Client: Moonline', 'Client: Moonline,')),
    ).interpretation;
    expect(contentHash(after)).toBe(contentHash(before));
  });

  it('refuses a brief without a word', ({ expect }) => {
    expect(() => run(withText('  \n '))).toThrow('There is no text to read.');
  });

  it('reads words of another language without inventing, and says which fields are unreliable', ({
    expect,
  }) => {
    const german =
      'Wir suchen eine Kampagne für unsere neue Buslinie in der Nacht. Die Zielgruppe sind Pflegekräfte, die nach der Spätschicht nach Hause wollen. Das Budget beträgt zwölftausend Euro und der Start ist im November geplant.';
    const { interpretation, warnings } = run(withText(german));
    expect(interpretation.unreliable.length).toBeGreaterThan(0);
    expect(warnings.length).toBeGreaterThan(0);
  });

  it('says in at most thirty characters what came out', ({ expect }) => {
    expect(run(nightBusBrief).summary.length).toBeLessThanOrEqual(30);
  });
});
