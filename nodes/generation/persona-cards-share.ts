/** The order in which split cards show what holds for all of them. */
import type { Sheet } from '../records/sheet';
import type { Part } from './persona-cards-cast';

/**
 * Channels and formats of a split card: all of them, each card leading with another, so that the
 * texts of a set don't all go the same way.
 */
export function share(
  whole: Pick<Part, 'channels' | 'formats'>,
  index: number,
): Pick<Part, 'channels' | 'formats'> {
  const used = whole.channels.filter((use) => use.liking !== 'avoids');
  const avoided = whole.channels.filter((use) => use.liking === 'avoids');
  const turn = <T>(list: readonly T[]): T[] => {
    const at = list.length === 0 ? 0 : index % list.length;
    return [...list.slice(at), ...list.slice(0, at)];
  };
  return {
    channels: [...turn(used), ...avoided].map((use, rank) => ({ ...use, rank: rank + 1 })),
    formats: turn(whole.formats),
  };
}

export function leadingWith(
  channels: Sheet['channels'],
  first: Sheet['channels'][number],
): Sheet['channels'] {
  const picked = {
    ...first,
    rank: 1,
    origin: 'generated' as const,
    note: 'Picked to come first for this card; the brief names the channels together.',
  };
  return [
    picked,
    ...channels.filter((use) => use !== first).map((use, index) => ({ ...use, rank: index + 2 })),
  ];
}
