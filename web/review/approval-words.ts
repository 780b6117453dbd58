import type { RecordResource } from '../../worker/contract/resources';

export type Reviewed = Pick<
  RecordResource,
  'status' | 'version' | 'createdBy' | 'approvedBy' | 'approvedAt'
>;

/** Who approved, in the words that are kept: a maker's own approval says so. */
export function approvedWords(piece: Reviewed, topics: readonly string[]): string {
  const by = piece.approvedBy ?? 'a person';
  const isMaker = by === piece.createdBy;
  const words = isMaker ? `Approved by its maker, ${by}` : `Approved by ${by}`;
  return isMaker && topics.length > 0 ? `${words}; a second person has to approve it too` : words;
}

/** What pressing Approve means, before it is pressed. */
export function beforeApproving(topics: readonly string[]): string {
  if (topics.length === 0)
    return 'You approve exactly this version. A later change opens it again.';
  const about = new Intl.ListFormat('en-GB').format(topics);
  return `This is about ${about}: a second person has to approve it too. Until then it stays a draft.`;
}

/**
 * The status that counts: on high-stakes topics a maker's own approval is the first of two, so the
 * piece is still in review.
 */
export function countedStatus(piece: Reviewed, topics: readonly string[]): Reviewed['status'] {
  const isMakersOwn = piece.status === 'approved' && piece.approvedBy === piece.createdBy;
  return isMakersOwn && topics.length > 0 ? 'inReview' : piece.status;
}

/** Asked before a sketch is approved: what it stands on. */
export const sketchWords =
  'This card is a sketch: the brief says too little about this person. Approved, it goes out as if it were more.';
