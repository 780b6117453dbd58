import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../app-env';
import { problem } from '../contract/problem';
import { ProblemError } from '../failures';

const limitBytes = 1024 * 1024;
/** A brief with ten files of 60,000 characters each, in any alphabet. */
const briefLimitBytes = 3 * 1024 * 1024;
const jsonDepth = 32;

/**
 * Reads a JSON body before any route sees it: counts the bytes that really come (a length that was
 * told may lie), and refuses what is too deep. Uploads are read by their own route.
 */
export const limitedBody = createMiddleware<AppEnv>(async (c, next) => {
  const { raw } = c.req;
  const type = raw.headers.get('content-type') ?? '';
  if (raw.body === null || ['GET', 'HEAD'].includes(raw.method) || isUpload(c.req.path)) {
    return next();
  }
  const isBrief = /\/briefs(?:\/|$)/.test(c.req.path);
  const text = await readText(raw.body, isBrief ? briefLimitBytes : limitBytes);
  if (text.trim() !== '' && !/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type)) {
    throw new ProblemError(
      problem('wrong-media-type', 'Send JSON, with content-type application/json.'),
    );
  }
  const value = parse(text);
  if (depthOf(value, jsonDepth) > jsonDepth) {
    throw new ProblemError(
      problem('input-invalid', `This JSON is nested deeper than ${jsonDepth}.`),
    );
  }
  const headers = new Headers(raw.headers);
  headers.set('content-type', 'application/json');
  c.req.raw = new Request(raw.url, {
    method: raw.method,
    headers,
    body: text.trim() === '' ? '{}' : text,
  });
  return next();
});

const isUpload = (path: string) => path.endsWith('/files');

async function readText(stream: ReadableStream<Uint8Array>, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.byteLength;
    if (bytes > limit) {
      throw new ProblemError(
        problem('body-too-large', `At most ${limit / 1024 / 1024} MB of JSON.`),
      );
    }
    chunks.push(chunk);
  }
  return new TextDecoder().decode(await new Blob(chunks).arrayBuffer());
}

function parse(text: string): unknown {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ProblemError(problem('input-invalid', 'This is not JSON.'), { cause: error });
  }
}

/** How deep a value is nested, looked at no deeper than one past the limit. */
function depthOf(value: unknown, limit: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (limit < 0) return 1;
  let deepest = 0;
  for (const entry of Object.values(value)) deepest = Math.max(deepest, depthOf(entry, limit - 1));
  return deepest + 1;
}
