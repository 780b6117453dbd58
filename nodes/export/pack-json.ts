import { contentHash } from '../records/content-hash';
import type { Item } from '../records/kinds';
import { idOf } from './pack';
import type { Pack } from './pack';

export const packFormat = 'dramatis-pack/1';

/**
 * The pack for programs: every source with its full text, and every record with its body, so that
 * each evidence span can be checked against the text that it points into.
 */
export function packJson(pack: Pack, others: readonly Item[]): string {
  const records = [
    ...pack.pieces.map(({ item, id, status, hash }) => recordOf(item, id, status, hash)),
    ...others.map((item) => {
      const hash = contentHash(item.body);
      return recordOf(item, idOf(item, hash), 'draft', hash);
    }),
  ];
  return `${JSON.stringify(
    {
      format: packFormat,
      title: pack.title,
      engine: { name: 'Dramatis', version: 1 },
      draft: pack.isDraft,
      sources: [...pack.sources.values()],
      records,
    },
    null,
    1,
  )}\n`;
}

function recordOf(
  { kind, body }: Item,
  id: string,
  status: string,
  hash: string,
): Record<string, unknown> {
  const { key, labels, ...rest } = body;
  return { kind, id, key, status, contentHash: hash, labels, ...rest };
}
