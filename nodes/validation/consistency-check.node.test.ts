import { describe, it } from 'vitest';
import { anyNode, emptyRunInputs, runEmbedded } from '../kit';
import type { Persona } from '../records/persona';
import type { ConsistencyReport } from '../records/quality';
import type { Scenario } from '../records/scenario';
import type { BrandVoiceGuide } from '../records/voice';
import { engines, spec } from './consistency-check.node';
import { examplePersona, exampleScript, exampleVoice, stated } from './example-cast';
import { forbiddenBy } from './questions';

const node = anyNode({ spec, engines });

interface Given {
  persona?: Persona;
  script?: Scenario;
  voice?: BrandVoiceGuide;
  config?: Record<string, unknown>;
}
const check = ({
  persona = examplePersona,
  script,
  voice,
  config = {},
}: Given): ConsistencyReport & { line: string } => {
  const result = runEmbedded(node.spec, node.engines, {
    inputs: {
      personas: [{ kind: 'persona', body: persona }],
      ...(script ? { scenarios: [{ kind: 'scenario', body: script }] } : {}),
      ...(voice ? { voice: [{ kind: 'voice', body: voice }] } : {}),
    },
    config,
    seed: 7,
    given: emptyRunInputs,
  });
  return { ...(result.outputs['report']?.[0]?.body as ConsistencyReport), line: result.summary };
};
const withLine = (at: number, text: string): Scenario => {
  const script = structuredClone(exampleScript);
  script.steps[at]!.text = text;
  return script;
};
const clashes = (report: ConsistencyReport) =>
  report.findings.filter(({ rule }) => rule === 'contradiction').map(({ quote }) => quote);

describe('Consistency check', () => {
  it('finds a script that speaks from its card in agreement', ({ expect }) => {
    const report = check({ script: exampleScript, voice: exampleVoice });
    expect(report.findings).toEqual([]);
    expect(report.score).toBe(1);
    expect(report.questions).toBeGreaterThanOrEqual(10);
  });

  it('lays the answers out by theme, piece and persona', ({ expect }) => {
    const { matrix } = check({ script: exampleScript, voice: exampleVoice });
    expect(new Set(matrix.map(({ pieceTitle }) => pieceTitle))).toEqual(
      new Set(['Card', 'Voice guide', 'Chat script']),
    );
    expect(matrix.find((c) => c.pieceTitle === 'Chat script' && c.theme === 'Pains')).toMatchObject(
      {
        personaKey: 'persona-1',
        pieceKey: 'scenario-1',
        agreement: 1,
      },
    );
  });

  it('refuses an email script for someone who avoids email', ({ expect }) => {
    const report = check({ script: { ...exampleScript, channel: 'email' } });
    expect(clashes(report)).toEqual(['The script runs on email.']);
    expect(report.score).toBeLessThan(1);
  });

  it('finds a promise of email in a chat script, and not its denial', ({ expect }) => {
    expect(
      clashes(check({ script: withLine(4, 'We will email you a reminder every morning.') })),
    ).toHaveLength(1);
    expect(
      clashes(check({ script: withLine(4, 'And we will send you no emails at all.') })),
    ).toEqual([]);
  });

  it.for([
    ['a changed number', 'A shop keeps my bike for nine days.'],
    ['a denial', 'A shop never keeps my bike for three days.'],
  ] as const)('finds %s in what the persona says', ([, text], { expect }) => {
    expect(clashes(check({ script: withLine(2, text) }))).toContain(text);
  });

  it('lets the brand deny a pain: that is the promise', ({ expect }) => {
    expect(
      clashes(check({ script: withLine(3, 'With us no shop keeps your bike for three days.') })),
    ).toEqual([]);
  });

  it('finds a line that breaks a rule of the brief', ({ expect }) => {
    const broken = 'We promise same-day repairs.';
    expect(clashes(check({ script: withLine(3, broken) }))).toEqual([broken]);
  });

  it('finds a word that the voice guide bans', ({ expect }) => {
    const script = withLine(
      3,
      'Our disruptive mechanics come to the office with all the tools they own.',
    );
    expect(clashes(check({ script, voice: exampleVoice })).join()).toContain('disruptive');
  });

  it('finds a goal that the card does not have', ({ expect }) => {
    const script = {
      ...exampleScript,
      goal: { ...exampleScript.goal, value: 'A cheaper phone contract.' },
    };
    const report = check({ script });
    expect(report.findings).toContainEqual(expect.objectContaining({ rule: 'weak agreement' }));
  });

  it('says “not enough to check” for a script without substance, and gives it no pass', ({
    expect,
  }) => {
    const lean: Persona = {
      ...examplePersona,
      channels: [],
      nonNegotiables: [],
      triggers: [],
      context: [],
    };
    const script = structuredClone(exampleScript);
    script.steps.forEach((step) => (step.text = 'Hello.'));
    const report = check({ persona: lean, script });
    expect(report.notChecked.map(({ why }) => why).join()).toContain('That is not a pass.');
    const cells = report.matrix.filter(({ pieceTitle }) => pieceTitle === 'Chat script');
    expect(cells.every(({ agreement }) => agreement === null)).toBe(true);
  });

  it('finds a card that contradicts itself', ({ expect }) => {
    const persona = {
      ...examplePersona,
      context: [
        stated('They ride 40 km a week', 'A shop keeps the bike for one day of three days.'),
        stated('They ride 40 km a week', 'A shop keeps the bike for ten days.'),
      ],
    };
    expect(clashes(check({ persona }))).not.toEqual([]);
  });

  it('gives no score where nothing can be asked', ({ expect }) => {
    const bare: Persona = {
      ...examplePersona,
      needs: [],
      pains: [],
      triggers: [],
      channels: [],
      nonNegotiables: [],
    };
    const report = check({ persona: bare });
    expect(report.score).toBeNull();
    expect(report.line).toBe('Not enough to check');
  });

  it('reads what a rule forbids', ({ expect }) => {
    expect(forbiddenBy('You can’t use the word “fines”')).toEqual({
      words: ['fines'],
      together: [],
    });
    expect(forbiddenBy('Never promise savings or returns.')?.together).toContain('promis');
    expect(forbiddenBy('Always name the free liners')).toBeUndefined();
  });
});
