import { z } from 'zod';
import { anyArtefact, defineSpec, field, implement, many, one, optional, port } from '../kit';
import { titleOf } from '../records/kinds';
import type { Decision } from '../records/decision';
import { examplePieces } from '../validation/example-cast';
import { openPieces, reviewOf } from './waiting';

export const spec = defineSpec({
  type: 'review.human-review',
  label: 'Human review',
  verb: 'Waiting for a person',
  summary: 'Lets a person approve, return or reject each piece; unreviewed work stays a draft.',
  keywords: ['review', 'approve', 'sign off', 'person', 'comment', 'return', 'reject'],
  inputs: {
    pieces: many(anyArtefact),
    verdict: optional(port.quality, { label: 'Verdict' }),
  },
  outputs: {
    approved: many(anyArtefact, { label: 'Approved' }),
    changes: many(anyArtefact, { label: 'Changes' }),
    rejected: many(anyArtefact, { label: 'Rejected' }),
    decision: one(port.decision),
  },
  config: z.object({
    wait: field.choice({
      title: 'Wait for the reviewer',
      help: 'Without waiting, work goes through unreviewed and every file stays marked as a draft.',
      values: ['no', 'yes'],
      words: { no: 'No, go on unreviewed', yes: 'Yes, until each piece is decided' },
      default: 'no',
    }),
    reviewer: field.text({ title: 'Reviewer', help: 'Who should look at it.', max: 80 }),
  }),
  reads: ['decisions'],
  effect: 'review',
  examples: [
    {
      name: 'lets unreviewed work through without approving it',
      inputs: { pieces: examplePieces },
      outputs: {
        approved: examplePieces.map(({ kind }) => ({ kind })),
        changes: [],
        rejected: [],
        decision: { pieces: [{ status: 'unreviewed' }, { status: 'unreviewed' }] },
      },
    },
  ],
});

export const engines = implement(spec, {
  version: 1,
  embedded: ({ inputs: { pieces, verdict }, given }) => {
    const reviewed = reviewOf(pieces, given.decisions, (verdict?.highStakes.length ?? 0) > 0);
    const decision: Decision = {
      key: 'decision',
      labels: verdict && verdict.highStakes.length > 0 ? ['highStakes'] : [],
      pieces: reviewed.map(({ item, contentHash, status, by }) => ({
        kind: item.kind,
        key: item.body.key,
        title: titleOf(item),
        contentHash,
        status,
        ...(by
          ? {
              by: by.by,
              at: by.at,
              byItsMaker: by.byItsMaker,
              ...(by.note === undefined ? {} : { note: by.note }),
            }
          : {}),
      })),
    };
    const those = (...statuses: (typeof reviewed)[number]['status'][]) =>
      reviewed.filter(({ status }) => statuses.includes(status)).map(({ item }) => item);
    return {
      approved: those('approved', 'unreviewed', 'needs second person'),
      changes: those('returned'),
      rejected: those('rejected'),
      decision,
    };
  },
  // The engine host asks this before it runs the node, and again after each decision; the node itself
  // never waits. A returned or rejected piece is settled: it holds nobody up.
  waitsFor: ({ inputs: { pieces, verdict }, config, given }) => {
    if (config.wait === 'no') return null;
    const isHighStakes = (verdict?.highStakes.length ?? 0) > 0;
    if (openPieces(pieces, given.decisions, isHighStakes).length === 0) return null;
    return config.reviewer.trim() || 'a reviewer';
  },
  summarise: ({ decision: { pieces } }) => {
    const count = (...statuses: string[]) =>
      pieces.filter(({ status }) => statuses.includes(status)).length;
    if (pieces.length === 0) return 'Nothing to review';
    const parts = [
      [count('approved'), 'approved'],
      [count('unreviewed', 'needs second person'), 'unreviewed'],
      [count('returned'), 'returned'],
      [count('rejected'), 'rejected'],
    ] as const;
    const [first, second, ...more] = parts.filter(([number]) => number > 0);
    if (!first) return 'Nothing to review';
    if (!second) return `${first[0]} ${first[1]}`;
    const line = `${first[0]} ${first[1]} · ${second[0]} ${second[1]}`;
    return more.length === 0 ? line : `${first[0]} of ${pieces.length} ${first[1]}`;
  },
});
