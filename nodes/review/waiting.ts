import { contentHash } from '../records/content-hash';
import type { Decision, PieceDecision } from '../records/decision';
import type { Item } from '../records/kinds';

export type PieceStatus = Decision['pieces'][number]['status'];

export interface Reviewed<I extends Item = Item> {
  item: I;
  contentHash: string;
  status: PieceStatus;
  /** The decision that counts, when there is one. */
  by: PieceDecision | undefined;
}

/**
 * What was decided about each piece. A decision counts only for the very content it was made for:
 * one changed word and the piece is unreviewed again. The latest decision wins. With high stakes
 * the maker's own approval is kept but isn't enough.
 */
export function reviewOf<I extends Item>(
  pieces: readonly I[],
  decisions: readonly PieceDecision[],
  isHighStakes: boolean,
): Reviewed<I>[] {
  return pieces.map((item) => {
    const hash = contentHash(item.body);
    const about = decisions
      .filter(
        (one) => one.kind === item.kind && one.key === item.body.key && one.contentHash === hash,
      )
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    const latest = about.at(-1);
    return { item, contentHash: hash, ...ruled(about, latest, isHighStakes) };
  });
}

function ruled(
  about: readonly PieceDecision[],
  latest: PieceDecision | undefined,
  isHighStakes: boolean,
): Pick<Reviewed, 'status' | 'by'> {
  if (!latest) return { status: 'unreviewed', by: undefined };
  if (latest.decision === 'reject') return { status: 'rejected', by: latest };
  if (latest.decision === 'return') return { status: 'returned', by: latest };
  if (!isHighStakes) return { status: 'approved', by: latest };
  // A return between two approvals starts the count again.
  const since = about.slice(about.findLastIndex(({ decision }) => decision !== 'approve') + 1);
  const other = since.findLast(({ byItsMaker }) => !byItsMaker);
  return other ? { status: 'approved', by: other } : { status: 'needs second person', by: latest };
}

/** The pieces that nobody has settled yet, as `kind:key`: those that a run would wait for. */
export function openPieces(
  pieces: readonly Item[],
  decisions: readonly PieceDecision[],
  isHighStakes: boolean,
): string[] {
  return reviewOf(pieces, decisions, isHighStakes)
    .filter(({ status }) => status === 'unreviewed' || status === 'needs second person')
    .map(({ item }) => `${item.kind}:${item.body.key}`);
}
