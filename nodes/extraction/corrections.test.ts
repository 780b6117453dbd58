import fc from 'fast-check';
import { describe, it } from 'vitest';
import { emptyRunInputs, runEmbedded } from '../kit';
import type { AnyEngines, AnySpec } from '../kit';
import type { Brief } from '../records/brief';
import type { Correction, CorrectionField } from '../records/correction';
import { CorrectionField as Fields } from '../records/correction';
import type { Interpretation } from '../records/interpretation';
import type { Sheet } from '../records/sheet';
import { mapSpans } from '../records/statements';
import { engines as sheetEngines, spec as sheetSpec } from './attribute-sheet.node';
import { engines as readEngines, spec as readSpec } from './read-brief.node';
import { nightBusBrief, nightBusText } from './sample-brief';

type Said = Partial<Pick<Correction, 'audience' | 'value'>> & { text?: string };
const nurses = { key: 'sheet-1', label: 'nurses on late shifts' };

function correction(
  kind: Correction['kind'],
  field: CorrectionField,
  quote: string,
  { audience, value, text = nightBusText }: Said = {},
): Correction {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`“${quote}” is not in the brief`);
  return {
    id: `${kind}-${field}-${start}`,
    kind,
    field,
    ...(audience ? { audience } : {}),
    span: { sourceId: 'brief', start, end: start + quote.length, quote },
    ...(value === undefined ? {} : { value }),
  };
}

function briefOf(corrections: Correction[], text = nightBusText): Brief {
  return {
    ...nightBusBrief,
    sources: [{ id: 'brief', kind: 'brief', title: 'Night buses', text }],
    corrections,
  };
}

/** Both readers, one behind the other, as a run has them. */
function read(brief: Brief) {
  const common = { config: {}, seed: 7, given: emptyRunInputs };
  const first = runEmbedded(readSpec as AnySpec, readEngines as unknown as AnyEngines, {
    ...common,
    inputs: { brief: [{ kind: 'brief', body: brief }] },
  });
  const interpretation = first.outputs['interpretation']?.[0]?.body as Interpretation;
  const second = runEmbedded(sheetSpec as AnySpec, sheetEngines as unknown as AnyEngines, {
    ...common,
    inputs: {
      brief: [{ kind: 'brief', body: brief }],
      interpretation: [{ kind: 'interpretation', body: interpretation }],
    },
  });
  const sheets = (second.outputs['sheets'] ?? []).map((item) => item.body as Sheet);
  return { interpretation, sheets, sheet: sheets[0], warnings: first.warnings };
}

const values = (list: readonly { value: unknown }[] | undefined) =>
  (list ?? []).map(({ value }) => value);

