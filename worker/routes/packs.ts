import { createRoute, z } from '@hono/zod-openapi';
import { fromBase64 } from '../../nodes/export/base64';
import { zipOf } from '../../nodes/export/zip';
import { Files } from '../../nodes/records/delivery';
import { problem } from '../contract/problem';
import { ProblemError, notFound } from '../failures';
import { auditInsert } from '../store/audit';
import { recordsOfRun } from '../store/records';
import { storeOf } from '../store/store';
import type { Store } from '../store/store';
import { conflict, idParam, newRouter, problems } from './route';

interface Pack {
  id: string;
  version: number;
  files: Files;
}

/** The pack of a run, or why there is none. */
async function packOf(store: Store, runId: string): Promise<Pack> {
  const records = await recordsOfRun(store, runId);
  if (!records) throw notFound('run');
  const packs = records.filter(({ kind }) => kind === 'files');
  const record = packs.at(-1);
  if (!record) throw notFound('pack: this run made none');
  const files = Files.parse(record.body);
  if (files.withheld !== undefined) throw new ProblemError(problem('wrong-state', files.withheld));
  return { id: record.id, version: record.version, files };
}

/** RFC 6266 and 5987: a plain name for old readers, the real one for the rest; never shown in place. */
export function attachment(name: string): string {
  const ascii = name.replace(/[^A-Za-z0-9._ -]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

/** What people made runs nowhere near our own origin: no script, no frame, only a download. */
const safe = (name: string, mediaType: string) => ({
  'content-type': mediaType,
  'content-disposition': attachment(name),
  'content-security-policy':
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
});

export const packRoutes = newRouter();

packRoutes.openapi(
  createRoute({
    method: 'get',
    path: '/runs/{id}/pack.zip',
    summary: 'Download the pack of a run as a ZIP; noted in the log',
    request: { params: idParam },
    responses: { 200: { description: 'The ZIP' }, ...problems, ...conflict },
  }),
  async (c) => {
    const store = storeOf(c.env, c.var.workspaceId);
    const pack = await packOf(store, c.req.valid('param').id);
    const bytes = zipOf(pack.files);
    await auditInsert(store, c.var.actor, {
      action: 'export',
      kind: 'pack',
      id: pack.id,
      version: pack.version,
    });
    const name = `${pack.files.name.replace(/\.zip$/i, '')}.zip`;
    return new Response(new Uint8Array(bytes), { headers: safe(name, 'application/zip') });
  },
);

packRoutes.openapi(
  createRoute({
    method: 'get',
    path: '/runs/{id}/files/{path}',
    summary: 'Download one file of the pack; noted in the log',
    request: { params: z.object({ id: z.string().max(64), path: z.string().max(300) }) },
    responses: { 200: { description: 'The file' }, ...problems, ...conflict },
  }),
  (c) => oneFile(storeOf(c.env, c.var.workspaceId), c.var.actor, c.req.valid('param')),
);
// A path of several parts, which the description above can't say.
packRoutes.get('/runs/:id/files/:folder/:name{.+}', (c) => {
  const { id, folder, name } = c.req.param();
  return oneFile(storeOf(c.env, c.var.workspaceId), c.var.actor, { id, path: `${folder}/${name}` });
});

async function oneFile(
  store: Store,
  actor: string,
  { id, path }: { id: string; path: string },
): Promise<Response> {
  const pack = await packOf(store, id);
  const entry = pack.files.entries.find((candidate) => candidate.path === path);
  if (!entry) throw notFound('file in the pack');
  await auditInsert(store, actor, {
    action: 'export',
    kind: 'file',
    id: pack.id,
    version: pack.version,
    fields: [path],
  });
  const content = entry.text ?? new Uint8Array(fromBase64(entry.base64 ?? ''));
  return new Response(content, { headers: safe(path.split('/').at(-1) ?? path, entry.mediaType) });
}
