import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { recordSchemas } from '../../nodes/records/kinds';
import type { Item, RecordKind } from '../../nodes/records/kinds';
import type { FoundResult, StoredResult } from '../engine/host';
import { bodyText } from './store';
import type { Store } from './store';

const Stored = z.object({
  outputs: z.record(z.string(), z.array(z.object({ kind: z.string(), body: z.unknown() }))),
  summary: z.string(),
  warnings: z.array(z.string()),
});

/**
 * A stored result, or null when this build no longer understands it (then it is made again). The
 * bodies were checked against their records when they were made; what changed since is caught here.
 */
function parseResult(text: string): StoredResult | null {
  const parsed = Stored.safeParse(JSON.parse(text));
  if (!parsed.success) return null;
  const { outputs, ...rest } = parsed.data;
  for (const { kind, body } of Object.values(outputs).flat()) {
    if (!(kind in recordSchemas)) return null;
    if (!recordSchemas[kind as RecordKind].safeParse(body).success) return null;
  }
  // Each body was just accepted by the schema of its kind.
  return { ...rest, outputs: outputs as Record<string, Item[]> };
}

/** Results by address in one round trip, bodies from R2 side by side. What is not there is left out. */
export async function getResults(
  store: Store,
  runId: string,
  addresses: readonly string[],
): Promise<Map<string, FoundResult>> {
  const found = new Map<string, FoundResult>();
  if (addresses.length === 0) return found;
  const rows = await store.db.all<{
    address: string;
    run_id: string;
    body: string | null;
    body_key: string | null;
  }>(sql`
    SELECT address, run_id, body, body_key FROM results WHERE workspace_id = ${store.workspaceId}
      AND address IN (SELECT value FROM json_each(${JSON.stringify([...new Set(addresses)])}))`);
  const texts = await Promise.all(
    rows.map(({ body, body_key: key }) => bodyText(store, { body, key })),
  );
  for (const [index, row] of rows.entries()) {
    const result = parseResult(texts[index] ?? 'null');
    if (result) found.set(row.address, { result, isOwn: row.run_id === runId });
  }
  return found;
}
