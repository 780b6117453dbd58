import { contentHash } from '../../nodes/records/content-hash';
import { titleOf } from '../../nodes/records/kinds';
import { followEdits } from '../../nodes/records/following';
import type { Item } from '../../nodes/records/kinds';
import type { Edit } from '../../nodes/records/run-inputs';
import type { Source } from '../../nodes/records/source';
import { applyEdits, originCounts, reanchor } from '../../nodes/records/statements';
import type { OutputRow, StoredResult } from './host';
import type { Carried } from './outcome';
import type { PlannedNode } from './plan';

/** A lane's stored result, with the address it lies at and the things it was made from. */
export interface LaneResult {
  address: string;
  result: StoredResult;
  from: string[];
}

export interface Prepared {
  outputs: Record<string, Carried[]>;
  rows: OutputRow[];
  /** Edits that found no place. */
  warnings: string[];
}

/** The stored body as it reads today: spans anchored in these sources, a person's edits applied. */
export function bodyToday(
  item: Item,
  sources: readonly Source[],
  edits: readonly Edit[],
): { item: Item; lost: Edit[]; isEdited: boolean } {
  const { body, lost } = applyEdits(reanchor(item.body, sources), edits);
  // Both keep the shape of the body that they were given.
  const today = { kind: item.kind, body } as Item;
  const kept = edits.filter((edit) => !lost.includes(edit));
  return {
    item: today.kind === 'persona' ? { ...today, body: followEdits(today.body, kept) } : today,
    lost,
    isEdited: kept.length > 0,
  };
}

/**
 * Makes stored results into what travels on: the same for a fresh result and one from the store, so
 * that a hit and a miss can't differ.
 */
export function prepare(
  planned: PlannedNode,
  lanes: readonly LaneResult[],
  sources: readonly Source[],
  edits: readonly Edit[],
): Prepared {
  const own = edits.filter((edit) => edit.nodeId === planned.id);
  const prepared: Prepared = { outputs: {}, rows: [], warnings: [] };
  const used = new Set<string>();
  for (const port of Object.keys(planned.spec.outputs)) {
    const carried: Carried[] = [];
    for (const { address, result, from } of lanes) {
      for (const [index, stored] of (result.outputs[port] ?? []).entries()) {
        const { key } = stored.body;
        const mine = own.filter((edit) => edit.port === port && edit.key === key);
        const { item, lost, isEdited } = bodyToday(stored, sources, mine);
        for (const edit of lost) {
          prepared.warnings.push(
            `Your edit “${short(edit.value)}” found no place: the text it changed is gone.`,
          );
        }
        for (const edit of mine) used.add(edit.id);
        const hash = contentHash(item.body);
        const times = carried.filter((other) => other.item.body.key === key).length;
        const thing = [planned.id, port, times === 0 ? key : `${key}~${times + 1}`].join('/');
        prepared.rows.push({
          nodeId: planned.id,
          port,
          position: carried.length,
          thing,
          key,
          address,
          index,
          kind: item.kind,
          title: titleOf(item),
          contentHash: hash,
          isEdited,
          from,
          origin: originOf(item),
          labels: item.body.labels,
          language: 'language' in item.body ? item.body.language : 'en',
          engine: {
            kind: planned.engine,
            name: planned.spec.type,
            version: String(planned.engines.version),
            seed: planned.seed,
          },
        });
        carried.push({ item, hash, thing });
      }
    }
    prepared.outputs[port] = carried;
  }
  for (const edit of own.filter(({ id }) => !used.has(id))) {
    prepared.warnings.push(`Your edit “${short(edit.value)}” found no place: ${edit.key} is gone.`);
  }
  return prepared;
}

/** The origin with the least trust among its parts stands for the whole. */
function originOf(item: Item): string {
  const counts = originCounts(item.body);
  const weakest = (['generated', 'inferred', 'imported', 'stated', 'human'] as const).find(
    (origin) => counts[origin] > 0,
  );
  if (weakest) return weakest;
  return item.kind === 'brief' || item.kind === 'sources' || item.kind === 'text'
    ? 'imported'
    : 'generated';
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text;
}
