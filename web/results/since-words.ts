import type { RecordResource } from '../../worker/contract/resources';

type Decided = Pick<RecordResource, 'status' | 'approvedBy' | 'approvedAt'>;

/**
 * What a new run is for when people have approved since the last one ended: their word goes into the
 * pack. Undefined when nobody has.
 */
export function sinceWords(
  pieces: readonly Decided[],
  finishedAt: string | null,
): string | undefined {
  if (finishedAt === null) return undefined;
  const count = pieces.filter(
    ({ approvedBy, approvedAt }) =>
      approvedBy !== null && approvedAt !== null && approvedAt > finishedAt,
  ).length;
  if (count === 0) return undefined;
  return count === 1 ? 'pack with your approval' : `pack with ${count} approvals`;
}