describe('what a person says about a reading', () => {
  it('makes a value of selected words: by a person, sure, with exactly these words', ({
    expect,
  }) => {
    const quote = 'before the winter';
    const { sheet } = read(briefOf([correction('add', 'triggers', quote, { audience: nurses })]));
    const start = nightBusText.indexOf(quote);
    expect(sheet?.triggers).toEqual([
      {
        value: 'Before the winter',
        origin: 'human',
        confidence: 1,
        foundBy: 'answer',
        evidence: [
          { sourceId: 'brief', start, end: start + quote.length, quote, alignment: 'exact' },
        ],
      },
    ]);
    expect(sheet?.openQuestions.map(({ field }) => field)).not.toContain('triggers');
  });

  it('takes a rejected value away, and what it left open is asked', ({ expect }) => {
    const quote = '"it is not safe at the stop"';
    const { sheet } = read(
      briefOf([correction('reject', 'objections', quote, { audience: nurses })]),
    );
    expect(sheet?.objections).toEqual([]);
    expect(sheet?.openQuestions.map(({ field }) => field)).toContain('objections');
    expect(values(sheet?.goals)).toContain('Get home without a taxi');
  });

  it('takes a rejected rule out of the interpretation and of every sheet', ({ expect }) => {
    const before = read(briefOf([]));
    expect(values(before.sheet?.constraints).join()).toContain('patients');
    const after = read(briefOf([correction('reject', 'constraints', 'no pictures of patients')]));
    expect(JSON.stringify(after.interpretation.constraints)).not.toContain('patients');
    expect(JSON.stringify(after.sheet?.constraints)).not.toContain('patients');
  });

  it('rejects values that were found outside of the reading, such as the brand', ({ expect }) => {
    expect(read(briefOf([])).interpretation.brand?.value).toBe('Moonline');
    const { interpretation } = read(briefOf([correction('reject', 'brand', 'Moonline')]));
    expect(interpretation.brand).toBeUndefined();
    expect(interpretation.openQuestions.map(({ id }) => id)).toContain('brief.brand');
  });

  it('keeps a value rejected when the brief changes around it', ({ expect }) => {
    const goal = correction('reject', 'goals', 'get home without a taxi', { audience: nurses });
    const { sheet } = read(briefOf([goal], `A new first line for this brief.\n${nightBusText}`));
    expect(values(sheet?.goals)).toEqual(['Sleep before the next shift']);
  });

  it('makes a confirmed value sure and leaves it stated', ({ expect }) => {
    const quote = 'sleep before the next shift';
    const { sheet } = read(briefOf([correction('confirm', 'goals', quote, { audience: nurses })]));
    expect(sheet?.goals[1]).toMatchObject({ confidence: 1, origin: 'stated' });
    expect(sheet?.goals[0]?.confidence).toBeLessThan(1);
  });

  it('lets a fuller wording of a person stand for what was read out of a part of it', ({
    expect,
  }) => {
    const quote = 'no pictures of patients. Do not say "cheap"';
    const { interpretation } = read(briefOf([correction('add', 'constraints', quote)]));
    expect(interpretation.constraints.map(({ origin, evidence }) => [origin, evidence])).toEqual([
      ['human', [expect.objectContaining({ quote })]],
    ]);
  });

  it('takes the channel that a person says the words stand for', ({ expect }) => {
    const one = correction('add', 'channels', 'the bus', { audience: nurses, value: 'outdoor' });
    const { sheet } = read(briefOf([one]));
    expect(sheet?.channels.find(({ origin }) => origin === 'human')).toMatchObject({
      value: 'outdoor',
      liking: 'likes',
      evidence: [{ quote: 'the bus' }],
    });
  });

  it('leaves what the brief tells of a day beside what a person adds to it', ({ expect }) => {
    const text = [
      'Who it is for',
      '',
      'Café owners',
      'Owners of cafés with four to nine staff. They want to publish the rota before Thursday.',
      'They make the rota on paper on Sunday night.',
    ].join('\n');
    const told = 'They make the rota on paper on Sunday night';
    const label = read(briefOf([], text)).sheet?.label.evidence[0]?.quote ?? '';
    const added = correction('add', 'context', 'four to nine staff', {
      audience: { key: 'sheet-1', label },
      text,
    });
    expect(values(read(briefOf([], text)).sheet?.context)).toContain(told);
    expect(values(read(briefOf([added], text)).sheet?.context)).toEqual([
      told,
      'Four to nine staff',
    ]);
  });

  it('adds an audience that nobody found, and gives it what is said of it', ({ expect }) => {
    const text = `${nightBusText}\nPorters too; the kiosk knows them.`;
    const porters = { key: 'sheet-2', label: 'Porters' };
    const { sheets, interpretation } = read(
      briefOf(
        [
          correction('add', 'audiences', 'Porters', { text }),
          correction('add', 'context', 'the kiosk knows them', { audience: porters, text }),
        ],
        text,
      ),
    );
    expect(sheets.map(({ key, label }) => [key, label.value])).toEqual([
      ['sheet-1', 'Nurses on late shifts'],
      ['sheet-2', 'Porters'],
    ]);
    expect(sheets[1]?.context[0]).toMatchObject({ origin: 'human' });
    expect(sheets[0]?.context).toEqual([]);
    expect(interpretation.audiences).toHaveLength(2);
  });

  it('leaves the keys of the other sheets alone when an audience is rejected', ({ expect }) => {
    const text = [
      'Audience 1: Night nurses\nGoals: get home without a taxi',
      'Audience 2: Hospital porters\nGoals: start the early shift awake',
      'Budget: £12,000',
    ].join('\n\n');
    const before = read(briefOf([], text)).sheets;
    expect(before.map(({ key }) => key)).toEqual(['sheet-1', 'sheet-2']);
    const label = before[0]?.label.evidence[0]?.quote ?? '';
    const gone = correction('reject', 'audiences', label, {
      audience: { key: 'sheet-1', label },
      text,
    });
    const after = read(briefOf([gone], text)).sheets;
    expect(after.map(({ key, label: { value } }) => [key, value])).toEqual([
      ['sheet-2', before[1]?.label.value],
    ]);
  });

  it('ends a conflict when one of its sides is rejected', ({ expect }) => {
    const text = `${nightBusText}\nTone of the film: formal, casual.`;
    const clash = text.replace('Tone: warm, plain, not preachy', 'Tone: formal, casual');
    const before = read(briefOf([], clash)).interpretation.conflicts;
    expect(before).toHaveLength(1);
    const { interpretation } = read(
      briefOf([correction('reject', 'tone', 'casual', { text: clash })], clash),
    );
    expect(interpretation.conflicts).toEqual([]);
    expect(values(interpretation.tone)).toEqual(['Formal']);
  });

  it('says when the words of an added value are gone from the brief', ({ expect }) => {
    const added = correction('add', 'triggers', 'before the winter', { audience: nurses });
    const { warnings, sheet } = read(
      briefOf([added], nightBusText.replace('before the winter', 'in May')),
    );
    expect(warnings.join()).toContain('“before the winter” found no place');
    expect(sheet?.triggers).toEqual([]);
  });

  it('never breaks a span, whatever is said in whatever order', ({ expect }) => {
    const place = fc
      .tuple(fc.nat(nightBusText.length - 2), fc.integer({ min: 1, max: 60 }))
      .map(([start, length]) => nightBusText.slice(start, start + length))
      .filter((quote) => quote.trim() !== '');
    const one = fc
      .record({
        kind: fc.constantFrom('add', 'reject', 'confirm'),
        field: fc.constantFrom(...Fields.options),
        quote: place,
        who: fc.constantFrom(undefined, nurses, { key: 'sheet-1', label: '' }),
        value: fc.constantFrom(undefined, 'chat', 'guide'),
      })
      .map(({ kind, field, quote, who, value }) =>
        correction(kind as Correction['kind'], field, quote, {
          ...(who ? { audience: who } : {}),
          ...(value ? { value } : {}),
        }),
      );
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), (corrections) => {
        const { interpretation, sheets } = read(briefOf(corrections));
        for (const body of [interpretation, ...sheets]) {
          mapSpans(body, (span) => {
            expect(nightBusText.slice(span.start, span.end)).toBe(span.quote);
            return span;
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});
