import type { RecordResource } from '../../worker/contract/resources';

type Reviewed = Pick<
  RecordResource,
  'status' | 'version' | 'createdBy' | 'approvedBy' | 'approvedAt'
>;

/** Who approved, in the words that are kept: a maker's own approval says so. */
export function approvedWords(piece: Reviewed): string {
  const by = piece.approvedBy ?? 'a person';
  return by === piece.createdBy ? `Approved by its maker, ${by}` : `Approved by ${by}`;
}

/** What pressing Approve means, before it is pressed; for high stakes why it is not offered. */
export function beforeApproving(topics: readonly string[]): string {
  if (topics.length === 0)
    return 'You approve exactly this version. A later change opens it again.';
  const about = new Intl.ListFormat('en-GB').format(topics);
  return `This is about ${about}, so a second person has to approve it. Until then it stays a draft, and every file says so.`;
}
