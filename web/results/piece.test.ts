import { describe, expect, it } from 'vitest';
import type { RecordResource } from '../../worker/contract/resources';
import { eachOnce, pieceOf, type Piece } from './piece';

const record = (over: Partial<RecordResource>): RecordResource => ({
  id: 'txt_1',
  kind: 'text',
  schemaVersion: '1.0.0',
  workspaceId: 'w',
  projectId: 'p',
  runId: 'r',
  nodeId: 'copy',
  port: 'text',
  key: 'copy-1',
  version: 1,
  status: 'draft',
  origin: 'human',
  engine: { kind: 'embedded', name: 'embedded', version: '1', seed: 7 },
  lineage: [],
  language: 'en',
  sensitivity: 'internal',
  labels: [],
  contentHash: 'a',
  createdBy: 'you',
  createdAt: '2026-11-25T10:00:00Z',
  approvedBy: null,
  approvedAt: null,
  edited: false,
  body: { key: 'copy-1', labels: [], title: 'Copy', text: 'Words' },
  ...over,
});
const piece = (over: Partial<RecordResource>): Piece => {
  const made = pieceOf(record(over));
  if (!made) throw new Error('not a piece');
  return made;
};
const handsOn = ({ nodeId }: Piece) => nodeId === 'gate' || nodeId === 'review';

describe('the pieces of a run', () => {
  it('shows a piece where it was made, not where it was handed on', () => {
    const shown = eachOnce(
      [piece({ nodeId: 'gate' }), piece({ nodeId: 'copy' }), piece({ nodeId: 'review' })],
      handsOn,
    );
    expect(shown.map(({ nodeId }) => nodeId)).toEqual(['copy']);
  });

  it('takes over the approval of a copy with the same content, and of no other', () => {
    const approved = { status: 'approved' as const, approvedBy: 'you', approvedAt: 'today' };
    const [same] = eachOnce([piece({}), piece({ nodeId: 'review', ...approved })], handsOn);
    expect(same).toMatchObject({ nodeId: 'copy', status: 'approved', approvedBy: 'you' });
    const [other] = eachOnce(
      [piece({}), piece({ nodeId: 'review', contentHash: 'b', ...approved })],
      handsOn,
    );
    expect(other?.status).toBe('draft');
  });

  it('still shows what only a gate hands on', () => {
    const shown = eachOnce([piece({ nodeId: 'gate' }), piece({ nodeId: 'review' })], handsOn);
    expect(shown).toHaveLength(1);
  });

  it('leaves out a kind or a shape that this build does not know', () => {
    expect(pieceOf(record({ kind: 'hologram' }))).toBeNull();
    expect(pieceOf(record({ body: { key: 'copy-1' } }))).toBeNull();
  });
});
