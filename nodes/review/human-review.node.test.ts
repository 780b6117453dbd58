import { describe, it } from 'vitest';
import { anyNode, emptyRunInputs, engineContext, runEmbedded } from '../kit';
import { contentHash } from '../records/content-hash';
import type { Decision, PieceDecision } from '../records/decision';
import type { Item } from '../records/kinds';
import type { QualityReport } from '../records/quality';
import { examplePersona, examplePieces, written } from '../validation/example-cast';
import { engines, spec } from './human-review.node';

const node = anyNode({ spec, engines });

const [card, script] = examplePieces as [Item, Item];
const decided = (
  item: Item,
  decision: PieceDecision['decision'],
  change: Partial<PieceDecision> = {},
): PieceDecision => ({
  kind: item.kind,
  key: item.body.key,
  contentHash: contentHash(item.body),
  decision,
  by: 'Jonah',
  at: '2026-11-20T10:00:00Z',
  byItsMaker: false,
  ...change,
});
const stakes: QualityReport = {
  key: 'quality',
  labels: [],
  verdict: 'person',
  sentence: '',
  rules: [],
  pieces: [],
  reports: [],
  highStakes: ['money'],
  restrictedTo: [],
};
const review = (
  decisions: PieceDecision[],
  verdict?: QualityReport,
  pieces: Item[] = examplePieces,
) => {
  const { outputs, summary } = runEmbedded(node.spec, node.engines, {
    inputs: { pieces, ...(verdict ? { verdict: [{ kind: 'quality', body: verdict }] } : {}) },
    config: {},
    seed: 7,
    given: { ...emptyRunInputs, decisions },
  });
  const decision = outputs['decision']?.[0]?.body as Decision;
  const keys = (name: string) => (outputs[name] ?? []).map(({ body }) => body.key);
  return {
    approved: keys('approved'),
    changes: keys('changes'),
    rejected: keys('rejected'),
    statuses: decision.pieces.map(({ status }) => status),
    pieces: decision.pieces,
    summary,
  };
};

describe('Human review', () => {
  it('lets unreviewed work through and approves none of it', ({ expect }) => {
    const { approved, statuses, summary } = review([]);
    expect(approved).toEqual(['persona-1', 'scenario-1']);
    expect(statuses).toEqual(['unreviewed', 'unreviewed']);
    expect(summary).toBe('2 unreviewed');
  });

  it('sends each piece where its decision says', ({ expect }) => {
    const result = review([
      decided(card, 'return', { note: 'Too long' }),
      decided(script, 'reject'),
    ]);
    expect(result).toMatchObject({
      approved: [],
      changes: ['persona-1'],
      rejected: ['scenario-1'],
    });
    expect(result.pieces[0]).toMatchObject({ status: 'returned', by: 'Jonah', note: 'Too long' });
  });

  it('counts a decision for exactly the content it was made for', ({ expect }) => {
    const approval = decided(card, 'approve');
    const edited: Item = {
      kind: 'persona',
      body: { ...examplePersona, needs: [written('Something else.')] },
    };
    expect(review([approval]).statuses[0]).toBe('approved');
    expect(review([approval], undefined, [edited]).statuses).toEqual(['unreviewed']);
  });

  it('holds to a decision when only bookkeeping moved', ({ expect }) => {
    const moved = structuredClone(examplePersona);
    moved.needs[0]!.evidence[0]!.start += 5;
    moved.needs[0]!.evidence[0]!.end += 5;
    expect(
      review([decided(card, 'approve')], undefined, [{ kind: 'persona', body: moved }]).statuses,
    ).toEqual(['approved']);
  });

  it('takes the latest decision, in whatever order they come', ({ expect }) => {
    const late = decided(card, 'return', { at: '2026-11-21T10:00:00Z' });
    expect(review([late, decided(card, 'approve')]).statuses[0]).toBe('returned');
  });

  it('lets a maker approve alone and says so', ({ expect }) => {
    expect(review([decided(card, 'approve', { byItsMaker: true })]).pieces[0]).toMatchObject({
      status: 'approved',
      byItsMaker: true,
    });
  });

  it('asks for a second person on a high-stakes topic', ({ expect }) => {
    const own = decided(card, 'approve', { byItsMaker: true });
    expect(review([own], stakes).statuses[0]).toBe('needs second person');
    const second = decided(card, 'approve', { by: 'Ines', at: '2026-11-19T10:00:00Z' });
    expect(review([own, second], stakes).pieces[0]).toMatchObject({
      status: 'approved',
      by: 'Ines',
    });
    const returned = decided(card, 'return', { at: '2026-11-19T12:00:00Z' });
    expect(review([own, second, returned], stakes).statuses[0]).toBe('needs second person');
  });

  it('waits only when told to, and only while something is not settled', ({ expect }) => {
    const waits = (
      config: Record<string, unknown>,
      decisions: PieceDecision[],
      verdict?: QualityReport,
    ) =>
      node.engines.waitsFor?.(
        engineContext(
          node.spec,
          {
            inputs: {
              pieces: examplePieces,
              ...(verdict ? { verdict: [{ kind: 'quality', body: verdict }] } : {}),
            },
            config,
            seed: 7,
            given: { ...emptyRunInputs, decisions },
          },
          [],
        ),
      );
    const yes = { wait: 'yes', reviewer: 'Jonah' };
    const both = examplePieces.map((item) => decided(item, 'approve', { byItsMaker: true }));
    expect(waits({ wait: 'no' }, [])).toBeNull();
    expect(waits({ wait: 'yes' }, [])).toBe('a reviewer');
    expect(waits(yes, both.slice(0, 1))).toBe('Jonah');
    expect(waits(yes, both)).toBeNull();
    expect(
      waits(
        yes,
        examplePieces.map((item) => decided(item, 'return')),
      ),
    ).toBeNull();
    expect(waits(yes, both, stakes)).toBe('Jonah');
  });
});
