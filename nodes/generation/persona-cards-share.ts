/** How split cards share what the brief says of all of them: nothing is repeated whole. */
import type { Sheet } from '../records/sheet';
import type { Part } from './persona-cards-cast';

/**
 * What a split card shows of the things that hold for all of them: what the brief tells of the day
 * stands once, channels and formats each lead on another card, two of each.
 */
export function share(
  whole: Pick<Part, 'channels' | 'formats' | 'context'>,
  index: number,
  of: number,
): Pick<Part, 'channels' | 'formats' | 'context'> {
  const used = whole.channels.filter((use) => use.liking !== 'avoids');
  const avoided = whole.channels.filter((use) => use.liking === 'avoids');
  const turn = <T>(list: readonly T[]): T[] => {
    const at = list.length === 0 ? 0 : index % list.length;
    return [...list.slice(at), ...list.slice(0, at)].slice(0, list.length > of ? 3 : 2);
  };
  return {
    channels: [...turn(used), ...(index === 0 ? avoided : [])].map((use, rank) => ({
      ...use,
      rank: rank + 1,
    })),
    formats: turn(whole.formats),
    context: whole.context.filter((_entry, at) => at % of === index),
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
