import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { AppEnv } from '../app-env';
import { problem } from '../contract/problem';
import { ReadFiles } from '../contract/resources';
import { ProblemError } from '../failures';
import { readUpload } from '../files/multipart';
import { fileLimits, readFile } from '../files/read-file';
import { storeOf } from '../store/store';
import { projectIdOf } from './projects';
import { idParam, json, newRouter, problems } from './route';

/** Enough to say of every file in a whole upload what is wrong with it, and no more. */
const streamBytes = 110 * 1024 * 1024;

async function readUploadedFiles(c: Context<AppEnv>): Promise<ReadFiles> {
  const type = c.req.header('content-type') ?? '';
  const boundary = /^multipart\/form-data\s*;.*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
    type,
  );
  const stream = c.req.raw.body;
  if (!boundary || stream === null) {
    throw new ProblemError(problem('wrong-media-type', 'Send files as multipart/form-data.'));
  }
  const limits = { ...fileLimits, parts: 50, streamBytes };
  const uploaded = await readUpload(stream, boundary[1] ?? boundary[2] ?? '', limits);
  const answer: ReadFiles = { files: [], refused: [] };
  for (const [index, file] of uploaded.entries()) {
    if (index >= fileLimits.files) {
      const detail = `At most ${fileLimits.files} files at once.`;
      answer.refused.push({ name: file.name, problem: problem('body-too-large', detail) });
      continue;
    }
    const read = await readFile(file);
    if (read.ok) answer.files.push(read.file);
    else answer.refused.push({ name: read.name, problem: read.problem });
  }
  return answer;
}

const upload = {
  summary: 'Read files into text; what could not be read is named. Nothing is kept',
  responses: { 200: json(ReadFiles, 'What was read, and what was refused'), ...problems },
};
const form = {
  content: {
    'multipart/form-data': {
      schema: z.object({ files: z.array(z.string()).openapi({ format: 'binary' }) }),
    },
  },
};

export const fileRoutes = newRouter();
// Described here, read by hand: the checker would load the whole form into memory first.
fileRoutes.openAPIRegistry.registerPath({
  method: 'post',
  path: '/files',
  ...upload,
  request: { body: form },
});
fileRoutes.post('/files', async (c) => c.json(await readUploadedFiles(c)));
fileRoutes.openapi(
  createRoute({
    method: 'post',
    path: '/projects/{id}/files',
    ...upload,
    request: { params: idParam },
  }),
  async (c) => {
    await projectIdOf(storeOf(c.env, c.var.workspaceId), c.req.valid('param').id);
    return c.json(await readUploadedFiles(c), 200);
  },
);
